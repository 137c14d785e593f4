package dev.prepai.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.prepai.PrepAi;
import dev.prepai.ability.ExposureControl;
import dev.prepai.question.BankQuestions;
import dev.prepai.question.InterviewType;
import dev.prepai.question.Kind;
import dev.prepai.question.Question;
import dev.prepai.question.QuestionBank;
import dev.prepai.question.QuestionGenerator;
import dev.prepai.question.QuestionRequest;
import dev.prepai.report.QuestionReport;
import dev.prepai.report.UsageContext;
import dev.prepai.rubric.Competency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often the questions of selections are asked. */
final class ItemExposureTest {
    private static final int UNBOUNDED = 10;
    private static final InterviewType TYPE = TestQuestions.type(
            0,
            TestQuestions.slot(Kind.KNOWLEDGE, Competency.TECHNICAL_KNOWLEDGE),
            TestQuestions.slot(Kind.BEHAVIORAL, Competency.CULTURAL_FIT));
    private static final InterviewSpec SELECTION = InterviewSpec.of(TYPE).usage(UsageContext.SELECTION);
    private static final QuestionBank BANK = bank(7, 2);

    @Test
    void selections_ofManyCandidates_keepTheRate() {
        List<InterviewState> interviews = hold(builder(BANK).build(), 60);

        assertThat(counts(interviews))
                .filteredOn(count -> count.getKey().startsWith("knowledge"))
                .allSatisfy(count -> assertThat(count.getValue()).isLessThanOrEqualTo(18L));
    }

    @Test
    void selections_ofTheFirstCandidates_areTheSame() {
        List<InterviewState> bounded = hold(builder(BANK).build(), UNBOUNDED + 1);
        List<InterviewState> free =
                hold(builder(BANK).exposure(ItemExposure.unbounded()).build(), UNBOUNDED + 1);

        assertThat(free).extracting(ItemExposureTest::items).containsOnly(items(free.get(0)));
        assertThat(bounded.subList(0, UNBOUNDED))
                .extracting(ItemExposureTest::items)
                .containsOnly(items(free.get(0)));
        assertThat(items(bounded.get(UNBOUNDED))).doesNotContainAnyElementsOf(items(free.get(0)));
    }

    @Test
    void slot_withTooFewItems_stillGetsAQuestion_evenly() {
        List<InterviewState> interviews = hold(builder(BANK).build(), 60);

        assertThat(interviews)
                .allSatisfy(interview -> assertThat(items(interview))
                        .hasSize(2)
                        .last()
                        .asString()
                        .startsWith("story"));
        assertThat(counts(interviews))
                .filteredOn(count -> count.getKey().startsWith("story"))
                .extracting(Map.Entry::getValue)
                .containsExactlyInAnyOrder(30L, 30L);
    }

