package dev.prepai.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.prepai.code.growth.Growth;
import dev.prepai.code.growth.GrowthComparison;
import dev.prepai.error.CodeRunnerException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class JudgeGrowthTest {
    private static final String GENERATOR = "generator";
    private static final String REFERENCE = "reference";
    private static final String RIGHT = "right";
    private static final String WRONG = "wrong";
    private static final CodingProblem PROBLEM =
            TestProblems.generated(1, 0, GENERATOR, Map.of(Language.PYTHON, REFERENCE));

    private final FakePrograms programs = new FakePrograms()
            .with(
                    GENERATOR,
                    arguments -> new CallOutcome.Returned(JsonNodeFactory.instance
                            .arrayNode()
                            .add(arguments.get(1).intValue())))
            .with(REFERENCE, FakePrograms::doubled)
            .with(RIGHT, FakePrograms::doubled)
            .with(WRONG, arguments -> new CallOutcome.Returned(IntNode.valueOf(-1)));
    private final Judge judge = Judge.builder(programs)
            .withoutCalibration()
            .generatedTests(0)
            .measuringGrowth()
            .build();

    @Test
    void judge_acceptedSubmission_isMeasuredBesideTheReference() {
        CodeSubmission submission = judge.judge(PROBLEM, Language.PYTHON, RIGHT);

        GrowthComparison growth = submission.growth().orElseThrow();
        assertThat(growth.description()).isEqualTo("about 1; reference: about 1");
        assertThat(growth.submission()).isInstanceOf(Growth.Estimated.class);
        assertThat(submission.elapsed()).as("of the tests").isEqualTo(FakePrograms.ELAPSED);
    }

    @Test
    void judge_wrongSubmission_isNotMeasured() {
        CodeSubmission submission = judge.judge(PROBLEM, Language.PYTHON, WRONG);

        assertThat(submission.growth()).isEmpty();
        assertThat(programs.requests())
                .extracting(request -> request.options().countSteps())
                .containsOnly(false);
    }

    @Test
    void judge_unlessAsked_doesNotMeasure() {
        Judge plain =
                Judge.builder(programs).withoutCalibration().generatedTests(0).build();

        assertThat(plain.judge(PROBLEM, Language.PYTHON, RIGHT).growth()).isEmpty();
    }

    @Test
    void judge_problemWithoutGenerator_isNotMeasured() {
        CodeSubmission submission = judge.judge(TestProblems.doubling(1, 0), Language.PYTHON, RIGHT);

        assertThat(submission.accepted()).isTrue();
        assertThat(submission.growth()).isEmpty();
    }

    @Test
    void judge_submissionThatUsedUpTheTotalTime_isNotMeasured() {
        programs.taking(Duration.ofSeconds(4));

        CodeSubmission submission = judge.judge(PROBLEM, Language.PYTHON, RIGHT);

        assertThat(submission.accepted()).isTrue();
        assertThat(submission.growth()).isEmpty();
    }

    @Test
    void judge_whenMeasuringFails_keepsTheVerdict() {
        FakePrograms failing = new FakePrograms().with(RIGHT, FakePrograms::doubled);
        CodeRunner runner = (request, listener) -> {
            if (request.program().source().equals(GENERATOR)) {
                throw CodeRunnerException.busy("no worker is free");
            }
            return failing.run(request, listener);
        };

        CodeSubmission submission = Judge.builder(runner)
                .withoutCalibration()
                .generatedTests(0)
                .measuringGrowth()
                .build()
                .judge(PROBLEM, Language.PYTHON, RIGHT);

        assertThat(submission.verdict()).isEqualTo(new Verdict.Accepted());
        assertThat(submission.growth()).isEmpty();
    }

    @Test
    void judge_again_keepsTheGrowthOfTheReference() {
        judge.judge(PROBLEM, Language.PYTHON, RIGHT);
        judge.judge(PROBLEM, Language.PYTHON, RIGHT);

        assertThat(List.of(
                        programs.requests(GENERATOR).size(),
                        programs.requests(REFERENCE).size(),
                        programs.requests(RIGHT).size()))
                .containsExactly(1, 1, 4);
    }
}
