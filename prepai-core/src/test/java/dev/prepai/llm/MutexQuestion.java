package dev.prepai.llm;

import dev.prepai.question.ExpectedWords;
import dev.prepai.question.KeyPoint;
import dev.prepai.question.Kind;
import dev.prepai.question.Level;
import dev.prepai.question.Probe;
import dev.prepai.question.Question;
import dev.prepai.rubric.Competency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A question for tests, with a good answer of three sentences. */
final class MutexQuestion {
    static final String GOOD = "A mutex lets exactly one thread into the critical section at a time. "
            + "The thread that locked the mutex must also unlock it, because it owns the lock. "
            + "A semaphore counts permits instead, so several threads can enter together.";

    static final Question QUESTION = question(List.of());

    /** The same with a follow-up. */
    static final Question PROBED = question(List.of(new Probe("ownership", "Who may open it again?")));

    private MutexQuestion() {}

    private static Question question(List<Probe> probes) {
        return new Question(
                "mutex-or-semaphore",
                Kind.KNOWLEDGE,
                Set.of("GOOGLE_SDE"),
                Competency.TECHNICAL_KNOWLEDGE,
                Level.MEDIUM,
                0,
                Set.of("concurrency"),
                "How does a mutex differ from a semaphore?",
                List.of(
                        keyPoint("one-thread", "A mutex lets exactly one thread into the critical section at a time."),
                        keyPoint(
                                "ownership",
                                "The thread that locked a mutex must also unlock it, because it owns the lock."),
                        keyPoint("permits", "A semaphore counts permits, so several threads can enter together.")),
                GOOD,
                probes,
                List.of(),
                List.of("mutex", "semaphore"),
                new ExpectedWords(30, 150),
                Optional.empty(),
                Optional.empty());
    }

    private static KeyPoint keyPoint(String id, String text) {
        return new KeyPoint(id, text, true, List.of(), Optional.empty());
    }
}
