package dev.prepai.practice;

import dev.prepai.ability.Ability;
import dev.prepai.practice.PracticeStep.Reason;
import dev.prepai.question.Question;
import dev.prepai.question.QuestionBank;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes one practice plan. */
final class PlanMaker {
    private static final int MOST_STEPS = 5;
    private static final int MOST_PREREQUISITES = 2;
    private static final int MOST_ITEMS = 2;

    private final List<AnsweredItem> answers;
    private final SkillGraph graph;
    private final LocalDate on;
    private final Map<String, SkillMastery> mastery = new TreeMap<>();
    private final Map<String, List<Question>> bankBySkill = new HashMap<>();
    private final Map<String, Integer> typesAsked = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    /** The reasons of the skills to practise, in their order. */
    private final Map<String, Reason> order = new LinkedHashMap<>();
    /** Of skills that one answer made equally weak, the one comes first that more questions are about. */
    private final Comparator<SkillMastery> weakest = Comparator.comparingDouble(
                    (SkillMastery each) -> each.ability().estimate())
            .thenComparingDouble(SkillMastery::recall)
            .thenComparingInt(each -> -bank(each.skill()).size())
            .thenComparing(SkillMastery::skill);

    PlanMaker(List<AnsweredItem> answers, QuestionBank bank, SkillGraph graph, LocalDate on) {
        this.answers = answers;
        this.graph = graph;
        this.on = on;
        for (Question question : bank.questions()) {
            skills(question)
                    .forEach(skill -> bankBySkill
                            .computeIfAbsent(skill, key -> new ArrayList<>())
                            .add(question));
        }
    }

    PracticePlan plan() {
        readAnswers();
        List<SkillMastery> weakestFirst =
                mastery.values().stream().sorted(weakest).toList();
        weakestFirst.stream().filter(each -> each.isDue(on)).forEach(this::add);
        weakestFirst.stream()
                .filter(each -> !each.isDue(on))
                .sorted(Comparator.comparing(SkillMastery::due)) // stable: of equals, the weakest first
                .forEach(this::add);
        return new PracticePlan(on, weakestFirst, steps());
    }

    private void readAnswers() {
        Map<String, List<AnsweredItem>> bySkill = new HashMap<>();
        for (AnsweredItem answer :
                answers.stream().sorted(Comparator.comparing(AnsweredItem::on)).toList()) {
            asked.add(answer.question().id());
            answer.question().types().forEach(type -> typesAsked.merge(type, 1, Integer::sum));
            skills(answer.question())
                    .forEach(skill -> bySkill.computeIfAbsent(skill, key -> new ArrayList<>())
                            .add(answer));
        }
        bySkill.forEach((skill, given) -> mastery.put(skill, SkillMastery.of(skill, given, on)));
    }

    /** Two tags of an item may name one skill. */
    private Set<String> skills(Question question) {
        return question.skills().stream().map(graph::skill).collect(Collectors.toSet());
    }

    /** Adds a skill after those on which it builds: all that are due as well and, when it is weak, one that was never asked about. */
    private void add(SkillMastery skill) {
        if (order.containsKey(skill.skill())) {
            return;
        }
        List<String> before = List.copyOf(graph.prerequisites(skill.skill()));
        before.stream()
                .flatMap(each -> Optional.ofNullable(mastery.get(each)).stream())
                .filter(each -> skill.isDue(on) && each.isDue(on))
                .sorted(weakest)
                .forEach(this::add);
        if (skill.isWeak() && Collections.frequency(order.values(), Reason.PREREQUISITE) < MOST_PREREQUISITES) {
            before.stream()
                    .filter(each -> !mastery.containsKey(each) && bankBySkill.containsKey(each))
                    .findFirst()
                    .ifPresent(each -> order.putIfAbsent(each, Reason.PREREQUISITE));
        }
        order.put(skill.skill(), skill.isDue(on) ? Reason.DUE : Reason.LATER);
    }

    private List<PracticeStep> steps() {
        Set<String> taken = new HashSet<>();
        List<PracticeStep> steps = new ArrayList<>();
        order.entrySet().stream().limit(MOST_STEPS).forEach(entry -> {
            Optional<SkillMastery> known = Optional.ofNullable(mastery.get(entry.getKey()));
            steps.add(new PracticeStep(
                    entry.getKey(),
                    known.map(SkillMastery::due).orElse(on),
                    entry.getValue(),
                    known,
                    items(entry.getKey(), known.map(SkillMastery::ability).orElse(Ability.PRIOR), taken)));
        });
        return steps;
    }

    /** Those not asked before first; then those of the interviews that were held; then those that tell and train most. */
    private List<Question> items(String skill, Ability ability, Set<String> taken) {
        List<Question> items = bank(skill).stream()
                .filter(question -> !taken.contains(question.id()))
                .sorted(Comparator.comparing((Question question) -> asked.contains(question.id()))
                        .thenComparingInt(question -> -interviewsWith(question))
                        .thenComparingDouble(question -> -question.parameters().information(ability.estimate()))
                        .thenComparing(Question::id))
                .limit(MOST_ITEMS)
                .toList();
        items.forEach(item -> taken.add(item.id()));
        return items;
    }

    private List<Question> bank(String skill) {
        return bankBySkill.getOrDefault(skill, List.of());
    }

    private int interviewsWith(Question question) {
        return question.types().stream()
                .mapToInt(type -> typesAsked.getOrDefault(type, 0))
                .max()
                .orElse(0);
    }
}
