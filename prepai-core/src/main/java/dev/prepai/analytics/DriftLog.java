package dev.prepai.analytics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Whether the scores of one interview type still go with what hosts decide: in every window of time the overall scores of candidates
 * who moved on beside those of candidates who were rejected.
 *
 * <p>Finished interviews with an overall score count, each on the day it was opened. Outcomes come late, so the newest windows are
 * the least complete: see {@link Counts#unknown()}. Immutable and safe for use by several threads.
 *
 * @param interviewType the id of the interview type
 * @param rule how time is cut and which groups are too small
 * @param counts of all windows
 * @param comparison over all windows; absent when a group is too small
 * @param windows in the order of time; one without an interview is absent
 * @param shift the newest window that has a comparison beside all before it; absent when either is too small
 * @param proposal what share moved on at which score; absent when there are too few outcomes. Never applied by the SDK
 */
public record DriftLog(
        String interviewType,
        Rule rule,
        Counts counts,
        Optional<OutcomeComparison> comparison,
        List<Window> windows,
        Optional<Shift> shift,
        Optional<OutcomeCalibration> proposal) {
    /** How long a window is. Windows begin with the calendar. */
    public enum Span {
        /** One month. */
        MONTH(1),
        /** Three months. */
        QUARTER(3),
        /** Twelve months. */
        YEAR(12);

        private final int months;

        Span(int months) {
            this.months = months;
        }

        private LocalDate first(LocalDate day) {
            return day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % months);
        }

        private LocalDate last(LocalDate first) {
            return YearMonth.from(first).plusMonths(months - 1L).atEndOfMonth();
        }
    }

    /**
     * How a log is made.
     *
     * @param span how long a window is
     * @param zone decides on which day an interview was opened
     * @param smallGroups which groups are too small to be compared; {@value OutcomeComparison#FEWEST} on each side are always needed
     */
    public record Rule(Span span, ZoneId zone, SmallGroups smallGroups) {
        /** Returns the rule with windows of that length in UTC, and {@link SmallGroups#standard()}. */
        public static Rule of(Span span) {
            return new Rule(span, ZoneOffset.UTC, SmallGroups.standard());
        }
    }

    /**
     * How many interviews ended how.
     *
     * @param scored all of them
     * @param advanced those who moved on, the hired among them
     * @param rejected those who were rejected
     * @param withdrew those who left, whose scores are in no comparison
     */
    public record Counts(int scored, int advanced, int rejected, int withdrew) {
        /** Returns of how many nothing was reported. */
        public int unknown() {
            return scored - advanced - rejected - withdrew;
        }
    }

    /**
     * What happened in some stretch of time.
     *
     * @param first its first day
     * @param last its last day
     * @param counts of the interviews
     * @param meanScore of all scored interviews, in points; absent when they are too few
     * @param comparison of those who moved on with those who were rejected; absent when a group is too small
     */
    public record Window(
            LocalDate first,
            LocalDate last,
            Counts counts,
            OptionalDouble meanScore,
            Optional<OutcomeComparison> comparison) {}

    /**
     * The newest window beside all before it.
     *
     * @param since the first day of the newest window that has a comparison
     * @param before how well scores told outcomes apart until then
     * @param after how well they do in that window
     */
    public record Shift(LocalDate since, Auc before, Auc after) {
        /** Returns the area after minus the area before: below 0, scores tell outcomes apart less well than they did. */
        public double difference() {
            return after.area() - before.area();
        }

        /**
         * Returns the difference in standard errors, as Hanley and McNeil (1982) compare areas of independent samples. Nothing when
         * neither has a standard error.
         */
        public OptionalDouble z() {
            double error = Math.hypot(before.standardError(), after.standardError());
            return error == 0 ? OptionalDouble.empty() : OptionalDouble.of(difference() / error);
        }

        /** Returns the two-sided p of {@link #z()}. Who looks at every window sees a small one by chance now and then. */
        public OptionalDouble pValue() {
            OptionalDouble z = z();
            return z.isEmpty() ? z : OptionalDouble.of(Normal.twoSided(z.getAsDouble()));
        }
    }

    /** Copies the windows. */
    public DriftLog {
        windows = List.copyOf(windows);
    }

    /**
     * Returns the log of one interview type.
     *
     * @param interviewType the id as in {@link InterviewSummary#type()}; the scores of several types are not comparable
     * @param interviews of any type, in any status and order
     * @param outcomes by interview id; those of other interviews do not count
     */
    public static DriftLog of(
            String interviewType, Collection<InterviewSummary> interviews, Map<String, Outcome> outcomes, Rule rule) {
        List<Scored> scored = interviews.stream()
                .filter(interview -> interview.type().equals(interviewType) && Summaries.isScored(interview))
                .sorted(Summaries.BY_TIME)
                .map(interview -> Scored.of(interview, Optional.ofNullable(outcomes.get(interview.id())), rule))
                .toList();
        SortedMap<LocalDate, List<Scored>> byWindow =
                scored.stream().collect(Collectors.groupingBy(Scored::window, TreeMap::new, Collectors.toList()));
        List<Window> windows = byWindow.entrySet().stream()
                .map(window -> window(window.getKey(), window.getValue(), rule))
                .toList();
        return new DriftLog(
                interviewType,
                rule,
                counts(scored),
                comparison(scored, rule),
                windows,
                shift(scored, windows, rule),
                proposal(scored));
    }

    /**
     * Returns the log as one line of JSON with all figures and their intervals; what has no value is absent.
     *
     * @param confidence of the intervals, between 0 and 1, such as 0.95
     * @throws IllegalArgumentException if the confidence is out of range
     */
    public String toJson(double confidence) {
        return DriftJson.write(this, Bootstrap.requireConfidence(confidence));
    }

    private record Scored(LocalDate window, double points, Optional<Outcome> outcome) {
        static Scored of(InterviewSummary interview, Optional<Outcome> outcome, Rule rule) {
            LocalDate day = interview.openedAt().atZone(rule.zone).toLocalDate();
            return new Scored(
                    rule.span.first(day), interview.overall().orElseThrow().points(), outcome);
        }

        boolean advanced() {
            return outcome.filter(Outcome::advanced).isPresent();
        }

        boolean rejected() {
            return outcome.filter(each -> each.decided() && !each.advanced()).isPresent();
        }
    }

    private static Window window(LocalDate first, List<Scored> scored, Rule rule) {
        OptionalDouble mean = rule.smallGroups.isTooFew(scored.size())
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        Sample.of("scores", points(scored, each -> true)).mean());
        return new Window(first, rule.span.last(first), counts(scored), mean, comparison(scored, rule));
    }

    private static Counts counts(List<Scored> scored) {
        int advanced = (int) scored.stream().filter(Scored::advanced).count();
        int rejected = (int) scored.stream().filter(Scored::rejected).count();
        int reported =
                (int) scored.stream().filter(each -> each.outcome.isPresent()).count();
        return new Counts(scored.size(), advanced, rejected, reported - advanced - rejected);
    }

    private static Optional<OutcomeComparison> comparison(List<Scored> scored, Rule rule) {
        double[] advanced = points(scored, Scored::advanced);
        double[] rejected = points(scored, Scored::rejected);
        int fewest = Math.min(advanced.length, rejected.length);
        return fewest >= OutcomeComparison.FEWEST && rule.smallGroups.allow(fewest, advanced.length + rejected.length)
                ? Optional.of(OutcomeComparison.of(advanced, rejected))
                : Optional.empty();
    }

    private static Optional<Shift> shift(List<Scored> scored, List<Window> windows, Rule rule) {
        List<Window> compared = new ArrayList<>(windows);
        compared.removeIf(window -> window.comparison.isEmpty());
        if (compared.isEmpty()) {
            return Optional.empty();
        }
        Window newest = compared.get(compared.size() - 1);
        List<Scored> earlier = scored.stream()
                .filter(each -> each.window.isBefore(newest.first))
                .toList();
        return comparison(earlier, rule)
                .map(before -> new Shift(
                        newest.first,
                        before.auc(),
                        newest.comparison.orElseThrow().auc()));
    }

    private static Optional<OutcomeCalibration> proposal(List<Scored> scored) {
        List<Scored> decided = scored.stream()
                .filter(each -> each.advanced() || each.rejected())
                .toList();
        double[] advanced =
                decided.stream().mapToDouble(each -> each.advanced() ? 1 : 0).toArray();
        return OutcomeCalibration.of(points(decided, each -> true), advanced);
    }

    private static double[] points(List<Scored> scored, Predicate<Scored> which) {
        return scored.stream().filter(which).mapToDouble(Scored::points).toArray();
    }
}
