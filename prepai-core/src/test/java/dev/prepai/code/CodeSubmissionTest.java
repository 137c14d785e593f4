package dev.prepai.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CodeSubmissionTest {
    @Test
    void share_withoutGroups_isThatOfTheTests() {
        assertThat(submission(3, 4, List.of(), Optional.empty()).share()).isEqualTo(0.75);
        assertThat(submission(0, 0, List.of(), Optional.empty()).share()).isZero();
    }

    @Test
    void share_withGroups_isThatOfThePoints() {
        List<GroupResult> groups = List.of(new GroupResult("small", 30, true), new GroupResult("large", 90, false));

        CodeSubmission submission = submission(3, 4, groups, Optional.empty());

        assertThat(submission.points()).isEqualTo(30);
        assertThat(submission.maximumPoints()).isEqualTo(120);
        assertThat(submission.share()).isEqualTo(0.25);
    }

    @Test
    void share_withGroupsWithoutPoints_isThatOfTheTests() {
        List<GroupResult> groups = List.of(new GroupResult("all", 0, false));

        assertThat(submission(1, 2, groups, Optional.empty()).share()).isEqualTo(0.5);
    }

    @Test
    void share_withGeneratedTests_countsThemAsTests() {
        assertThat(submission(4, 4, List.of(), check(2, 6, List.of())).share()).isEqualTo(0.6);
        List<GroupResult> groups = List.of(new GroupResult("all", 70, true));
        assertThat(submission(4, 4, groups, check(6, 6, List.of())).share()).isEqualTo(1);
    }

    @Test
    void share_ofAHardCodedProgram_countsTheGeneratedTestsAlone() {
        assertThat(submission(4, 4, List.of(), check(3, 6, List.of(1, 2))).share())
                .isEqualTo(0.5);
    }

    private static Optional<GeneratedCheck> check(int passed, int cases, List<Integer> literals) {
        Verdict verdict = passed == cases ? new Verdict.Accepted() : new Verdict.WrongAnswer();
        return Optional.of(new GeneratedCheck(0, cases, passed, verdict, literals));
    }

    private static CodeSubmission submission(
            int passed, int tests, List<GroupResult> groups, Optional<GeneratedCheck> generated) {
        return new CodeSubmission(
                Language.PYTHON,
                "x",
                new Verdict.WrongAnswer(),
                IntStream.range(0, tests)
                        .mapToObj(i -> TestResult.bare(
                                i + 1, false, i < passed ? new Verdict.Accepted() : new Verdict.WrongAnswer()))
                        .toList(),
                CodeMetrics.of(Language.PYTHON, "x"),
                Duration.ZERO,
                Optional.empty(),
                Optional.empty(),
                groups,
                generated);
    }
}
