package dev.prepai.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.prepai.evaluation.Answer;
import dev.prepai.evaluation.AnswerEvaluator;
import dev.prepai.evaluation.Evaluation;
import dev.prepai.evaluation.Fallback;
import dev.prepai.evaluation.IntelligenceLevel;
import dev.prepai.question.QuestionBank;
import java.math.BigDecimal;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class JudgeFaultsTest {
    private static final AnswerEvaluator OFFLINE = AnswerEvaluator.offline(QuestionBank.standard());
    private static final Answer GOOD = Answer.of(MutexQuestion.GOOD);
    private static final String USABLE =
            "{\"keyPoints\": [], \"scores\": [{\"competency\": \"technicalKnowledge\", \"evidence\": [1], \"level\": 8}]}";

    @ParameterizedTest
    @MethodSource("exceptions")
    void evaluate_modelThatThrows_fallsBackWithTheReason(RuntimeException failure, Fallback reason, int calls) {
        ScriptedModel model = ScriptedModel.throwing(failure);

        Evaluation evaluation = one(model).evaluate(MutexQuestion.QUESTION, GOOD);

        assertFellBack(evaluation, reason);
        assertThat(model.requests()).hasSize(calls);
    }

    static Stream<Arguments> exceptions() {
        return Stream.of(
                Arguments.of(new RateLimitException("slow down"), Fallback.THROTTLED, 3),
                Arguments.of(new HttpException(429, "slow down"), Fallback.THROTTLED, 3),
                Arguments.of(new InternalServerException("oops"), Fallback.UNAVAILABLE, 3),
                Arguments.of(new HttpException(500, "oops"), Fallback.UNAVAILABLE, 3),
                Arguments.of(new IllegalStateException("unknown"), Fallback.UNAVAILABLE, 3),
                Arguments.of(new AuthenticationException("no key"), Fallback.REJECTED, 1),
                Arguments.of(new HttpException(400, "bad"), Fallback.REJECTED, 1),
                Arguments.of(new ContentFilteredException("no"), Fallback.REFUSED, 1),
                Arguments.of(new RuntimeException(new HttpTimeoutException("late")), Fallback.TIMEOUT, 1));
    }

    @ParameterizedTest
    @MethodSource("replies")
    void evaluate_replyThatCannotBeUsed_fallsBackWithTheReason(ChatResponse reply, Fallback reason, int calls) {
        ScriptedModel model = ScriptedModel.of(prompt -> reply);

        Evaluation evaluation = one(model).evaluate(MutexQuestion.QUESTION, GOOD);

        assertFellBack(evaluation, reason);
        assertThat(model.requests()).hasSize(calls);
    }

    static Stream<Arguments> replies() {
        return Stream.of(
                reply("", Fallback.EMPTY, 2),
                reply("   \n", Fallback.EMPTY, 2),
                reply("I'm sorry, but I can’t help with that.", Fallback.REFUSED, 1),
                Arguments.of(ScriptedModel.reply("", FinishReason.CONTENT_FILTER), Fallback.REFUSED, 1),
                reply("The answer is good: eight points.", Fallback.MALFORMED, 2),
                reply("[1, 2, 3]", Fallback.MALFORMED, 2),
                reply("{} } {", Fallback.MALFORMED, 2),
                reply("{\"scores\": \"eight\"}", Fallback.MALFORMED, 2),
                reply("{\"scores\": [1, null, [], \"x\"]}", Fallback.MALFORMED, 2),
                reply(USABLE.replace("8", "\"excellent\""), Fallback.MALFORMED, 2),
                reply(USABLE.replace("8", "11"), Fallback.MALFORMED, 2),
                reply(USABLE.replace("8", "-1"), Fallback.MALFORMED, 2),
                reply(USABLE.replace("8", "1e999"), Fallback.MALFORMED, 2),
                reply(USABLE.replace("8", "\"NaN\""), Fallback.MALFORMED, 2),
                reply(USABLE.replace("8", "null"), Fallback.MALFORMED, 2),
                reply(USABLE.replace("[1]", "[\"words that nobody said\"]"), Fallback.NO_EVIDENCE, 2),
                reply(USABLE.substring(0, USABLE.length() - 20), Fallback.TRUNCATED, 2),
                Arguments.of(ScriptedModel.reply("Well, {", FinishReason.LENGTH), Fallback.TRUNCATED, 2),
                reply("[".repeat(100_000), Fallback.MALFORMED, 2),
                reply("{\"scores\":".repeat(10_000), Fallback.TRUNCATED, 2),
                reply("x".repeat(2_000_000), Fallback.MALFORMED, 2));
    }

    @ParameterizedTest
    @MethodSource("wrapped")
    void evaluate_usableReplyInOtherWords_isRead(String reply) {
        Evaluation evaluation = one(ScriptedModel.saying(reply)).evaluate(MutexQuestion.QUESTION, GOOD);

        assertThat(evaluation.level()).isEqualTo(IntelligenceLevel.LLM);
    }

    static Stream<String> wrapped() {
        return Stream.of(
                USABLE,
                "Here you are {as asked}: " + USABLE + " I hope {this} helps.",
                "```json\n" + USABLE + "\n```",
                USABLE.replace("8", "\"8\""),
                USABLE.replace("8", "7.5"),
                USABLE.replace("[1]", "1"),
                USABLE.replace("[1]", "[\"1\"]"),
                USABLE.replace("\"keyPoints\": []", "\"keyPoints\": {\"x\": 1}"),
                USABLE.replace("\"keyPoints\": []", "\"more\": \"" + "x".repeat(100_000) + "\""));
    }

    @Test
    void evaluate_secondReplyUsable_isRepaired() {
        AtomicInteger calls = new AtomicInteger();
        ScriptedModel model = ScriptedModel.of(
                prompt -> ScriptedModel.reply(calls.getAndIncrement() == 0 ? "{\"scores\": [" : USABLE));

        Evaluation evaluation = one(model).evaluate(MutexQuestion.QUESTION, GOOD);

        assertThat(evaluation.level()).isEqualTo(IntelligenceLevel.LLM);
        assertThat(ScriptedModel.user(model.requests().get(1))).contains("could not be read");
    }

    @Test
    void evaluate_passingFailure_isRepeated() {
        AtomicInteger calls = new AtomicInteger();
        ScriptedModel model = ScriptedModel.of(prompt -> {
            if (calls.getAndIncrement() < 2) {
                throw new RateLimitException("slow down");
            }
            return ScriptedModel.reply(USABLE);
        });

        assertThat(one(model).evaluate(MutexQuestion.QUESTION, GOOD).level()).isEqualTo(IntelligenceLevel.LLM);
    }

    @Test
    void evaluate_mostSamplesUsable_areEnough() {
        AtomicInteger calls = new AtomicInteger();
        ScriptedModel model = ScriptedModel.of(prompt -> {
            if (calls.getAndIncrement() == 0) {
                throw new AuthenticationException("once");
            }
            return ScriptedModel.reply(USABLE);
        });

        Evaluation evaluation =
                ModelAnswerEvaluator.builder(access(model).build()).build().evaluate(MutexQuestion.QUESTION, GOOD);

        assertThat(evaluation.level()).isEqualTo(IntelligenceLevel.LLM);
        assertThat(evaluation.judgement().orElseThrow().samples()).hasSize(2);
    }

    @Test
    void evaluate_modelThatHangs_fallsBackInTimeAndOpensTheBreaker() {
        ScriptedModel model = hanging();
        ModelAnswerEvaluator evaluator = ModelAnswerEvaluator.builder(access(model)
                        .timeout(Duration.ofMillis(200))
                        .breaker(1, Duration.ofHours(1))
                        .build())
                .samples(1)
                .build();

        Evaluation first = evaluator.evaluate(MutexQuestion.QUESTION, GOOD);
        Evaluation second = evaluator.evaluate(MutexQuestion.QUESTION, GOOD);

        assertFellBack(first, Fallback.TIMEOUT);
        assertFellBack(second, Fallback.BREAKER_OPEN);
        assertThat(model.requests()).hasSizeLessThanOrEqualTo(1);
        assertThat(evaluator.fallbacks()).containsOnlyKeys(Fallback.TIMEOUT, Fallback.BREAKER_OPEN);
        assertThat(evaluator.judged()).isZero();
    }

    @Test
    void evaluate_spentTokens_stopCallsBeforeTheyAreMade() {
        ScriptedModel model = ScriptedModel.saying(USABLE);
        Budget budget = Budget.ofTokens(2_500);
        ModelAnswerEvaluator evaluator = ModelAnswerEvaluator.builder(
                        access(model).budget(budget).build())
                .samples(1)
                .build();

        for (int i = 0; i < 10; i++) {
            evaluator.evaluate(MutexQuestion.QUESTION, GOOD);
        }

        assertThat(evaluator.judged()).isPositive();
        assertThat(evaluator.fallbacks()).containsOnlyKeys(Fallback.BUDGET_SPENT);
        // Every call of the script costs 800 tokens.
        assertThat(budget.tokens()).isEqualTo(800L * model.requests().size()).isLessThanOrEqualTo(2_500);
    }

    @Test
    void evaluate_spentMoney_stopsCalls() {
        ScriptedModel model = ScriptedModel.saying(USABLE);
        // 700 tokens at 1.00 and 100 at 10.00 per million: 0.0017 a call.
        Budget budget = Budget.ofMoney(new BigDecimal("0.000001"), Prices.perMillion("1.00", "10.00"));
        Budget open = Budget.ofMoney(new BigDecimal("1"), Prices.perMillion("1.00", "10.00"));

        Evaluation refused = ModelAnswerEvaluator.builder(
                        access(model).budget(budget).build())
                .samples(1)
                .build()
                .evaluate(MutexQuestion.QUESTION, GOOD);
        ModelAnswerEvaluator.builder(access(model).budget(open).build())
                .samples(1)
                .build()
                .evaluate(MutexQuestion.QUESTION, GOOD);

        assertFellBack(refused, Fallback.BUDGET_SPENT);
        assertThat(budget.money()).isEqualByComparingTo("0");
        assertThat(open.money()).isEqualByComparingTo("0.0017");
    }

    @Test
    void evaluate_busyExecutor_fallsBack() {
        ModelAccess access = access(ScriptedModel.saying(USABLE))
                .executor(task -> {
                    throw new RejectedExecutionException("full");
                })
                .build();

        assertFellBack(
                ModelAnswerEvaluator.builder(access).build().evaluate(MutexQuestion.QUESTION, GOOD), Fallback.BUSY);
    }

    @Test
    void evaluate_interruptedCaller_fallsBackAndStaysInterrupted() {
        Thread.currentThread().interrupt();

        Evaluation evaluation = one(hanging()).evaluate(MutexQuestion.QUESTION, GOOD);

        assertThat(Thread.interrupted()).isTrue();
        assertFellBack(evaluation, Fallback.INTERRUPTED);
    }

    @Test
    void evaluate_answerOf100Kilobytes_isScoredByTheRules() {
        ScriptedModel model = ScriptedModel.saying(USABLE);
        Answer huge = Answer.of((MutexQuestion.GOOD + " ").repeat(500));

        Evaluation evaluation = one(model).evaluate(MutexQuestion.QUESTION, huge);

        assertThat(huge.utterances().get(0)).hasSizeGreaterThan(100_000);
        assertThat(evaluation.judgement().orElseThrow().fallback()).contains(Fallback.ANSWER_TOO_LONG);
        assertThat(model.requests()).isEmpty();
    }

    @Test
    void evaluate_failure_namesNothingOfTheAnswer() {
        Evaluation evaluation = one(ScriptedModel.throwing(new IllegalStateException(MutexQuestion.GOOD)))
                .evaluate(MutexQuestion.QUESTION, GOOD);

        assertThat(evaluation.judgement().orElseThrow().toString()).doesNotContain("critical section");
    }

    /** Answers only when it is interrupted. */
    private static ScriptedModel hanging() {
        CountDownLatch never = new CountDownLatch(1);
        return ScriptedModel.of(prompt -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return ScriptedModel.reply(USABLE);
        });
    }

    private static void assertFellBack(Evaluation evaluation, Fallback reason) {
        Evaluation offline = OFFLINE.evaluate(MutexQuestion.QUESTION, GOOD);
        assertThat(evaluation.judgement().orElseThrow().fallback()).contains(reason);
        assertThat(evaluation.level()).isEqualTo(IntelligenceLevel.RULES);
        assertThat(evaluation.scores()).isEqualTo(offline.scores());
        assertThat(evaluation.keyPoints()).isEqualTo(offline.keyPoints());
    }

    private static Arguments reply(String text, Fallback reason, int calls) {
        return Arguments.of(ScriptedModel.reply(text), reason, calls);
    }

    private static ModelAnswerEvaluator one(ScriptedModel model) {
        return ModelAnswerEvaluator.builder(access(model).build()).samples(1).build();
    }

    private static ModelAccess.Builder access(ScriptedModel model) {
        return ModelAccess.builder(model).retries(2, Duration.ofMillis(1));
    }
}
