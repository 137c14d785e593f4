package dev.prepai.interview;

import dev.prepai.code.CodeMetrics;
import dev.prepai.code.CodeSubmission;
import dev.prepai.code.Difference;
import dev.prepai.code.GeneratedCheck;
import dev.prepai.code.GroupResult;
import dev.prepai.code.Isolation;
import dev.prepai.code.Language;
import dev.prepai.code.Limit;
import dev.prepai.code.TestResult;
import dev.prepai.code.TimeLimit;
import dev.prepai.code.Usage;
import dev.prepai.code.Verdict;
import dev.prepai.cv.Cv;
import dev.prepai.evaluation.Answer;
import dev.prepai.evaluation.Evaluation;
import dev.prepai.evaluation.Evidence;
import dev.prepai.evaluation.Fallback;
import dev.prepai.evaluation.Gate;
import dev.prepai.evaluation.IntelligenceLevel;
import dev.prepai.evaluation.KeyPointResult;
import dev.prepai.evaluation.StarPart;
import dev.prepai.question.InterviewType;
import dev.prepai.question.Probe;
import dev.prepai.report.UsageContext;
import dev.prepai.rubric.Competency;
import dev.prepai.rubric.Recommendation;
import dev.prepai.rubric.Rubric;
import dev.prepai.rubric.Score;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Events for tests of stores. */
final class SampleEvents {
    static final Instant START = Instant.parse("2026-03-14T09:30:00.123Z");

    /**
     * A null character, controls, line ends of Unicode, a change of direction, a byte order mark, a combining mark, a family of
     * four, a character that is none, and halves of surrogate pairs.
     */
    static final String UNUSUAL = "\u0000\u0007\u001b \r\n \u0085\u2028\u2029 \u202eabc\u2066 \ufeff e\u0301 \u00e9 "
            + "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66 \ufffe\uffff \ud800 x \udc00 \udbff";

    private SampleEvents() {}

    static InterviewEvent opened(String candidate) {
        return new InterviewEvent.Opened(
                START, InterviewSpec.of(InterviewType.GOOGLE_SDE).candidate(candidate), Rubric.standard());
    }

    static InterviewEvent said(Act act, String text) {
        ModelWording wording = new ModelWording(
                "model-1",
                "interviewer-1",
                "0f",
                1,
                2,
                List.of("prepai-cv-analyzer"),
                Optional.of(Fallback.UNFIT),
                Optional.of(Lapse.SOLUTION));
        return new InterviewEvent.Said(START, act, text, IntelligenceLevel.LLM, Optional.of(wording));
    }

    static InterviewEvent hinted(String text) {
        return new InterviewEvent.Hinted(START, text);
    }

    /** An interview of one question with so many events in all, at least two. */
    static List<InterviewEvent> log(String candidate, int events) {
        return IntStream.range(0, events)
                .mapToObj(i -> switch (i) {
                    case 0 -> opened(candidate);
                    case 1 -> new InterviewEvent.Asked(START, TestQuestions.knowledge("mutex"));
                    default -> hinted("hint " + i);
                })
                .toList();
    }

    static InterviewEvent finished(Instant at) {
        return new InterviewEvent.Finished(
                at,
                Optional.of(new Score(7.3, 0.1 + 0.2)),
                Map.of(Competency.COMMUNICATION, new Score(1.0 / 3, 0), Competency.CULTURAL_FIT, Score.certain(10)),
                Recommendation.LEAN_HIRE);
    }

    static InterviewEvent answered(String text) {
        Answer answer = new Answer(List.of("first", text), 1);
        Evidence evidence = Evidence.cut(answer, 1, 0, Math.min(20, text.length()));
        return new InterviewEvent.Answered(
                START.plusMillis(1),
                text,
                new Evaluation(
                        IntelligenceLevel.LLM,
                        new Score(6.1, 0.7),
                        Map.of(
                                Competency.COMMUNICATION,
                                new Score(6.1, 0.7),
                                Competency.PROBLEM_SOLVING,
                                new Score(0, 0)),
                        List.of(
                                new KeyPointResult("alpha", true, 1.0 / 3, false, Optional.of(evidence)),
                                new KeyPointResult("beta", false, 0, true, Optional.empty())),
                        EnumSet.allOf(Gate.class),
                        Map.of(StarPart.RESULT, evidence, StarPart.SITUATION, Evidence.cut(answer, 0, 1, 3))));
    }

