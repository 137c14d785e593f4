package dev.prepai.interview;

import dev.prepai.analytics.InterviewSummary;
import dev.prepai.analytics.Outcome;
import dev.prepai.error.ConflictException;
import dev.prepai.error.UnknownInterviewException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** Keeps events and outcomes on the heap. */
final class InMemoryStore implements InterviewStore {
    private final ConcurrentSkipListMap<String, Stored> interviews = new ConcurrentSkipListMap<>();

    private record Stored(List<InterviewEvent> events, Optional<Outcome> outcome) {
        /** Copies the events: the map may apply a function twice, and replaces by comparing identities. */
        static Stored plus(@Nullable Stored before, InterviewEvent event) {
            List<InterviewEvent> events = before == null ? new ArrayList<>() : new ArrayList<>(before.events);
            events.add(event);
            return new Stored(List.copyOf(events), before == null ? Optional.empty() : before.outcome);
        }
    }

    @Override
    public void append(String id, long expectedVersion, InterviewEvent event) {
        InterviewId.check(id);
        interviews.compute(id, (key, stored) -> {
            if (stored == null && expectedVersion != 0) {
                throw new UnknownInterviewException(id);
            }
            long version = stored == null ? 0 : stored.events.size();
            if (version != expectedVersion) {
                throw new ConflictException(id, expectedVersion, version);
            }
            return Stored.plus(stored, event);
        });
    }

    @Override
    public List<InterviewEvent> load(String id) {
        InterviewId.check(id);
        Stored stored = interviews.get(id);
        if (stored == null) {
            throw new UnknownInterviewException(id);
        }
        return stored.events;
    }

    @Override
    public List<InterviewSummary> summaries() {
        return interviews.entrySet().stream()
                .flatMap(entry -> summary(entry.getKey(), entry.getValue().events).stream())
                .toList();
    }

    @Override
    public void recordOutcome(String id, Outcome outcome) {
        InterviewId.check(id);
        Stored changed =
                interviews.computeIfPresent(id, (key, stored) -> new Stored(stored.events, Optional.of(outcome)));
        if (changed == null) {
            throw new UnknownInterviewException(id);
        }
    }

    @Override
    public SortedMap<String, Outcome> outcomes() {
        SortedMap<String, Outcome> outcomes = new TreeMap<>();
        interviews.forEach((id, stored) -> stored.outcome.ifPresent(outcome -> outcomes.put(id, outcome)));
        return Collections.unmodifiableSortedMap(outcomes);
    }

    @Override
    public Erased erase(String id) {
        InterviewId.check(id);
        Stored stored = interviews.remove(id);
        return new Erased(stored != null, stored != null && stored.outcome.isPresent());
    }

    private static Optional<InterviewSummary> summary(String id, List<InterviewEvent> events) {
        return InterviewState.summary(id, events.get(0), events.get(events.size() - 1));
    }
}
