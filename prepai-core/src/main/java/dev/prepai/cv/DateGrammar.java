package dev.prepai.cv;

import dev.prepai.cv.WordList.Spelling;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates and ranges of dates in a line: {@code Mar 2019 - Present}, {@code 03/2019 to 12/2021}, {@code 2019-21},
 * {@code since 2020}, {@code März 2019 bis heute}. Months are those of a closed list, so "Marketing 2020" is no date.
 */
final class DateGrammar {
    private static final int EARLIEST = 1940;
    private static final int LATEST = 2060;
    private static final String YEAR = "(?:19[4-9]\\d|20[0-5]\\d)";
    private static final String DASH = "[-\u2010-\u2015\u2212\u2043~\u301C\uFF5E\u2192>]{1,3}";
    /** What every date has. */
    private static final Pattern TWO_DIGITS = Pattern.compile("\\d\\d");

    private static final Pattern GAP = Pattern.compile("\\h+");
    private static final Pattern OPEN_END = Pattern.compile("\\h*(?:" + DASH + ")\\h*(?=$|[)\\]|,;\t])");
    private static final Pattern SHORT_END = Pattern.compile("\\h?[-/\u2013\u2014]\\h?(\\d\\d)(?![\\d/.-])");
    /** The signs for a year, a month and a day in Chinese, Japanese and Korean, which a word may follow at once. */
    private static final String EAST_ASIAN = "\u5E74\u6708\u65E5\uB144\uC6D4\uC77C";

    /** With what a word of the lists begins; to look for this costs less than to look for each of them. */
    private static final String LISTED = "(?=\\p{L}|\\d{1,2}[\u6708\uC6D4])";

    private final Map<String, Integer> months = new HashMap<>();
    /** The last words of those for today. */
    private final Set<String> ends;

    private final WordPattern token;
    private final Pattern separator;
    private final Pattern since;

    DateGrammar() {
        Map<String, List<String>> words = WordList.read("dates.txt");
        words.forEach((group, lines) -> {
            if (group.startsWith("months")) {
                months(lines);
            } else if (group.startsWith("seasons")) {
                folded(lines.stream()).forEach(season -> months.putIfAbsent(season, 0));
            }
        });
        String month = WordList.alternatives(months.keySet().stream());
        String present = alternatives(words, "present");
        ends = spellings(words, "present").map(DateGrammar::lastWord).collect(Collectors.toUnmodifiableSet());
        String until = alternatives(words, "until");
        // a month must be a whole word, but its year may follow at once
        Pattern dates = Pattern.compile("(?<!\\p{N})(?<eastYear>" + YEAR
                + ")\\h*[\u5E74\uB144](?:\\h*(?<eastMonth>1[0-2]|0?[1-9])\\h*[\u6708\uC6D4](?:\\h*\\d{1,2}\\h*[\u65E5\uC77C])?)?"
                + "|(?<![\\p{L}\\p{N}&&[^" + EAST_ASIAN + "]])(?:"
                + "(?:\\d{1,2}(?:st|nd|rd|th)?[.\\h]+)?" + LISTED + "(?<month>" + month
                + ")(?!\\p{L})[.,]{0,2}(?:\\h+\\d{1,2}(?:st|nd|rd|th)?(?=,?\\h+"
                + YEAR + "))?(?:\\h+de)?[\\h,'\u2019/-]*(?<yearOfMonth>"
                + YEAR + "|(?<=['\u2019])\\d\\d|\\d\\d(?!\\d|\\h*[,.]?\\h*" + YEAR + "))(?![\\p{N}])"
                + "|(?<dayOfDate>\\d{1,2})[./-](?<numberOfDate>\\d{1,2})[./-](?<yearOfDate>" + YEAR + ")(?!\\d)"
                + "|(?<number>0?[1-9]|1[0-2])\\h?[./-]\\h?(?<yearOfNumber>" + YEAR + ")(?![\\d/])"
                + "|(?<isoYear>" + YEAR + ")[./-](?<isoMonth>0[1-9]|1[0-2])(?:-\\d\\d)?(?![\\d])"
                + "|(?<firstYear>" + YEAR + ")[.,]?\\h+(?<laterMonth>" + month
                + ")(?!\\p{L})\\.?(?![\\h,.'\u2019/]*\\d)"
                + "|(?<year>" + YEAR + ")(?!\\d)"
                + "|(?<shortNumber>0[1-9]|1[0-2])/(?<shortYear>\\d\\d)(?![\\d/])"
                + "|" + LISTED + "(?:(?<present>" + present + ")(?![\\p{L}\\p{N}])"
                + "|(?<monthAlone>" + month + ")(?!\\p{L})\\.?)"
                + ")");
        token = new WordPattern(dates, Stream.concat(months.keySet().stream(), spellings(words, "present")));
        separator = Pattern.compile("[\\h.,]*(?:" + DASH + "|(?<![\\p{L}&&[^" + EAST_ASIAN + "]])(?:" + until
                + ")(?![\\p{L}])|/)(?:\\h*(?:the|le|zum|el))?\\h*");
        since = Pattern.compile("(?:^|[^\\p{L}])(?:" + alternatives(words, "since") + ")[\\h:]*$");
    }

