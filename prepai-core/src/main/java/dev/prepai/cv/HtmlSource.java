package dev.prepai.cv;

import dev.prepai.cv.CvResult.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes what the page does not show out of HTML, as far as the attributes of an element tell, and marks the gap before an icon
 * and before what stands at the right margin. Elements nested without end are refused, because they are expensive to parse.
 */
final class HtmlSource {
    private static final int HEAD = 4_096;
    private static final Pattern CHARSET =
            Pattern.compile("(?i)<meta[^>]{1,200}charset\\s*=\\s*[\"']?([a-z0-9][a-z0-9_:.-]{1,40})");
    /** The usual one of old pages. */
    private static final Charset OLD = Charset.forName("windows-1252");

    private static final int DEEPEST = 500;
    private static final int LARGEST = 4 << 20;
    private static final int LONGEST_ATTRIBUTES = 2_000;
    private static final Pattern MARKUP = Pattern.compile("<!--|<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,40}+)");
    private static final Pattern COMMENT_END = Pattern.compile("-->");
    /** What is in these is neither markup nor text of the page. */
    private static final Set<String> RAW = Set.of("script", "style", "template", "noscript", "textarea", "title");

    private static final Pattern HIDDEN = Pattern.compile("(?i)(?:^|\\s)hidden(?:[\\s=/>]|$)"
            + "|display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)|opacity\\s*:\\s*0(?:\\.0*)?\\s*(?:[;\"']|$)"
            + "|font-size\\s*:\\s*(?:0|[0-2](?:\\.\\d+)?(?:px|pt))\\b");
    private static final Pattern WHITE = Pattern.compile(
            "(?i)(?<![-\\w])color\\s*:\\s*(?:white|#fff(?:fff)?|rgba?\\(\\s*255\\s*,\\s*255\\s*,\\s*255)\\b");
    private static final Pattern DARKENED = Pattern.compile("(?i)background|class\\s*=");
    private static final Pattern APART = Pattern.compile(
            "(?i)(?:class|style)\\s*=\\s*[\"']?[^\"'>]{0,200}(?:right|date|period|duration|icon|\\bfa-)");
    private static final String GAP = "&emsp;&emsp;&emsp;";
    /** Tika drops the element, but keeps the sign. */
    private static final String BREAK = "&#x2028;";

    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");
    /** Ends of these may be left out. */
    private static final Set<String> OPEN_ENDED =
            Set.of("p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "colgroup");

    private final StringBuilder visible = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private final Budget budget;
    private boolean hidden;
    /** How many elements were open when the hidden one began, or -1. */
    private int hiddenFrom = -1;

    private int darkFrom = -1;

    private HtmlSource(Budget budget) {
        this.budget = budget;
    }

    static HtmlSource of(byte[] document, Budget budget) {
        String source = new String(document, charset(document));
        if (source.length() > LARGEST) {
            throw new UnreadableException(Reason.TOO_LARGE);
        }
        HtmlSource html = new HtmlSource(budget);
        html.copy(source);
        return html;
    }

    /** Returns UTF-8 if it can be that, else what the page says. */
    private static Charset charset(byte[] html) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(html));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            String head = new String(html, 0, Math.min(html.length, HEAD), StandardCharsets.ISO_8859_1);
            Matcher said = CHARSET.matcher(head);
            return said.find() && Charset.isSupported(said.group(1)) ? Charset.forName(said.group(1)) : OLD;
        }
    }

    /** Returns the source without what is hidden. */
    String visible() {
        return visible.toString();
    }

    /** Tells whether something is missing that has letters. */
    boolean hasHidden() {
        return hidden;
    }

    private void copy(String source) {
        Matcher markup = MARKUP.matcher(source);
        int end = 0;
        while (end <= source.length() && markup.find(end)) {
            budget.time();
            text(source, end, markup.start());
            String name = markup.group(2) == null ? "" : markup.group(2).toLowerCase(Locale.ROOT);
            if (name.isEmpty()) {
                end = after(COMMENT_END.matcher(source), markup.end(), source);
            } else {
                end = endOfTag(source, markup.end());
                boolean ends = !markup.group(1).isEmpty();
                tag(name, ends, source.substring(markup.start(), end), markup.end(2) - markup.start());
                if (!ends && RAW.contains(name)) {
                    Matcher raw = Pattern.compile("</" + name, Pattern.CASE_INSENSITIVE)
                            .matcher(source);
                    end = raw.find(end) ? raw.start() : source.length();
                }
            }
        }
        text(source, Math.min(end, source.length()), source.length());
    }

    private static int after(Matcher matcher, int from, String source) {
        return matcher.find(from) ? matcher.end() : source.length();
    }

    /** A tag without an end takes the rest of the source, so that every character is looked at once. */
    private static int endOfTag(String source, int from) {
        char quote = 0;
        for (int i = from; i < source.length(); i++) {
            char each = source.charAt(i);
            if (quote != 0) {
                quote = each == quote ? 0 : quote;
            } else if (each == '"' || each == '\'') {
                quote = each;
            } else if (each == '>') {
                return i + 1;
            }
        }
        return source.length();
    }

    private void text(String source, int from, int to) {
        if (hiddenFrom < 0) {
            visible.append(source, from, to);
        } else {
            hidden |= source.substring(from, to).chars().anyMatch(Character::isLetter);
        }
    }

    private void tag(String name, boolean ends, String written, int attributesFrom) {
        boolean shown = hiddenFrom < 0;
        String attributes =
                written.substring(attributesFrom, Math.min(written.length(), attributesFrom + LONGEST_ATTRIBUTES));
        if (ends) {
            close(name);
        } else {
            shown &= !open(name, attributes);
        }
        if (shown) {
            boolean apart =
                    !ends && !name.equals("div") && APART.matcher(attributes).find();
            visible.append(apart ? GAP : name.equals("br") ? BREAK : "").append(written);
        }
    }

    /** Notes an element and tells whether it is hidden. */
    private boolean open(String name, String attributes) {
        if (VOID.contains(name) || OPEN_ENDED.contains(name) && !attributes.contains("=")) {
            return false;
        }
        if (darkFrom < 0 && DARKENED.matcher(attributes).find()) {
            darkFrom = open.size();
        }
        if (HIDDEN.matcher(attributes).find()
                || darkFrom < 0 && WHITE.matcher(attributes).find()) {
            hiddenFrom = open.size();
        }
        open.push(name);
        if (open.size() > DEEPEST) {
            throw new UnreadableException(Reason.CORRUPT);
        }
        return hiddenFrom >= 0;
    }

    private void close(String name) {
        if (!open.contains(name)) {
            return;
        }
        while (!open.pop().equals(name)) {
            // an element without an end ends with the one around it
        }
        hiddenFrom = open.size() <= hiddenFrom ? -1 : hiddenFrom;
        darkFrom = open.size() <= darkFrom ? -1 : darkFrom;
    }
}
