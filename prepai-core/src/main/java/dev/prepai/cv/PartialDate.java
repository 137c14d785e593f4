package dev.prepai.cv;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.prepai.error.InvalidInputException;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A year, perhaps with a month, as CVs have them. Its text is ISO 8601, {@code 2019} or {@code 2019-03}, as in JSON Resume.
 *
 * @param year from 1900 to 2199
 * @param month from 1 to 12; empty when only the year is known
 */
public record PartialDate(int year, Optional<Integer> month) {
    private static final Pattern ISO =
            Pattern.compile("((?:19|20|21)\\d\\d)(?:-(0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?");

    /** Checks the ranges. */
    public PartialDate {
        if (year < 1900
                || year > 2199
                || month.filter(number -> number < 1 || number > 12).isPresent()) {
            throw new InvalidInputException(
                    "a date of a CV must have a year from 1900 to 2199 and a month from 1 to 12");
        }
    }

    /** Returns a year of which the month is not known. */
    public static PartialDate of(int year) {
        return new PartialDate(year, Optional.empty());
    }

    /** Returns a month. */
    public static PartialDate of(int year, int month) {
        return new PartialDate(year, Optional.of(month));
    }

    /**
     * Reads {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}, of which the day is dropped.
     *
     * @throws InvalidInputException if it is none of these
     */
    @JsonCreator
    public static PartialDate parse(String text) {
        Matcher iso = ISO.matcher(text);
        if (!iso.matches()) {
            throw new InvalidInputException("a date must be YYYY, YYYY-MM or YYYY-MM-DD");
        }
        int year = Integer.parseInt(iso.group(1));
        return new PartialDate(year, Optional.ofNullable(iso.group(2)).map(Integer::valueOf));
    }

    /** Returns the month, or the first one it may be. */
    YearMonth earliest() {
        return YearMonth.of(year, month.orElse(1));
    }

    /** Returns the month, or the last one it may be. */
    YearMonth latest() {
        return YearMonth.of(year, month.orElse(12));
    }

    @Override
    @JsonValue
    public String toString() {
        return month.map(number -> String.format(Locale.ROOT, "%04d-%02d", year, number))
                .orElseGet(() -> String.format(Locale.ROOT, "%04d", year));
    }
}