    static InterviewEvent submitted(String source) {
        List<Verdict> verdicts = List.of(
                new Verdict.Accepted(),
                new Verdict.WrongAnswer(),
                new Verdict.LimitExceeded(Limit.CALL_TIME),
                new Verdict.LimitExceeded(Limit.MEMORY),
                new Verdict.LimitExceeded(Limit.OUTPUT),
                new Verdict.LimitExceeded(Limit.RESULT),
                new Verdict.Crashed("ZeroDivisionError: division by zero", OptionalInt.of(3)),
                new Verdict.Crashed("", OptionalInt.empty()),
                new Verdict.Refused(),
                new Verdict.DidNotLoad("SyntaxError", OptionalInt.of(1)),
                new Verdict.DidNotLoad("no function", OptionalInt.empty()),
                new Verdict.NotRun(),
                new Verdict.NotRun("it requires the group small"),
                new Verdict.JudgeFailed("no worker"));
        List<TestResult> tests = IntStream.range(0, verdicts.size())
                .mapToObj(i -> new TestResult(
                        i + 1,
                        i > 5,
                        verdicts.get(i),
                        new Usage(Duration.ofNanos(1_234_567L * i), Duration.ofNanos(i), i, 0),
                        i > 5 ? "" : "[" + i + "]",
                        "",
                        i == 1
                                ? Optional.of(new Difference("$", Optional.empty(), Optional.of(source)))
                                : Optional.empty()))
                .toList();
        return new InterviewEvent.CodeSubmitted(
                START.plusMillis(2),
                new CodeSubmission(
                        Language.JAVASCRIPT,
                        source,
                        verdicts.get(1),
                        tests,
                        CodeMetrics.of(Language.JAVASCRIPT, source),
                        Duration.ofMillis(731),
                        Optional.of(Isolation.PROCESS),
                        Optional.of(new TimeLimit(Duration.ofSeconds(2), Duration.ofSeconds(4), Optional.empty())),
                        List.of(new GroupResult("small", 30, true), new GroupResult("large", 70, false)),
                        Optional.of(
                                new GeneratedCheck(Long.MIN_VALUE, 6, 1, new Verdict.WrongAnswer(), List.of(1, 4)))));
    }

    /** An interview that has every kind of event but the one that ends it otherwise, and every optional part once absent. */
    static List<InterviewEvent> everyKind(InterviewEvent end) {
        InterviewSpec full = InterviewSpec.of(InterviewType.CODING_INTERVIEW)
                .candidate("Ada " + UNUSUAL)
                .role("backend")
                .jobDescription("Line\nLine\t\"quoted\" \\ " + UNUSUAL)
                .cv(new Cv(Optional.of("Ada"), Optional.of("ada@example.org"), Optional.empty(), List.of("c++", "C#")))
                .usage(UsageContext.SELECTION)
                .seed(Long.MIN_VALUE);
        Rubric rubric = new Rubric(Map.of(Competency.CULTURAL_FIT, 0.1, Competency.CODE_QUALITY, 0.9));
        return List.of(
                new InterviewEvent.Opened(START, full, rubric),
                new InterviewEvent.CvAttached(
                        START, new Cv(Optional.empty(), Optional.empty(), Optional.of("+15551234567"), List.of())),
                new InterviewEvent.Asked(START, TestQuestions.knowledge("mutex")),
                answered("An answer."),
                new InterviewEvent.Probed(START, new Probe("star-action", "What did you do?")),
                said(Act.FOLLOW_UP, "So " + UNUSUAL + " what did you do?"),
                hinted("A hint."),
                new InterviewEvent.Inquired(START, "Is it " + UNUSUAL + "?"),
                said(Act.REPLY, "That is up to you."),
                answered(UNUSUAL),
                new InterviewEvent.Asked(
                        START,
                        TestQuestions.coding(
                                "every-expected",
                                List.of(
                                        TestQuestions.test("[[], null]", "[]"),
                                        TestQuestions.test("[]", "null"),
                                        TestQuestions.test("[0]", "0")),
                                List.of(
                                        TestQuestions.test("[{}]", "{}"),
                                        TestQuestions.test("[\"\"]", "\"\""),
                                        TestQuestions.test("[false, 1.5]", "false"),
                                        TestQuestions.test("[[[1], []]]", "[[1.25, -0.0], [9007199254740993]]"),
                                        TestQuestions.test("[\"ä\\u0000\"]", "{\"b\": [null], \"a\": null}")))),
                submitted("function f() {\n\treturn '" + UNUSUAL + "';\n}\n"),
                end);
    }
}
