package dev.prepai.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.prepai.code.similarity.Similarity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PastSubmissionsTest {
    private static final String SOURCE = """
            def double_it(the_number):
                digits = [int(digit) for digit in str(abs(the_number))]
                carry, doubled = 0, []
                for digit in reversed(digits):
                    twice = digit + digit + carry
                    carry, rest = twice // 10, twice % 10
                    doubled.append(str(rest))
                while carry:
                    doubled.append(str(carry % 10))
                    carry //= 10
                value = int("".join(reversed(doubled)))
                return value if the_number >= 0 else -value
            """;
    private static final String SCRIPT = """
            function doubleIt(theNumber) {
              const digits = [...String(Math.abs(theNumber))].map(Number);
              let carry = 0, doubled = "";
              for (const digit of digits.reverse()) {
                doubled = String((2 * digit + carry) % 10) + doubled;
                carry = 2 * digit + carry >= 10 ? 1 : 0;
              }
              const value = Number(String(carry) + doubled);
              return Math.sign(theNumber) * value;
            }
            """;
    private static final CodingProblem PROBLEM = TestProblems.doubling(1, 1);

    private final PastSubmissions past = new PastSubmissions(PROBLEM);

    @Test
    void mostSimilar_comparesWithinTheLanguage() {
        past.add("p", Language.PYTHON, SOURCE);
        past.add("j", Language.JAVASCRIPT, SCRIPT);

        assertThat(past.mostSimilar(Language.PYTHON, SOURCE, 5))
                .extracting(Similarity::submissionId)
                .containsExactly("p");
        assertThat(past.mostSimilar(Language.JAVASCRIPT, SCRIPT, 5))
                .extracting(Similarity::submissionId)
                .containsExactly("j");
        assertThat(past.size()).isEqualTo(2);
    }

    @Test
    void mostSimilar_likeTheReference_doesNotCount() {
        PastSubmissions known = new PastSubmissions(TestProblems.generated(1, 1, "", Map.of(Language.PYTHON, SOURCE)));
        known.add("p", Language.PYTHON, SOURCE);

        assertThat(known.mostSimilar(Language.PYTHON, SOURCE, 5)).isEmpty();
    }

    @Test
    void add_sameIdInAnotherLanguage_replaces() {
        past.add("p", Language.PYTHON, SOURCE);
        past.add("p", Language.JAVASCRIPT, SCRIPT);

        assertThat(past.size()).isEqualTo(1);
        assertThat(past.mostSimilar(Language.PYTHON, SOURCE, 5)).isEmpty();
        assertThat(past.remove("p")).isTrue();
        assertThat(past.remove("p")).isFalse();
    }

    @Test
    void judge_withPastSubmissions_hintsAtThemAndChangesNothingElse() {
        past.add("earlier-17", Language.PYTHON, SOURCE);

        CodeSubmission plain = judge(Judge.builder(programs()));
        CodeSubmission hinted = judge(Judge.builder(programs()).pastSubmissions(problem -> Optional.of(past)));

        assertThat(hinted.similar()).extracting(Similarity::submissionId).containsExactly("earlier-17");
        assertThat(hinted.withSimilar(List.of())).isEqualTo(plain);
        assertThat(past.size()).isEqualTo(1);
    }

    @Test
    void judge_withoutALikeSubmission_hintsAtNothing() {
        past.add("earlier-17", Language.PYTHON, "def double_it(the_number):\n    return the_number + the_number\n");

        assertThat(judge(Judge.builder(programs()).pastSubmissions(problem -> Optional.of(past)))
                        .similar())
                .isEmpty();
    }

    @Test
    void judge_whenTheHostFails_stillJudges() {
        CodeSubmission submission = judge(Judge.builder(programs()).pastSubmissions(problem -> {
            throw new IllegalStateException("no database");
        }));

        assertThat(submission.accepted()).isTrue();
        assertThat(submission.similar()).isEmpty();
    }

    private static CodeSubmission judge(Judge.Builder builder) {
        return builder.build().judge(PROBLEM, Language.PYTHON, SOURCE);
    }

    private static FakePrograms programs() {
        return new FakePrograms().with(SOURCE, FakePrograms::doubled);
    }
}
