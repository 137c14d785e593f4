package dev.prepai.analytics;

import dev.prepai.report.UsageContext;
import dev.prepai.rubric.Competency;
import dev.prepai.rubric.Recommendation;
import dev.prepai.rubric.Rubric;
import dev.prepai.rubric.Score;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Interview summaries for the tests. */
final class Interviews {
    static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    private static final List<String> TYPES = List.of("google-sde", "amazon-sde", "behavioral");
    private static final List<String> CANDIDATES = List.of("Ada", "Grace", "Edsger");

    private Interviews() {}

    /** A finished interview of half an hour; only the overall score is given. */
    static InterviewSummary finished(String id, String type, Instant openedAt, double overall) {
        return finished(id, type, openedAt, Optional.of(Score.certain(overall)), Map.of());
    }

    static InterviewSummary finished(
            String id, String type, Instant openedAt, Optional<Score> overall, Map<Competency, Score> scores) {
        return new InterviewSummary(
                id,
                type,
                "Ada",
                UsageContext.PRACTICE,
                InterviewStatus.FINISHED,
                openedAt,
                Optional.of(openedAt.plus(Duration.ofMinutes(30))),
                overall,
                scores,
                overall.map(Recommendation::of));
    }

    static InterviewSummary unfinished(String id, String type, Instant openedAt, InterviewStatus status) {
        return new InterviewSummary(
                id,
                type,
                "Ada",
                UsageContext.PRACTICE,
                status,
                openedAt,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty());
    }

    /** Interviews of every status over forty days, with gaps in evidence and scores that have no exact double. */
    static List<InterviewSummary> random(Random random, int count) {
        return IntStream.range(0, count).mapToObj(i -> random(random, "i" + i)).toList();
    }

    private static InterviewSummary random(Random random, String id) {
        InterviewStatus status = pick(random, List.of(InterviewStatus.values()));
        boolean finished = status == InterviewStatus.FINISHED;
        Instant openedAt = START.plusSeconds(random.nextInt(40 * 24 * 60 * 60));
        Map<Competency, Score> scores = new EnumMap<>(Competency.class);
        for (Competency competency : Competency.values()) {
            if (finished && random.nextInt(4) > 0) {
                scores.put(competency, new Score(random.nextDouble() * 10, random.nextDouble()));
            }
        }
        Optional<Score> overall = Rubric.standard().overall(scores);
        return new InterviewSummary(
                id,
                pick(random, TYPES),
                pick(random, CANDIDATES),
                UsageContext.PRACTICE,
                status,
                openedAt,
                status == InterviewStatus.OPEN
                        ? Optional.empty()
                        : Optional.of(openedAt.plusNanos(random.nextLong(5_000_000_000_000L))),
                overall,
                scores,
                overall.map(Recommendation::of));
    }

    private static <T> T pick(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
