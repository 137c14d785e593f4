package dev.prepai.cv;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of an entry's head without its dates, in the parts that its writer set apart. */
final class HeaderText {
    /** Signs before the items of lists, which separate them, too. */
    static final String BULLETS =
            "\u2022\u00B7\u25AA\u25E6\u25CF\u2023\u2219\u25A0\u2043\u25CB\u22C5\u00BB\u25BA\u25B6\u27A2\u2713\u2714\u25C6\u2756";

    private static final Pattern BULLET = Pattern.compile("(?:[" + BULLETS + "*>\u2013\u2014-]|o(?=\\h))\\h*");
    private static final Pattern STRONG = Pattern.compile("\\h*[\t|;*" + BULLETS + "]+\\h*");
    private static final Pattern DASH = Pattern.compile("\\h+[-\u2013\u2014/:@]+\\h+|\\h*[\u2013\u2014]\\h*");
    private static final Pattern AT = Pattern.compile("\\h+(?i:at|bei|chez|presso)\\h+(?=[\\p{Lu}\\p{N}])");
    private static final Pattern BRACKET = Pattern.compile(
            "\\h*\\((?!(?i:formerly|previously|now|part of|acquired|vormals|ehemals|anciennement|antes|gi\u00E0)(?!\\p{L}))(?=(?:[^()]|\\([^()]*\\))*+\\)$)");
    private static final Pattern COMMA =
            Pattern.compile(",\\h*+(?!(?:" + Organizations.LEGAL_FORMS + "|L\\.?P|S\\.?A|Jr|Sr|Ph)\\b)");
    /** What is left of dates in brackets. */
    private static final Pattern EMPTY_BRACKET = Pattern.compile("[(\\[]\\h*\t\\h*[)\\]]");

    private static final Pattern EDGES =
            Pattern.compile("^[\\h,;:|/(\\[\u2013\u2014-]+|[\\h,;:|/(\\[\u2013\u2014-]+$|^\\)|^\\]");

    private static final String EDGE_SIGNS = ",;:|/([\u2013\u2014-)]";

    private HeaderText() {}

    /** Returns a line without its dates and without its bullet. */
    static String withoutDates(String line, List<DateGrammar.Found> dates) {
        StringBuilder text = new StringBuilder(line);
        for (int i = dates.size() - 1; i >= 0; i--) {
            text.replace(dates.get(i).start(), dates.get(i).end(), "\t");
        }
        return afterBullet(dates.isEmpty() ? line : EMPTY_BRACKET.matcher(text).replaceAll("\t"))
                .strip();
    }

    /** Returns a line as one text, without its bullet. */
    static String withoutBullet(String line) {
        return afterBullet(line).replace('\t', ' ').strip();
    }

    static boolean hasBullet(String line) {
        return BULLET.matcher(line).lookingAt();
    }

    /** Returns what follows the bullet of a line, or all of it. */
    static String afterBullet(String line) {
        Matcher bullet = BULLET.matcher(line);
        return bullet.lookingAt() ? line.substring(bullet.end()) : line;
    }

    /** Returns what stands between tabs, bars and bullets. */
    static List<String> parts(String text) {
        return clean(STRONG.split(text));
    }

    /** Returns what stands between tabs, bars, bullets and dashes. */
    static List<String> fields(String text) {
        return parts(text).stream()
                .flatMap(part -> clean(DASH.split(part)).stream())
                .toList();
    }

    /** Returns the places where a part may be divided at a dash, a word such as "at" or a comma, as the texts it would give. */
    static List<Division> divisions(String part) {
        List<Division> divisions = new ArrayList<>();
        divide(part, Separator.DASH, divisions);
        divide(part, Separator.AT, divisions);
        divide(part, Separator.BRACKET, divisions);
        divide(part, Separator.COMMA, divisions);
        return divisions;
    }

    private static void divide(String part, Separator separator, List<Division> divisions) {
        if (!separator.mayBeIn(part)) {
            return;
        }
        Matcher place = separator.pattern.matcher(part);
        while (place.find()) {
            String second = part.substring(place.end());
            boolean bracket = separator == Separator.BRACKET;
            List<String> sides = clean(
                    part.substring(0, place.start()), bracket ? second.substring(0, second.length() - 1) : second);
            if (sides.size() == 2) {
                divisions.add(new Division(sides.get(0), sides.get(1), separator));
            }
        }
    }

    /** Returns the parts that have a letter, without what is left of separators at their edges. */
    private static List<String> clean(String... parts) {
        List<String> clean = new ArrayList<>();
        for (String part : parts) {
            String text = part.strip();
            String inner =
                    isClean(text) ? text : EDGES.matcher(text).replaceAll("").strip();
            if (hasLetter(inner)) {
                clean.add(inner);
            }
        }
        return clean;
    }

    private static boolean hasLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isClean(String part) {
        return part.isEmpty()
                || EDGE_SIGNS.indexOf(part.charAt(0)) < 0 && EDGE_SIGNS.indexOf(part.charAt(part.length() - 1)) < 0;
    }

    /** What stands between two texts that may belong together. */
    enum Separator {
        DASH(HeaderText.DASH, "-\u2013\u2014/:@"),
        AT(HeaderText.AT, " "),
        BRACKET(HeaderText.BRACKET, "("),
        COMMA(HeaderText.COMMA, ",");

        private final Pattern pattern;
        private final String signs;

        Separator(Pattern pattern, String signs) {
            this.pattern = pattern;
            this.signs = signs;
        }

        /** Tells, sooner than the pattern does, that it is not there. */
        private boolean mayBeIn(String text) {
            for (int i = 0; i < signs.length(); i++) {
                if (text.indexOf(signs.charAt(i)) >= 0) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Two texts, in their order. */
    record Division(String first, String second, Separator separator) {}
}
