package dev.prepai.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.prepai.evaluation.Answer;
import dev.prepai.evaluation.Evaluation;
import dev.prepai.evaluation.Evidence;
import dev.prepai.evaluation.Gate;
import dev.prepai.evaluation.KeyPointResult;
import dev.prepai.question.Question;
import dev.prepai.report.QuestionReport;
import dev.prepai.report.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RemarksTest {
    private static final Question KNOWLEDGE = TestQuestions.knowledge("mutex");

    @Test
    void strengths_nameThePointAndQuoteIt() {
        assertThat(Remarks.strengths(List.of(answered(3, "alpha and beta points=9"))))
                .containsExactly(
                        new Remark(3, "Made 2 of 4 points, among them: The claim alpha holds.", Optional.of("alpha")));
    }

    @Test
    void improvements_nameTheFirstMissingCorePointAndQuoteTheAnswer() {
        assertThat(Remarks.improvements(List.of(answered(2, "alpha and more points=3"))))
                .containsExactly(
                        new Remark(2, "Not covered: The claim beta holds.", Optional.of("alpha and more points=3")));
    }

    @Test
    void remarks_areAtMostFive_theMostImportantFirst() {
        List<QuestionReport> good = IntStream.rangeClosed(1, 7)
                .mapToObj(i -> answered(i, "alpha points=" + (7 + i * 3 % 7 * 0.4)))
                .toList();
        assertThat(Remarks.strengths(good)).extracting(Remark::question).containsExactly(2, 4, 6, 1, 3);
        List<QuestionReport> bad = IntStream.rangeClosed(1, 7)
                .mapToObj(i -> answered(i, "alpha points=" + i * 3 % 7))
                .toList();
        assertThat(Remarks.improvements(bad)).extracting(Remark::question).containsExactly(7, 5, 3, 1, 6);
    }

    @Test
    void remarks_ofEqualWeight_keepTheOrderOfTheQuestions() {
        List<QuestionReport> same = IntStream.rangeClosed(1, 7)
                .mapToObj(i -> answered(i, "alpha points=7"))
                .toList();
        assertThat(Remarks.strengths(same)).extracting(Remark::question).containsExactly(1, 2, 3, 4, 5);
        assertThat(Remarks.improvements(same)).extracting(Remark::question).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void answer_thatAGateCapped_isNoStrength() {
        QuestionReport capped = evaluated(
                1,
                "alpha points=9",
                evaluation -> new Evaluation(
                        evaluation.level(),
                        evaluation.overall(),
                        evaluation.scores(),
                        evaluation.keyPoints(),
                        Set.of(Gate.KEYWORD_STUFFING),
                        Map.of()));
        assertThat(Remarks.strengths(List.of(capped))).isEmpty();
    }

    @Test
    void quote_thatIsNotVerbatim_isDropped() {
        QuestionReport invented = evaluated(
                1,
                "alpha points=9",
                evaluation -> new Evaluation(
                        evaluation.level(),
                        evaluation.overall(),
                        evaluation.scores(),
                        List.of(
                                new KeyPointResult(
                                        "alpha", true, 1, false, Optional.of(new Evidence(0, 0, 8, "invented"))),
                                new KeyPointResult(
                                        "beta", true, 0, false, Optional.of(new Evidence(7, 0, 5, "alpha")))),
                        Set.of(),
                        Map.of()));
        assertThat(Remarks.strengths(List.of(invented)))
                .extracting(Remark::quote)
                .containsExactly(Optional.empty());
    }

    @Test
    void quotes_areShortAndVerbatimWhateverIsSaid() {
        List<String> answers = List.of(
                "word ".repeat(200),
                "x".repeat(1_000),
                "\ud83d\ude00".repeat(300),
                "y" + "\ud83d\ude00".repeat(300),
                "  \n indented\n\n  " + "def f():\n    return 1\n".repeat(50),
                "a " + "z".repeat(1_000),
                "\u2003 em space \u2003");
        for (String answer : answers) {
            List<Remark> remarks = Remarks.improvements(List.of(answered(1, answer)));
            assertThat(remarks).singleElement().satisfies(remark -> {
                String quote = remark.quote().orElseThrow();
                assertThat(answer).contains(quote);
                assertThat(quote).isNotBlank().hasSizeLessThanOrEqualTo(320).isEqualTo(quote.strip());
                assertThat(quote.codePoints())
                        .as("no half of a character")
                        .noneMatch(character -> Character.getType(character) == Character.SURROGATE);
            });
        }
    }

    @Test
    void questions_withoutAnswer_giveNoRemark() {
        List<QuestionReport> unanswered =
                List.of(new QuestionReport(1, KNOWLEDGE, Optional.empty(), Optional.empty(), List.of()));
        assertThat(Remarks.strengths(unanswered)).isEmpty();
        assertThat(Remarks.improvements(unanswered)).isEmpty();
    }

    @Test
    void remarks_holdNoWordsOfTheCandidateButTheQuote() {
        List<QuestionReport> questions = new ArrayList<>();
        questions.add(answered(1, "xylophone alpha points=9"));
        questions.add(answered(2, "xylophone beta points=1"));
        assertThat(Remarks.strengths(questions).stream().map(Remark::text).collect(Collectors.joining()))
                .doesNotContain("xylophone");
        assertThat(Remarks.improvements(questions).stream().map(Remark::text).collect(Collectors.joining()))
                .doesNotContain("xylophone");
    }

    private static QuestionReport answered(int number, String text) {
        return evaluated(number, text, evaluation -> evaluation);
    }

    private interface Change {
        Evaluation of(Evaluation evaluation);
    }

    private static QuestionReport evaluated(int number, String text, Change change) {
        Answer answer = Answer.of(text);
        return new QuestionReport(
                number,
                KNOWLEDGE,
                Optional.of(answer),
                Optional.of(change.of(TestQuestions.evaluate(KNOWLEDGE, answer))),
                List.of());
    }
}
