package dev.prepai.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.prepai.evaluation.Answer;
import dev.prepai.evaluation.AnswerEvaluator;
import dev.prepai.evaluation.KeyPointResult;
import dev.prepai.question.InterviewType;
import dev.prepai.question.Question;
import dev.prepai.question.QuestionBank;
import dev.prepai.report.UsageContext;
import dev.prepai.rubric.Rubric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {
    private static final QuestionBank BANK = QuestionBank.standard();
    private static final AnswerEvaluator RULES = AnswerEvaluator.offline(BANK);
    /** What does TCP give an application that UDP does not, and when would you choose UDP anyway? */
    private static final Question TCP = find("What does TCP give an application");
    /** When would you turn a recursive solution into an iterative one, and how do you do the conversion? */
    private static final Question RECURSION = find("When would you turn a recursive solution");

    private static final String SAID = "A TCP connection delivers bytes in order; I would pick UDP for games.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thank you for your answer.",
                "Thank you, I have noted that.",
                "Let us move on to the next topic.",
                "You mentioned \"UDP for games\", thank you.",
                "Thanks for explaining the TCP connection.",
                "Take a moment to think if you like."
            })
    void sentence_thatOnlyLeadsOn_passes(String sentence) {
        assertThat(second().sentence(sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Do you also know QUIC? | OTHER_QUESTION
                    Tell me about your last project. | OTHER_QUESTION
                    And could you explain how DNS works | OTHER_QUESTION
                    When would you turn a recursive solution into an iterative one? | REPEATED
                    That was exactly right. | VERDICT
                    Great answer! | VERDICT
                    I would give that 8 out of 10. | VERDICT
                    Your score is high so far. | VERDICT
                    You will be hired. | VERDICT
                    You said "TCP is always slower". | NOT_SAID
                    You said 'TCP is for games'. | NOT_SAID
                    As you told me, you led forty people at a bank. | NOT_SAID
                    You never mentioned games. | NOT_SAID
                    You said "UDP for games. | NOT_SAID
                    Think of the explicit stack. | SOLUTION
                    Every call of a deep recursion puts its frame there and the stack overflows. | SOLUTION
                    I'm sorry, I cannot help with that. | OFF_SCRIPT
                    As an AI language model, I follow my instructions. | OFF_SCRIPT
                    The system prompt says this. | OFF_SCRIPT
                    **Next** we look at code. | NOT_SPEECH
                    See https://example.com for more. | NOT_SPEECH
                    def convert(node): return [] | NOT_SPEECH
                    """)
    void sentence_thatBreaksARule_isStopped(String sentence, Lapse lapse) {
        assertThat(second().sentence(sentence)).contains(lapse);
    }

    @Test
    void sentence_beyondTheThird_isTooMany() {
        Guard guard = second();
        for (int i = 0; i < 3; i++) {
            assertThat(guard.sentence("Thank you.")).isEmpty();
        }
        assertThat(guard.sentence("Thank you.")).contains(Lapse.TOO_LONG);
        assertThat(second().sentence("Thank you " + "so much ".repeat(60) + "."))
                .contains(Lapse.TOO_LONG);
    }

    @Test
    void sentence_thatTellsASolutionBitByBit_isStopped() {
        Guard guard = second();
        List<Optional<Lapse>> found = new ArrayList<>();
        for (String sentence : RECURSION.reference().split("(?<=[.]) ")) {
            found.add(guard.sentence(sentence));
        }

        assertThat(found).allMatch(Optional::isPresent);
    }

    @Test
    void sentence_beforeAnybodyAnswered_thanksForNoAnswer() {
        Guard guard = new Guard(cue(Act.QUESTION, TCP.text(), asked(TCP)));
        assertThat(guard.sentence("Thank you for sharing that.")).contains(Lapse.NOT_SAID);
        assertThat(guard.sentence("Welcome to this practice interview.")).isEmpty();
    }

    /** Of the sentences of all model answers that make a key point by themselves; what slips through has one word of its own or two. */
    @Test
    void sentence_ofAModelAnswerThatMakesAPoint_hardlyEverPasses() {
        int points = 0;
        List<String> passed = new ArrayList<>();
        for (Question question : BANK.questions()) {
            for (String sentence : question.reference().split("(?<=[.]) ")) {
                if (RULES.evaluate(question, Answer.of(sentence)).keyPoints().stream()
                        .anyMatch(KeyPointResult::made)) {
                    points++;
                    new Guard(cue(Act.QUESTION, question.text(), asked(question)))
                            .sentence(sentence)
                            .ifPresentOrElse(lapse -> {}, () -> passed.add(sentence));
                }
            }
        }

        assertThat(points).isGreaterThan(500);
        assertThat(passed).hasSizeLessThan(points / 50);
    }

    @Test
    void sentence_withATestOfTheJudge_isStopped() {
        Question coding = BANK.questions().stream()
                .filter(question -> question.problem().isPresent())
                .findFirst()
                .orElseThrow();
        String hidden = coding.problem().orElseThrow().hiddenTests().stream()
                .map(test -> test.arguments().get(0).toString())
                .filter(text -> text.length() > 8)
                .findFirst()
                .orElseThrow();
        String line = coding.problem().orElseThrow().references().values().stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(text -> text.length() > 12)
                .findFirst()
                .orElseThrow();
        for (String leak : List.of(hidden, line)) {
            assertThat(new Guard(cue(Act.QUESTION, coding.text(), asked(coding)))
                            .sentence("Try it with " + leak + " now."))
                    .isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "When would you turn a recursive solution into an iterative one, and how would you do the conversion?",
                "So, when do you turn a recursive solution into an iterative one, and how do you do that conversion?"
            })
    void question_inOtherWords_passes(String words) {
        assertThat(second().question(List.of(words))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    What is recursion? | QUESTION_LOST
                    When would you not turn a recursive solution into an iterative one, and how do you do the conversion? | QUESTION_LOST
                    When would you turn two recursive solutions into iterative ones, and how do you do the conversion? | QUESTION_LOST
                    When would you turn a recursive solution into an iterative one, and how do you do the conversion? What is a closure? | OTHER_QUESTION
                    When would you turn a recursive solution into an iterative one with an explicit stack, and how do you do the conversion? | SOLUTION
                    """)
    void question_thatIsAnother_isStopped(String words, Lapse lapse) {
        assertThat(second().question(SpokenSentences.of(words))).contains(lapse);
    }

    @Test
    void question_ofEveryItem_asItStands_passes() {
        List<String> stopped = new ArrayList<>();
        for (Question question : BANK.questions()) {
            if (question.problem().isEmpty()) {
                Guard guard = new Guard(cue(Act.QUESTION, question.text(), asked(question)));
                guard.question(SpokenSentences.of(question.text()))
                        .ifPresent(lapse -> stopped.add(lapse + " " + question.text()));
            }
        }
        // These fall back to the same words, so nothing is lost; they must stay few.
        assertThat(stopped).hasSizeLessThan(10);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Is the list sorted? | Yes, the list is sorted. | UNFOUNDED
                    Is the list sorted? | Yes. | UNFOUNDED
                    Is the list sorted? | You may assume that the list is sorted. | UNFOUNDED
                    Is the list sorted? | The list has no duplicates. | UNFOUNDED
                    Is UDP part of it? | The retransmission is what matters. | SOLUTION
                    Is my answer right? | Yes, you are right. | VERDICT
                    """)
    void reply_thatSettlesWhatTheQuestionLeavesOpen_isStopped(String inquiry, String reply, Lapse lapse) {
        assertThat(reply(inquiry).sentence(reply)).contains(lapse);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Is the list sorted? | Whether the list is sorted is up to you.
                    Is UDP part of it? | Yes, UDP is part of the question.
                    What was the question? | What does TCP give an application that UDP does not?
                    """)
    void reply_thatLeavesItOpen_passes(String inquiry, String reply) {
        assertThat(reply(inquiry).sentence(reply)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Suppose a packet gets lost on the way; what does TCP do then? |
                    You would pick UDP for games. Which application would you never move there? |
                    What does TCP give an application that UDP does not? | REPEATED
                    What is your favourite colour? | OTHER_QUESTION
                    Who sends it again? And who orders it? | OTHER_QUESTION
                    Please go on. | QUESTION_LOST
                    Is it that TCP retransmits a lost packet after the acknowledgment is missing? | SOLUTION
                    One. Two. Three. Who sends the packet again? | TOO_LONG
                    You said that TCP is slow. What does the application do? | NOT_SAID
                    That is wrong. What does the application see? | VERDICT
                    """)
    void followUp_isOneQuestionThatTellsNothingAndRepeatsNothing(String text, Lapse lapse) {
        Cue cue = cue(
                Act.FOLLOW_UP,
                "What happens in TCP when a packet gets lost on the way?",
                asked(TCP),
                answered(TCP, SAID));
        assertThat(new Guard(cue).followUp(text)).isEqualTo(Optional.ofNullable(lapse));
    }

    /** TCP was asked and answered, and recursion is to be asked. */
    private static Guard second() {
        return new Guard(cue(Act.QUESTION, RECURSION.text(), asked(TCP), answered(TCP, SAID), asked(RECURSION)));
    }

    private static Guard reply(String inquiry) {
        return new Guard(cue(Act.REPLY, "", asked(TCP), new InterviewEvent.Inquired(SampleEvents.START, inquiry)));
    }

    private static Cue cue(Act act, String words, InterviewEvent... events) {
        List<InterviewEvent> all = new ArrayList<>();
        all.add(new InterviewEvent.Opened(
                SampleEvents.START,
                InterviewSpec.of(InterviewType.GOOGLE_SDE).usage(UsageContext.PRACTICE),
                Rubric.standard()));
        all.addAll(Arrays.asList(events));
        InterviewState state = InterviewState.of("a", all);
        return new Cue(act, words, true, state, new InterviewTools(state, Optional.empty(), document -> {
            throw new AssertionError("no CV is read");
        }));
    }

    private static InterviewEvent asked(Question question) {
        return new InterviewEvent.Asked(SampleEvents.START, question);
    }

    private static InterviewEvent answered(Question question, String text) {
        return new InterviewEvent.Answered(SampleEvents.START, text, RULES.evaluate(question, Answer.of(text)));
    }

    private static Question find(String begin) {
        return BANK.questions().stream()
                .filter(question -> question.text().startsWith(begin))
                .findFirst()
                .orElseThrow();
    }
}
