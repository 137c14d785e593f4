package dev.prepai.interview;

import dev.prepai.analytics.InterviewSummary;
import dev.prepai.error.ConflictException;
import dev.prepai.error.UnknownInterviewException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Keeps events on the heap. */
final class InMemoryStore implements InterviewStore {
    private final ConcurrentSkipListMap<String, List<InterviewEvent>> interviews = new ConcurrentSkipListMap<>();

    @Override
    public void append(String id, long expectedVersion, InterviewEvent event) {
        InterviewId.check(id);
        interviews.compute(id, (key, events) -> {
            if (events == null && expectedVersion != 0) {
                throw new UnknownInterviewException(id);
            }
            long version = events == null ? 0 : events.size();
            if (version != expectedVersion) {
                throw new ConflictException(id, expectedVersion, version);
            }
            // A copy: the map may apply this function twice, and replaces by comparing identities.
            List<InterviewEvent> longer = events == null ? new ArrayList<>() : new ArrayList<>(events);
            longer.add(event);
            return List.copyOf(longer);
        });
    }

    @Override
    public List<InterviewEvent> load(String id) {
        InterviewId.check(id);
        List<InterviewEvent> events = interviews.get(id);
        if (events == null) {
            throw new UnknownInterviewException(id);
        }
        return events;
    }

    @Override
    public List<InterviewSummary> summaries() {
        return interviews.entrySet().stream()
                .flatMap(entry -> summary(entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    @Override
    public boolean erase(String id) {
        InterviewId.check(id);
        return interviews.remove(id) != null;
    }

    private static Optional<InterviewSummary> summary(String id, List<InterviewEvent> events) {
        return InterviewState.summary(id, events.get(0), events.get(events.size() - 1));
    }
}
