package dev.prepai.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.prepai.analytics.InterviewStatus;
import dev.prepai.analytics.InterviewSummary;
import dev.prepai.analytics.Outcome;
import dev.prepai.error.ConflictException;
import dev.prepai.error.UnknownInterviewException;
import dev.prepai.evaluation.Answer;
import dev.prepai.rubric.Recommendation;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link InterviewStore} must do. An adapter extends it and says how to make an empty store. */
public abstract class InterviewStoreContract {
    private static final int THREADS = 16;
    private static final int ROUNDS = 40;
    private static final Outcome HIRED = new Outcome(Outcome.Kind.HIRED, LocalDate.of(2026, 4, 30));
    private static final Outcome REJECTED = new Outcome(Outcome.Kind.REJECTED, LocalDate.of(2026, 4, 1));

    /** Returns an empty store; called once per test. */
    protected abstract InterviewStore store();

    @Test
    void load_ofEveryKindOfEvent_returnsEqualEvents() {
        InterviewStore store = store();
        List<InterviewEvent> finished = SampleEvents.everyKind(SampleEvents.finished(SampleEvents.START));
        List<InterviewEvent> abandoned =
                SampleEvents.everyKind(new InterviewEvent.Abandoned(SampleEvents.START, "the line broke"));
        store("finished", finished, store);
        store("abandoned", abandoned, store);
        assertThat(store.load("finished")).isEqualTo(finished);
        assertThat(store.load("abandoned")).isEqualTo(abandoned);
        assertThat(InterviewState.of("finished", store.load("finished")))
                .isEqualTo(InterviewState.of("finished", finished));
    }

    @Test
    void load_ofFinishedWithoutEvidence_returnsEqualEvent() {
        InterviewStore store = store();
        InterviewEvent end =
                new InterviewEvent.Finished(SampleEvents.START, Optional.empty(), Map.of(), Recommendation.REVIEW);
        List<InterviewEvent> events = List.of(SampleEvents.opened(""), end);
        store("a", events, store);
        assertThat(store.load("a")).isEqualTo(events);
    }

    @Test
    void load_ofLargeAnswer_returnsEveryCharacter() {
        InterviewStore store = store();
        String large = (SampleEvents.UNUSUAL + "\n").repeat(1_000).substring(0, Answer.MOST_CHARACTERS);
        List<InterviewEvent> events = List.of(
                SampleEvents.opened("Ada"),
                new InterviewEvent.Asked(SampleEvents.START, TestQuestions.knowledge("mutex")),
                SampleEvents.answered(large));
        store("a", events, store);
        assertThat(store.load("a")).isEqualTo(events);
    }

    @Test
    void load_returnsAListThatLaterAppendsDoNotChange() {
        InterviewStore store = store();
        store.append("a", 0, SampleEvents.opened("Ada"));
        List<InterviewEvent> before = store.load("a");
        store.append("a", 1, SampleEvents.hinted("x"));
        assertThat(before).hasSize(1);
    }

    @Test
    void append_withAnotherVersion_conflictsAndStoresNothing() {
        InterviewStore store = store();
        List<InterviewEvent> events = SampleEvents.log("Ada", 3);
        store("a", events, store);
        for (long version : new long[] {0, 1, 2, 4, 5, Long.MAX_VALUE}) {
            assertThatThrownBy(() -> store.append("a", version, SampleEvents.hinted("lost")))
                    .as("version %s", version)
                    .isInstanceOfSatisfying(
                            ConflictException.class,
                            e -> assertThat(e.isRetryable()).isTrue())
                    .hasMessageContaining("interview a is at version 3, not " + version)
                    .hasMessageContaining("resume");
        }
        assertThat(store.load("a")).isEqualTo(events);
    }

    @Test
    void append_toCreateTwice_conflicts() {
        InterviewStore store = store();
        store.append("a", 0, SampleEvents.opened("first"));
        assertThatThrownBy(() -> store.append("a", 0, SampleEvents.opened("second")))
                .isInstanceOf(ConflictException.class);
        assertThat(store.load("a")).containsExactly(SampleEvents.opened("first"));
    }

    @Test
    void append_toUnknownInterview_isRefusedAndCreatesNothing() {
        InterviewStore store = store();
        assertThatThrownBy(() -> store.append("a", 1, SampleEvents.hinted("x")))
                .isInstanceOf(UnknownInterviewException.class)
                .hasMessageContaining("no interview a is stored");
        assertThat(store.summaries()).isEmpty();
        assertThat(store.erase("a").interview()).isFalse();
    }

