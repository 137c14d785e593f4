package dev.prepai.benchmarks;

import dev.prepai.analytics.Bootstrap;
import dev.prepai.analytics.Counterfactual;
import dev.prepai.analytics.Counterfactual.Said;
import dev.prepai.analytics.CueSwap;
import dev.prepai.evaluation.AnswerEvaluator;
import dev.prepai.evaluation.Attack;
import dev.prepai.question.QuestionBank;
import dev.prepai.report.UsageContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Prints how the scores of level 1 change when only who speaks, or how, changes: on the first halves of the model answers of the bank and
 * of paraphrased answers. Whole ones often have full marks, which cannot rise.
 */
public final class CounterfactualTable {
    private static final QuestionBank BANK = QuestionBank.standard();
    private static final Bootstrap BOOTSTRAP = Bootstrap.standard();

    private CounterfactualTable() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        AnswerEvaluator evaluator = AnswerEvaluator.offline(BANK);
        List<Said> said = answers();
        List<CueSwap> swaps = new ArrayList<>(CueSwap.standard());
        swaps.addAll(CueSwap.grammar());
        System.out.println("Answers: " + said.size());
        System.out.println("| swap | | answers | selection: changed | mean | largest | practice: changed | mean (95 %)"
                + " | largest |\n|---|---|---:|---:|---:|---:|---:|---|---:|");
        List<Counterfactual> blind = Counterfactual.of(evaluator, UsageContext.SELECTION, said, swaps, BOOTSTRAP);
        List<Counterfactual> open = Counterfactual.of(evaluator, UsageContext.PRACTICE, said, swaps, BOOTSTRAP);
        for (int i = 0; i < swaps.size(); i++) {
            row(blind.get(i), open.get(i));
        }
    }

    private static void row(Counterfactual blind, Counterfactual open) {
        String interval = open.interval()
                .map(each -> " (" + number(each.low()) + " to " + number(each.high()) + ")")
                .orElse("");
        System.out.println("| " + blind.swap() + " | " + blind.kind().name().toLowerCase(Locale.ROOT) + " | "
                + blind.answers() + " | " + blind.changed() + " | " + number(blind.meanDifference()) + " | "
                + number(blind.largestDifference()) + " | " + open.changed() + " | " + number(open.meanDifference())
                + interval + " | " + number(open.largestDifference()) + " |");
    }

    private static List<Said> answers() {
        List<Said> said = new ArrayList<>();
        BANK.questions().forEach(question -> said.add(new Said(question, firstHalf(question.reference()))));
        for (String set : List.of("tuning", "heldOut")) {
            Attack.paraphrases(set)
                    .forEach((id, text) -> said.add(new Said(BANK.find(id).orElseThrow(), firstHalf(text))));
        }
        return said;
    }

    /** Ends with the first sentence that ends after a third of the text; a whole text of one sentence stays whole. */
    private static String firstHalf(String text) {
        int end = text.indexOf(". ", text.length() / 3);
        return end < 0 ? text : text.substring(0, end + 1);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value + 0.0);
    }
}
