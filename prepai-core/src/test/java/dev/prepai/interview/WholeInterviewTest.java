package dev.prepai.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.prepai.PrepAi;
import dev.prepai.analytics.InterviewStatus;
import dev.prepai.cv.Cv;
import dev.prepai.evaluation.AnswerEvaluator;
import dev.prepai.question.InterviewType;
import dev.prepai.question.Kind;
import dev.prepai.question.Question;
import dev.prepai.question.QuestionBank;
import dev.prepai.report.QuestionReport;
import dev.prepai.report.Remark;
import dev.prepai.report.Report;
import dev.prepai.report.Turn;
import dev.prepai.report.UsageContext;
import dev.prepai.rubric.Competency;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole interviews with the standard bank and the offline evaluator. */
class WholeInterviewTest {
    private static final FakeCodeRunner RUNNER =
            new FakeCodeRunner(QuestionBank.standard().questions());

    private static final AnswerEvaluator EVALUATOR = AnswerEvaluator.offline(QuestionBank.standard());

    @TempDir
    Path directory;

    static Stream<InterviewType> types() {
        return InterviewType.standard().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void interview_ofEveryType_coversItsBlueprintAndHasAReport(InterviewType type) {
        Interview interview = finished(prepAi(InterviewStore.inMemory(), 0), spec(type));
        Report report = interview.report();
        assertThat(report.questions())
                .extracting(question -> question.question().kind())
                .isEqualTo(type.blueprint().slots().stream()
                        .map(slot -> slot.kind())
                        .toList());
        assertThat(report.questions())
                .extracting(question -> question.question().id())
                .doesNotHaveDuplicates();
        assertThat(report.questions()).allSatisfy(question -> {
            assertThat(question.question().types()).contains(type.id());
            assertThat(question.submissions()).hasSize(question.question().kind() == Kind.CODING ? 2 : 0);
        });
        assertThat(report.overall()).isPresent();
        assertThat(report.candidate()).isEqualTo("Ada");
        assertThat(report.toJson()).contains("\"interviewId\"").contains("iv");
        assertThat(report.toHtml()).startsWith("<!DOCTYPE html>");
        assertThat(interview.state().followUps()).isBetween(1, type.blueprint().followUps());
        quotesAreVerbatim(report);
    }

    @ParameterizedTest
    @MethodSource("types")
    void state_isAFoldOverTheEvents(InterviewType type) {
        InterviewStore store = InterviewStore.inMemory();
        List<InterviewState> states = new ArrayList<>();
        Interview interview = prepAi(store, 0).open(spec(type));
        do {
            states.add(interview.state());
        } while (Candidate.act(interview));
        states.add(interview.state());
        List<InterviewEvent> events = store.load("iv");
        assertThat(states).hasSameSizeAs(events);
        for (int n = 1; n <= events.size(); n++) {
            assertThat(InterviewState.of("iv", events.subList(0, n))).isEqualTo(states.get(n - 1));
            assertThat(states.get(n - 1).version()).isEqualTo(n);
        }
    }

    @Test
    void resume_atEveryPoint_leadsToTheSameBytes() {
        InterviewStore store = InterviewStore.inMemory();
        Report expected =
                finished(prepAi(store, 0), spec(InterviewType.CODING_INTERVIEW)).report();
        List<InterviewEvent> events = store.load("iv");
        InterviewStore files = InterviewStore.directory(directory);
        for (int n = 1; n < events.size(); n++) {
            InterviewStoreContract.store("iv", events.subList(0, n), files);
            Interview interview = prepAi(files, n).resume("iv");
            assertThat(interview.state()).isEqualTo(InterviewState.of("iv", events.subList(0, n)));
            finish(interview);
            assertThat(files.load("iv")).isEqualTo(events);
            assertThat(interview.report()).isEqualTo(expected);
            assertThat(interview.report().toJson()).isEqualTo(expected.toJson());
            assertThat(interview.report().toHtml()).isEqualTo(expected.toHtml());
            files.erase("iv");
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void report_isTheSameInEveryStoreLocaleAndTimeZone(InterviewType type) {
        Report expected =
                finished(prepAi(InterviewStore.inMemory(), 0), spec(type)).report();
        String json = expected.toJson();
        String html = expected.toHtml();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            PrepAi prepAi = prepAi(InterviewStore.directory(directory), 0);
            Report live = finished(prepAi, spec(type)).report();
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            Report replayed = prepAi.resume("iv").report();
            assertThat(List.of(live.toJson(), replayed.toJson())).containsOnly(json);
            assertThat(List.of(live.toHtml(), replayed.toHtml())).containsOnly(html);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void selection_asksEveryCandidateTheSame(InterviewType type) {
        InterviewSpec job = InterviewSpec.of(type)
                .role("backend engineer")
                .jobDescription("Java, Kafka and PostgreSQL on AWS")
                .usage(UsageContext.SELECTION);
        List<String> first = questions(job.candidate("Ada").cv(cv("java", "kafka")), "one");
        assertThat(questions(job.candidate("Grace").cv(cv("python", "c++", "gcp")), "two"))
                .isEqualTo(first);
        assertThat(questions(job, "three")).isEqualTo(first);
    }

    @Test
    void selection_forAnotherJob_asksOtherQuestions() {
        InterviewSpec spec = InterviewSpec.of(InterviewType.GOOGLE_SDE).usage(UsageContext.SELECTION);
        assertThat(questions(spec.role("site reliability engineer").jobDescription("linux, networking"), "a"))
                .isNotEqualTo(questions(spec.role("data engineer").jobDescription("sql, big data"), "a"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void selection_asksTheSameWhateverIsAnswered(InterviewType type) {
        InterviewSpec job = InterviewSpec.of(type).role("backend engineer").usage(UsageContext.SELECTION);
        assertThat(asked(job, Question::reference)).isEqualTo(asked(job, question -> "I don't know."));
    }

    @ParameterizedTest
    @MethodSource("types")
    void practice_asksTheAbleHarderQuestionsInsideTheBlueprint(InterviewType type) {
        InterviewSpec spec = InterviewSpec.of(type).seed(3);
        List<Question> strong = asked(spec, Question::reference);
        List<Question> weak = asked(spec, question -> "I don't know.");

        assertThat(difficulty(strong)).isGreaterThan(difficulty(weak) + 0.3);
        assertThat(strong.get(0)).as("nothing is known before the first answer").isEqualTo(weak.get(0));
        for (List<Question> questions : List.of(strong, weak)) {
            assertThat(questions)
                    .extracting(question -> List.of(question.kind(), question.competency()))
                    .isEqualTo(type.blueprint().slots().stream()
                            .map(slot -> List.of(slot.kind(), slot.competency()))
                            .toList());
        }
    }

    @Test
    void practice_thatIsResumed_keepsWhatWasAskedAndGoesOnTheSame() {
        InterviewStore store = InterviewStore.inMemory();
        Interview interview = prepAi(store, 0).open(spec(InterviewType.AWS_SA));
        for (int i = 0; i < 3; i++) {
            interview.ask();
            interview.answer("I don't know.");
        }
        // Another generator would choose otherwise: the log decides, not the bank.
        Interview resumed = PrepAi.builder()
                .interviews(store)
                .questionGenerator(request -> Optional.empty())
                .build()
                .resume("iv");

        assertThat(resumed.state()).isEqualTo(interview.state());
        assertThat(resumed.state().abilities()).isEqualTo(interview.state().abilities());
        assertThat(prepAi(store, 0).resume("iv").state().abilities().get(Competency.TECHNICAL_KNOWLEDGE))
                .satisfies(ability -> assertThat(ability.estimate()).isNegative());
    }

    @Test
    void practice_followsTheCv() {
        InterviewSpec spec = InterviewSpec.of(InterviewType.GOOGLE_SDE).seed(7);
        Set<String> skills = Set.of("sql", "databases", "indexing");
        Set<String> other = Set.of("networking", "linux", "concurrency");
        List<String> forDatabases = questions(spec.cv(cv(skills.toArray(String[]::new))), "a");
        List<String> forSystems = questions(spec.cv(cv(other.toArray(String[]::new))), "a");
        assertThat(matching(forDatabases, skills)).isGreaterThan(matching(forSystems, skills));
        assertThat(matching(forSystems, other)).isGreaterThan(matching(forDatabases, other));
    }

    @Test
    void seed_decidesBetweenEqualQuestions() {
        InterviewSpec spec = InterviewSpec.of(InterviewType.AMAZON_SDE);
        assertThat(questions(spec.seed(1), "a")).isEqualTo(questions(spec.seed(1), "b"));
        Set<List<String>> different = new HashSet<>();
        for (long seed = 0; seed < 20; seed++) {
            different.add(questions(spec.seed(seed), "a"));
        }
        assertThat(different).hasSizeGreaterThan(10);
        assertThat(questions(spec, "a")).as("by the id").isNotEqualTo(questions(spec, "b"));
    }

    @Test
    void candidate_whoKnowsNothing_getsNoFollowUpAndNoStrength() {
        Interview interview = prepAi(InterviewStore.inMemory(), 0).open(spec(InterviewType.AWS_SA));
        while (interview.ask().isPresent()) {
            interview.answer("I don't know.");
        }
        Report report = interview.finish();
        assertThat(interview.state().followUps()).isZero();
        assertThat(report.questions()).hasSize(7);
        assertThat(report.overall().orElseThrow().points()).isZero();
        assertThat(report.strengths()).isEmpty();
        assertThat(report.improvements()).hasSize(5);
        quotesAreVerbatim(report);
    }

    @Test
    void candidate_whoKnowsEverything_getsStrengths() {
        Interview interview = prepAi(InterviewStore.inMemory(), 0).open(spec(InterviewType.AZURE_SA));
        for (Optional<Prompt> prompt = interview.ask(); prompt.isPresent(); prompt = interview.ask()) {
            interview.answer(prompt.get().question().reference());
        }
        Report report = interview.finish();
        assertThat(report.overall().orElseThrow().points()).isGreaterThan(8.5);
        assertThat(report.strengths()).hasSize(5);
        quotesAreVerbatim(report);
    }

    @Test
    void summaries_ofFinishedInterview_matchItsReport() {
        PrepAi prepAi = prepAi(InterviewStore.directory(directory), 0);
        Report report = finished(prepAi, spec(InterviewType.GCP_SA)).report();
        assertThat(prepAi.summaries()).singleElement().satisfies(summary -> {
            assertThat(summary.status()).isEqualTo(InterviewStatus.FINISHED);
            assertThat(summary.overall()).isEqualTo(report.overall());
            assertThat(summary.scores()).isEqualTo(report.scores());
            assertThat(summary.recommendation()).contains(report.recommendation());
            assertThat(summary.endedAt()).contains(report.openedAt().plus(report.duration()));
        });
    }

    private static void quotesAreVerbatim(Report report) {
        List<String> said = report.transcript().stream().map(Turn::text).toList();
        assertThat(report.strengths()).hasSizeLessThanOrEqualTo(5);
        assertThat(report.improvements()).hasSizeLessThanOrEqualTo(5);
        assertThat(Stream.of(report.strengths(), report.improvements())
                        .flatMap(List::stream)
                        .map(Remark::quote))
                .allSatisfy(quote -> assertThat(said)
                        .as(quote.orElse("without quote"))
                        .anyMatch(text -> text.contains(quote.orElseThrow())));
    }

    private static int matching(List<String> questions, Set<String> skills) {
        return (int) questions.stream()
                .flatMap(id -> QuestionBank.standard().find(id).stream())
                .map(Question::skills)
                .flatMap(Set::stream)
                .filter(skills::contains)
                .count();
    }

    /** The questions of an interview in which nobody says anything of use. */
    private static List<String> questions(InterviewSpec spec, String id) {
        PrepAi prepAi = PrepAi.builder()
                .answerEvaluator(TestQuestions::evaluate)
                .codeRunner(RUNNER)
                .ids(() -> id)
                .build();
        Interview interview = prepAi.open(spec);
        while (interview.ask().isPresent()) {
            interview.answer("hm");
        }
        return interview.state().questions().stream()
                .map(QuestionReport::question)
                .map(Question::id)
                .toList();
    }

    /** Answers every question and follow-up by its question, and code not at all but in words. */
    private static List<Question> asked(InterviewSpec spec, Function<Question, String> answer) {
        Interview interview = prepAi(InterviewStore.inMemory(), 0).open(spec);
        for (Optional<Prompt> prompt = interview.ask(); prompt.isPresent(); prompt = interview.ask()) {
            interview.answer(answer.apply(prompt.get().question()));
        }
        return interview.state().questions().stream()
                .map(QuestionReport::question)
                .toList();
    }

    private static double difficulty(List<Question> questions) {
        return questions.stream().mapToDouble(Question::difficulty).average().orElseThrow();
    }

    private static Interview finished(PrepAi prepAi, InterviewSpec spec) {
        Interview interview = prepAi.open(spec);
        finish(interview);
        return interview;
    }

    private static void finish(Interview interview) {
        boolean goesOn = true;
        while (goesOn) {
            goesOn = Candidate.act(interview);
        }
    }

    private static InterviewSpec spec(InterviewType type) {
        return InterviewSpec.of(type).candidate("Ada").role("Backend engineer");
    }

    private static Cv cv(String... skills) {
        return new Cv(Optional.empty(), Optional.empty(), Optional.empty(), List.of(skills));
    }

    private static PrepAi prepAi(InterviewStore store, int ticks) {
        return PrepAi.builder()
                .interviews(store)
                .answerEvaluator(EVALUATOR)
                .codeRunner(RUNNER)
                .clock(new TickingClock(ticks))
                .ids(() -> "iv")
                .build();
    }
}
