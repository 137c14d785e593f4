package dev.prepai.knowledge;

import dev.prepai.error.InvalidInputException;
import dev.prepai.evaluation.Fallback;
import dev.prepai.evaluation.SentenceVectors;
import dev.prepai.evaluation.UnitVector;
import dev.prepai.question.KeyPoint;
import dev.prepai.question.Question;
import dev.prepai.question.QuestionBank;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Passages of documents and of a question bank in memory. They are found by their words (BM25) and, with an embedding model, by their
 * meaning as well; both rankings are joined by reciprocal ranks (Cormack, Clarke and Buettcher 2009). Immutable, and safe for use by several
 * threads if the vectors are.
 */
public final class KnowledgeBase implements Knowledge {
    private static final int MOST_PASSAGES = 20_000;
    private static final int BATCH = 256;
    /** How fast a passage counts less the farther down a ranking it stands, as in the paper. */
    private static final int RANK = 60;
    /** So many of each ranking are joined. */
    private static final int DEPTH = 50;
    /** What is less like the inquiry has nothing to do with it. */
    private static final double LEAST_COSINE = 0.3;

    private final List<Passage> passages;
    private final WordIndex words;
    private final @Nullable SentenceVectors vectors;
    private final List<UnitVector> directions;
    private final Optional<Fallback> withoutVectors;

    private KnowledgeBase(Builder builder) {
        this.passages = builder.passages();
        List<String> texts = passages.stream().map(KnowledgeBase::searched).toList();
        this.words = new WordIndex(texts);
        this.vectors = builder.vectors;
        List<UnitVector> found = new ArrayList<>();
        this.withoutVectors = vectors == null ? Optional.empty() : embed(vectors, texts, found);
        this.directions = withoutVectors.isPresent() ? List.of() : List.copyOf(found);
    }

    /** Returns a builder of an empty knowledge base. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns how many passages it holds. */
    public int size() {
        return passages.size();
    }

    @Override
    public Findings find(Inquiry inquiry) {
        Map<Integer, Double> byWords = words.scores(inquiry.text());
        Optional<Fallback> reason = withoutVectors;
        Map<Integer, Double> byMeaning = Map.of();
        if (vectors != null && withoutVectors.isEmpty() && !passages.isEmpty()) {
            List<UnitVector> question = new ArrayList<>();
            reason = embed(vectors, List.of(inquiry.text()), question);
            if (reason.isEmpty()
                    && question.get(0).dimension() != directions.get(0).dimension()) {
                reason = Optional.of(Fallback.MALFORMED);
            }
            byMeaning = reason.isPresent() ? Map.of() : cosines(question.get(0));
        }
        return new Findings(best(inquiry, byWords, byMeaning), reason);
    }

    private List<Passage> best(Inquiry inquiry, Map<Integer, Double> byWords, Map<Integer, Double> byMeaning) {
        Map<Integer, Double> joined = new HashMap<>();
        for (Map<Integer, Double> scores : List.of(byWords, byMeaning)) {
            List<Integer> ranking = ranking(inquiry, scores);
            for (int rank = 0; rank < ranking.size(); rank++) {
                joined.merge(ranking.get(rank), 1.0 / (RANK + rank + 1), Double::sum);
            }
        }
        return ranking(inquiry, joined).stream()
                .limit(inquiry.most())
                .map(passages::get)
                .toList();
    }

    /** Returns the numbers of the passages that may be given, the best first, and of equal ones the first in the base. */
    private List<Integer> ranking(Inquiry inquiry, Map<Integer, Double> scores) {
        ToDoubleFunction<Integer> score = number -> -scores.getOrDefault(number, 0.0);
        return scores.keySet().stream()
                .filter(number -> mayBeGiven(passages.get(number), inquiry))
                .sorted(Comparator.comparingDouble(score).thenComparing(Comparator.naturalOrder()))
                .limit(DEPTH)
                .toList();
    }

    private static boolean mayBeGiven(Passage passage, Inquiry inquiry) {
        boolean solves = passage.origin() == Passage.Origin.QUESTION && inquiry.purpose() == Inquiry.Purpose.REPLY;
        return !solves && !inquiry.without().contains(passage.id());
    }

    private Map<Integer, Double> cosines(UnitVector question) {
        Map<Integer, Double> cosines = new HashMap<>();
        for (int i = 0; i < directions.size(); i++) {
            double cosine = directions.get(i).cosine(question);
            if (cosine >= LEAST_COSINE) {
                cosines.put(i, cosine);
            }
        }
        return cosines;
    }

    private static String searched(Passage passage) {
        return passage.title() + "\n" + String.join(" ", new TreeSet<>(passage.tags())) + "\n" + passage.text();
    }

    /** Adds the directions of the texts, or returns why there are none. */
    private static Optional<Fallback> embed(SentenceVectors vectors, List<String> texts, List<UnitVector> directions) {
        for (int from = 0; from < texts.size(); from += BATCH) {
            List<String> batch = texts.subList(from, Math.min(texts.size(), from + BATCH));
            SentenceVectors.Result result = SentenceVectors.ask(vectors, batch);
            if (result instanceof SentenceVectors.Result.Failed failed) {
                return Optional.of(failed.reason());
            }
            List<UnitVector> found = UnitVector.all(((SentenceVectors.Result.Found) result).vectors(), batch.size())
                    .orElse(List.of());
            if (found.isEmpty()
                    || (!directions.isEmpty()
                            && found.get(0).dimension() != directions.get(0).dimension())) {
                return Optional.of(Fallback.MALFORMED);
            }
            directions.addAll(found);
        }
        return Optional.empty();
    }

    /** Builds a {@link KnowledgeBase}. Not for use by several threads. */
    public static final class Builder {
        private final List<Document> documents = new ArrayList<>();
        private final List<Question> questions = new ArrayList<>();
        private @Nullable SentenceVectors vectors;

        private Builder() {}

        /** Adds the questions of a bank with their model answers. */
        public Builder bank(QuestionBank bank) {
            questions.addAll(bank.questions());
            return this;
        }

        /** Adds documents. */
        public Builder documents(List<Document> more) {
            documents.addAll(more);
            return this;
        }

        /** Sets what tells which texts mean the same; by default passages are found by their words alone. */
        public Builder vectors(SentenceVectors vectors) {
            this.vectors = vectors;
            return this;
        }

        /**
         * Builds it, and embeds every passage when there are vectors.
         *
         * @throws InvalidInputException if two documents have the same id, or there are more than 20,000 passages
         */
        public KnowledgeBase build() {
            return new KnowledgeBase(this);
        }

        private List<Passage> passages() {
            Set<String> ids = new HashSet<>();
            documents.forEach(document -> {
                if (!ids.add(document.id())) {
                    throw new InvalidInputException("two documents have the id " + document.id() + "; rename one");
                }
            });
            List<Passage> passages = Stream.concat(
                            documents.stream().flatMap(document -> document.passages().stream()),
                            questions.stream().map(Builder::passage))
                    .limit(MOST_PASSAGES + 1L)
                    .toList();
            if (passages.size() > MOST_PASSAGES) {
                throw new InvalidInputException(
                        "the documents have more than 20,000 passages; set a knowledge with a store of its own");
            }
            return passages;
        }

        private static Passage passage(Question question) {
            String claims = question.keyPoints().stream().map(KeyPoint::text).collect(Collectors.joining(" "));
            return new Passage(
                    Inquiry.idOf(question.id()),
                    "question bank",
                    question.text(),
                    question.reference() + "\n" + claims,
                    question.skills(),
                    Passage.Origin.QUESTION);
        }
    }
}
