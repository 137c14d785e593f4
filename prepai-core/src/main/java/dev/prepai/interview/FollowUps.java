package dev.prepai.interview;

import dev.prepai.evaluation.Evaluation;
import dev.prepai.evaluation.Gate;
import dev.prepai.evaluation.KeyPointResult;
import dev.prepai.evaluation.StarPart;
import dev.prepai.question.Blueprint;
import dev.prepai.question.Kind;
import dev.prepai.question.Probe;
import dev.prepai.question.Question;
import dev.prepai.report.QuestionReport;
import dev.prepai.report.UsageContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether to ask on, and what: a missing part of a story first, then the first core key point that was not made. The
 * follow-ups are planned in the bank, so they are the same for everyone.
 */
final class FollowUps {
    private static final List<Probe> STAR_PROBES = List.of(
            new Probe("star-action", "What exactly did you do yourself?"),
            new Probe("star-result", "What came of it in the end, and how could you tell?"));

    private FollowUps() {}

    /** Returns the follow-up to the latest question; empty when it is time to go on. */
    static Optional<Probe> next(InterviewState state) {
        return state.latest().filter(latest -> affordable(state, latest)).flatMap(latest -> probe(state, latest));
    }

    /**
     * Paces the budget, so that the first questions do not use up what the later ones may need. In practice a question may use what
     * earlier ones left over; in a selection it may not, so that everyone has the same chances to complete an answer.
     */
    private static boolean affordable(InterviewState state, QuestionReport latest) {
        if (state.probed().size() >= Blueprint.FOLLOW_UPS_PER_QUESTION) {
            return false;
        }
        int granted = granted(state, latest.number());
        return state.spec().usage() == UsageContext.SELECTION
                ? state.probed().size() < granted - granted(state, latest.number() - 1)
                : state.followUps() < granted;
    }

    /** How many follow-ups the first questions may use. */
    private static int granted(InterviewState state, int questions) {
        Blueprint blueprint = state.spec().type().blueprint();
        int slots = blueprint.slots().size();
        return (blueprint.followUps() * questions + slots - 1) / slots;
    }

    private static Optional<Probe> probe(InterviewState state, QuestionReport latest) {
        Question question = latest.question();
        if (latest.evaluation().isEmpty()) {
            // Code was submitted without a word: ask for the idea behind it.
            return firstProbe(question, question.keyPoints().get(0).id(), state.probed());
        }
        Evaluation evaluation = latest.evaluation().get();
        if (evaluation.gates().contains(Gate.NON_ANSWER)) {
            return Optional.empty();
        }
        return starProbe(question, evaluation, state.probed())
                .or(() -> evaluation.keyPoints().stream()
                        .filter(result -> result.core() && !result.made())
                        .map(KeyPointResult::keyPoint)
                        .flatMap(keyPoint -> firstProbe(question, keyPoint, state.probed()).stream())
                        .findFirst());
    }

    private static Optional<Probe> starProbe(Question question, Evaluation evaluation, Set<String> probed) {
        if (question.kind() != Kind.BEHAVIORAL) {
            return Optional.empty();
        }
        return STAR_PROBES.stream()
                .filter(probe -> !probed.contains(probe.keyPoint()))
                .filter(probe -> !evaluation.star().containsKey(part(probe)))
                .findFirst();
    }

    private static StarPart part(Probe probe) {
        return probe.keyPoint().equals("star-action") ? StarPart.ACTION : StarPart.RESULT;
    }

    private static Optional<Probe> firstProbe(Question question, String keyPoint, Set<String> probed) {
        return probed.contains(keyPoint)
                ? Optional.empty()
                : question.probes().stream()
                        .filter(probe -> probe.keyPoint().equals(keyPoint))
                        .findFirst();
    }
}
