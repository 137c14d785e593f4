package dev.prepai.question;

import dev.prepai.ability.ItemParameters;
import dev.prepai.rubric.Competency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Small questions for tests. */
final class TestQuestions {
    private TestQuestions() {}

    static Question knowledge(String id, Level level, Set<String> types, String... skills) {
        return question(id, Kind.KNOWLEDGE, Competency.TECHNICAL_KNOWLEDGE, level, types, skills);
    }

    static Question question(
            String id, Kind kind, Competency competency, Level level, Set<String> types, String... skills) {
        return new Question(
                id,
                kind,
                types,
                competency,
                level,
                level.ordinal() - 1.0,
                Set.of(skills),
                "What is it?",
                List.of(new KeyPoint("claim", "It is what it is.", true, List.of(), Optional.empty())),
                "It is what it is.",
                List.of(new Probe("claim", "What else?")),
                List.of(),
                List.of(),
                new ExpectedWords(5, 50),
                Optional.empty(),
                Optional.empty());
    }

    /** A question of the type ACME_SRE whose item parameters were measured. */
    static Question calibrated(String id, ItemParameters parameters) {
        Question plain = knowledge(id, Level.MEDIUM, Set.of("ACME_SRE"));
        return new Question(
                plain.id(),
                plain.kind(),
                plain.types(),
                plain.competency(),
                plain.level(),
                plain.difficulty(),
                plain.skills(),
                plain.text(),
                plain.keyPoints(),
                plain.reference(),
                plain.probes(),
                plain.hints(),
                plain.keywords(),
                plain.expectedWords(),
                plain.anchors(),
                plain.problem(),
                Optional.of(parameters));
    }
}
