package dev.prepai.benchmarks.adaptive;

import dev.prepai.PrepAi;
import dev.prepai.ability.StopRule;
import dev.prepai.evaluation.Answer;
import dev.prepai.evaluation.Evaluation;
import dev.prepai.evaluation.IntelligenceLevel;
import dev.prepai.interview.Interview;
import dev.prepai.interview.InterviewSpec;
import dev.prepai.interview.InterviewState;
import dev.prepai.interview.ItemExposure;
import dev.prepai.question.InterviewType;
import dev.prepai.question.Question;
import dev.prepai.question.QuestionBank;
import dev.prepai.report.UsageContext;
import dev.prepai.rubric.Score;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Prints what whole interviews with the standard bank do: how often questions are asked, and when a practice knows enough. */
public final class EngineTable {
    private static final int SELECTIONS = 500;
    private static final int JOBS = 25;
    private static final int PERSONS = 100;
    private static final int MOST_QUESTIONS = 50;

    private EngineTable() {}

    /** Takes no arguments; prints Markdown. */
    public static void main(String[] arguments) {
        System.out.println("## Selections: how often the most asked question is asked\n");
        exposures();
        for (double error : List.of(0.35, 0.5)) {
            System.out.println("\n## Practice that asks on until the standard error is " + error + "\n");
            practices(new StopRule(error, MOST_QUESTIONS, OptionalDouble.empty()));
        }
    }

    private static void exposures() {
        System.out.println("| | items of the smallest slot | one job, no bound | " + JOBS
                + " jobs, no bound | one job | " + JOBS + " jobs |\n|---|---|---|---|---|---|");
        for (InterviewType type : InterviewType.standard()) {
            System.out.println("| " + type.title() + " | " + smallestSlot(type) + " | " + exposure(type, 1, false)
                    + " | " + exposure(type, JOBS, false) + " | " + exposure(type, 1, true) + " | "
                    + exposure(type, JOBS, true) + " |");
        }
    }

    private static long smallestSlot(InterviewType type) {
        List<Question> items = QuestionBank.standard().eligible(type.id());
        return type.blueprint().slots().stream()
                .mapToLong(slot -> items.stream()
                        .filter(item -> slot.fits(item) && item.level() == slot.level())
                        .count())
                .min()
                .orElseThrow();
    }

    private static String exposure(InterviewType type, int jobs, boolean bounded) {
        PrepAi.Builder builder = builder();
        PrepAi prepAi = (bounded ? builder : builder.exposure(ItemExposure.unbounded())).build();
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < SELECTIONS; i++) {
            try (Interview interview = prepAi.open(selection(type).role("job " + i % jobs))) {
                hold(interview, "0.5");
                interview.state().questions().stream()
                        .map(report -> report.question().id())
                        .forEach(id -> counts.merge(id, 1, Integer::sum));
            }
        }
        double most = counts.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        return AdaptiveTable.number(most / SELECTIONS);
    }

    private static void practices(StopRule rule) {
        System.out.println(
                "| | planned | asked: median | nine of ten | worst standard error, planned | at the end | RMSE, planned "
                        + "| at the end | ended by precision | number | bank |\n|---|---|---|---|---|---|---|---|---|---|---|");
        for (InterviewType type : InterviewType.standard()) {
            PrepAi prepAi = builder().build();
            List<Practised> all = IntStream.range(0, PERSONS)
                    .mapToObj(person ->
                            practise(prepAi, InterviewSpec.of(type).until(rule), new SplittableRandom(person)))
                    .toList();
            List<Integer> lengths =
                    all.stream().map(Practised::questions).sorted().toList();
            System.out.println("| " + type.title() + " | "
                    + type.blueprint().slots().size() + " | " + lengths.get(PERSONS / 2) + " | "
                    + lengths.get(PERSONS * 9 / 10) + " | "
                    + mean(all.stream().map(each -> each.planned().worst()))
                    + " | " + mean(all.stream().map(each -> each.end().worst())) + " | "
                    + root(all.stream().map(each -> each.planned().squaredError())) + " | "
                    + root(all.stream().map(each -> each.end().squaredError())) + " | "
                    + share(all, StopRule.Reason.PRECISION) + " | " + share(all, StopRule.Reason.LENGTH) + " | "
                    + share(all, StopRule.Reason.NOTHING_LEFT) + " |");
        }
    }

    /** One person whose ability is the same in every competency. */
    private static Practised practise(PrepAi prepAi, InterviewSpec spec, SplittableRandom random) {
        double ability = random.nextGaussian();
        int planned = spec.type().blueprint().slots().size();
        try (Interview interview = prepAi.open(spec)) {
            InterviewState covered = interview.state();
            while (interview.ask().isPresent()) {
                answer(interview, ability, random);
                covered = interview.state().questions().size() == planned ? interview.state() : covered;
            }
            InterviewState end = interview.state();
            return new Practised(
                    end.questions().size(),
                    end.stopped().orElseThrow(),
                    Known.of(covered, ability),
                    Known.of(end, ability));
        }
    }

    private static void answer(Interview interview, double ability, SplittableRandom random) {
        Question question = interview.state().pending().orElseThrow().question();
        double level = Sitting.level(question.parameters(), ability, random);
        interview.answer(Double.toString(level / question.parameters().highestLevel()));
    }

    private static InterviewSpec selection(InterviewType type) {
        return InterviewSpec.of(type).usage(UsageContext.SELECTION);
    }

    private static void hold(Interview interview, String share) {
        while (interview.ask().isPresent()) {
            interview.answer(share);
        }
    }

    /** The ids are counted, so that everything can be repeated. */
    private static PrepAi.Builder builder() {
        int[] opened = {0};
        return PrepAi.builder().answerEvaluator(EngineTable::evaluate).ids(() -> "iv-" + ++opened[0]);
    }

    /** An answer is the share of the highest score that it earns. */
    private static Evaluation evaluate(Question question, Answer answer) {
        Score score = Score.certain(
                Score.MAXIMUM * Double.parseDouble(answer.utterances().get(0)));
        return new Evaluation(
                IntelligenceLevel.RULES, score, Map.of(question.competency(), score), List.of(), Set.of(), Map.of());
    }

    private static String mean(Stream<Double> values) {
        return AdaptiveTable.number(
                values.mapToDouble(Double::doubleValue).average().orElseThrow());
    }

    private static String root(Stream<Double> squares) {
        return AdaptiveTable.number(
                Math.sqrt(squares.mapToDouble(Double::doubleValue).average().orElseThrow()));
    }

    private static String share(List<Practised> all, StopRule.Reason reason) {
        return AdaptiveTable.number(
                (double) all.stream().filter(each -> each.reason() == reason).count() / all.size());
    }

    private record Practised(int questions, StopRule.Reason reason, Known planned, Known end) {}

    /**
     * What is known at some point.
     *
     * @param worst the largest standard error
     * @param squaredError the mean over the competencies
     */
    private record Known(double worst, double squaredError) {
        static Known of(InterviewState state, double truth) {
            return new Known(
                    state.abilities().values().stream()
                            .mapToDouble(ability -> ability.standardError())
                            .max()
                            .orElseThrow(),
                    state.abilities().values().stream()
                            .mapToDouble(ability -> (ability.estimate() - truth) * (ability.estimate() - truth))
                            .average()
                            .orElseThrow());
        }
    }
}
