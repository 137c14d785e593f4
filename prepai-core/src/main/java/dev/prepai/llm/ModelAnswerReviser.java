package dev.prepai.llm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.prepai.evaluation.Answer;
import dev.prepai.evaluation.AnswerEvaluator;
import dev.prepai.evaluation.Evaluation;
import dev.prepai.evaluation.Fallback;
import dev.prepai.evaluation.IntelligenceLevel;
import dev.prepai.practice.AnswerReviser;
import dev.prepai.practice.Revision;
import dev.prepai.practice.Revision.Segment;
import dev.prepai.question.Question;
import dev.prepai.question.QuestionBank;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a language model find the words for what was missing in an answer, so that they fit into it. What is kept, what is struck and where
 * something is inserted is decided by the rules; the model sees the answer fenced as data, and each of its sentences is checked by
 * {@link InsertionCheck}. Where it fails, the words of the bank stand. Prompts for what only the candidate knows are never filled in. Safe
 * for use by several threads.
 */
public final class ModelAnswerReviser implements AnswerReviser {
    private static final Logger LOGGER = LoggerFactory.getLogger(ModelAnswerReviser.class);

    private final ModelAccess access;
    private final AnswerEvaluator evaluator;
    private final Set<Fallback> warned = ConcurrentHashMap.newKeySet();

    /** Creates a reviser that checks sentences with the rules of the bank. */
    public ModelAnswerReviser(ModelAccess access, QuestionBank bank) {
        this.access = access;
        this.evaluator = AnswerEvaluator.offline(bank);
    }

    @Override
    public Optional<Revision> revise(Question question, Answer answer, Evaluation evaluation) {
        return Revision.of(question, answer, evaluation).map(revision -> phrased(question, answer, revision));
    }

    private Revision phrased(Question question, Answer answer, Revision revision) {
        if (revision.segments().stream().noneMatch(Segment.Stated.class::isInstance)) {
            return revision;
        }
        Map<String, String> sentences = ask(question, revision);
        InsertionCheck check = new InsertionCheck(question, answer, evaluator);
        return new Revision(revision.segments().stream()
                .map(segment -> segment instanceof Segment.Stated stated ? phrased(stated, sentences, check) : segment)
                .toList());
    }

    private static Segment phrased(Segment.Stated stated, Map<String, String> sentences, InsertionCheck check) {
        return Optional.ofNullable(sentences.get(stated.keyPoint()))
                .filter(sentence -> check.accepts(stated, sentence))
                .<Segment>map(sentence -> new Segment.Stated(sentence, stated.keyPoint(), IntelligenceLevel.LLM))
                .orElse(stated);
    }

    private Map<String, String> ask(Question question, Revision revision) {
        boolean schema = access.hasSchemas();
        Outcome<Map<String, String>> outcome = access.<Map<String, String>>all(List.of(() -> access.read(
                        repair -> RevisionPrompt.request(question, revision, repair, schema),
                        ModelAnswerReviser::sentences)))
                .get(0);
        if (outcome instanceof Outcome.Done<Map<String, String>> done) {
            return done.value();
        }
        warnOnce(((Outcome.Failed<Map<String, String>>) outcome).reason());
        return Map.of();
    }

    private static Map<String, String> sentences(Reply reply) {
        JsonNode root = LenientJson.find(reply.text(), "insertions").orElseThrow(() -> new ModelFailure(reply.flaw()));
        Map<String, String> sentences = new HashMap<>();
        root.path("insertions")
                .forEach(node -> sentences.putIfAbsent(
                        node.path("id").asText(""),
                        LenientJson.line(node.path("text"), InsertionCheck.MOST_CHARACTERS + 1)));
        return sentences;
    }

    private void warnOnce(Fallback reason) {
        if (warned.add(reason)) {
            LOGGER.warn(
                    "The model phrased no correction: {}. Further failures of the kind are not logged.",
                    reason.description());
        }
    }
}
