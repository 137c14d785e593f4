package dev.prepai.evaluation;

import dev.prepai.question.Kind;
import dev.prepai.question.Question;
import dev.prepai.question.QuestionBank;
import dev.prepai.rubric.Competency;
import dev.prepai.rubric.Rubric;
import dev.prepai.rubric.Score;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The evaluator of levels 1 and 2. Content is claim coverage, at level 2 by meaning as well as by words, or, for items of which only a
 * reference is known, what {@link AnswerScorer} says; gates cap what was not said in earnest, and every number is computed from the
 * answer alone. Safe for use by several threads.
 */
final class LexicalEvaluator implements AnswerEvaluator {
    private static final int FEWEST_WORDS = 3;
    /** An answer with "I don't know" and fewer content words than this says no more than that. */
    private static final int FEW_WORDS = 8;

    private static final double ECHOED = 0.8;
    private static final double OFF_TOPIC_COVERAGE = 0.18;
    /** The standard error of a score of this level beyond what unclear credits explain, in points. */
    private static final double BASE_ERROR = 0.7;

    private static final int MOST_PROFILES = 2_000;

    private final Lexicon lexicon;
    private final @Nullable Meaning meaning;
    private final Map<Question, QuestionProfile> profiles = new ConcurrentHashMap<>();

    LexicalEvaluator(QuestionBank bank) {
        this(bank, null);
    }

    LexicalEvaluator(QuestionBank bank, @Nullable SentenceVectors vectors) {
        this.lexicon = new Lexicon(bank);
        this.meaning = vectors == null ? null : new Meaning(vectors);
    }

    @Override
    public Evaluation evaluate(Question question, Answer answer) {
        QuestionProfile profile = profile(question);
        Set<Gate> gates = EnumSet.noneOf(Gate.class);
        List<List<Token>> utterances = GraderInstruction.without(answer, gates);
        List<Token> words = utterances.stream().flatMap(List::stream).toList();
        ClaimMatcher matcher = new ClaimMatcher(profile, answer, utterances);
        if (profile.referenceOnly()) {
            return ofReference(question, answer, matcher.results(Likeness.UNKNOWN));
        }
        List<KeyPointResult> byWords = matcher.results(Likeness.UNKNOWN);
        Optional<Meaning.Reading> reading =
                Optional.ofNullable(meaning).map(each -> each.read(question, profile, matcher.open(byWords)));
        List<KeyPointResult> keyPoints =
                reading.map(each -> matcher.results(each.likeness())).orElse(byWords);
        StarDetector star = new StarDetector(answer, question.kind() == Kind.BEHAVIORAL ? utterances : List.of());
        Content content = new Content(question, keyPoints, star.completeness(), matcher.deniedShare());
        gate(profile, answer, words, content, gates);
        Map<Competency, Score> scores = scores(content, utterances, answer, gates);
        Score overall = Rubric.standard().overall(scores).orElseThrow();
        return new Evaluation(
                reading.map(Meaning.Reading::level).orElse(IntelligenceLevel.RULES),
                overall,
                scores,
                keyPoints,
                gates,
                star.parts(),
                Optional.empty(),
                reading.map(Meaning.Reading::use));
    }

    /** Without claims that somebody wrote, the score is that of the fitted model; the sentences of the reference show what was said. */
    private Evaluation ofReference(Question question, Answer answer, List<KeyPointResult> keyPoints) {
        AnswerScore scored = OfReferences.SCORER.score(ReferenceItem.of(question.text(), question.reference()), answer);
        return new Evaluation(
                scored.level(),
                scored.score(),
                Map.of(question.competency(), scored.score()),
                keyPoints,
                scored.gates(),
                Map.of());
    }

    /** Made when the first item without claims is scored. */
    private static final class OfReferences {
        static final AnswerScorer SCORER = AnswerScorer.offline();
    }

    private QuestionProfile profile(Question question) {
        if (profiles.size() > MOST_PROFILES) {
            profiles.clear();
        }
        return profiles.computeIfAbsent(question, key -> QuestionProfile.of(key, lexicon));
    }

    private void gate(QuestionProfile profile, Answer answer, List<Token> words, Content content, Set<Gate> gates) {
        List<Token> telling =
                words.stream().filter(word -> !Lexicon.isFunctionWord(word)).toList();
        long echoed = telling.stream()
                .filter(word -> profile.questionStems().contains(word.stem()))
                .count();
        boolean missed = content.coverage() < OFF_TOPIC_COVERAGE;
        if (telling.size() < FEWEST_WORDS || ((missed || telling.size() < FEW_WORDS) && NonAnswer.matches(answer))) {
            gates.add(Gate.NON_ANSWER);
        } else if (echoed >= telling.size() * ECHOED) {
            gates.add(Gate.ECHO);
        } else if (content.contradicted()) {
            gates.add(Gate.CONTRADICTION);
        } else if (missed) {
            gates.add(Gate.OFF_TOPIC);
        }
        if (lexicon.fluency().isWordHeap(words)) {
            gates.add(Gate.KEYWORD_STUFFING);
        }
    }

    private static Map<Competency, Score> scores(
            Content content, List<List<Token>> utterances, Answer answer, Set<Gate> gates) {
        Map<Competency, Score> scores = new EnumMap<>(Competency.class);
        content.byCompetency()
                .forEach((competency, share) ->
                        scores.put(competency, score(share * answer.shareAfterHints(), content, gates)));
        double delivery = Delivery.clarity(utterances, content.question().expectedWords()) * content.responsiveness();
        scores.merge(
                Competency.COMMUNICATION,
                score(delivery, content, gates),
                (said, delivered) -> new Score(
                        0.6 * said.points() + 0.4 * delivered.points(),
                        Math.max(said.standardError(), delivered.standardError())));
        return scores;
    }

    private static Score score(double share, Content content, Set<Gate> gates) {
        double cap = gates.stream().mapToDouble(Gate::most).min().orElse(Score.MAXIMUM);
        if (cap == 0) {
            return Score.certain(0);
        }
        return new Score(Math.min(cap, share * Score.MAXIMUM), Math.hypot(BASE_ERROR, content.error()));
    }
}
