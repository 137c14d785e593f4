package dev.prepai.cv;

import dev.prepai.cv.CvResult.Reason;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.XMLEvent;
import javax.xml.stream.util.EventReaderDelegate;

/** Reads XML that may be hostile: without document types and external entities, and not nested without end. */
final class Xml extends EventReaderDelegate {
    private static final int DEEPEST = 256;
    private static final XMLInputFactory FACTORY = factory();

    private final Budget budget;
    private int depth;

    private Xml(XMLEventReader reader, Budget budget) {
        super(reader);
        this.budget = budget;
    }

    /** Returns the events of a part; any of them may end the reading of the document. */
    static Xml of(byte[] part, Budget budget) throws XMLStreamException {
        return new Xml(FACTORY.createXMLEventReader(new ByteArrayInputStream(part)), budget);
    }

    /** Reads a part to its end. */
    static void check(byte[] part, Budget budget) {
        try {
            Xml events = of(part, budget);
            while (events.hasNext()) {
                events.nextEvent();
            }
        } catch (XMLStreamException e) {
            throw new UnreadableException(Reason.CORRUPT);
        }
    }

    @Override
    public XMLEvent nextEvent() throws XMLStreamException {
        budget.time();
        XMLEvent event = super.nextEvent();
        depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
        if (depth > DEEPEST || event.getEventType() == XMLEvent.DTD) {
            throw new UnreadableException(Reason.CORRUPT);
        }
        return event;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
