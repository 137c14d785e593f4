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
            if (events == null && expectedVersion > 0) {
                throw new UnknownInterviewException(id);
            }
            long version = events == null ? 0 : events.size();
            if (version != expectedVersion) {
                throw new ConflictException(id, expectedVersion, version);
            }
            List<InterviewEvent> longer = events == null ? new ArrayList<>() : events;
            longer.add(event);
            return longer;
        });
    }

    @Override
    public List<InterviewEvent> load(String id) {
        InterviewId.check(id);
        List<InterviewEvent> copy = new ArrayList<>();
        interviews.computeIfPresent(id, (key, events) -> {
            copy.addAll(events);
            return events;
        });
        if (copy.isEmpty()) {
            throw new UnknownInterviewException(id);
        }
        return List.copyOf(copy);
    }

    @Override
    public List<InterviewSummary> summaries() {
        return interviews.keySet().stream()
                .flatMap(id -> find(id).stream())
                .map(InterviewState::summary)
                .toList();
    }

    @Override
    public boolean erase(String id) {
        InterviewId.check(id);
        return interviews.remove(id) != null;
    }

    private Optional<InterviewState> find(String id) {
        try {
            return Optional.of(InterviewState.of(id, load(id)));
        } catch (UnknownInterviewException e) {
            return Optional.empty(); // erased since the ids were listed
        }
    }
}