    @Test
    void load_ofUnknownInterview_isRefused() {
        InterviewStore store = store();
        assertThatThrownBy(() -> store.load("a")).isInstanceOf(UnknownInterviewException.class);
        assertThat(store.erase("a").interview()).isFalse();
    }

    static List<String> badIds() {
        return List.of(
                "",
                "..",
                "../a",
                "a/b",
                "/etc/passwd",
                "..\\a",
                "a.b",
                "a b",
                "a\n",
                "\u0000",
                "ä",
                "a%2e",
                "x".repeat(65));
    }

    @ParameterizedTest
    @MethodSource("badIds")
    void everyCall_withBadId_isRefused(String id) {
        InterviewStore store = store();
        List<Runnable> calls = List.of(
                () -> store.append(id, 0, SampleEvents.opened("Ada")),
                () -> store.append(id, 1, SampleEvents.hinted("x")),
                () -> store.load(id),
                () -> store.recordOutcome(id, HIRED),
                () -> store.erase(id));
        assertThat(calls)
                .allSatisfy(call -> assertThatThrownBy(call::run)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("1 to 64 letters, digits, hyphens and underscores"));
        assertThat(store.summaries()).isEmpty();
    }

    @Test
    void ids_atTheirLimits_areAccepted() {
        InterviewStore store = store();
        for (String id : List.of("-", "_", "0", "x".repeat(64), "aZ09_-")) {
            store.append(id, 0, SampleEvents.opened(id));
            assertThat(store.load(id)).containsExactly(SampleEvents.opened(id));
        }
    }

    @Test
    void append_byManyThreadsWithTheSameVersion_hasExactlyOneWinner() throws Exception {
        InterviewStore store = store();
        store.append("a", 0, SampleEvents.opened("Ada"));
        List<InterviewEvent> expected = new ArrayList<>(store.load("a"));
        for (int round = 1; round <= ROUNDS; round++) {
            long version = round;
            List<Boolean> won =
                    together(thread -> wins(store, "a", version, SampleEvents.hinted(version + ":" + thread)));
            assertThat(won).as("round %s", round).containsOnlyOnce(true);
            expected.add(SampleEvents.hinted(version + ":" + won.indexOf(true)));
        }
        assertThat(store.load("a")).isEqualTo(expected);
    }

    @Test
    void append_byManyThreadsThatRaceThroughTheVersions_hasOneWinnerEach() throws Exception {
        race(store(), "a", 50);
    }

    @Test
    void append_byManyThreadsToCreate_hasExactlyOneWinner() throws Exception {
        InterviewStore store = store();
        for (int round = 1; round <= ROUNDS; round++) {
            String id = "a" + round;
            List<Boolean> won = together(thread -> wins(store, id, 0, SampleEvents.opened("candidate " + thread)));
            assertThat(won).as("round %s", round).containsOnlyOnce(true);
            assertThat(store.load(id)).containsExactly(SampleEvents.opened("candidate " + won.indexOf(true)));
        }
    }

