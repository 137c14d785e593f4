package dev.prepai.cv;

import dev.prepai.cv.CvResult.Reason;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.Namespace;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/** An element of a small XML document, whose depth and size are limited. Names are compared without prefix and case. */
final class XmlElement implements XmlNode {
    private static final int MOST_NODES = 400_000;

    private final StartElement start;
    private final List<XmlNode> content = new ArrayList<>();

    private XmlElement(StartElement start) {
        this.start = start;
    }

    /** Reads a document. */
    static XmlElement of(byte[] document, Budget budget) {
        try {
            return read(Xml.of(document, budget));
        } catch (XMLStreamException e) {
            throw new UnreadableException(Reason.CORRUPT);
        }
    }

    private static XmlElement read(Xml events) throws XMLStreamException {
        Deque<XmlElement> open = new ArrayDeque<>();
        Optional<XmlElement> root = Optional.empty();
        int nodes = 0;
        while (events.hasNext()) {
            XMLEvent event = events.nextEvent();
            if (++nodes > MOST_NODES) {
                throw new UnreadableException(Reason.TOO_LARGE);
            }
            if (event.isStartElement()) {
                XmlElement element = new XmlElement(event.asStartElement());
                if (open.isEmpty()) {
                    root = Optional.of(element);
                } else {
                    open.element().content.add(element);
                }
                open.push(element);
            } else if (event.isEndElement()) {
                open.pop();
            } else if (event.isCharacters() && !open.isEmpty()) {
                open.element().content.add(new Text(event.asCharacters().getData()));
            }
        }
        return root.orElseThrow(() -> new UnreadableException(Reason.CORRUPT));
    }

    boolean is(String name) {
        return start.getName().getLocalPart().equalsIgnoreCase(name);
    }

    String namespace() {
        return start.getName().getNamespaceURI();
    }

    Optional<String> attribute(String name) {
        for (Iterator<Attribute> each = start.getAttributes(); each.hasNext(); ) {
            Attribute attribute = each.next();
            if (attribute.getName().getLocalPart().equalsIgnoreCase(name)) {
                return Optional.of(attribute.getValue());
            }
        }
        return Optional.empty();
    }

    List<XmlElement> elements() {
        return content.stream()
                .filter(XmlElement.class::isInstance)
                .map(XmlElement.class::cast)
                .toList();
    }

    /** Returns the elements at the end of a path of names. */
    List<XmlElement> all(String... path) {
        List<XmlElement> found = List.of(this);
        for (String name : path) {
            found = found.stream()
                    .flatMap(each -> each.elements().stream())
                    .filter(each -> each.is(name))
                    .toList();
        }
        return found;
    }

    Optional<XmlElement> first(String... path) {
        return all(path).stream().findFirst();
    }

    /** Returns the text in this and everything below it. */
    String text() {
        StringBuilder text = new StringBuilder();
        appendText(text);
        return text.toString();
    }

    private void appendText(StringBuilder text) {
        for (XmlNode node : content) {
            if (node instanceof XmlElement element) {
                element.appendText(text);
            } else if (node instanceof Text characters) {
                text.append(characters.characters());
            }
        }
    }

    void removeIf(Predicate<XmlNode> condition) {
        content.removeIf(condition);
    }

    @Override
    public void write(StringBuilder out) {
        String name = qualified(start.getName());
        out.append('<').append(name);
        for (Iterator<Namespace> each = start.getNamespaces(); each.hasNext(); ) {
            Namespace namespace = each.next();
            String prefix = namespace.getPrefix();
            attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, namespace.getNamespaceURI(), out);
        }
        for (Iterator<Attribute> each = start.getAttributes(); each.hasNext(); ) {
            Attribute attribute = each.next();
            attribute(qualified(attribute.getName()), attribute.getValue(), out);
        }
        out.append('>');
        content.forEach(node -> node.write(out));
        out.append("</").append(name).append('>');
    }

    private static void attribute(String name, String value, StringBuilder out) {
        out.append(' ')
                .append(name)
                .append("=\"")
                .append(XmlNode.escaped(value))
                .append('"');
    }

    private static String qualified(QName name) {
        return name.getPrefix().isEmpty() ? name.getLocalPart() : name.getPrefix() + ":" + name.getLocalPart();
    }
}
