package dev.prepai.report;

import dev.prepai.code.CodeSubmission;
import dev.prepai.evaluation.Answer;
import dev.prepai.evaluation.Evaluation;
import dev.prepai.practice.Revision;
import dev.prepai.question.Question;
import java.util.List;
import java.util.Optional;

/**
 * What happened to one main question.
 *
 * @param number from 1, in the order asked
 * @param question as it was asked
 * @param answer everything said to it; empty when nothing was
 * @param evaluation of the answer; present exactly when the answer is
 * @param submissions code submitted to it, in order; empty for other kinds
 */
public record QuestionReport(
        int number,
        Question question,
        Optional<Answer> answer,
        Optional<Evaluation> evaluation,
        List<CodeSubmission> submissions) {
    /** Copies the submissions. */
    public QuestionReport {
        submissions = List.copyOf(submissions);
    }

    /** Returns the answer, corrected as little as possible, for practice; empty when nothing to the question was said. */
    public Optional<Revision> revision() {
        return answer.flatMap(said -> evaluation.flatMap(scored -> Revision.of(question, said, scored)));
    }

    /** Returns the submission that counts: the one that solved most of the problem, the last of several; empty if none was judged. */
    public Optional<CodeSubmission> bestSubmission() {
        return submissions.stream()
                .filter(CodeSubmission::judged)
                .reduce((best, next) -> next.share() >= best.share() ? next : best);
    }
}
