package dev.prepai.interview;

import dev.prepai.analytics.InterviewSummary;
import dev.prepai.analytics.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/**
 * Keeps the events of interviews and, beside them, what interviews led to. Implementations are safe for use by several threads and pass {@code InterviewStoreContract} of
 * the test-jar.
 *
 * <p>An id has 1 to 64 letters, digits, hyphens and underscores; anything else is an {@link IllegalArgumentException}.
 */
public interface InterviewStore {
    /**
     * Appends an event. When the call returns, the event is durable; when it throws, nothing of it is stored. Of several writers
     * with the same expected version exactly one wins.
     *
     * @param expectedVersion how many events the interview has, 0 to create it
     * @throws dev.prepai.error.ConflictException if the interview has another number of events
     * @throws dev.prepai.error.UnknownInterviewException if events are expected but the interview is not stored
     * @throws dev.prepai.error.StoreException if the storage fails
     */
    void append(String id, long expectedVersion, InterviewEvent event);

    /**
     * Returns the events of an interview in order.
     *
     * @throws dev.prepai.error.UnknownInterviewException if it is not stored
     * @throws dev.prepai.error.CorruptInterviewException if stored events are damaged
     */
    List<InterviewEvent> load(String id);

    /** Returns a summary of every interview that can be read, ordered by id. One whose end is damaged counts as open. */
    List<InterviewSummary> summaries();

    /**
     * Records what an interview led to, in place of what was recorded before. It is no event: the log stays as it is. When the call
     * returns, the outcome is durable; when it throws, the one before is kept.
     *
     * @throws dev.prepai.error.UnknownInterviewException if the interview is not stored
     * @throws dev.prepai.error.StoreException if the storage fails
     */
    void recordOutcome(String id, Outcome outcome);

    /** Returns what interviews led to, by their ids; those of which nothing was recorded, or nothing that can be read, are absent. */
    SortedMap<String, Outcome> outcomes();

    /** Removes an interview with everything that belongs to it; tells what was stored. It can be created again only anew. */
    Erased erase(String id);

    /**
     * What an erasure removed.
     *
     * @param interview whether the interview was stored
     * @param outcome whether an outcome was stored
     */
    record Erased(boolean interview, boolean outcome) {}

    /** Returns a store that forgets everything with the process. */
    static InterviewStore inMemory() {
        return new InMemoryStore();
    }

    /**
     * Returns a store that keeps each interview in a file {@code sessions/{id}.jsonl} below the directory, one event a line, and
     * synchronises the file to the disk with each append. Outcomes are files {@code outcomes/{id}.json}. Several processes may use the same directory.
     *
     * @throws dev.prepai.error.StoreException if the directory cannot be created
     */
    static InterviewStore directory(Path directory) {
        return new DirectoryStore(directory);
    }
}
