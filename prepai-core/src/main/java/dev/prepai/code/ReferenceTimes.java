package dev.prepai.code;

import com.fasterxml.jackson.databind.JsonNode;
import dev.prepai.error.CodeRunnerException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures what reference solutions need, once per problem and language and again when that is long ago. */
final class ReferenceTimes {
    private static final Logger LOGGER = LoggerFactory.getLogger(ReferenceTimes.class);
    private static final int MOST_KEPT = 500;
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);

    private final Runs runs;
    private final Limits standard;
    private final Calibration calibration;
    private final Cache<Key, Optional<Duration>> measured;

    private record Key(CodingProblem problem, Language language) {}

    ReferenceTimes(Runs runs, Limits standard, Calibration calibration, Clock clock) {
        this.runs = runs;
        this.standard = standard;
        this.calibration = calibration;
        this.measured = new Cache<>(
                MOST_KEPT, slowest -> slowest.isPresent() ? calibration.validFor() : AFTER_A_FAILURE, clock);
    }

    /** Returns the processor time of the slowest test; empty when there is no reference in that language, or none that works. */
    Optional<Duration> slowest(CodingProblem problem, Language language) {
        String source = problem.references().get(language);
        return source == null
                ? Optional.empty()
                : measured.get(new Key(problem, language), () -> measure(problem, problem.program(language, source)));
    }

    private Optional<Duration> measure(CodingProblem problem, Program reference) {
        List<List<JsonNode>> arguments =
                problem.tests().stream().map(TestCase::arguments).toList();
        List<List<JsonNode>> calls = problem.calls(reference.language(), arguments);
        try {
            Execution execution = runs.run(runs.request(reference, calls, calibration.greatest(standard)));
            if (execution.calls().size() == calls.size()
                    && execution.outcomes().stream().allMatch(CallOutcome.Returned.class::isInstance)) {
                return execution.calls().stream()
                        .map(CallReport::usage)
                        .map(usage -> usage.cpu().isZero() ? usage.wall() : usage.cpu())
                        .max(Comparator.naturalOrder());
            }
            LOGGER.warn(
                    "the {} reference of \"{}\" does not pass its own tests; the standard time limit applies",
                    reference.language().title(),
                    problem.title());
        } catch (CodeRunnerException e) {
            if (Runs.isForTheCaller(e)) {
                throw e;
            }
            LOGGER.warn(
                    "the {} reference of \"{}\" could not be measured; the standard time limit applies",
                    reference.language().title(),
                    problem.title());
        }
        return Optional.empty();
    }
}
