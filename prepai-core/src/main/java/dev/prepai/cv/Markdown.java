package dev.prepai.cv;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes the marks of Markdown from lines of text. */
final class Markdown {
    private static final int LEAST_HEADINGS = 2;
    /** Longer lines keep their marks. */
    private static final int LONGEST = 20_000;

    // no pattern here may try a run of blanks or marks again from each of its positions, because lines may be endless
    private static final Pattern HEADING = Pattern.compile("\\h{0,3}(#{1,6})\\h++(\\S.*)");
    private static final Pattern RULE = Pattern.compile("[-*_=|:\\h]+");
    private static final Pattern ROW = Pattern.compile("\\h*\\|(.*)\\|\\h*");
    private static final Pattern LINK =
            Pattern.compile("!?\\[([^\\[\\]]{0,500})]\\(<?([^()\\s]{0,2000}?)>?(?:\\h+\"[^\"]{0,200}\")?\\)");
    private static final Pattern ADDRESS =
            Pattern.compile("<((?:https?://|mailto:)[^<>\\s]{1,2000}|[^<>\\s@]{1,64}@[^<>\\s]{1,255})>");
    private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)(?=\\S)(.{1,200}?)(?<=\\S)\\1");
    private static final Pattern EMPHASIS =
            Pattern.compile("(?<![\\w*])([*_])(?=[^\\s*_])(.{1,200}?)(?<=[^\\s*_])\\1(?![\\w*])");
    private static final Pattern CODE = Pattern.compile("(?<!`)`++([^`]{1,500})`++");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+.!|~>-])");
    private static final Pattern QUOTE = Pattern.compile("^\\h{0,3}>\\h?");

    private Markdown() {}

    /** Tells whether lines look like Markdown, which plain text with a stray mark does not. */
    static boolean isLikely(List<String> lines) {
        return lines.stream()
                        .filter(line -> HEADING.matcher(line).matches())
                        .limit(LEAST_HEADINGS)
                        .count()
                == LEAST_HEADINGS;
    }

    /** Returns the line that a reader of the page would see, or nothing for a rule. */
    static Optional<Line> line(String marked, int number) {
        if (RULE.matcher(marked).matches()) {
            return Optional.empty();
        }
        Matcher heading = HEADING.matcher(marked);
        boolean isHeading = heading.matches();
        String content =
                isHeading ? withoutEnd(heading.group(2)) : QUOTE.matcher(marked).replaceFirst("");
        Matcher row = ROW.matcher(content);
        String cells = row.matches() ? cells(row.group(1)) : content;
        Matcher link = LINK.matcher(cells);
        Optional<String> target =
                link.find() ? Optional.of(link.group(2)).filter(each -> !each.isEmpty()) : Optional.empty();
        return Optional.of(new Line(
                plain(cells),
                1,
                0,
                0,
                number,
                isHeading ? Style.sizeOfHeading(heading.group(1).length()) : Style.BODY_SIZE,
                STRONG.matcher(cells.strip()).matches(),
                target));
    }

    private static String cells(String row) {
        return Stream.of(row.split("\\|")).map(String::strip).collect(Collectors.joining("\t"));
    }

    /** A heading may end as it begins. */
    private static String withoutEnd(String heading) {
        String text = heading.strip();
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '#') {
            end--;
        }
        return end > 0 && text.charAt(end - 1) == ' ' ? text.substring(0, end) : text;
    }

    private static String plain(String marked) {
        if (marked.length() > LONGEST) {
            return marked;
        }
        String text = LINK.matcher(marked).replaceAll("$1");
        text = ADDRESS.matcher(text).replaceAll("$1");
        text = STRONG.matcher(text).replaceAll("$2");
        text = EMPHASIS.matcher(text).replaceAll("$2");
        text = CODE.matcher(text).replaceAll("$1");
        return ESCAPE.matcher(text).replaceAll("$1");
    }
}
