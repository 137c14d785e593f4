package dev.prepai.interview;

import dev.prepai.ability.ExposureControl;
import dev.prepai.ability.RestrictedExposure;
import dev.prepai.analytics.InterviewSummary;
import dev.prepai.error.CorruptInterviewException;
import dev.prepai.error.UnknownInterviewException;
import dev.prepai.question.Question;
import dev.prepai.report.QuestionReport;
import dev.prepai.report.UsageContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts in memory in how many selections of a type each item was asked, starting with what the store holds. */
final class CountedExposure implements ItemExposure {
    private static final Logger LOGGER = LoggerFactory.getLogger(CountedExposure.class);
    private static final int UNBOUNDED_INTERVIEWS = 10;
    private static final int MOST_READ = 200;

    private final InterviewStore store;
    private final double rate;
    private final Map<String, Counts> types = new ConcurrentHashMap<>();
    private @Nullable Map<String, List<String>> latest;

    CountedExposure(InterviewStore store, double rate) {
        this.store = store;
        this.rate = RestrictedExposure.of(rate).rate(); // checks it
    }

    @Override
    public ExposureControl control(InterviewState interview) {
        return counts(interview).control(items(interview), rate);
    }

    @Override
    public void asked(InterviewState interview) {
        List<String> items = items(interview);
        counts(interview).add(items.get(items.size() - 1), items.size() == 1);
    }

    private Counts counts(InterviewState interview) {
        return types.computeIfAbsent(interview.spec().type().id(), this::stored);
    }

    private Counts stored(String type) {
        Counts counts = new Counts();
        latest().getOrDefault(type, List.of()).forEach(id -> counts.addInterview(items(id)));
        return counts;
    }

    /** Returns the ids of the latest selections of each type. A store is listed once, because that may read all of it. */
    private synchronized Map<String, List<String>> latest() {
        if (latest == null) {
            Map<String, List<String>> found = new HashMap<>();
            store.summaries().stream()
                    .filter(summary -> summary.usage() == UsageContext.SELECTION)
                    .sorted(Comparator.comparing(InterviewSummary::openedAt).reversed())
                    .forEach(summary -> {
                        List<String> ids = found.computeIfAbsent(summary.type(), type -> new ArrayList<>());
                        if (ids.size() < MOST_READ) {
                            ids.add(summary.id());
                        }
                    });
            latest = found;
        }
        return latest;
    }

    private List<String> items(String interviewId) {
        try {
            return items(InterviewState.of(interviewId, store.load(interviewId)));
        } catch (UnknownInterviewException | CorruptInterviewException | IllegalArgumentException e) {
            LOGGER.warn("interview {} does not count for exposure: it is damaged or was just erased", interviewId);
            return List.of();
        }
    }

    private static List<String> items(InterviewState interview) {
        return interview.questions().stream()
                .map(QuestionReport::question)
                .map(Question::id)
                .toList();
    }

    /** The counts of one type. */
    private static final class Counts {
        private int interviews;
        private final Map<String, Integer> asked = new HashMap<>();

        synchronized void addInterview(List<String> items) {
            for (int i = 0; i < items.size(); i++) {
                add(items.get(i), i == 0);
            }
        }

        synchronized void add(String item, boolean first) {
            interviews += first ? 1 : 0;
            asked.merge(item, 1, Integer::sum);
        }

        /** Returns the control for an interview with those items so far, which is not among those that it is compared with. */
        synchronized ExposureControl control(List<String> own, double rate) {
            int others = Math.max(0, interviews - (own.isEmpty() ? 0 : 1));
            if (others < UNBOUNDED_INTERVIEWS) {
                return ExposureControl.none();
            }
            Map<String, Integer> counts = new HashMap<>(asked);
            own.forEach(counts::remove);
            // An interview that another process began is not counted here, its further questions are.
            counts.replaceAll((item, count) -> Math.min(count, others));
            return new RestrictedExposure(rate, others, counts);
        }
    }
}
