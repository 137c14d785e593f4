package dev.prepai.cv;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes hidden and deleted text out of the parts of an ODT. White text on a ground of its own or in a frame is not hidden. */
final class OpenDocumentVisibility {
    private static final int LONGEST_CHAIN = 12;
    private static final Pattern POINTS = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,6})?)pt");
    private static final Set<String> PAPER = Set.of("transparent", "#ffffff");

    private final Map<String, XmlElement> styles = new HashMap<>();
    private boolean coloured;
    private boolean found;

    /** Takes the parts with styles. */
    OpenDocumentVisibility(List<XmlElement> parts) {
        for (XmlElement part : parts) {
            for (XmlElement group : part.elements()) {
                group.all("style")
                        .forEach(style -> styles.put(style.attribute("name").orElse(""), style));
                coloured |= group.all("page-layout").stream().anyMatch(OpenDocumentVisibility::hasGround);
            }
        }
    }

    /** Tells whether anything hidden was found. */
    boolean hasHidden() {
        return found;
    }

    void clean(XmlElement part) {
        clean(part, coloured, TextLook.INHERITED);
    }

    private void clean(XmlElement element, boolean shaded, TextLook inherited) {
        TextLook look = look(element).or(inherited);
        boolean covered = shaded || element.is("text-box") || isShaded(element);
        element.removeIf(node -> node instanceof XmlElement child
                ? child.is("tracked-changes") || isHiddenPart(child)
                : look.isUnseen(covered) && isText(node));
        element.elements().forEach(child -> clean(child, covered, look));
    }

    private boolean isHiddenPart(XmlElement element) {
        boolean hidden = element.is("hidden-text") && has(element, "is-hidden", "true")
                || element.first("hidden-paragraph")
                        .filter(mark -> has(mark, "is-hidden", "true"))
                        .isPresent()
                || element.is("section") && has(element, "display", "none");
        found |= hidden;
        return hidden;
    }

    private static boolean has(XmlElement element, String attribute, String value) {
        return element.attribute(attribute).filter(value::equals).isPresent();
    }

    private boolean isText(XmlNode node) {
        boolean text =
                node instanceof XmlNode.Text written && !written.characters().isBlank();
        found |= text;
        return text;
    }

    private TextLook look(XmlElement element) {
        TextLook look = TextLook.INHERITED;
        Optional<XmlElement> style = style(element);
        for (int i = 0; i < LONGEST_CHAIN && style.isPresent(); i++) {
            look = look.or(style.flatMap(each -> each.first("text-properties"))
                    .map(OpenDocumentVisibility::direct)
                    .orElse(TextLook.INHERITED));
            style = style.flatMap(each -> each.attribute("parent-style-name")).map(styles::get);
        }
        return look;
    }

    private Optional<XmlElement> style(XmlElement element) {
        return element.attribute("style-name").map(styles::get);
    }

    private static TextLook direct(XmlElement properties) {
        return new TextLook(
                properties.attribute("display").map("none"::equals),
                properties.attribute("color").map("#ffffff"::equalsIgnoreCase),
                properties
                        .attribute("font-size")
                        .map(POINTS::matcher)
                        .filter(Matcher::matches)
                        .map(size -> Double.parseDouble(size.group(1))));
    }

    private boolean isShaded(XmlElement element) {
        return style(element).filter(OpenDocumentVisibility::hasGround).isPresent();
    }

    private static boolean hasGround(XmlElement style) {
        return style.elements().stream()
                .flatMap(properties -> properties.attribute("background-color").stream())
                .anyMatch(color -> !PAPER.contains(color.toLowerCase(Locale.ROOT)));
    }
}
