package dev.prepai.llm;

import dev.langchain4j.model.chat.ChatModel;
import dev.prepai.evaluation.Answer;
import dev.prepai.evaluation.AnswerEvaluator;
import dev.prepai.evaluation.Evaluation;
import dev.prepai.evaluation.Fallback;
import dev.prepai.evaluation.GradedAnswer;
import dev.prepai.evaluation.ModelJudgement;
import dev.prepai.evaluation.Sentence;
import dev.prepai.knowledge.Findings;
import dev.prepai.knowledge.Inquiry;
import dev.prepai.knowledge.Knowledge;
import dev.prepai.question.Question;
import dev.prepai.question.QuestionBank;
import dev.prepai.rubric.Anchors;
import dev.prepai.rubric.Competency;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Scores answers with a language model, level 3. The model cites sentences and proposes levels of the behaviourally anchored scales, in
 * several samples with the scales in different orders; quotes, means, intervals and gates are computed from that. When the model
 * fails in any way, the level below decides, and {@link Evaluation#judgement} says why. Safe for use by several threads.
 */
public final class ModelAnswerEvaluator implements AnswerEvaluator {
    private static final Logger LOGGER = LoggerFactory.getLogger(ModelAnswerEvaluator.class);
    private static final int MOST_CHARACTERS = 64_000;
    private static final int MOST_SAMPLES = 12;

    private final ModelAccess access;
    private final QuestionBank bank;
    private final AnswerEvaluator rules;
    private final Knowledge knowledge;
    private final Map<String, List<GradedAnswer>> graded;
    private final int samples;
    private final Supplier<String> marks;
    private final Map<Fallback, LongAdder> fallbacks = new ConcurrentHashMap<>();
    private final LongAdder judged = new LongAdder();

    private ModelAnswerEvaluator(Builder builder) {
        this.access = builder.access;
        this.bank = builder.bank;
        this.rules = builder.fallback == null ? AnswerEvaluator.offline(bank) : builder.fallback;
        this.knowledge = builder.knowledge;
        this.graded = builder.graded;
        this.samples = builder.samples;
        this.marks = builder.marks;
    }

    /** Returns a builder of an evaluator that asks the model within the default limits. */
    public static Builder builder(ChatModel model) {
        return builder(ModelAccess.of(model));
    }

    /** Returns a builder of an evaluator that asks the model within the limits of the access. */
    public static Builder builder(ModelAccess access) {
        return new Builder(access);
    }

    /** Returns how many answers the model decided. */
    public long judged() {
        return judged.sum();
    }

    /** Returns how many answers the level below decided, per reason. */
    public Map<Fallback, Long> fallbacks() {
        Map<Fallback, Long> counts = new EnumMap<>(Fallback.class);
        fallbacks.forEach((reason, count) -> counts.put(reason, count.sum()));
        return counts;
    }

    @Override
    public Evaluation evaluate(Question question, Answer answer) {
        return evaluate(question, answer, UnaryOperator.identity());
    }

    /** The examples are masked as the answer is. */
    @Override
    public AnswerEvaluator blind(Set<String> names) {
        AnswerEvaluator masking =
                (question, answer) -> evaluate(question, answer, example -> example.masked(names, question));
        return masking.blind(names);
    }

    private Evaluation evaluate(Question question, Answer answer, UnaryOperator<GradedAnswer> shown) {
        Evaluation byRules = rules.evaluate(question, answer);
        JudgePrompt prompt = new JudgePrompt(
                question,
                scales(question, byRules),
                Sentence.of(answer).stream().filter(each -> !each.toGrader()).toList(),
                Findings.NONE,
                Exemplars.NONE);
        return obstacle(prompt, answer, byRules)
                .map(reason -> fallBack(byRules, reason, new Usage(), prompt))
                .orElseGet(() -> judge(
                        prompt.with(
                                knowledge.find(Inquiry.forJudgement(question)),
                                Exemplars.of(question, graded.getOrDefault(question.id(), List.of()))
                                        .map(shown)),
                        answer,
                        byRules));
    }

    private Map<Competency, Anchors> scales(Question question, Evaluation byRules) {
        Map<Competency, Anchors> scales = new EnumMap<>(Competency.class);
        byRules.scores()
                .keySet()
                .forEach(competency -> bank.anchors(question, competency)
                        .or(() -> QuestionBank.standard().anchors(question, competency))
                        .ifPresent(anchors -> scales.put(competency, anchors)));
        return scales;
    }

    /** Returns why the model need not or cannot be asked. */
    private static Optional<Fallback> obstacle(JudgePrompt prompt, Answer answer, Evaluation byRules) {
        if (prompt.sentences().isEmpty() || byRules.gates().stream().anyMatch(gate -> gate.most() == 0)) {
            return Optional.of(Fallback.NOT_NEEDED);
        }
        if (answer.utterances().stream().mapToInt(String::length).sum() > MOST_CHARACTERS) {
            return Optional.of(Fallback.ANSWER_TOO_LONG);
        }
        return prompt.scales().isEmpty() ? Optional.of(Fallback.NO_ANCHORS) : Optional.empty();
    }

    private Evaluation judge(JudgePrompt prompt, Answer answer, Evaluation byRules) {
        Usage usage = new Usage();
        List<Callable<Opinion>> tasks = IntStream.range(0, samples)
                .<Callable<Opinion>>mapToObj(sample -> () -> opinion(prompt, answer, sample, usage))
                .toList();
        List<Outcome<Opinion>> outcomes = access.all(tasks);
        List<Opinion> opinions = new ArrayList<>();
        List<ModelJudgement.Sample> kept = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof Outcome.Done<Opinion> done) {
                opinions.add(done.value());
                kept.add(new ModelJudgement.Sample(
                        JudgePrompt.order(i), done.value().levels()));
            }
        }
        if (opinions.size() * 2 < samples) {
            return fallBack(byRules, firstFailure(outcomes), usage, prompt);
        }
        judged.increment();
        Panel panel = new Panel(opinions, samples, byRules, answer);
        return panel.evaluation(new ModelJudgement(
                usage.model,
                JudgePrompt.VERSION,
                JudgePrompt.hash(),
                kept,
                opinions.get(0).rationales(),
                panel.dropped(),
                usage.input.get(),
                usage.output.get(),
                panel.needsReview(),
                Optional.empty(),
                prompt.material().record(panel.passages()),
                prompt.exemplars().points()));
    }

    private Opinion opinion(JudgePrompt prompt, Answer answer, int sample, Usage usage) {
        String mark = marks.get();
        boolean schema = access.hasSchemas();
        return access.read(
                repair -> prompt.request(sample, mark, repair, schema),
                reply -> Opinion.of(usage.add(reply), prompt, answer));
    }

    private static Fallback firstFailure(List<Outcome<Opinion>> outcomes) {
        for (Outcome<Opinion> outcome : outcomes) {
            if (outcome instanceof Outcome.Failed<Opinion> failed) {
                return failed.reason();
            }
        }
        throw new IllegalStateException("too few opinions, and yet none failed");
    }

    private Evaluation fallBack(Evaluation byRules, Fallback reason, Usage usage, JudgePrompt prompt) {
        LongAdder count = fallbacks.computeIfAbsent(reason, key -> new LongAdder());
        count.increment();
        if (count.sum() == 1 && reason != Fallback.NOT_NEEDED) {
            LOGGER.warn("The model did not judge an answer: {}. Further ones are only counted.", reason.description());
        }
        return byRules.with(new ModelJudgement(
                usage.model,
                JudgePrompt.VERSION,
                JudgePrompt.hash(),
                List.of(),
                Map.of(),
                0,
                usage.input.get(),
                usage.output.get(),
                false,
                Optional.of(reason),
                prompt.material().record(Set.of()),
                prompt.exemplars().points()));
    }

    /** What the calls for one answer used; they run side by side. */
    private static final class Usage {
        private final AtomicLong input = new AtomicLong();
        private final AtomicLong output = new AtomicLong();
        private volatile String model = "";

        Reply add(Reply reply) {
            input.addAndGet(reply.inputTokens());
            output.addAndGet(reply.outputTokens());
            model = reply.model().isEmpty() ? model : reply.model();
            return reply;
        }
    }

    /** Builds a {@link ModelAnswerEvaluator}. Not for use by several threads. */
    public static final class Builder {
        private final ModelAccess access;
        private QuestionBank bank = QuestionBank.standard();
        private Map<String, List<GradedAnswer>> graded = Map.of();
        private int samples = 3;
        private Supplier<String> marks = Marks::random;
        private Knowledge knowledge = Knowledge.none();
        private @Nullable AnswerEvaluator fallback;

        private Builder(ModelAccess access) {
            this.access = access;
        }

        /** Sets the bank whose anchors describe the levels; by default the standard bank, which also helps out where another has none. */
        public Builder bank(QuestionBank bank) {
            this.bank = bank;
            return this;
        }

        /** Sets the level below, whose gates hold and which decides when the model fails; by default the offline evaluator. */
        public Builder fallback(AnswerEvaluator fallback) {
            this.fallback = fallback;
            return this;
        }

        /** Sets where background on a question is found for the model; by default nowhere. What fails there changes nothing else. */
        public Builder knowledge(Knowledge knowledge) {
            this.knowledge = GuardedKnowledge.of(knowledge);
            return this;
        }

        /**
         * Sets answers that people graded, by the ids of their questions. The model is shown up to three of a question as examples: of each third
         * of the scale the one nearest to the described level. One of more than 1,500 characters, or that addresses the grader, is not shown.
         */
        public Builder graded(Map<String, List<GradedAnswer>> answers) {
            Map<String, List<GradedAnswer>> copy = new HashMap<>();
            answers.forEach((question, some) -> copy.put(question, List.copyOf(some)));
            this.graded = Map.copyOf(copy);
            return this;
        }

        /** Sets how many replies are asked for per answer, 1 to 12; by default 3. Multiples of 3 balance the order of the levels. */
        public Builder samples(int samples) {
            if (samples < 1 || samples > MOST_SAMPLES) {
                throw new IllegalArgumentException("samples must be in 1..12, was " + samples);
            }
            this.samples = samples;
            return this;
        }

        /** Sets the marks around an answer, for tests. */
        Builder marks(Supplier<String> marks) {
            this.marks = marks;
            return this;
        }

        /** Builds it. */
        public ModelAnswerEvaluator build() {
            return new ModelAnswerEvaluator(this);
        }
    }
}
