package dev.prepai.benchmarks;

import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import dev.prepai.evaluation.Attack;
import dev.prepai.evaluation.SentenceVectors;
import dev.prepai.evaluation.UnitVector;
import dev.prepai.knowledge.Findings;
import dev.prepai.knowledge.Inquiry;
import dev.prepai.knowledge.Knowledge;
import dev.prepai.knowledge.KnowledgeBase;
import dev.prepai.knowledge.Passage;
import dev.prepai.llm.EmbeddingVectors;
import dev.prepai.question.KeyPoint;
import dev.prepai.question.Question;
import dev.prepai.question.QuestionBank;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Prints how often the passage of the right item of the bank is found, first or among the first three, when the inquiry is a paraphrased
 * answer, its beginning, or a key point in words that are not in the passage: by words, by meaning, and by both.
 */
public final class KnowledgeTable {
    private static final QuestionBank BANK = QuestionBank.standard();
    private static final int MOST = 3;

    private KnowledgeTable() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        SentenceVectors model = EmbeddingVectors.of(new AllMiniLmL6V2QuantizedEmbeddingModel(), Duration.ofMinutes(5));
        Map<String, Knowledge> bases = new LinkedHashMap<>();
        bases.put("words (BM25)", KnowledgeBase.builder().bank(BANK).build());
        bases.put("meaning", byMeaning(model));
        bases.put(
                "words and meaning",
                KnowledgeBase.builder().bank(BANK).vectors(model).build());
        System.out.println("| inquiry | inquiries | by | recall@1 | recall@3 |\n|---|---|---|---|---|");
        inquiries().forEach((name, inquiries) -> bases.forEach((by, base) -> print(name, inquiries, by, base)));
    }

    /** Finds the nearest vectors, whatever the words. */
    private static Knowledge byMeaning(SentenceVectors model) {
        List<Passage> passages = passages();
        List<UnitVector> directions = directions(
                model,
                passages.stream().map(each -> each.title() + "\n" + each.text()).toList());
        return inquiry -> {
            UnitVector wanted = directions(model, List.of(inquiry.text())).get(0);
            return new Findings(
                    IntStream.range(0, passages.size())
                            .boxed()
                            .sorted(Comparator.comparingDouble(
                                    i -> -directions.get(i).cosine(wanted)))
                            .limit(inquiry.most())
                            .map(passages::get)
                            .toList(),
                    Optional.empty());
        };
    }

    private static List<Passage> passages() {
        return BANK.questions().stream()
                .map(question -> new Passage(
                        "question/" + question.id(),
                        "",
                        question.text(),
                        question.reference() + "\n"
                                + question.keyPoints().stream()
                                        .map(KeyPoint::text)
                                        .collect(Collectors.joining(" ")),
                        Set.of(),
                        Passage.Origin.QUESTION))
                .toList();
    }

    private static List<UnitVector> directions(SentenceVectors model, List<String> texts) {
        SentenceVectors.Result.Found found = (SentenceVectors.Result.Found) model.of(texts);
        return UnitVector.all(found.vectors(), texts.size()).orElseThrow();
    }

    private static Map<String, Map<String, String>> inquiries() {
        Map<String, String> answers = new TreeMap<>(Attack.paraphrases("tuning"));
        answers.putAll(Attack.paraphrases("heldOut"));
        Map<String, String> beginnings = new TreeMap<>();
        answers.forEach((id, answer) -> beginnings.put(id, answer.split("(?<=[.!?])\\s")[0]));
        Map<String, String> phrasings = new TreeMap<>();
        for (Question question : BANK.questions()) {
            question.keyPoints().stream()
                    .flatMap(keyPoint -> keyPoint.phrasings().stream())
                    .findFirst()
                    .ifPresent(phrasing -> phrasings.put(question.id(), phrasing));
        }
        Map<String, Map<String, String>> inquiries = new LinkedHashMap<>();
        inquiries.put("paraphrased answer", answers);
        inquiries.put("its first sentence", beginnings);
        inquiries.put("another phrasing of one key point", phrasings);
        return inquiries;
    }

    private static void print(String name, Map<String, String> inquiries, String by, Knowledge base) {
        Set<String> first = new HashSet<>();
        Set<String> amongThree = new HashSet<>();
        inquiries.forEach((id, text) -> {
            List<String> found = base.find(new Inquiry(text, Inquiry.Purpose.QUESTIONS, MOST, Set.of()))
                    .questions();
            if (found.contains(id)) {
                amongThree.add(id);
            }
            if (!found.isEmpty() && found.get(0).equals(id)) {
                first.add(id);
            }
        });
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %s | %.2f | %.2f |%n",
                name,
                inquiries.size(),
                by,
                (double) first.size() / inquiries.size(),
                (double) amongThree.size() / inquiries.size());
    }
}
