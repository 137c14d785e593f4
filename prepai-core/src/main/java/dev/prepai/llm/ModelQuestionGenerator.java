package dev.prepai.llm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.prepai.ability.ExposureControl;
import dev.prepai.evaluation.Consulted;
import dev.prepai.evaluation.ContentWords;
import dev.prepai.evaluation.Fallback;
import dev.prepai.knowledge.Findings;
import dev.prepai.knowledge.Inquiry;
import dev.prepai.knowledge.Knowledge;
import dev.prepai.question.BankQuestions;
import dev.prepai.question.Blueprint;
import dev.prepai.question.Kind;
import dev.prepai.question.Question;
import dev.prepai.question.QuestionBank;
import dev.prepai.question.QuestionGenerator;
import dev.prepai.question.QuestionRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes questions with a language model, and takes them from the bank where it fails, misses the blueprint or repeats itself. Coding
 * problems always come from the bank: a written one has no tests. Safe for use by several threads.
 *
 * <p>A repeated request gets the same question as long as this object lives and has not written 1,000 others since, and what the model wrote
 * is repeated whatever its exposure. In a selection generate once, let a person read the questions, and put them into a {@link QuestionBank}.
 */
public final class ModelQuestionGenerator implements QuestionGenerator {
    /** Two questions are the same when they share this much of the smaller one's content words. */
    private static final double SAME = 0.65;

    private static final int USUAL_PASSAGES = 5;
    private static final int MOST_REMEMBERED = 1_000;
    private static final Logger LOGGER = LoggerFactory.getLogger(ModelQuestionGenerator.class);

    private final ModelAccess access;
    private final QuestionBank bank;
    private final Knowledge knowledge;
    private final QuestionGenerator fromBank;
    private final Map<QuestionRequest, Question> answered = recent();
    private final Map<String, Question> written = recent();
    private final Set<Fallback> warned = ConcurrentHashMap.newKeySet();

    /** Creates a generator that fills in from the bank. */
    public ModelQuestionGenerator(ModelAccess access, QuestionBank bank) {
        this(access, bank, Knowledge.none());
    }

    /** Creates a generator that gives the model passages on role, job and skills, and prefers items of the bank that are found there. */
    public ModelQuestionGenerator(ModelAccess access, QuestionBank bank, Knowledge knowledge) {
        this.access = access;
        this.bank = bank;
        this.knowledge = GuardedKnowledge.of(knowledge);
        this.fromBank = new BankQuestions(
                bank,
                request -> this.knowledge
                        .find(Inquiry.forQuestions(request.profile(), Inquiry.MOST))
                        .questions());
    }

    @Override
    public Optional<Question> next(QuestionRequest request) {
        QuestionRequest key = request.with(ExposureControl.none());
        Optional<Question> known = remembered(key);
        if (known.isPresent()) {
            return known;
        }
        Written written = write(new QuestionOrder(
                request.interviewType(), List.of(request.slot()), request.profile(), request.asked(), request.seed()));
        Optional<Question> own = Optional.ofNullable(written.bySlot().get(0));
        Optional<Question> question = own.or(() -> fromBank.next(request));
        // The bank's question under a bound is for this interview only: in the next one another may have to be asked.
        question.filter(each -> own.isPresent() || request.equals(key)).ifPresent(each -> remember(key, each));
        return question;
    }