    @Test
    void rate_isTheHosts() {
        InterviewStore store = InterviewStore.inMemory();
        ItemExposure exposure = ItemExposure.counted(store, 0.15);

        List<InterviewState> interviews =
                hold(builder(BANK).interviews(store).exposure(exposure).build(), 100);

        assertThat(counts(interviews))
                .filteredOn(count -> count.getKey().startsWith("knowledge"))
                .allSatisfy(count -> assertThat(count.getValue()).isLessThanOrEqualTo(15L));
        assertThatIllegalArgumentException().isThrownBy(() -> ItemExposure.counted(store, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> ItemExposure.counted(store, 1.01));
    }

    @Test
    void counts_startWithWhatTheStoreHolds(@TempDir Path directory) throws IOException {
        List<InterviewState> before = hold(stored(directory), UNBOUNDED);
        Files.writeString(directory.resolve("sessions").resolve("damaged.jsonl"), damaged(directory));

        List<InterviewState> after = hold(stored(directory), 1);

        assertThat(items(after.get(0))).doesNotContainAnyElementsOf(items(before.get(0)));
    }

    @Test
    void counts_areOfOneType() {
        QuestionGenerator questions = new BankQuestions(BANK);
        PrepAi prepAi = builder(BANK)
                .questionGenerator(request -> questions.next(new QuestionRequest(
                                TYPE.id(), request.slot(), request.asked(), request.profile(), request.seed())
                        .with(request.exposure())))
                .build();
        InterviewSpec other = InterviewSpec.of(new InterviewType("OTHER", "Other", TYPE.blueprint()))
                .usage(UsageContext.SELECTION)
                .seed(1);

        List<InterviewState> ofOne = hold(prepAi, SELECTION.seed(1), UNBOUNDED + 1);
        List<InterviewState> ofOther = hold(prepAi, other, UNBOUNDED);

        assertThat(ofOther).extracting(ItemExposureTest::items).containsOnly(items(ofOne.get(0)));
        assertThat(items(ofOne.get(UNBOUNDED))).isNotEqualTo(items(ofOne.get(0)));
    }

    @Test
    void practice_isNeitherBoundedNorCounted() {
        List<InterviewState> told = new ArrayList<>();
        PrepAi prepAi = builder(BANK)
                .exposure(new ItemExposure() {
                    @Override
                    public ExposureControl control(InterviewState interview) {
                        throw new IllegalStateException("nobody asks");
                    }

                    @Override
                    public void asked(InterviewState interview) {
                        told.add(interview);
                    }
                })
                .build();

        Interview practice = run(prepAi.open(SELECTION.usage(UsageContext.PRACTICE)));

        assertThat(practice.state().questions()).hasSize(2);
        assertThat(told).isEmpty();
        Interview selection = prepAi.open(SELECTION);
        assertThatThrownBy(selection::ask).isInstanceOf(IllegalStateException.class);
        assertThat(selection.state().version()).isEqualTo(1);
    }

    @Test
    void exposure_thatCannotCount_doesNotBreakTheInterview() {
        PrepAi prepAi = builder(BANK)
                .exposure(new ItemExposure() {
                    @Override
                    public ExposureControl control(InterviewState interview) {
                        return (ranked, seed) -> ranked.get(ranked.size() - 1);
                    }

                    @Override
                    public void asked(InterviewState interview) {
                        throw new IllegalStateException("the cache is away");
                    }
                })
                .build();

        List<InterviewState> interviews = hold(prepAi, 2);

        assertThat(items(interviews.get(1))).hasSize(2).isEqualTo(items(interviews.get(0)));
    }

    @Test
    void choice_isReplayedFromTheLogAlone(@TempDir Path directory) {
        List<InterviewState> held = hold(stored(directory), UNBOUNDED + 3);

        PrepAi elsewhere = PrepAi.builder()
                .interviews(InterviewStore.directory(directory))
                .questionBank(QuestionBank.of(List.of()))
                .exposure(interview -> {
                    throw new IllegalStateException("a replay chooses nothing");
                })
                .build();

        assertThat(held)
                .allSatisfy(state ->
                        assertThat(elsewhere.resume(state.id()).state()).isEqualTo(state));
    }

    @Test
    void interviews_sideBySide_exceedTheRateByNoMoreThanTheirNumber() throws Exception {
        int threads = 4;
        PrepAi prepAi = builder(BANK).build();
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        List<InterviewState> interviews = new ArrayList<>();
        try {
            List<Future<List<InterviewState>>> futures = IntStream.range(0, threads)
                    .mapToObj(thread -> executor.submit(() -> hold(prepAi, 50)))
                    .toList();
            for (Future<List<InterviewState>> future : futures) {
                interviews.addAll(future.get());
            }
        } finally {
            executor.shutdownNow();
        }

        assertThat(counts(interviews))
                .filteredOn(count -> count.getKey().startsWith("knowledge"))
                .allSatisfy(count -> assertThat(count.getValue()).isLessThanOrEqualTo(60L + threads));
    }

    private static String damaged(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("sessions"))) {
            List<String> lines = Files.readAllLines(files.findFirst().orElseThrow());
            return lines.get(0) + "\n{\n" + lines.get(lines.size() - 1) + "\n";
        }
    }

    private static List<InterviewState> hold(PrepAi prepAi, int interviews) {
        return hold(prepAi, SELECTION, interviews);
    }

    private static List<InterviewState> hold(PrepAi prepAi, InterviewSpec spec, int interviews) {
        return IntStream.range(0, interviews)
                .mapToObj(i -> run(prepAi.open(spec)).state())
                .toList();
    }

    private static Interview run(Interview interview) {
        while (interview.ask().isPresent()) {
            interview.answer("alpha");
        }
        return interview;
    }

    private static List<String> items(InterviewState interview) {
        return interview.questions().stream()
                .map(QuestionReport::question)
                .map(Question::id)
                .toList();
    }

    private static List<Map.Entry<String, Long>> counts(List<InterviewState> interviews) {
        Map<String, Long> counts = interviews.stream()
                .flatMap(interview -> items(interview).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return List.copyOf(counts.entrySet());
    }

    private static QuestionBank bank(int knowledge, int stories) {
        return QuestionBank.of(Stream.concat(
                        IntStream.range(0, knowledge).mapToObj(i -> TestQuestions.knowledge("knowledge-" + i)),
                        IntStream.range(0, stories).mapToObj(i -> TestQuestions.story("story-" + i)))
                .toList());
    }

    private static PrepAi stored(Path directory) {
        InterviewStore store = InterviewStore.directory(directory);
        return builder(BANK)
                .interviews(store)
                .exposure(ItemExposure.counted(store, ItemExposure.USUAL_RATE))
                .build();
    }

    private static PrepAi.Builder builder(QuestionBank bank) {
        return PrepAi.builder().questionBank(bank).answerEvaluator(TestQuestions::evaluate);
    }
}
