package dev.prepai.interview;

import dev.prepai.ability.Ability;
import dev.prepai.ability.StopRule;
import dev.prepai.question.Blueprint;
import dev.prepai.question.Question;
import dev.prepai.report.QuestionReport;
import dev.prepai.rubric.Competency;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a practice asks beyond its blueprint: about what is known least, until its rule stops for every competency. */
final class Extension {
    private final StopRule rule;
    private final List<Blueprint.Slot> slots;
    private final List<Question> asked;
    private final boolean covered;
    private final Map<Competency, Ability> abilities = new LinkedHashMap<>();

    Extension(InterviewState state, StopRule rule) {
        this.rule = rule;
        this.slots = state.spec().type().blueprint().slots();
        this.asked = state.questions().stream().map(QuestionReport::question).toList();
        this.covered = state.spec().type().blueprint().next(asked).isEmpty();
        Map<Competency, Ability> known = state.abilities();
        slots.stream()
                .map(Blueprint.Slot::competency)
                .forEach(competency -> abilities.put(competency, known.getOrDefault(competency, Ability.PRIOR)));
    }

    /** Returns what to look for, the best first: the competency with the largest standard error. Empty when the rule stops. */
    List<Blueprint.Slot> wanted() {
        return abilities.entrySet().stream()
                .filter(known -> stop(known.getValue()).isEmpty())
                .sorted(Comparator.comparingDouble(known -> -known.getValue().standardError()))
                .flatMap(known -> inTurn(known.getKey()).stream())
                .toList();
    }

    /** Returns why to stop, of the competencies the worst reason. */
    StopRule.Reason reason() {
        return abilities.values().stream()
                .map(ability -> stop(ability).orElse(StopRule.Reason.NOTHING_LEFT))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Optional<StopRule.Reason> stop(Ability ability) {
        return rule.stop(ability, asked.size(), covered);
    }

    /** The slots of a competency in turn, so that further questions are of the kinds of the blueprint. */
    private List<Blueprint.Slot> inTurn(Competency competency) {
        List<Blueprint.Slot> own = new ArrayList<>(
                slots.stream().filter(slot -> slot.competency() == competency).toList());
        long questions = asked.stream()
                .filter(question -> question.competency() == competency)
                .count();
        Collections.rotate(own, -Math.floorMod(questions, own.size()));
        return own;
    }
}
