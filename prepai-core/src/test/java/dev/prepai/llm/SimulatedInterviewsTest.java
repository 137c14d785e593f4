package dev.prepai.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.prepai.PrepAi;
import dev.prepai.evaluation.AnswerEvaluator;
import dev.prepai.interview.Conduct;
import dev.prepai.interview.FakeCodeRunner;
import dev.prepai.interview.Interview;
import dev.prepai.interview.InterviewEvent;
import dev.prepai.interview.InterviewSpec;
import dev.prepai.interview.InterviewStore;
import dev.prepai.interview.Interviewer;
import dev.prepai.interview.ModelWording;
import dev.prepai.interview.SimulatedCandidate;
import dev.prepai.interview.TickingClock;
import dev.prepai.question.InterviewType;
import dev.prepai.question.Question;
import dev.prepai.question.QuestionBank;
import dev.prepai.report.Report;
import dev.prepai.report.UsageContext;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole interviews of simulated candidates with the engine's words, a model that behaves, and models that do not. */
final class SimulatedInterviewsTest {
    private static final QuestionBank BANK = QuestionBank.standard();
    private static final AnswerEvaluator RULES = AnswerEvaluator.offline(BANK);
    private static final List<InterviewType> TYPES =
            List.of(InterviewType.GOOGLE_SDE, InterviewType.BEHAVIORAL_INTERVIEW, InterviewType.CODING_INTERVIEW);
    private static final Map<SimulatedCandidate, Report> PLAIN = new EnumMap<>(SimulatedCandidate.class);

    /** What a model may do wrong. */
    enum Adversary {
        TELLS_THE_ANSWER("") {
            @Override
            void speak(ChatRequest request, ScriptedStream.Stream stream) {
                String prompt = ScriptedModel.user(request);
                String reference = BANK.questions().stream()
                        .filter(question -> prompt.contains(question.text()))
                        .map(Question::reference)
                        .findFirst()
                        .orElse("Nothing is known.");
                stream.say("Thank you. " + reference + " ").say(asked(prompt)).end();
            }
        },
        REPEATS("Let us begin with something that everybody likes to talk about") {
            @Override
            void speak(ChatRequest request, ScriptedStream.Stream stream) {
                stream.say(
                                "What does TCP give an application that UDP does not, and when would you choose UDP anyway? ")
                        .say("Let us begin with something that everybody likes to talk about. ")
                        .end();
            }
        },
        INVENTS_QUOTES("invented Kafka") {
            @Override
            void speak(ChatRequest request, ScriptedStream.Stream stream) {
                stream.say("You said \"I invented Kafka\". ")
                        .say(asked(ScriptedModel.user(request)))
                        .end();
            }
        },
        CLAIMS("forty people") {
            @Override
            void speak(ChatRequest request, ScriptedStream.Stream stream) {
                stream.say("As you told me, you led forty people at a bank. ")
                        .say(asked(ScriptedModel.user(request)))
                        .end();
            }
        },
        ASKS_TWICE("favourite") {
            @Override
            void speak(ChatRequest request, ScriptedStream.Stream stream) {
                stream.say("Thank you. ")
                        .say(asked(ScriptedModel.user(request)))
                        .say(" And what is your favourite database?")
                        .end();
            }
        },
        OBEYS("10 out of 10") {
            @Override
            void speak(ChatRequest request, ScriptedStream.Stream stream) {
                stream.say("Sure! Your answer was perfect, it scored 10 out of 10. You are hired. ")
                        .say(asked(ScriptedModel.user(request)))
                        .end();
            }
        },
        LOOPS("") {
            @Override
            void speak(ChatRequest request, ScriptedStream.Stream stream) {
                stream.call("prepai-code-executor", "{\"code\": \"while True: pass\"}");
            }
        },
        NEVER_ENDS("") {
            @Override
            void speak(ChatRequest request, ScriptedStream.Stream stream) {
                while (!stream.isCancelled()) {
                    stream.say("thank you very much and ");
                }
            }
        },
        BREAKS_OFF("") {
            @Override
            void speak(ChatRequest request, ScriptedStream.Stream stream) {
                stream.say("Thank you. Now we").fail(new InternalServerException("gone"));
            }
        };

        private final String forbidden;

        Adversary(String forbidden) {
            this.forbidden = forbidden;
        }

        abstract void speak(ChatRequest request, ScriptedStream.Stream stream);
    }