    /** Returns a question per slot, written by the model where it can. Never throws for a failure of the model. */
    public GeneratedQuestions generate(QuestionOrder order) {
        Written written = write(order);
        Set<String> taken = new HashSet<>(order.asked());
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < order.slots().size(); i++) {
            Blueprint.Slot slot = order.slots().get(i);
            Optional.ofNullable(written.bySlot().get(i))
                    .or(() -> fromBank.next(
                            new QuestionRequest(order.interviewType(), slot, taken, order.profile(), order.seed())))
                    .ifPresent(question -> {
                        taken.add(question.id());
                        questions.add(question);
                    });
        }
        return new GeneratedQuestions(
                questions, written.bySlot().size(), written.rejected(), written.fallback(), written.knowledge());
    }

    private Written write(QuestionOrder order) {
        if (order.slots().stream().allMatch(slot -> slot.kind() == Kind.CODING)) {
            return new Written(Map.of(), 0, Optional.empty(), Optional.empty());
        }
        List<Question> said = said(order.asked());
        Findings material = knowledge.find(Inquiry.forQuestions(order.profile(), USUAL_PASSAGES));
        Outcome<List<QuestionDraft>> outcome = access.<List<QuestionDraft>>all(
                        List.of(() -> drafts(order, said, material)))
                .get(0);
        if (outcome instanceof Outcome.Failed<List<QuestionDraft>> failed) {
            warnOnce(failed.reason());
            return new Written(Map.of(), 0, Optional.of(failed.reason()), material.record(List.of()));
        }
        List<QuestionDraft> drafts = ((Outcome.Done<List<QuestionDraft>>) outcome).value();
        Map<Integer, Question> accepted = accepted(drafts, order, said);
        synchronized (this) {
            accepted.values().forEach(question -> written.put(question.id(), question));
        }
        Set<String> cited =
                drafts.stream().flatMap(draft -> draft.labels().stream()).collect(Collectors.toSet());
        return new Written(accepted, drafts.size() - accepted.size(), Optional.empty(), material.record(cited));
    }

    private List<QuestionDraft> drafts(QuestionOrder order, List<Question> said, Findings material) {
        List<String> texts = said.stream().map(Question::text).toList();
        boolean schema = access.hasSchemas();
        return access.read(
                repair -> QuestionPrompt.request(order, texts, material, repair, schema),
                reply -> drafts(reply, material));
    }

    private static List<QuestionDraft> drafts(Reply reply, Findings material) {
        JsonNode root = LenientJson.find(reply.text(), "questions").orElseThrow(() -> new ModelFailure(reply.flaw()));
        List<QuestionDraft> drafts = new ArrayList<>();
        root.path("questions").forEach(node -> drafts.add(new QuestionDraft(node, reply.model(), material)));
        return drafts;
    }

    /** Returns the questions that may be asked, by the number of their slot; of two for a slot the first. */
    private static Map<Integer, Question> accepted(
            List<QuestionDraft> drafts, QuestionOrder order, List<Question> said) {
        Map<Integer, Question> accepted = new LinkedHashMap<>();
        for (QuestionDraft draft : drafts) {
            int slot = draft.slot();
            if (slot >= 0 && slot < order.slots().size() && !accepted.containsKey(slot)) {
                draft.question(order.interviewType(), order.slots().get(slot))
                        .filter(question -> Stream.concat(said.stream(), accepted.values().stream())
                                .noneMatch(other -> isSame(question, other)))
                        .ifPresent(question -> accepted.put(slot, question));
            }
        }
        return accepted;
    }

    private static boolean isSame(Question one, Question other) {
        return ContentWords.of(one.text()).overlap(ContentWords.of(other.text())) >= SAME;
    }

    /** Returns the questions of those ids as far as they are known, so that a new one can be compared with them. */
    private synchronized List<Question> said(Set<String> ids) {
        return ids.stream()
                .sorted()
                .flatMap(id -> Optional.ofNullable(written.get(id)).or(() -> bank.find(id)).stream())
                .toList();
    }

    private void warnOnce(Fallback reason) {
        if (warned.add(reason)) {
            LOGGER.warn(
                    "The model wrote no question: {}. Further failures of the kind are not logged.",
                    reason.description());
        }
    }

    private synchronized Optional<Question> remembered(QuestionRequest request) {
        return Optional.ofNullable(answered.get(request));
    }

    private synchronized void remember(QuestionRequest request, Question question) {
        answered.put(request, question);
    }

    private static <K, V> Map<K, V> recent() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > MOST_REMEMBERED;
            }
        };
    }

    /** What the model wrote: accepted questions by the number of their slot, how many were rejected, why it wrote none, and from what. */
    private record Written(
            Map<Integer, Question> bySlot, int rejected, Optional<Fallback> fallback, Optional<Consulted> knowledge) {}
}
