package dev.prepai.question;

import dev.prepai.ability.Ability;
import dev.prepai.internal.Chance;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * Chooses from a {@link QuestionBank}. The slot decides first (kind, then competency, then level), so that the blueprint is
 * covered for every candidate; where the request knows an ability, the most informative items take the place of the level. Among
 * the items that fit equally well, those win that match role, job description and CV, are written for this interview type, and
 * open a field that was not asked about yet, as far as the request's control of exposure allows. When it allows none of them, one of
 * them is asked all the same: the slot is covered. Immutable and safe for use by several threads.
 */
public final class BankQuestions implements QuestionGenerator {
    private static final double OWN_TYPE = 0.4;
    private static final double SKILL_OF_CANDIDATE = 1.0;
    private static final double SKILL_OF_JOB = 1.0;
    private static final double ASKED_FIELD = 0.6;
    private static final double FOUND = 1.0;
    private static final double CHANCE = 1.0;
    private static final int MOST_INFORMATIVE = 5;
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}+#]+");

    private final QuestionBank bank;
    private final Function<QuestionRequest, List<String>> found;

    /** Creates a generator that draws from the bank. */
    public BankQuestions(QuestionBank bank) {
        this(bank, request -> List.of());
    }

    /**
     * Creates a generator that draws from the bank, and among the items that fit equally well prefers those that were found for the request.
     *
     * @param found returns the ids of items, the best first; it must return the same for the same request
     */
    public BankQuestions(QuestionBank bank, Function<QuestionRequest, List<String>> found) {
        this.bank = bank;
        this.found = found;
    }

    @Override
    public Optional<Question> next(QuestionRequest request) {
        String job = words(request.profile().role() + " " + request.profile().jobDescription());
        Set<String> candidate = new HashSet<>();
        request.profile().skills().forEach(skill -> candidate.add(words(skill)));
        Set<String> askedFields = new HashSet<>();
        request.asked().forEach(id -> bank.find(id).ifPresent(question -> askedFields.addAll(question.skills())));
        List<Question> open = bank.eligible(request.interviewType()).stream()
                .filter(question -> !request.asked().contains(question.id()))
                .toList();
        List<String> preferred = found.apply(request);
        ToDoubleFunction<Question> appeal = question ->
                appeal(question, request.seed(), job, candidate, askedFields) + appeal(preferred, question.id());
        List<String> ranked = fitting(open, request).stream()
                .sorted(Comparator.comparingDouble(appeal).reversed().thenComparing(Question::id))
                .map(Question::id)
                .toList();
        return ranked.isEmpty()
                ? Optional.empty()
                : bank.find(request.exposure().choose(ranked, request.seed()));
    }

    /** Those nearest to the slot; where an ability is known, it decides in place of the level. */
    private static List<Question> fitting(List<Question> open, QuestionRequest request) {
        Blueprint.Slot slot = request.slot();
        return Optional.ofNullable(request.abilities().get(slot.competency()))
                .map(ability -> informative(nearest(open, question -> distance(question, slot)), ability))
                .orElseGet(() -> nearest(
                        open,
                        question -> distance(question, slot)
                                + Math.abs(question.level().ordinal()
                                        - slot.level().ordinal())));
    }

    private static List<Question> nearest(List<Question> open, ToIntFunction<Question> distance) {
        int least = open.stream().mapToInt(distance).min().orElse(0);
        return open.stream()
                .filter(question -> distance.applyAsInt(question) == least)
                .toList();
    }

    /** The third that tells most about a person of that ability, at most five: one of them is asked, so that the best is not worn out. */
    private static List<Question> informative(List<Question> questions, Ability ability) {
        int most = Math.min(MOST_INFORMATIVE, (questions.size() + 2) / 3);
        return questions.stream()
                .sorted(Comparator.comparingDouble(
                                (Question question) -> -question.parameters().information(ability.estimate()))
                        .thenComparing(Question::id))
                .limit(most)
                .toList();
    }

    /** How far a question is from a slot apart from its level; lexicographic over kind and competency. */
    private static int distance(Question question, Blueprint.Slot slot) {
        int kind = question.kind() == slot.kind() ? 0 : 100;
        int competency = question.competency() == slot.competency() ? 0 : 10;
        return kind + competency;
    }

    private static double appeal(List<String> preferred, String id) {
        int place = preferred.indexOf(id);
        return place < 0 ? 0 : FOUND * (preferred.size() - place) / preferred.size();
    }

    private static double appeal(
            Question question, long seed, String job, Set<String> candidate, Set<String> askedFields) {
        double appeal = question.types().size() == 1 ? OWN_TYPE : 0;
        for (String skill : question.skills()) {
            String name = words(skill);
            if (name.isBlank()) {
                continue; // a skill such as "***" has no word that a text could match
            }
            double share = 1.0 / Math.sqrt(question.skills().size());
            appeal += candidate.contains(name) ? SKILL_OF_CANDIDATE * share : 0;
            appeal += job.contains(name) ? SKILL_OF_JOB * share : 0;
            appeal -= askedFields.contains(skill) ? ASKED_FIELD * share : 0;
        }
        return appeal + CHANCE * Chance.of(seed, question.id());
    }

    /** Lower-case words with one blank on each side, so that {@code contains} finds whole words only. */
    private static String words(String text) {
        return " "
                + NOT_A_WORD
                        .matcher(text.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip() + " ";
    }
}
