package dev.prepai.evaluation;

import dev.prepai.question.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks for the vectors of answers, once each, and keeps those of claims. Safe for use by several threads if the vectors are. */
final class Meaning {
    private static final Logger LOGGER = LoggerFactory.getLogger(Meaning.class);
    private static final int MOST_QUESTIONS = 500;

    private final SentenceVectors vectors;
    private final Map<Question, ClaimVectors> claims = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, ClaimVectors> eldest) {
            return size() > MOST_QUESTIONS;
        }
    };
    private final AtomicBoolean warned = new AtomicBoolean();

    Meaning(SentenceVectors vectors) {
        this.vectors = vectors;
    }

    /** What was learned about an answer, and for the record how. */
    record Reading(Likeness likeness, VectorUse use) {
        IntelligenceLevel level() {
            return use.fallback().isPresent() ? IntelligenceLevel.RULES : IntelligenceLevel.LOCAL_MODELS;
        }
    }

    /** Reads the sentences, with one call; with none when there are no sentences that could tell more. */
    Reading read(Question question, QuestionProfile profile, List<String> sentences) {
        if (sentences.isEmpty()) {
            return new Reading(Likeness.UNKNOWN, new VectorUse(vectors.model(), Optional.empty()));
        }
        Optional<ClaimVectors> known = known(question);
        List<String> wordings = known.isPresent() ? List.of() : profile.wordings();
        List<String> texts = new ArrayList<>(sentences);
        if (known.isEmpty()) {
            texts.addAll(wordings);
            texts.add(question.text());
        }
        SentenceVectors.Result result = SentenceVectors.ask(vectors, texts);
        if (result instanceof SentenceVectors.Result.Failed failure) {
            return failed(failure.reason());
        }
        return UnitVector.all(((SentenceVectors.Result.Found) result).vectors(), texts.size())
                .filter(directions ->
                        known.map(each -> each.fits(directions.get(0))).orElse(true))
                .map(directions -> {
                    ClaimVectors claimed = known.orElseGet(() -> keep(
                            question, ClaimVectors.of(wordings, directions.subList(sentences.size(), texts.size()))));
                    return new Reading(
                            new Likeness(byText(sentences, directions), claimed),
                            new VectorUse(vectors.model(), Optional.empty()));
                })
                .orElseGet(() -> failed(Fallback.MALFORMED));
    }

    private Reading failed(Fallback reason) {
        if (!warned.getAndSet(true)) {
            LOGGER.warn(
                    "An answer was scored by its words alone: {}. Further ones are not logged.", reason.description());
        }
        return new Reading(Likeness.UNKNOWN, new VectorUse(vectors.model(), Optional.of(reason)));
    }

    private static Map<String, UnitVector> byText(List<String> texts, List<UnitVector> directions) {
        Map<String, UnitVector> byText = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            byText.put(texts.get(i), directions.get(i));
        }
        return byText;
    }

    private synchronized Optional<ClaimVectors> known(Question question) {
        return Optional.ofNullable(claims.get(question));
    }

    private synchronized ClaimVectors keep(Question question, ClaimVectors learned) {
        claims.put(question, learned);
        return learned;
    }
}