    @Test
    void append_byManyThreadsThatRepeatAfterConflicts_losesNothing() throws Exception {
        InterviewStore store = store();
        store.append("a", 0, SampleEvents.opened("Ada"));
        List<List<InterviewEvent>> sent = together(thread -> {
            List<InterviewEvent> mine = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                InterviewEvent event = SampleEvents.hinted(thread + ":" + i);
                while (!wins(store, "a", store.load("a").size(), event)) {
                    Thread.onSpinWait();
                }
                mine.add(event);
            }
            return mine;
        });
        List<InterviewEvent> stored = store.load("a");
        assertThat(stored).hasSize(1 + 5 * THREADS);
        assertThat(sent).allSatisfy(mine -> assertThat(stored).containsSubsequence(mine));
    }

    @Test
    void summaries_tellOfEveryInterviewInTheOrderOfIds() {
        InterviewStore store = store();
        store("c-open", SampleEvents.log("Ada", 3), store);
        store.append("a-finished", 0, SampleEvents.opened("Grace"));
        store.append("a-finished", 1, SampleEvents.finished(SampleEvents.START.plusSeconds(60)));
        store.append("b-abandoned", 0, SampleEvents.opened(""));
        store.append("b-abandoned", 1, new InterviewEvent.Abandoned(SampleEvents.START.plusSeconds(5), "no time"));
        store.append("B-just-opened", 0, SampleEvents.opened(SampleEvents.UNUSUAL));

        List<InterviewSummary> summaries = store.summaries();

        assertThat(summaries)
                .extracting(InterviewSummary::id)
                .containsExactly("B-just-opened", "a-finished", "b-abandoned", "c-open");
        assertThat(summaries)
                .extracting(InterviewSummary::status)
                .containsExactly(
                        InterviewStatus.OPEN,
                        InterviewStatus.FINISHED,
                        InterviewStatus.ABANDONED,
                        InterviewStatus.OPEN);
        assertThat(summaries)
                .extracting(InterviewSummary::candidate)
                .containsExactly(SampleEvents.UNUSUAL, "Grace", "", "Ada");
        assertThat(summaries)
                .allSatisfy(summary -> assertThat(summary)
                        .isEqualTo(InterviewState.of(summary.id(), store.load(summary.id()))
                                .summary()));
    }

    @Test
    void summaries_ofAnEmptyStore_areEmpty() {
        assertThat(store().summaries()).isEmpty();
    }

    @Test
    void erase_removesEverything() {
        InterviewStore store = store();
        store("a", SampleEvents.log("Ada", 4), store);
        store("b", SampleEvents.log("Grace", 2), store);
        assertThat(store.erase("a").interview()).isTrue();
        assertThat(store.erase("a").interview()).isFalse();
        assertThatThrownBy(() -> store.load("a")).isInstanceOf(UnknownInterviewException.class);
        assertThat(store.summaries()).extracting(InterviewSummary::id).containsExactly("b");
    }

    @Test
    void append_afterErase_doesNotResurrect() {
        InterviewStore store = store();
        store("a", SampleEvents.log("Ada", 3), store);
        store.erase("a");
        for (long version = 1; version <= 4; version++) {
            long expected = version;
            assertThatThrownBy(() -> store.append("a", expected, SampleEvents.hinted("late")))
                    .isInstanceOf(UnknownInterviewException.class);
        }
        assertThatThrownBy(() -> store.load("a")).isInstanceOf(UnknownInterviewException.class);
        store.append("a", 0, SampleEvents.opened("somebody else"));
        assertThat(store.load("a")).containsExactly(SampleEvents.opened("somebody else"));
    }

    @Test
    void erase_whileOthersAppend_isFinal() throws Exception {
        InterviewStore store = store();
        for (int round = 0; round < ROUNDS; round++) {
            String id = "a" + round;
            store.append(id, 0, SampleEvents.opened("Ada"));
            List<Class<?>> endings = together(thread -> {
                if (thread == 0) {
                    store.erase(id);
                    return UnknownInterviewException.class;
                }
                return appendUntilErased(store, id);
            });
            assertThat(endings).containsOnly(UnknownInterviewException.class);
            assertThatThrownBy(() -> store.load(id)).isInstanceOf(UnknownInterviewException.class);
        }
        assertThat(store.summaries()).isEmpty();
    }

    @Test
    void recordOutcome_ofEveryKind_isReturnedById() {
        InterviewStore store = store();
        for (Outcome.Kind kind : Outcome.Kind.values()) {
            store.append(kind.name(), 0, SampleEvents.opened("Ada"));
            store.recordOutcome(kind.name(), new Outcome(kind, LocalDate.of(2024, 2, 29)));
        }
        store.append("a-without", 0, SampleEvents.opened("Ada"));

        assertThat(store.outcomes())
                .hasSize(4)
                .allSatisfy((id, outcome) -> assertThat(outcome)
                        .isEqualTo(new Outcome(Outcome.Kind.valueOf(id), LocalDate.of(2024, 2, 29))));
        assertThat(store.outcomes().keySet()).containsExactly("ADVANCED", "HIRED", "REJECTED", "WITHDREW");
    }

    @Test
    void recordOutcome_again_takesThePlaceAndLeavesTheLogAlone() {
        InterviewStore store = store();
        List<InterviewEvent> events = SampleEvents.log("Ada", 3);
        store("a", events, store);
        store.recordOutcome("a", REJECTED);
        store.recordOutcome("a", HIRED);

        assertThat(store.outcomes()).containsExactly(Map.entry("a", HIRED));
        assertThat(store.load("a")).isEqualTo(events);
        store.append("a", 3, SampleEvents.hinted("goes on"));
        assertThat(store.outcomes()).containsExactly(Map.entry("a", HIRED));
    }

    @Test
    void recordOutcome_ofUnknownInterview_isRefusedAndStoresNothing() {
        InterviewStore store = store();
        assertThatThrownBy(() -> store.recordOutcome("a", HIRED)).isInstanceOf(UnknownInterviewException.class);
        store.append("a", 0, SampleEvents.opened("Ada"));
        assertThat(store.outcomes()).isEmpty();
    }

    @Test
    void outcomes_returnsAMapThatLaterCallsDoNotChange() {
        InterviewStore store = store();
        store.append("a", 0, SampleEvents.opened("Ada"));
        Map<String, Outcome> before = store.outcomes();
        store.recordOutcome("a", HIRED);
        assertThat(before).isEmpty();
    }

    @Test
    void erase_removesTheOutcomeAndTellsSo() {
        InterviewStore store = store();
        store.append("a", 0, SampleEvents.opened("Ada"));
        store.append("b", 0, SampleEvents.opened("Grace"));
        store.recordOutcome("a", HIRED);

        assertThat(store.erase("a")).isEqualTo(new InterviewStore.Erased(true, true));
        assertThat(store.erase("a")).isEqualTo(new InterviewStore.Erased(false, false));
        assertThat(store.erase("b")).isEqualTo(new InterviewStore.Erased(true, false));

        assertThatThrownBy(() -> store.recordOutcome("a", HIRED)).isInstanceOf(UnknownInterviewException.class);
        store.append("a", 0, SampleEvents.opened("somebody else"));
        assertThat(store.outcomes()).isEmpty();
    }

    @Test
    void erase_whileOthersRecordOutcomes_leavesNone() throws Exception {
        InterviewStore store = store();
        for (int round = 0; round < ROUNDS; round++) {
            String id = "a" + round;
            store.append(id, 0, SampleEvents.opened("Ada"));
            together(thread -> thread == 0 ? store.erase(id) : recordUntilErased(store, id));
            store.append(id, 0, SampleEvents.opened("somebody else"));
        }
        assertThat(store.outcomes()).isEmpty();
    }

    /** Every thread tries each version once, without waiting for the others. */
    static void race(InterviewStore store, String id, int versions) throws Exception {
        store.append(id, 0, SampleEvents.opened("Ada"));
        List<List<InterviewEvent>> won = together(thread -> LongStream.rangeClosed(1, versions)
                .mapToObj(version -> Map.entry(version, SampleEvents.hinted(version + ":" + thread)))
                .filter(attempt -> wins(store, id, attempt.getKey(), attempt.getValue()))
                .map(Map.Entry::getValue)
                .toList());
        List<InterviewEvent> stored = store.load(id);
        assertThat(stored).hasSize(versions + 1);
        assertThat(won.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(stored.subList(1, stored.size()));
    }

    /** Stores a whole interview under the id. */
    static void store(String id, List<InterviewEvent> events, InterviewStore store) {
        for (int i = 0; i < events.size(); i++) {
            store.append(id, i, events.get(i));
        }
    }

    private static boolean wins(InterviewStore store, String id, long version, InterviewEvent event) {
        try {
            store.append(id, version, event);
            return true;
        } catch (ConflictException e) {
            return false;
        }
    }

    private static Class<?> appendUntilErased(InterviewStore store, String id) {
        long version = 1;
        while (true) {
            long expected = version;
            Throwable thrown = catchThrowable(() -> store.append(id, expected, SampleEvents.hinted("x")));
            if (thrown != null && !(thrown instanceof ConflictException)) {
                return thrown.getClass();
            }
            version++;
        }
    }

    private static Object recordUntilErased(InterviewStore store, String id) {
        while (true) {
            try {
                store.recordOutcome(id, HIRED);
            } catch (UnknownInterviewException e) {
                return e;
            }
        }
    }

    private interface Task<T> {
        T run(int thread);
    }

    /** Runs the task in all threads at the same time and returns the results in the order of the threads. */
    private static <T> List<T> together(Task<T> task) throws InterruptedException, ExecutionException {
        ExecutorService executor = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Callable<T>> calls = IntStream.range(0, THREADS)
                    .mapToObj(thread -> (Callable<T>) () -> {
                        start.await();
                        return task.run(thread);
                    })
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future :
                    executor.invokeAll(calls, Duration.ofMinutes(2).toSeconds(), TimeUnit.SECONDS)) {
                results.add(future.get());
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }
}