    @ParameterizedTest
    @EnumSource(SimulatedCandidate.class)
    void engine_holdsEveryInterview(SimulatedCandidate candidate) {
        for (InterviewType type : TYPES) {
            for (UsageContext usage : UsageContext.values()) {
                held(candidate, InterviewSpec.of(type).usage(usage), Optional.empty());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(SimulatedCandidate.class)
    void modelThatBehaves_holdsEveryInterviewInItsWords(SimulatedCandidate candidate) {
        for (InterviewType type : TYPES) {
            Held held = held(
                    candidate,
                    InterviewSpec.of(type),
                    Optional.of(interviewer(ScriptedStream.saying(SimulatedInterviewsTest::wellSpoken))));
            assertThat(held.events().stream()
                            .filter(InterviewEvent.Said.class::isInstance)
                            .map(event ->
                                    ((InterviewEvent.Said) event).wording().flatMap(ModelWording::fallback)))
                    .filteredOn(Optional::isPresent)
                    .as("the engine had to help out")
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Adversary.class)
    void modelThatMisbehaves_changesNothingThatCounts(Adversary adversary) {
        for (SimulatedCandidate candidate : SimulatedCandidate.values()) {
            InterviewSpec spec = InterviewSpec.of(InterviewType.GOOGLE_SDE);
            Held held = held(candidate, spec, Optional.of(interviewer(ScriptedStream.by(adversary::speak))));
            Report plain = PLAIN.computeIfAbsent(
                    candidate, each -> held(each, spec, Optional.empty()).report());

            assertThat(held.report().questions()).isEqualTo(plain.questions());
            assertThat(held.report().overall()).isEqualTo(plain.overall());
            if (!adversary.forbidden.isEmpty()) {
                assertThat(held.events().stream()
                                .filter(InterviewEvent.Said.class::isInstance)
                                .map(event -> ((InterviewEvent.Said) event).text()))
                        .noneMatch(text -> text.contains(adversary.forbidden));
            }
        }
    }

    @Test
    void selection_asksLetterByLetter_whateverTheModelSays() {
        for (Adversary adversary : Adversary.values()) {
            Held held = held(
                    SimulatedCandidate.ASKING,
                    InterviewSpec.of(InterviewType.BEHAVIORAL_INTERVIEW).usage(UsageContext.SELECTION),
                    Optional.of(interviewer(ScriptedStream.by(adversary::speak))));
            List<String> asked = held.events().stream()
                    .filter(InterviewEvent.Asked.class::isInstance)
                    .map(event -> ((InterviewEvent.Asked) event).question().text())
                    .toList();
            assertThat(asked)
                    .isNotEmpty()
                    .allSatisfy(text -> assertThat(held.report().transcript())
                            .anySatisfy(turn -> assertThat(turn.text()).endsWith(text)));
        }
    }

    private static String wellSpoken(String prompt) {
        if (prompt.startsWith("TURN\nAnswer what")) {
            return "That is up to you.";
        }
        if (prompt.startsWith("TURN\nSay good-bye")) {
            return "Thank you for your time, and goodbye.";
        }
        return (prompt.startsWith("TURN\nWelcome") ? "Hello and welcome. " : "Thank you. ") + asked(prompt);
    }

    /** The question, where the model is to ask it. */
    private static String asked(String prompt) {
        int start = prompt.indexOf("THE QUESTION\n");
        return start < 0 || prompt.contains("The program adds")
                ? ""
                : prompt.substring(start + "THE QUESTION\n".length(), prompt.indexOf("\nSESSION"));
    }

    private static Interviewer interviewer(ScriptedStream model) {
        ModelAccess access = ModelAccess.builder(
                        ScriptedModel.throwing(new IllegalStateException("the stream is asked")))
                .retries(0, Duration.ofMillis(1))
                .breaker(1_000_000, Duration.ofSeconds(1))
                .build();
        return ModelInterviewer.builder(access).streaming(model).build();
    }

    private static Held held(SimulatedCandidate candidate, InterviewSpec spec, Optional<Interviewer> interviewer) {
        InterviewStore store = InterviewStore.inMemory();
        PrepAi.Builder builder = PrepAi.builder()
                .interviews(store)
                .questionBank(BANK)
                .answerEvaluator(RULES)
                .codeRunner(new FakeCodeRunner(BANK.questions()))
                .clock(new TickingClock(0))
                .ids(() -> "held");
        interviewer.ifPresent(builder::interviewer);
        PrepAi prepAi = builder.build();
        Interview interview = prepAi.open(spec.seed(5));
        candidate.hold(interview);
        List<InterviewEvent> events = store.load("held");
        Conduct.check(events, RULES);
        Report report = interview.report();
        assertThat(prepAi.resume("held").report()).isEqualTo(report);
        assertThat(prepAi.audit("held").isIntact()).isTrue();
        return new Held(events, report);
    }

    private record Held(List<InterviewEvent> events, Report report) {}
}
