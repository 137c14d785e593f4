package dev.prepai.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.prepai.PrepAi;
import dev.prepai.error.ConflictException;
import dev.prepai.error.InterviewStateException;
import dev.prepai.error.InvalidInputException;
import dev.prepai.evaluation.Fallback;
import dev.prepai.evaluation.IntelligenceLevel;
import dev.prepai.question.QuestionBank;
import dev.prepai.report.Speaker;
import dev.prepai.report.Turn;
import dev.prepai.report.UsageContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InterviewSpeechTest {
    private static final String QUESTION = "Please speak about mutex.";

    private final InterviewStore store = InterviewStore.inMemory();

    @Test
    void say_withoutInterviewer_usesTheWordsOfTheEngine() {
        Interview interview = open(InterviewSpec.of(TestQuestions.TYPE));
        interview.ask();
        Heard heard = say(interview);

        assertThat(heard.text()).startsWith("Hello, and welcome. I am software").endsWith(" " + asked(interview));
        assertThat(heard.said().level()).isEqualTo(IntelligenceLevel.RULES);
        assertThat(heard.said().wording()).isEmpty();
        assertThat(interview.transcript()).extracting(Turn::text).containsExactly(heard.text());
    }

    @Test
    void say_isAPureFunctionOfTheState() {
        Interview interview = open(InterviewSpec.of(TestQuestions.TYPE));
        Interview other = open(InterviewSpec.of(TestQuestions.TYPE));
        for (Interview each : List.of(interview, other)) {
            each.ask();
            say(each);
            each.answer("alpha");
            each.ask();
            say(each);
        }

        assertThat(interview.transcript().get(2).text())
                .isEqualTo(other.transcript().get(2).text());
    }

    @Test
    void said_standsInTheTranscriptInPlaceOfThePlan_andReplaysTheSame() {
        Interview interview = open(InterviewSpec.of(TestQuestions.TYPE));
        interview.ask();
        say(interview);
        interview.hint();
        String hint = say(interview).text();
        interview.inquire("Could you repeat the question?");
        String reply = say(interview).text();
        interview.answer("alpha beta gamma");
        interview.ask();
        say(interview);
        interview.answer("alpha beta gamma");
        String goodbye = goodbye(interview).text();

        assertThat(interview.transcript())
                .extracting(Turn::text)
                .contains(hint, "Could you repeat the question?", reply, goodbye);
        assertThat(interview.transcript())
                .extracting(Turn::speaker)
                .containsSubsequence(
                        Speaker.INTERVIEWER,
                        Speaker.INTERVIEWER,
                        Speaker.CANDIDATE,
                        Speaker.INTERVIEWER,
                        Speaker.CANDIDATE);
        assertThat(reply).isEqualTo("Of course. " + QUESTION);
        assertThat(hint).isEqualTo("Here is a hint. First hint for mutex.");
        assertThat(InterviewState.of(interview.id(), store.load(interview.id())))
                .isEqualTo(interview.state());
        assertThat(interview.finish())
                .isEqualTo(prepAi(Optional.empty()).resume(interview.id()).report());
    }

    @Test
    void say_whatWasSaidAlready_isRefused() {
        Interview interview = open(InterviewSpec.of(TestQuestions.TYPE));
        assertThatThrownBy(() -> say(interview)).isInstanceOf(InterviewStateException.class);
        interview.ask();
        say(interview);
        assertThatThrownBy(() -> say(interview)).isInstanceOf(InterviewStateException.class);
        assertThatThrownBy(() -> goodbye(interview)).isInstanceOf(InterviewStateException.class);
        interview.answer("alpha");
        assertThatThrownBy(() -> say(interview)).isInstanceOf(InterviewStateException.class);
        goodbye(interview);
        assertThatThrownBy(() -> goodbye(interview)).isInstanceOf(InterviewStateException.class);
    }

    @Test
    void cancel_leavesNothing_andTheSameCanBeSaidAgain() {
        Waiting waiting = new Waiting();
        Interview interview = prepAi(Optional.of(waiting)).open(InterviewSpec.of(TestQuestions.TYPE));
        interview.ask();
        InterviewState before = interview.state();
        Heard heard = new Heard();
        Speech speech = interview.say(heard);
        waiting.listener().onText("Hello and welcome. ");
        speech.cancel();
        speech.cancel();

        assertThat(waiting.listener().onText("Let us begin. ")).isFalse();
        waiting.listener().onEnd(SpeakingInterviewer.WORDING);
        assertThat(heard.text()).isEqualTo("Hello and welcome.");
        assertThat(heard.ended()).isFalse();
        assertThat(waiting.cancelled).isEqualTo(1);
        assertThat(interview.state()).isEqualTo(before);
        interview.say(heard);
        waiting.listener().onEnd(SpeakingInterviewer.WORDING.with(Fallback.TIMEOUT));
        assertThat(interview.state().due()).isEmpty();
    }

    @Test
    void answer_whileTheInterviewerSpeaks_stopsIt() {
        Waiting waiting = new Waiting();
        Interview interview = prepAi(Optional.of(waiting)).open(InterviewSpec.of(TestQuestions.TYPE));
        interview.ask();
        Heard heard = new Heard();
        interview.say(heard);
        waiting.listener().onText("Hello and welcome. Let us begin. ");
        interview.answer("alpha");
        waiting.listener().onEnd(SpeakingInterviewer.WORDING);

        assertThat(waiting.cancelled).isEqualTo(1);
        assertThat(heard.ended()).isFalse();
        assertThat(interview.transcript()).extracting(Turn::text).containsExactly(QUESTION, "alpha");
    }

    @Test
    void say_whenAnotherWriterWasFirst_tellsTheListenerAndRecordsNothing() {
        Interview interview = open(InterviewSpec.of(TestQuestions.TYPE));
        interview.ask();
        prepAi(Optional.empty()).resume(interview.id()).hint();
        Heard heard = say(interview);

        assertThat(heard.failure()).containsInstanceOf(ConflictException.class);
        assertThat(interview.state().due()).contains(Act.QUESTION);
    }

    @Test
    void say_withListenerThatThrows_goesOn() {
        Interview interview = open(InterviewSpec.of(TestQuestions.TYPE));
        interview.ask();
        interview.say(piece -> {
            throw new IllegalStateException("host");
        });

        assertThat(interview.state().due()).isEmpty();
    }

    @Test
    void say_withInterviewerThatThrows_usesTheWordsOfTheEngine() {
        Interview interview = prepAi(Optional.of((cue, listener) -> {
                    throw new IllegalStateException("adapter");
                }))
                .open(InterviewSpec.of(TestQuestions.TYPE));
        interview.ask();
        InterviewEvent.Said said = say(interview).said();

        assertThat(said.level()).isEqualTo(IntelligenceLevel.RULES);
        assertThat(said.wording().flatMap(ModelWording::fallback)).contains(Fallback.UNAVAILABLE);
        assertThat(said.text()).endsWith(QUESTION);
    }

    @Test
    void say_whenTheModelFailsInTheMiddle_theEngineGoesOnFromThere() {
        Interview interview = prepAi(Optional.of(
                        SpeakingInterviewer.failingAfter("Hello and welcome. It is nice to meet", Fallback.TRUNCATED)))
                .open(InterviewSpec.of(TestQuestions.TYPE));
        interview.ask();
        Heard heard = say(interview);

        assertThat(heard.text()).isEqualTo("Hello and welcome. " + QUESTION);
        assertThat(heard.said().text()).isEqualTo(heard.text());
        assertThat(heard.said().level()).isEqualTo(IntelligenceLevel.LLM);
        assertThat(heard.said().wording().flatMap(ModelWording::fallback)).contains(Fallback.TRUNCATED);
        assertThat(heard.said().wording().flatMap(ModelWording::lapse)).isEmpty();
    }

    @Test
    void inquire_isNoAnswer_andIsLimited() {
        Interview interview = open(InterviewSpec.of(TestQuestions.TYPE));
        assertThatThrownBy(() -> interview.inquire("Sorted?")).isInstanceOf(InterviewStateException.class);
        interview.ask();
        assertThatThrownBy(() -> interview.inquire(" ")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> interview.inquire("x".repeat(2_001))).isInstanceOf(InvalidInputException.class);
        for (int i = 0; i < 10; i++) {
            interview.inquire("Is the list sorted?");
        }
        assertThatThrownBy(() -> interview.inquire("Is the list sorted?")).isInstanceOf(InterviewStateException.class);

        assertThat(interview.state().pending()).isPresent();
        assertThat(interview.state().questions().get(0).answer()).isEmpty();
        interview.answer("alpha beta gamma");
        interview.ask();
        interview.inquire("And now?");
        assertThat(interview.state().inquiries()).isEqualTo(1);
    }

    @Test
    void selection_asksNoModelForRepliesAndGoodbyes() {
        SpeakingInterviewer model = SpeakingInterviewer.saying("Thank you very much.");
        Interview interview = prepAi(Optional.of(model))
                .open(InterviewSpec.of(TestQuestions.TYPE).usage(UsageContext.SELECTION));
        interview.ask();
        say(interview);
        interview.inquire("Is that all?");
        say(interview);
        interview.answer("alpha beta gamma");
        goodbye(interview);

        assertThat(model.cues()).extracting(Cue::act).containsExactly(Act.QUESTION);
        assertThat(model.cues()).extracting(Cue::free).containsExactly(false);
    }

    @Test
    void said_thatDoesNotFitWhatWasDecided_isNoState() {
        Interview interview = open(InterviewSpec.of(TestQuestions.TYPE));
        interview.ask();
        InterviewState state = interview.state();
        for (Act act : List.of(Act.HINT, Act.FOLLOW_UP, Act.REPLY, Act.CLOSING)) {
            InterviewEvent said =
                    new InterviewEvent.Said(SampleEvents.START, act, "x", IntelligenceLevel.RULES, Optional.empty());
            assertThatThrownBy(() -> state.plus(said)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static String asked(Interview interview) {
        return interview.state().pending().orElseThrow().text();
    }

    static Heard say(Interview interview) {
        Heard heard = new Heard();
        interview.say(heard);
        return heard;
    }

    private static Heard goodbye(Interview interview) {
        Heard heard = new Heard();
        interview.sayGoodbye(heard);
        return heard;
    }

    private Interview open(InterviewSpec spec) {
        return prepAi(Optional.empty()).open(spec);
    }

    private PrepAi prepAi(Optional<Interviewer> interviewer) {
        PrepAi.Builder builder = PrepAi.builder()
                .interviews(store)
                .questionBank(QuestionBank.of(TestQuestions.all().subList(0, 1)))
                .questionGenerator(request -> TestQuestions.all().stream()
                        .filter(question -> !request.asked().contains(question.id()))
                        .findFirst())
                .answerEvaluator(TestQuestions::evaluate);
        interviewer.ifPresent(builder::interviewer);
        return builder.build();
    }

    /** Speaks when it is told to. */
    private static final class Waiting implements Interviewer {
        private final List<Listener> listeners = new ArrayList<>();
        private int cancelled;

        Listener listener() {
            return listeners.get(listeners.size() - 1);
        }

        @Override
        public Speech begin(Cue cue, Listener listener) {
            listeners.add(listener);
            return () -> cancelled++;
        }
    }
}
