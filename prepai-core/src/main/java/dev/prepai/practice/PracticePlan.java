package dev.prepai.practice;

import dev.prepai.question.QuestionBank;
import java.time.LocalDate;
import java.util.List;

/**
 * What to practise next: the weakest skill that is due first, after the skills on which it builds. Immutable.
 *
 * @param on the day for which it was made
 * @param skills every skill that was asked about, the weakest first
 * @param steps at most five
 */
public record PracticePlan(LocalDate on, List<SkillMastery> skills, List<PracticeStep> steps) {
    /** Copies the lists. */
    public PracticePlan {
        skills = List.copyOf(skills);
        steps = List.copyOf(steps);
    }

    /**
     * Makes a plan: a pure function of its arguments.
     *
     * @param answers all answers of one person in practice, in the order in which they were given; those after {@code on} do not count
     * @param bank where questions to practise with come from
     * @param graph what builds on what
     * @param on for which day
     */
    public static PracticePlan of(List<AnsweredItem> answers, QuestionBank bank, SkillGraph graph, LocalDate on) {
        List<AnsweredItem> given =
                answers.stream().filter(answer -> !answer.on().isAfter(on)).toList();
        return new PlanMaker(given, bank, graph, on).plan();
    }

    /** Returns the plan as one line of JSON. */
    public String toJson() {
        return PlanJson.write(this);
    }
}
