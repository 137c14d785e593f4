package dev.prepai.cv;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * How long somebody has worked in all.
 *
 * @param months the union of the months of dated jobs, both ends counted: what overlaps counts once, education and prose never
 * @param approximate whether a start or an end was known by its year only
 */
public record Experience(int months, boolean approximate) {
    /** Nothing dated. */
    public static final Experience NONE = new Experience(0, false);

    /**
     * Returns the union of periods; those without a start do not count, nor does what lies in the future. A year without a month
     * counts from its January, or to its December.
     *
     * @param today what "present" means
     */
    static Experience of(List<Period> periods, YearMonth today) {
        List<Period> dated = periods.stream()
                .filter(period -> period.start().isPresent()
                        && (period.ongoing() || period.end().isPresent()))
                .sorted(Comparator.comparing(
                        period -> period.start().orElseThrow().earliest()))
                .toList();
        long months = 0;
        YearMonth counted = YearMonth.of(1900, 1);
        for (Period period : dated) {
            YearMonth start = period.start().orElseThrow().earliest();
            YearMonth from = start.isAfter(counted) ? start : counted;
            YearMonth last = period.end()
                    .map(PartialDate::latest)
                    .filter(end -> end.isBefore(today))
                    .orElse(today);
            YearMonth to = last.plusMonths(1);
            if (to.isAfter(from)) {
                months += from.until(to, ChronoUnit.MONTHS);
                counted = to;
            }
        }
        return new Experience((int) months, dated.stream().anyMatch(Period::lacksMonth));
    }

    /** Returns the time in years, rounded to a tenth. */
    public double years() {
        return Math.round(months / 1.2) / 10.0;
    }
}
