package dev.prepai.report;

import dev.prepai.evaluation.IntelligenceLevel;
import dev.prepai.rubric.Competency;
import dev.prepai.rubric.Score;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How values are shown to people, in English and in no other way on any machine. */
final class Shown {
    private static final char NO_BREAK = '\u00A0';
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Shown() {}

    /** Returns the value rounded half up as written in decimal, so that 7.885 becomes 7.89 and 7.9. */
    static double rounded(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .doubleValue();
    }

    static String decimal(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    static String interval(Score score) {
        return decimal(score.low()) + " to " + decimal(score.high());
    }

    static String percent(double share) {
        BigDecimal percent = BigDecimal.valueOf(share).movePointRight(2).setScale(1, RoundingMode.HALF_UP);
        return percent.stripTrailingZeros().toPlainString() + NO_BREAK + "%";
    }

    static String date(Instant instant) {
        return MINUTE.format(instant) + " UTC";
    }

    static String time(Instant instant) {
        return SECOND.format(instant);
    }

    static String duration(Duration duration) {
        if (duration.toHours() > 0) {
            return "" + duration.toHours() + NO_BREAK + "h " + duration.toMinutesPart() + NO_BREAK + "min";
        }
        return duration.toMinutes() > 0
                ? "" + duration.toMinutes() + NO_BREAK + "min " + duration.toSecondsPart() + NO_BREAK + "s"
                : "" + duration.toSeconds() + NO_BREAK + "s";
    }

    static double milliseconds(Duration duration) {
        return rounded(duration.toNanos() / 1e6, 1);
    }

    static String shortTime(Duration duration) {
        double milliseconds = milliseconds(duration);
        if (milliseconds >= 1_000) {
            return decimal(milliseconds / 1_000) + NO_BREAK + "s";
        }
        return (milliseconds >= 10 ? String.valueOf(Math.round(milliseconds)) : decimal(milliseconds)) + NO_BREAK
                + "ms";
    }

    static String memory(long bytes) {
        double kilobytes = bytes / 1e3;
        return kilobytes >= 1_000 ? decimal(kilobytes / 1_000) + NO_BREAK + "MB" : decimal(kilobytes) + NO_BREAK + "kB";
    }

    static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** Returns the items in a sentence: {@code a, b and c}. */
    static String list(List<String> items) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }

    static String titles(List<Competency> competencies) {
        return list(competencies.stream()
                .map(competency -> competency.title().toLowerCase(Locale.ROOT))
                .toList());
    }

    /** Returns the name of a constant for people: {@code Medium}. */
    static String title(Enum<?> constant) {
        String words = constant.name().replace('_', ' ');
        return words.substring(0, 1) + words.substring(1).toLowerCase(Locale.ROOT);
    }

    static String level(IntelligenceLevel level) {
        return switch (level) {
            case RULES -> "fixed rules";
            case LOCAL_MODELS -> "fixed rules with a local embedding model";
            case LLM -> "a large language model";
        };
    }

    /** Returns the text, or its beginning with a mark when it is longer than so many characters. */
    static String clipped(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + " […]";
    }
}
