package dev.prepai.code;

import dev.prepai.code.growth.GrowthComparison;
import dev.prepai.code.similarity.Similarity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One judged submission of a candidate.
 *
 * @param language the language of the source
 * @param source the program; candidate text
 * @param verdict that of loading, or of the first failing test, or of the generated check, or accepted
 * @param tests one result per test of the problem
 * @param metrics measured on the host before anything ran
 * @param elapsed wall time of all runs together
 * @param isolation what stood between the code and the host; empty when nothing was run
 * @param limit the time that each test had
 * @param groups one result per group of the problem; empty when it has none
 * @param generated how it did on generated inputs; empty when it failed before, or when the problem has no generator
 * @param similar past submissions that a person may want to read beside it: a hint that no score and no verdict knows of
 * @param growth how its cost grows with the input, beside that of the reference; empty when it was not measured
 */
public record CodeSubmission(
        Language language,
        String source,
        Verdict verdict,
        List<TestResult> tests,
        CodeMetrics metrics,
        Duration elapsed,
        Optional<Isolation> isolation,
        Optional<TimeLimit> limit,
        List<GroupResult> groups,
        Optional<GeneratedCheck> generated,
        List<Similarity> similar,
        Optional<GrowthComparison> growth) {
    /** Copies the results. */
    public CodeSubmission {
        tests = List.copyOf(tests);
        groups = List.copyOf(groups);
        similar = List.copyOf(similar);
    }

    /** Creates a submission that was not compared with others, and whose growth was not measured. */
    public CodeSubmission(
            Language language,
            String source,
            Verdict verdict,
            List<TestResult> tests,
            CodeMetrics metrics,
            Duration elapsed,
            Optional<Isolation> isolation,
            Optional<TimeLimit> limit,
            List<GroupResult> groups,
            Optional<GeneratedCheck> generated) {
        this(
                language,
                source,
                verdict,
                tests,
                metrics,
                elapsed,
                isolation,
                limit,
                groups,
                generated,
                List.of(),
                Optional.empty());
    }

    /** Returns the same submission with similar ones. */
    public CodeSubmission withSimilar(List<Similarity> found) {
        return with(found, growth);
    }

    /** Returns the same submission with its growth. */
    public CodeSubmission withGrowth(GrowthComparison measured) {
        return with(similar, Optional.of(measured));
    }

    private CodeSubmission with(List<Similarity> found, Optional<GrowthComparison> measured) {
        return new CodeSubmission(
                language, source, verdict, tests, metrics, elapsed, isolation, limit, groups, generated, found,
                measured);
    }

    /** Returns how many tests of the problem were passed. */
    public int passed() {
        return (int) tests.stream().filter(TestResult::passed).count();
    }

    /** Tells whether every test was passed, also the generated ones. */
    public boolean accepted() {
        return verdict instanceof Verdict.Accepted;
    }

    /** Tells whether there is a judgement of the program; when the judge itself failed, the submission counts for nothing. */
    public boolean judged() {
        return !(verdict instanceof Verdict.JudgeFailed);
    }

    /** Returns the points of the groups that were passed; 0 when the problem has no groups. */
    public int points() {
        return groups.stream().mapToInt(GroupResult::earned).sum();
    }

    /** Returns the points of all groups; 0 when the problem has no groups. */
    public int maximumPoints() {
        return groups.stream().mapToInt(GroupResult::points).sum();
    }

    /**
     * Returns how far the problem was solved, 0 to 1: the share of the points, or of the tests where there are no points. Generated
     * cases count as tests; they alone count when the program seems to be written for the tests.
     */
    public double share() {
        double fixed = maximumPoints() > 0
                ? (double) points() / maximumPoints()
                : tests.isEmpty() ? 0 : (double) passed() / tests.size();
        return generated
                .map(check -> check.hardCoded()
                        ? (double) check.passed() / check.cases()
                        : (fixed * tests.size() + check.passed()) / (tests.size() + check.cases()))
                .orElse(fixed);
    }
}
