package dev.prepai.practice;

import dev.prepai.ability.Ability;
import dev.prepai.ability.ItemParameters;
import dev.prepai.ability.Response;
import dev.prepai.rubric.Score;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How well a person masters a skill, and when to practise it again.
 *
 * @param skill as in the {@link SkillGraph}
 * @param ability what the answers tell, in the item response model; it gets less certain while nothing is answered, as in Glicko
 *     (Glickman 1999)
 * @param answers how many there were
 * @param practised the day of the last one
 * @param due the day on which recall falls to 90 % (FSRS-6)
 * @param recall the probability of recall on the day of the plan, 0 to 1
 */
public record SkillMastery(
        String skill, Ability ability, int answers, LocalDate practised, LocalDate due, double recall) {
    /** The growth of variance per day: after half a year almost as much is unknown as of a stranger. A judgement, not fitted. */
    private static final double DRIFT = 0.75 / 180;
    /** A middling question: the prior of an item of difficulty 0, see {@link dev.prepai.question.Question#parameters}. */
    private static final ItemParameters MIDDLING = new ItemParameters(1.2, List.of(-1.5, -0.5, 0.5, 1.5));

    /** Folds the answers to questions about one skill, of which there is at least one, the earliest first. */
    static SkillMastery of(String skill, List<AnsweredItem> answers, LocalDate on) {
        Fsrs fsrs = Fsrs.standard();
        Memory memory = null;
        for (AnsweredItem answer : answers) {
            Grade grade = Grade.of(answer.score());
            memory = memory == null ? fsrs.first(grade, answer.on()) : fsrs.next(memory, grade, answer.on());
        }
        if (memory == null) {
            throw new IllegalArgumentException("a skill without answers has no mastery");
        }
        return new SkillMastery(
                skill,
                ability(answers, on),
                answers.size(),
                memory.reviewed(),
                fsrs.due(memory),
                fsrs.recall(memory, on));
    }

    private static Ability ability(List<AnsweredItem> answers, LocalDate on) {
        Map<LocalDate, List<Response>> days = answers.stream()
                .collect(Collectors.groupingBy(
                        AnsweredItem::on,
                        TreeMap::new,
                        Collectors.mapping(SkillMastery::response, Collectors.toList())));
        Ability ability = Ability.PRIOR;
        LocalDate known = answers.get(0).on();
        for (Map.Entry<LocalDate, List<Response>> day : days.entrySet()) {
            ability = aged(ability, known, day.getKey()).after(day.getValue());
            known = day.getKey();
        }
        return aged(ability, known, on);
    }

    private static Response response(AnsweredItem answer) {
        return new Response(answer.question().parameters(), answer.score().points() / Score.MAXIMUM);
    }

    private static Ability aged(Ability ability, LocalDate known, LocalDate on) {
        long days = Math.max(0, ChronoUnit.DAYS.between(known, on));
        double variance = ability.standardError() * ability.standardError() + DRIFT * days;
        return new Ability(ability.estimate(), Math.min(Ability.PRIOR.standardError(), Math.sqrt(variance)));
    }

    /** Returns the points, 0 to 10, that are expected for an answer to a middling question about the skill. */
    public double points() {
        return points(ability.estimate());
    }

    /** Returns the lower end of the 90 % interval of the points. */
    public double low() {
        return points(ability.low());
    }

    /** Returns the upper end of the 90 % interval of the points. */
    public double high() {
        return points(ability.high());
    }

    /** Tells whether less is expected than of a middling candidate. */
    public boolean isWeak() {
        return ability.estimate() < Ability.PRIOR.estimate();
    }

    /** Tells whether it is time to practise it again. */
    public boolean isDue(LocalDate on) {
        return !due.isAfter(on);
    }

    private static double points(double ability) {
        return Score.MAXIMUM * MIDDLING.expectedShare(ability);
    }
}
