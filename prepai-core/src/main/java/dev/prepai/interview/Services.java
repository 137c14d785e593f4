package dev.prepai.interview;

import dev.prepai.code.Judge;
import dev.prepai.cv.CvParser;
import dev.prepai.evaluation.AnswerEvaluator;
import dev.prepai.knowledge.Knowledge;
import dev.prepai.question.QuestionGenerator;
import dev.prepai.rubric.Rubric;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the engine works with. Hosts build it through {@code PrepAi}.
 *
 * @param store keeps the events
 * @param generator finds questions
 * @param evaluator scores answers
 * @param judge judges code; empty when no runner is set
 * @param cvParser reads CVs
 * @param rubric the weights of new interviews
 * @param clock tells the time
 * @param ids makes ids of interviews
 * @param listeners are told of every event
 * @param interviewer finds the words of the interviewer; empty for the engine's own
 * @param followUps writes the words of follow-ups in practice; empty to ask them as planned
 * @param exposure keeps the same questions from being asked in every selection
 * @param knowledge what replies of a model to the candidate can rest on
 */
public record Services(
        InterviewStore store,
        QuestionGenerator generator,
        AnswerEvaluator evaluator,
        Optional<Judge> judge,
        CvParser cvParser,
        Rubric rubric,
        Clock clock,
        Supplier<String> ids,
        List<InterviewListener> listeners,
        Optional<Interviewer> interviewer,
        Optional<FollowUpWriter> followUps,
        ItemExposure exposure,
        Knowledge knowledge) {
    /** Copies the listeners. */
    public Services {
        listeners = List.copyOf(listeners);
    }

    /** Creates services with the engine's own words and no bound of exposure. */
    public Services(
            InterviewStore store,
            QuestionGenerator generator,
            AnswerEvaluator evaluator,
            Optional<Judge> judge,
            CvParser cvParser,
            Rubric rubric,
            Clock clock,
            Supplier<String> ids,
            List<InterviewListener> listeners) {
        this(
                store,
                generator,
                evaluator,
                judge,
                cvParser,
                rubric,
                clock,
                ids,
                listeners,
                Optional.empty(),
                Optional.empty(),
                ItemExposure.unbounded(),
                Knowledge.none());
    }
}