    private void months(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            int number = i + 1;
            folded(Stream.of(lines.get(i))).forEach(spelling -> months.putIfAbsent(spelling, number));
        }
    }

    private static Stream<String> folded(Stream<String> lines) {
        return lines.flatMap(line -> WordList.spellings(line).stream())
                .map(Spelling::text)
                .map(DateGrammar::fold);
    }

    private static String alternatives(Map<String, List<String>> words, String group) {
        return WordList.alternatives(spellings(words, group));
    }

    private static Stream<String> spellings(Map<String, List<String>> words, String group) {
        return WordList.spellings(words, group).map(Spelling::text).map(DateGrammar::fold);
    }

    /** Returns a text in lower case without accents, of the same length. */
    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < 128 || !Character.isLetter(text.charAt(i))) {
                folded.append(Character.toLowerCase(text.charAt(i)));
                continue;
            }
            String letter = Normalizer.normalize(text.substring(i, i + 1), Normalizer.Form.NFD);
            boolean accented = letter.length() > 1 && Character.getType(letter.charAt(1)) == Character.NON_SPACING_MARK;
            folded.append(Character.toLowerCase(accented ? letter.charAt(0) : text.charAt(i)));
        }
        return folded.toString();
    }

    private static String lastWord(String text) {
        int start = text.length();
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start);
    }

    /** Tells, sooner than a look for dates does, that a text ends with a word that ends no range. */
    boolean mayEnd(String text) {
        String last = lastWord(text);
        return last.isEmpty()
                || last.charAt(last.length() - 1) >= WordPattern.FIRST_IDEOGRAPH
                || ends.contains(fold(last));
    }

    /** Returns the ranges and single dates of a line, from left to right. */
    List<Found> find(String line) {
        if (!TWO_DIGITS.matcher(line).find()) {
            return List.of();
        }
        String text = fold(line);
        List<Token> tokens = tokens(text);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token first = tokens.get(i);
            Token second = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
            if (second != null && isRange(text, first, second)) {
                found.add(range(first, second));
                i++;
            } else {
                single(text, first).ifPresent(found::add);
            }
        }
        return found;
    }

    private List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = token.matcher(text);
        int from = 0;
        while (token.find(matcher, text, from)) {
            from = matcher.end();
            Token read = token(matcher);
            if (read != null) {
                tokens.add(read);
                Token end = shortEnd(text, read);
                if (end != null) {
                    tokens.add(end);
                    from = end.end;
                }
            }
        }
        return tokens;
    }

    /** The end of {@code 2019-21}. */
    private static @Nullable Token shortEnd(String text, Token first) {
        Matcher end = SHORT_END.matcher(text).region(first.end, text.length());
        if (first.date != null && first.date.month().isEmpty() && end.lookingAt()) {
            int year = first.date.year() / 100 * 100 + Integer.parseInt(end.group(1));
            if (year > first.date.year() && year <= LATEST) {
                return new Token(end.start(1), end.end(1), PartialDate.of(year), 0, false);
            }
        }
        return null;
    }

    private @Nullable Token token(Matcher matcher) {
        if (matcher.group("present") != null) {
            return new Token(matcher.start(), matcher.end(), null, 0, true);
        }
        if (matcher.group("monthAlone") != null) {
            int month = month(matcher.group("monthAlone"));
            return month == 0 ? null : new Token(matcher.start(), matcher.end(), null, month, false);
        }
        PartialDate date = date(matcher);
        return date == null ? null : new Token(matcher.start(), matcher.end(), date, 0, false);
    }

    private int month(String word) {
        return months.getOrDefault(GAP.matcher(word).replaceAll(" "), 0);
    }

    private @Nullable PartialDate date(Matcher matcher) {
        if (matcher.group("eastYear") != null) {
            String eastMonth = matcher.group("eastMonth");
            return dated(year(matcher.group("eastYear")), eastMonth == null ? 0 : Integer.parseInt(eastMonth));
        }
        if (matcher.group("month") != null) {
            return dated(year(matcher.group("yearOfMonth")), month(matcher.group("month")));
        }
        if (matcher.group("yearOfDate") != null) {
            int number = Integer.parseInt(matcher.group("numberOfDate"));
            int day = Integer.parseInt(matcher.group("dayOfDate"));
            return dated(year(matcher.group("yearOfDate")), number > 12 ? day : number);
        }
        if (matcher.group("yearOfNumber") != null) {
            return dated(year(matcher.group("yearOfNumber")), Integer.parseInt(matcher.group("number")));
        }
        if (matcher.group("isoYear") != null) {
            return dated(year(matcher.group("isoYear")), Integer.parseInt(matcher.group("isoMonth")));
        }
        if (matcher.group("firstYear") != null) {
            return dated(year(matcher.group("firstYear")), month(matcher.group("laterMonth")));
        }
        if (matcher.group("shortYear") != null) {
            return dated(year(matcher.group("shortYear")), Integer.parseInt(matcher.group("shortNumber")));
        }
        return dated(year(matcher.group("year")), 0);
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return year >= 100 ? year : year > LATEST % 100 - 20 ? 1900 + year : 2000 + year;
    }

    private static @Nullable PartialDate dated(int year, int month) {
        if (year < EARLIEST || year > LATEST || month > 12) {
            return null;
        }
        return month == 0 ? PartialDate.of(year) : PartialDate.of(year, month);
    }

    private boolean isRange(String text, Token first, Token second) {
        boolean startable = first.date != null || first.month > 0 && second.date != null;
        boolean endable = second.date != null || second.present;
        String between = text.substring(first.end, second.start);
        return startable && endable && (separator.matcher(between).matches() || second.present && between.isBlank());
    }

    private static Found range(Token first, Token second) {
        PartialDate end = second.date;
        PartialDate start = first.date;
        if (start == null && end != null) {
            start = PartialDate.of(end.year(), first.month);
        }
        if (end == null || start == null) {
            return new Found(
                    first.start, second.end, new Period(Optional.ofNullable(start), Optional.empty(), true), true);
        }
        boolean inOrder = !end.latest().isBefore(start.earliest());
        return new Found(
                first.start, second.end, inOrder ? Period.between(start, end) : Period.between(end, start), true);
    }

    private Optional<Found> single(String text, Token only) {
        PartialDate date = only.date;
        if (date == null) {
            return Optional.empty();
        }
        Matcher before = since.matcher(text.substring(0, only.start));
        if (before.find()) {
            int start = before.start() + (Character.isLetter(text.charAt(before.start())) ? 0 : 1);
            return Optional.of(new Found(start, only.end, Period.since(date), true));
        }
        Matcher open = OPEN_END.matcher(text).region(only.end, text.length());
        if (open.lookingAt()) {
            return Optional.of(new Found(only.start, open.end(), Period.since(date), true));
        }
        return Optional.of(new Found(only.start, only.end, Period.at(date), false));
    }

    /**
     * Dates in a line.
     *
     * @param start where they begin
     * @param end where they have ended
     * @param isRange whether there is more than one date, or a word such as "since"
     */
    record Found(int start, int end, Period period, boolean isRange) {
        Sourced<Period> sourced(Line line) {
            Sourced<Period> sourced = Sourced.of(period, Confidence.PERIOD.of(1), line);
            return period.lacksMonth() ? sourced.with(Warning.YEAR_ONLY) : sourced;
        }
    }

    private record Token(int start, int end, @Nullable PartialDate date, int month, boolean present) {}
}
