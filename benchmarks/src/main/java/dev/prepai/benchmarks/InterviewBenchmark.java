package dev.prepai.benchmarks;

import dev.prepai.PrepAi;
import dev.prepai.interview.Interview;
import dev.prepai.interview.InterviewStore;
import dev.prepai.interview.Prompt;
import dev.prepai.question.InterviewType;
import dev.prepai.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What an interview costs at level 1, without code: a turn (ask, and answer with about 120 words), a whole interview of seven
 * questions with its report, and the two renderings of a report; with the store that writes nothing beside the durable one.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(2)
public class InterviewBenchmark {
    /** The store behind the interviews. */
    @Param({"memory", "directory"})
    public String store = "memory";

    private Path directory = Path.of(".");
    private PrepAi prepAi = PrepAi.builder().build();
    private Optional<Interview> open = Optional.empty();
    private Optional<Report> report = Optional.empty();

    /** Creates the store and a finished report. */
    @Setup
    public void setUp() throws IOException {
        directory = Files.createTempDirectory("prepai-benchmark");
        prepAi = PrepAi.builder()
                .interviews(store.equals("memory") ? InterviewStore.inMemory() : InterviewStore.directory(directory))
                .build();
        Interview interview = prepAi.open(Candidate.spec(InterviewType.GOOGLE_SDE));
        Candidate.hold(interview);
        report = Optional.of(interview.finish());
    }

    /** Removes the files. */
    @TearDown
    public void tearDown() throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(directory)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }

    /** Asks and answers once; a new interview is opened when one is through. */
    @Benchmark
    public Object turn() {
        Interview interview = open.orElseGet(() -> prepAi.open(Candidate.spec(InterviewType.GOOGLE_SDE)));
        Optional<Prompt> prompt = interview.ask();
        if (prompt.isEmpty()) {
            open = Optional.empty();
            return interview.finish();
        }
        open = Optional.of(interview);
        return interview.answer(Candidate.answer(prompt.get()));
    }

    /** Holds a whole interview and reports. */
    @Benchmark
    public Report interview() {
        Interview interview = prepAi.open(Candidate.spec(InterviewType.GOOGLE_SDE));
        Candidate.hold(interview);
        return interview.finish();
    }

    /** Renders the page. */
    @Benchmark
    public String html() {
        return report.orElseThrow().toHtml();
    }

    /** Renders the JSON. */
    @Benchmark
    public String json() {
        return report.orElseThrow().toJson();
    }
}
