package dev.prepai.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.prepai.analytics.InterviewStatus;
import dev.prepai.analytics.InterviewSummary;
import dev.prepai.analytics.Outcome;
import dev.prepai.error.ConflictException;
import dev.prepai.error.CorruptInterviewException;
import dev.prepai.error.StoreException;
import dev.prepai.error.UnknownInterviewException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryStoreTest extends InterviewStoreContract {
    private static final List<InterviewEvent> LOG = SampleEvents.log("Ada", 5);

    @TempDir
    Path directory;

    @Override
    protected InterviewStore store() {
        return InterviewStore.directory(directory);
    }

    @Test
    void twoStores_onOneDirectory_shareEverything() {
        InterviewStore one = store();
        InterviewStore other = store();
        one.append("a", 0, LOG.get(0));
        other.append("a", 1, LOG.get(1));
        assertThatThrownBy(() -> one.append("a", 1, LOG.get(2))).isInstanceOf(ConflictException.class);
        assertThat(one.load("a")).isEqualTo(LOG.subList(0, 2));
        assertThat(other.summaries()).isEqualTo(one.summaries());
        assertThat(other.erase("a").interview()).isTrue();
        assertThatThrownBy(() -> one.append("a", 2, LOG.get(2))).isInstanceOf(UnknownInterviewException.class);
    }

    @Test
    void files_holdOneLinePerEvent() throws IOException {
        store("a", SampleEvents.everyKind(SampleEvents.finished(SampleEvents.START)), store());
        byte[] bytes = Files.readAllBytes(file("a"));
        assertThat(bytes).endsWith((byte) '\n');
        assertThat(Files.readAllLines(file("a"), StandardCharsets.UTF_8))
                .hasSize(13)
                .allSatisfy(line -> assertThat(line).startsWith("{\"type\":\"").endsWith("}"));
        try (Stream<Path> files = Files.walk(directory).filter(Files::isRegularFile)) {
            assertThat(files).containsExactly(file("a"));
        }
    }

    @Test
    void load_ofTornLastLine_returnsEveryAcknowledgedEvent() throws IOException {
        InterviewStore store = store();
        store("a", LOG, store);
        byte[] whole = Files.readAllBytes(file("a"));
        int lastLine = lastLine(whole);
        for (int length = lastLine; length < whole.length; length++) {
            Files.write(file("a"), Arrays.copyOf(whole, length));
            assertThat(store.load("a")).as("%s bytes", length).isEqualTo(LOG.subList(0, 4));
            assertThat(store.summaries()).hasSize(1);
            assertThat(Files.size(file("a"))).as("reading changes nothing").isEqualTo(length);

            store.append("a", 4, LOG.get(4));
            assertThat(Files.readAllBytes(file("a"))).isEqualTo(whole);
        }
    }

    @Test
    void append_afterTornLine_cutsALongRest() throws IOException {
        InterviewStore store = store();
        store("a", LOG.subList(0, 2), store);
        byte[] two = Files.readAllBytes(file("a"));
        byte[] torn = Arrays.copyOf(two, two.length + 10_000);
        Arrays.fill(torn, two.length, torn.length, (byte) 'x');
        Files.write(file("a"), torn);
        store.append("a", 2, SampleEvents.hinted("short"));
        assertThat(store.load("a")).hasSize(3).endsWith(SampleEvents.hinted("short"));
        assertThat(Files.readAllLines(file("a"))).hasSize(3);
    }

    @Test
    void append_withWrongVersion_leavesTornLineAlone() throws IOException {
        InterviewStore store = store();
        store("a", LOG.subList(0, 2), store);
        Files.writeString(file("a"), Files.readString(file("a")) + "{\"torn");
        byte[] before = Files.readAllBytes(file("a"));
        assertThatThrownBy(() -> store.append("a", 3, LOG.get(3))).isInstanceOf(ConflictException.class);
        assertThat(Files.readAllBytes(file("a"))).isEqualTo(before);
    }

    @Test
    void interview_whoseFirstLineIsTorn_wasNeverOpened() throws IOException {
        InterviewStore store = store();
        for (String content : List.of("", "{", "{\"type\":\"opened\"")) {
            Files.writeString(file("a"), content);
            assertThatThrownBy(() -> store.load("a")).isInstanceOf(UnknownInterviewException.class);
            assertThat(store.summaries()).isEmpty();
            store.append("a", 0, LOG.get(0));
            assertThat(store.load("a")).containsExactly(LOG.get(0));
            store.erase("a");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"type\":\"hinted\"",
                "{\"type\":\"unheardOf\"}",
                "{\"type\":\"hinted\",\"at\":\"yesterday\",\"hint\":\"x\"}",
                "{\"type\":\"hinted\",\"hint\":\"x\"}",
                "{\"type\":\"asked\",\"at\":\"2026-03-14T09:30:00Z\"}",
                "{\"type\":\"asked\",\"at\":\"2026-03-14T09:30:00Z\",\"question\":null}",
                "{\"type\":\"answered\",\"at\":\"2026-03-14T09:30:00Z\",\"text\":\"secret words\"}",
                "{\"type\":\"hinted\",\"at\":\"2026-03-14T09:30:00Z\",\"hint\":\"x\",\"more\":1}",
                "\u0000\u0000\u0000\u0000",
                "{\"type\":\"hinted\",\"at\":\"2026-03-14T09:30:00Z\",\"hint\":\"secret words\"}{}"
            })
    void load_ofDamagedLine_namesInterviewAndLine(String damage) throws IOException {
        InterviewStore store = store();
        store("a", LOG, store);
        store("b", LOG, store);
        List<String> lines = Files.readAllLines(file("a"));
        lines.set(2, damage);
        Files.write(file("a"), lines);
        byte[] before = Files.readAllBytes(file("a"));

        assertThatThrownBy(() -> store.load("a"))
                .isInstanceOf(CorruptInterviewException.class)
                .hasMessageContaining("interview a ")
                .hasMessageContaining("line 3")
                .hasMessageContaining("restore")
                .hasMessageNotContaining("secret")
                .hasNoCause();
        assertThat(Files.readAllBytes(file("a"))).isEqualTo(before);
        assertThat(store.load("b")).isEqualTo(LOG);
        assertThat(store.summaries()).extracting(InterviewSummary::id).contains("b");
    }

    @Test
    void load_ofInterviewThatDoesNotStartWithOpened_isCorrupt() throws IOException {
        InterviewStore store = store();
        store("a", LOG, store);
        List<String> lines = Files.readAllLines(file("a"));
        Files.write(file("a"), lines.subList(1, lines.size()));
        assertThatThrownBy(() -> store.load("a"))
                .isInstanceOf(CorruptInterviewException.class)
                .hasMessageContaining("line 1");
        assertThat(store.summaries()).isEmpty();
    }

    @Test
    void summaries_listAnInterviewWithDamagedEnd_soThatItCanBeErased() throws IOException {
        InterviewStore store = store();
        store("a", LOG, store);
        Files.writeString(file("a"), Files.readString(file("a")) + "damage\n");
        assertThat(store.summaries())
                .singleElement()
                .satisfies(summary -> assertThat(summary.candidate()).isEqualTo("Ada"))
                .satisfies(summary -> assertThat(summary.status()).isEqualTo(InterviewStatus.OPEN));
        assertThat(store.erase("a").interview()).isTrue();
    }

    @Test
    void summaries_ignoreForeignFiles() throws IOException {
        InterviewStore store = store();
        store("a", LOG, store);
        Path sessions = directory.resolve("sessions");
        Files.writeString(sessions.resolve("notes (copy).jsonl"), "not ours");
        Files.writeString(sessions.resolve(".jsonl"), "not ours");
        Files.writeString(sessions.resolve(".a.jsonl"), "not ours");
        Files.writeString(sessions.resolve("a.jsonl.bak"), "not ours");
        Files.writeString(sessions.resolve("ä.jsonl"), "not ours");
        Files.writeString(sessions.resolve("README"), "not ours");
        Files.createDirectory(sessions.resolve("folder"));
        Files.createDirectory(sessions.resolve("folder.jsonl"));
        Files.createSymbolicLink(sessions.resolve("dangling.jsonl"), sessions.resolve("nowhere"));
        assertThat(store.summaries()).extracting(InterviewSummary::id).containsExactly("a");
    }

    @Test
    void everyCall_onAFileThatCannotBeOpened_failsWithRemedy() throws IOException {
        InterviewStore store = store();
        Files.createDirectory(file("a"));
        Files.writeString(file("a").resolve("inside"), "x");
        assertThatThrownBy(() -> store.load("a"))
                .isExactlyInstanceOf(StoreException.class)
                .hasMessageContaining("interview a cannot be read; check");
        for (long version : new long[] {0, 1}) {
            assertThatThrownBy(() -> store.append("a", version, LOG.get(0)))
                    .isExactlyInstanceOf(StoreException.class)
                    .hasMessageContaining("interview a cannot be written; check");
        }
        assertThatThrownBy(() -> store.erase("a"))
                .isExactlyInstanceOf(StoreException.class)
                .hasMessageContaining("interview a cannot be erased; check");
    }

    @Test
    void everyCall_afterTheDirectoryIsGone_fails() throws IOException {
        InterviewStore store = store();
        Files.delete(directory.resolve("sessions"));
        assertThatThrownBy(store::summaries)
                .isExactlyInstanceOf(StoreException.class)
                .hasMessageContaining("cannot be listed; check");
        assertThatThrownBy(() -> store.append("a", 0, LOG.get(0))).isExactlyInstanceOf(StoreException.class);
        assertThatThrownBy(() -> store.load("a")).isInstanceOf(UnknownInterviewException.class);
    }

    @Test
    void directory_thatIsAFile_isRefusedWithRemedy() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "x");
        assertThatThrownBy(() -> InterviewStore.directory(file))
                .isExactlyInstanceOf(StoreException.class)
                .hasMessageContaining("cannot be created; check path and permissions");
    }

    @Test
    void everyCall_onAnInterruptedThread_isWholeOrNothing() {
        InterviewStore store = store();
        store.append("a", 0, LOG.get(0));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> store.append("a", 1, LOG.get(1))).isInstanceOf(StoreException.class);
        assertThat(store.load("a")).containsExactly(LOG.get(0));
        assertThat(Thread.interrupted()).as("the interrupt is not swallowed").isTrue();
        store.append("a", 1, LOG.get(1));
        assertThat(store.load("a")).isEqualTo(LOG.subList(0, 2));
    }

    @Test
    void append_interruptedAtAnyMoment_isWholeOrNothing() throws InterruptedException {
        InterviewStore store = store();
        store.append("a", 0, LOG.get(0));
        Thread main = Thread.currentThread();
        Thread interrupter = new Thread(() -> {
            for (int i = 0; i < 200; i++) {
                main.interrupt();
                LockSupport.parkNanos(500_000L + 7_919L * i);
            }
        });
        interrupter.start();
        int version = 1;
        while (interrupter.isAlive()) {
            try {
                store.append("a", version, SampleEvents.hinted("x"));
                version++;
            } catch (StoreException e) {
                // nothing is stored
            }
            assertThat(store.load("a")).hasSize(version);
            Thread.interrupted();
        }
        interrupter.join();
        Thread.interrupted();
        assertThat(store.load("a")).hasSize(version);
    }

    @Test
    void outcome_isAFileOfItsOwn() throws IOException {
        InterviewStore store = store();
        store.append("a", 0, LOG.get(0));
        store.recordOutcome("a", new Outcome(Outcome.Kind.WITHDREW, LocalDate.of(2026, 4, 1)));

        assertThat(outcome("a")).hasContent("{\"kind\":\"WITHDREW\",\"on\":\"2026-04-01\"}\n");
        assertThat(store().outcomes()).isEqualTo(store.outcomes()).hasSize(1);
        store.erase("a");
        try (Stream<Path> files = Files.walk(directory).filter(Files::isRegularFile)) {
            assertThat(files).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "{\"kind\":\"HIRED\"}",
                "{\"kind\":\"HIRED\",\"on\":\"soon\"}",
                "{\"kind\":3,\"on\":\"2026-04-01\"}",
                "{\"kind\":\"HIRED\",\"on\":\"2026-04-01\",\"why\":\"x\"}"
            })
    void outcomes_ofDamagedFile_leaveItOutUntilItIsErased(String damage) throws IOException {
        InterviewStore store = store();
        store.append("a", 0, LOG.get(0));
        store.append("b", 0, LOG.get(0));
        Files.writeString(outcome("a"), damage);
        store.recordOutcome("b", new Outcome(Outcome.Kind.HIRED, LocalDate.of(2026, 4, 1)));

        assertThat(store.outcomes()).containsOnlyKeys("b");
        assertThat(store.erase("a")).isEqualTo(new InterviewStore.Erased(true, true));
        assertThat(outcome("a")).doesNotExist();
    }

    @Test
    void outcome_leftByACrash_isNeitherListedNorKept() throws IOException {
        InterviewStore store = store();
        Files.writeString(outcome("gone"), "{\"kind\":\"HIRED\",\"on\":\"2026-04-01\"}");
        Files.writeString(directory.resolve("outcomes").resolve("a.draft"), "{\"kin");
        store.append("a", 0, LOG.get(0));

        assertThat(store.outcomes()).isEmpty();
        assertThat(store.erase("gone")).isEqualTo(new InterviewStore.Erased(false, true));
        assertThat(store.erase("a")).isEqualTo(new InterviewStore.Erased(true, false));
        try (Stream<Path> files = Files.walk(directory).filter(Files::isRegularFile)) {
            assertThat(files).isEmpty();
        }
    }

    private Path outcome(String id) {
        return directory.resolve("outcomes").resolve(id + ".json");
    }

    private Path file(String id) {
        return directory.resolve("sessions").resolve(id + ".jsonl");
    }

    private static int lastLine(byte[] bytes) {
        int start = bytes.length - 1;
        while (bytes[start - 1] != '\n') {
            start--;
        }
        return start;
    }
}
