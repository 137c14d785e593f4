package dev.prepai.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.prepai.analytics.InterviewStatus;
import dev.prepai.analytics.InterviewSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills processes in the middle of interviews and looks whether anything is lost that was acknowledged. */
class KilledProcessTest {
    private static final int KILLS = 40;
    private static final int AT_ONCE = 2;
    private static final long SEED = 20_261_121;

    @TempDir
    Path directory;

    private final Random random = new Random(SEED);
    private final Map<String, Long> acknowledged = new HashMap<>();
    private final Map<String, List<InterviewEvent>> seen = new HashMap<>();

    @Test
    void interviews_ofKilledProcesses_keepEveryAcknowledgedEventAndGoOn() throws IOException {
        Services services = AnsweringProcess.services(directory, "parent");
        InterviewStore store = services.store();
        for (int kill = 0; kill < KILLS; kill += AT_ONCE) {
            List<String> open = new ArrayList<>(openOnes(store));
            List<ChildJvm> children = new ArrayList<>();
            try {
                for (int child = 0; child < AT_ONCE; child++) {
                    // Every other interview is resumed by the next process, so that some are killed again and again.
                    List<String> arguments = new ArrayList<>(List.of(directory.toString(), "k" + (kill + child) + "-"));
                    for (int i = child; i < open.size(); i += AT_ONCE) {
                        arguments.add(open.get(i));
                    }
                    children.add(new ChildJvm(AnsweringProcess.class, arguments));
                }
                for (ChildJvm child : children) {
                    killAtRandomMoment(child);
                }
            } finally {
                children.forEach(ChildJvm::close);
            }
            verify(store);
            finishSome(services);
        }
        assertThat(acknowledged).hasSizeGreaterThan(KILLS / 4);

        openOnes(store).forEach(id -> finish(services, id));

        verify(store);
        assertThat(store.summaries()).extracting(InterviewSummary::status).containsOnly(InterviewStatus.FINISHED);
    }

    private void killAtRandomMoment(ChildJvm child) throws IOException {
        int lines = random.nextInt(40);
        for (int i = 0; i < lines; i++) {
            acknowledge(child.readLine());
        }
        LockSupport.parkNanos(random.nextInt(3_000_000));
        child.kill();
        String line = child.readLine();
        while (line != null) {
            acknowledge(line);
            line = child.readLine();
        }
    }

    private void acknowledge(@Nullable String line) {
        String[] words = Objects.requireNonNull(line, "the child died before it was killed")
                .split(" ");
        acknowledged.merge(words[0], Long.valueOf(words[1]), Math::max);
    }

    /** Every acknowledged event is there, nothing that was there has changed, and the events make sense. */
    private void verify(InterviewStore store) {
        assertThat(acknowledged.keySet())
                .isSubsetOf(store.summaries().stream().map(InterviewSummary::id).toList());
        for (InterviewSummary summary : store.summaries()) {
            List<InterviewEvent> events = store.load(summary.id());
            assertThat(events.size())
                    .as(summary.id())
                    .isGreaterThanOrEqualTo(
                            acknowledged.getOrDefault(summary.id(), 1L).intValue());
            List<InterviewEvent> before = seen.getOrDefault(summary.id(), List.of());
            assertThat(events.subList(0, before.size())).isEqualTo(before);
            assertThat(InterviewState.of(summary.id(), events).summary()).isEqualTo(summary);
            seen.put(summary.id(), events);
        }
    }

    /** Three of the open interviews stay for the next processes. */
    private void finishSome(Services services) {
        List<String> open = openOnes(services.store());
        open.subList(0, Math.max(0, open.size() - 3)).forEach(id -> finish(services, id));
    }

    private static void finish(Services services, String id) {
        Interview interview = Interview.resume(services, id);
        boolean goesOn = true;
        while (goesOn) {
            goesOn = Candidate.act(interview);
        }
        assertThat(interview.report().questions()).hasSize(5);
        assertThat(Interview.resume(services, id).report()).isEqualTo(interview.report());
    }

    private static List<String> openOnes(InterviewStore store) {
        return store.summaries().stream()
                .filter(summary -> summary.status() == InterviewStatus.OPEN)
                .map(InterviewSummary::id)
                .toList();
    }
}
