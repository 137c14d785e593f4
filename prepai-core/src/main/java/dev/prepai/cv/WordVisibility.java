package dev.prepai.cv;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes hidden and deleted text out of the parts of a DOCX. White text on a shaded cell or in a text box is not hidden. */
final class WordVisibility {
    private static final int LONGEST_CHAIN = 12;
    private static final Set<String> DELETED = Set.of("del", "moveFrom");
    private static final Set<String> OFF = Set.of("0", "false", "off");
    private static final Set<String> PAPER = Set.of("auto", "ffffff");

    private final Map<String, XmlElement> styles = new HashMap<>();
    private final Set<String> shadedStyles = new HashSet<>();
    private TextLook usual = TextLook.INHERITED;
    private boolean found;

    /** Takes the part with the styles, or an empty one. */
    WordVisibility(Optional<XmlElement> stylesheet) {
        stylesheet.ifPresent(sheet -> {
            usual = sheet.first("docDefaults", "rPrDefault", "rPr")
                    .map(WordVisibility::direct)
                    .orElse(TextLook.INHERITED);
            for (XmlElement style : sheet.all("style")) {
                String id = style.attribute("styleId").orElse("");
                styles.put(id, style);
                if (isShaded(style) || style.elements().stream().anyMatch(this::isShaded)) {
                    shadedStyles.add(id);
                }
            }
        });
    }

    /** Tells whether anything hidden was found. */
    boolean hasHidden() {
        return found;
    }

    void clean(XmlElement part) {
        boolean coloured = part.first("background")
                .flatMap(background -> background.attribute("color"))
                .filter(color -> !isPaper(color))
                .isPresent();
        clean(part, coloured, usual);
    }

    private void clean(XmlElement element, boolean shaded, TextLook inherited) {
        element.removeIf(node -> node instanceof XmlElement child
                && isWord(child)
                && (DELETED.stream().anyMatch(child::is) || child.is("r") && isUnseen(child, shaded, inherited)));
        for (XmlElement child : element.elements()) {
            boolean covered = shaded || child.is("txbxContent") || isShaded(child);
            TextLook look = child.is("p") && isWord(child)
                    ? style(child.first("pPr", "pStyle")).or(usual)
                    : inherited;
            clean(child, covered, look);
        }
    }

    private boolean isUnseen(XmlElement run, boolean shaded, TextLook inherited) {
        Optional<XmlElement> properties = run.first("rPr");
        if (run.first("txbxContent").isPresent() || run.text().isBlank()) {
            return false;
        }
        TextLook look = properties
                .map(each -> direct(each).or(style(each.first("rStyle"))))
                .orElse(TextLook.INHERITED)
                .or(inherited);
        boolean covered = shaded
                || properties.filter(WordVisibility::hasFill).isPresent()
                || properties.flatMap(each -> each.first("highlight")).isPresent();
        boolean unseen = look.isUnseen(covered);
        found |= unseen;
        return unseen;
    }

    private TextLook style(Optional<XmlElement> reference) {
        TextLook look = TextLook.INHERITED;
        Optional<String> id = reference.flatMap(each -> each.attribute("val"));
        for (int i = 0; i < LONGEST_CHAIN && id.isPresent(); i++) {
            Optional<XmlElement> style = id.map(styles::get);
            look = look.or(style.flatMap(each -> each.first("rPr"))
                    .map(WordVisibility::direct)
                    .orElse(TextLook.INHERITED));
            id = style.flatMap(each -> each.first("basedOn")).flatMap(each -> each.attribute("val"));
        }
        return look;
    }

    private static TextLook direct(XmlElement properties) {
        return new TextLook(
                properties
                        .first("vanish")
                        .map(vanish -> !OFF.contains(vanish.attribute("val").orElse("1"))),
                properties
                        .first("color")
                        .map(color -> color.attribute("val").orElse("").equalsIgnoreCase("ffffff")),
                properties
                        .first("sz")
                        .flatMap(size -> size.attribute("val"))
                        .filter(size -> size.matches("\\d{1,4}"))
                        .map(size -> Integer.parseInt(size) / 2.0));
    }

    /** Tells whether a paragraph, a cell, a table or a style has a ground of its own. */
    private boolean isShaded(XmlElement element) {
        for (XmlElement properties : element.elements()) {
            boolean styled = properties.elements().stream()
                    .filter(each -> each.is("pStyle") || each.is("tblStyle"))
                    .flatMap(each -> each.attribute("val").stream())
                    .anyMatch(shadedStyles::contains);
            if (styled || hasFill(properties)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasFill(XmlElement properties) {
        return properties
                .first("shd")
                .flatMap(shade -> shade.attribute("fill"))
                .filter(fill -> !isPaper(fill))
                .isPresent();
    }

    private static boolean isPaper(String color) {
        return PAPER.contains(color.toLowerCase(Locale.ROOT));
    }

    private static boolean isWord(XmlElement element) {
        return element.namespace().contains("wordprocessingml");
    }
}
