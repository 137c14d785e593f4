package dev.prepai.cv;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
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
    private static final String DASH = "[-\u2010-\u2015\u2212\u2043~\u2192>]{1,3}";
    private static final Pattern OPEN_END = Pattern.compile("\\h*(?:" + DASH + ")\\h*(?=$|[)\\]|,;\t])");

    private final Map<String, Integer> months = new HashMap<>();
    private final Pattern token;
    private final Pattern separator;
    private final Pattern since;

    DateGrammar() {
        Map<String, List<String>> words = WordList.read("dates.txt");
        words.forEach((group, lines) -> {
            if (group.startsWith("months")) {
                months(lines);
            } else if (group.startsWith("seasons")) {
                lines.forEach(line -> spellings(line).forEach(season -> months.putIfAbsent(season, 0)));
            }
        });
        String month = alternatives(months.keySet().stream());
        String present = alternatives(of(words, "present"));
        String until = alternatives(of(words, "until"));
        // a month must be a whole word, but its year may follow at once
        token = Pattern.compile("(?<![\\p{L}\\p{N}])(?:"
                + "(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?[.\\h]+)?(?<month>" + month
                + ")(?!\\p{L})[.,]{0,2}(?:\\h+\\d{1,2}(?:st|nd|rd|th)?(?=,?\\h+"
                + YEAR + "))?(?:\\h+de)?[\\h,'\u2019/-]*(?<yearOfMonth>"
                + YEAR + "|(?<=['\u2019])\\d\\d|\\d\\d(?!\\d|\\h*[,.]?\\h*" + YEAR + "))(?![\\p{N}])"
                + "|(?<dayOfDate>\\d{1,2})[./-](?<numberOfDate>\\d{1,2})[./-](?<yearOfDate>" + YEAR + ")(?!\\d)"
                + "|(?<number>0?[1-9]|1[0-2])\\h?[./-]\\h?(?<yearOfNumber>" + YEAR + ")(?![\\d/])"
                + "|(?<isoYear>" + YEAR + ")[./-](?<isoMonth>0[1-9]|1[0-2])(?:-\\d\\d)?(?![\\d])"
                + "|(?<year>" + YEAR + ")(?!\\d)"
                + "|(?<shortNumber>0[1-9]|1[0-2])/(?<shortYear>\\d\\d)(?![\\d/])"
                + "|(?<present>" + present + ")(?![\\p{L}\\p{N}])"
                + "|(?<monthAlone>" + month + ")(?!\\p{L})\\.?"
                + ")");
        separator = Pattern.compile(
                "[\\h.,]*(?:" + DASH + "|(?<![\\p{L}])(?:" + until + ")(?![\\p{L}])|/)(?:\\h*(?:the|le|zum|el))?\\h*");
        since = Pattern.compile("(?:^|[^\\p{L}])(?:" + alternatives(of(words, "since")) + ")[\\h:]*$");
    }

    private void months(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            int number = i + 1;
            spellings(lines.get(i)).forEach(spelling -> months.putIfAbsent(spelling, number));
        }
    }

    private static Stream<String> of(Map<String, List<String>> words, String group) {
        return words.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(group))
                .flatMap(entry -> entry.getValue().stream())
                .flatMap(DateGrammar::spellings);
    }

    private static Stream<String> spellings(String line) {
        return Stream.of(line.split("\\|"))
                .map(String::strip)
                .map(DateGrammar::fold)
                .filter(word -> !word.isEmpty());
    }

    private static String alternatives(Stream<String> words) {
        return words.distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(word -> Pattern.quote(word).replace(" ", "\\E\\h+\\Q"))
                .collect(Collectors.joining("|"));
    }

    /** Returns a text in lower case without accents, of the same length. */
    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            String letter = Normalizer.normalize(text.substring(i, i + 1), Normalizer.Form.NFD);
            folded.append(Character.toLowerCase(letter.charAt(0)));
        }
        return folded.toString();
    }

    /** Returns the ranges and single dates of a line, from left to right. */
    List<Found> find(String line) {
        if (line.chars().noneMatch(Character::isDigit)) {
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
        while (matcher.find()) {
            Token read = token(matcher);
            if (read != null) {
                tokens.add(read);
                addShortEnd(text, read, tokens, matcher);
            }
        }
        return tokens;
    }

    /** The end of {@code 2019-21}. */
    private static void addShortEnd(String text, Token first, List<Token> tokens, Matcher matcher) {
        Matcher end =
                Pattern.compile("\\h?[-/\u2013\u2014]\\h?(\\d\\d)(?![\\d/.-])").matcher(text);
        if (first.date != null && first.date.month().isEmpty() && end.find(first.end) && end.start() == first.end) {
            int year = first.date.year() / 100 * 100 + Integer.parseInt(end.group(1));
            if (year > first.date.year() && year <= LATEST) {
                tokens.add(new Token(end.start(1), end.end(1), PartialDate.of(year), 0, false));
                matcher.region(end.end(1), text.length());
                matcher.useTransparentBounds(true);
            }
        }
    }

    private @Nullable Token token(MatchResult match) {
        Matcher matcher = (Matcher) match;
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
        return months.getOrDefault(fold(word.replaceAll("\\h+", " ")), 0);
    }

    private @Nullable PartialDate date(Matcher matcher) {
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
        Matcher open = OPEN_END.matcher(text);
        if (open.find(only.end) && open.start() == only.end) {
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
    record Found(int start, int end, Period period, boolean isRange) {}

    private record Token(int start, int end, @Nullable PartialDate date, int month, boolean present) {}
}
