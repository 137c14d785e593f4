package dev.prepai;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.prepai.analytics.InterviewStatus;
import dev.prepai.analytics.InterviewSummary;
import dev.prepai.analytics.Outcome;
import dev.prepai.analytics.Percentiles;
import dev.prepai.code.CodeRunner;
import dev.prepai.code.Judge;
import dev.prepai.code.Limits;
import dev.prepai.cv.CvParser;
import dev.prepai.error.InterviewStateException;
import dev.prepai.evaluation.AnswerEvaluator;
import dev.prepai.evaluation.GradedAnswer;
import dev.prepai.evaluation.SentenceVectors;
import dev.prepai.interview.AuditExport;
import dev.prepai.interview.ErasureReceipt;
import dev.prepai.interview.FollowUpWriter;
import dev.prepai.interview.Interview;
import dev.prepai.interview.InterviewListener;
import dev.prepai.interview.InterviewSpec;
import dev.prepai.interview.InterviewStore;
import dev.prepai.interview.Interviewer;
import dev.prepai.interview.ItemExposure;
import dev.prepai.interview.Practice;
import dev.prepai.interview.Services;
import dev.prepai.knowledge.Document;
import dev.prepai.knowledge.Knowledge;
import dev.prepai.knowledge.KnowledgeBase;
import dev.prepai.llm.EmbeddingVectors;
import dev.prepai.llm.GuardedKnowledge;
import dev.prepai.llm.ModelAccess;
import dev.prepai.llm.ModelAnswerEvaluator;
import dev.prepai.llm.ModelAnswerReviser;
import dev.prepai.practice.AnswerReviser;
import dev.prepai.practice.PracticePlan;
import dev.prepai.practice.Revision;
import dev.prepai.practice.SkillGraph;
import dev.prepai.question.BankQuestions;
import dev.prepai.question.QuestionBank;
import dev.prepai.question.QuestionGenerator;
import dev.prepai.report.PeerComparison;
import dev.prepai.rubric.Rubric;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Holds interviews. Build one per application; it is safe for use by several threads.
 *
 * <p>Everything has a default that works offline: the standard question bank, the evaluator of level 1, an in-memory store and the
 * built-in CV reader. Only candidate code needs a runner, from {@code prepai-sandbox}.
 */
public final class PrepAi {
    private final Services services;
    private final QuestionBank bank;
    private final SkillGraph skills;
    private final AnswerReviser reviser;

    private PrepAi(Services services, QuestionBank bank, SkillGraph skills, AnswerReviser reviser) {
        this.services = services;
        this.bank = bank;
        this.skills = skills;
        this.reviser = reviser;
    }

    /** Returns a builder with the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** Opens an interview. */
    public Interview open(InterviewSpec spec) {
        return Interview.open(services, spec);
    }

    /**
     * Resumes a stored interview where it was, for example after a restart.
     *
     * @throws dev.prepai.error.UnknownInterviewException if it is not stored
     * @throws dev.prepai.error.CorruptInterviewException if its stored events are damaged
     */
    public Interview resume(String interviewId) {
        return Interview.resume(services, interviewId);
    }

    /**
     * Returns everything by which an interview can be examined later.
     *
     * @throws dev.prepai.error.UnknownInterviewException if it is not stored
     * @throws dev.prepai.error.CorruptInterviewException if its stored events are damaged
     */
    public AuditExport audit(String interviewId) {
        return Interview.audit(services, interviewId);
    }

    /** Returns a summary of every stored interview, for listings and {@code dev.prepai.analytics}. */
    public List<InterviewSummary> summaries() {
        return services.store().summaries();
    }

    /**
     * Plans what a candidate practises next, from all answers in interviews of practice, whether finished or not; the answers of selections
     * do not count. The plan changes with the day, so it is no part of a report; {@link dev.prepai.report.PageSection} shows it on a page.
     *
     * @param candidate as given in {@link InterviewSpec#candidate}, not blank
     * @throws dev.prepai.error.CorruptInterviewException if the stored events of one of the interviews are damaged
     */
    public PracticePlan practicePlan(String candidate) {
        if (candidate.isBlank()) {
            throw new IllegalArgumentException("candidate must not be blank; there is no plan for unnamed interviews");
        }
        return Practice.plan(services, bank, skills, candidate);
    }

    /**
     * Opens an interview that asks one question of a finished interview of practice once more. It is an interview of its own, of the type
     * {@code PRACTICE_AGAIN}; its report compares both answers.
     *
     * @param number of the question, from 1
     * @throws dev.prepai.error.UnknownInterviewException if the interview is not stored
     * @throws dev.prepai.error.CorruptInterviewException if its stored events are damaged
     * @throws dev.prepai.error.InvalidInputException if it has no question of that number
     * @throws dev.prepai.error.InterviewStateException if it is not finished, is part of a selection, or the question was not answered
     */
    public Interview practiceAgain(String interviewId, int number) {
        return Practice.again(services, interviewId, number);
    }

    /**
     * Corrects the answer to a question of a finished interview of practice as little as possible. With a {@link Builder#chatModel} the
     * model finds the words for what was missing; without one, or when it fails, they are those of the bank, as in the report.
     *
     * @param number of the question, from 1
     * @return empty when nothing was said to the question
     * @throws dev.prepai.error.UnknownInterviewException if the interview is not stored
     * @throws dev.prepai.error.CorruptInterviewException if its stored events are damaged
     * @throws dev.prepai.error.InvalidInputException if it has no question of that number
     * @throws dev.prepai.error.InterviewStateException if it is not finished or is part of a selection
     */
    public Optional<Revision> revise(String interviewId, int number) {
        return Practice.revise(services, reviser, interviewId, number);
    }

    /**
     * Returns where the scores of a finished interview stand among the stored ones of the same type and use. It stands beside the report,
     * which it never changes; {@link dev.prepai.report.PageSection} shows it on a page.
     *
     * @throws dev.prepai.error.UnknownInterviewException if it is not stored
     * @throws dev.prepai.error.CorruptInterviewException if its stored events are damaged
     * @throws InterviewStateException if it is not finished
     */
    public PeerComparison comparison(String interviewId) {
        InterviewSummary interview = resume(interviewId).state().summary();
        if (interview.status() != InterviewStatus.FINISHED) {
            throw new InterviewStateException("an interview is compared only after finish(); this one is "
                    + (interview.status() == InterviewStatus.OPEN ? "still open" : "abandoned"));
        }
        return Percentiles.of(interview, summaries());
    }

    /**
     * Records what an interview led to, in place of what was recorded before; {@link dev.prepai.analytics.DriftLog} compares it with
     * the scores.
     *
     * @throws dev.prepai.error.UnknownInterviewException if the interview is not stored
     */
    public void recordOutcome(String interviewId, Outcome outcome) {
        services.store().recordOutcome(interviewId, outcome);
    }

    /** Returns what interviews led to, by their ids, as far as it was recorded. */
    public SortedMap<String, Outcome> outcomes() {
        return services.store().outcomes();
    }

    /** Erases an interview with everything that belongs to it. The receipt names it, or nothing when it was not stored. */
    public ErasureReceipt erase(String interviewId) {
        return erase(List.of(interviewId));
    }

    /**
     * Erases every interview of a candidate. One whose first event is damaged cannot be recognised: erase it by its id. When the
     * store fails in between, repeat the call.
     *
     * @param candidate as given in {@link InterviewSpec#candidate}, not blank
     */
    public ErasureReceipt eraseCandidate(String candidate) {
        if (candidate.isBlank()) {
            throw new IllegalArgumentException("candidate must not be blank; erase unnamed interviews by their ids");
        }
        return erase(summaries().stream()
                .filter(summary -> summary.candidate().equals(candidate))
                .map(InterviewSummary::id)
                .toList());
    }

    private ErasureReceipt erase(List<String> ids) {
        List<String> interviews = new ArrayList<>();
        List<String> outcomes = new ArrayList<>();
        for (String id : ids) {
            InterviewStore.Erased erased = services.store().erase(id);
            if (erased.interview()) {
                interviews.add(id);
            }
            if (erased.outcome()) {
                outcomes.add(id);
            }
        }
        return new ErasureReceipt(interviews, outcomes, services.clock().instant());
    }

    /** Builds a {@link PrepAi}. Not for use by several threads. */
    public static final class Builder {
        private InterviewStore store = InterviewStore.inMemory();
        private Limits limits = Limits.standard();
        private CvParser cvParser = CvParser.standard();
        private Rubric rubric = Rubric.standard();
        private Clock clock = Clock.systemUTC();
        private Supplier<String> ids = () -> UUID.randomUUID().toString();
        private final List<InterviewListener> listeners = new ArrayList<>();
        private SkillGraph skills = SkillGraph.standard();
        private @Nullable QuestionBank bank;
        private @Nullable QuestionGenerator generator;
        private @Nullable AnswerEvaluator evaluator;
        private @Nullable CodeRunner codeRunner;
        private @Nullable Judge judge;
        private @Nullable ModelAccess model;
        private @Nullable SentenceVectors vectors;
        private @Nullable Knowledge knowledge;
        private List<Document> documents = List.of();
        private Map<String, List<GradedAnswer>> graded = Map.of();
        private @Nullable Interviewer interviewer;
        private @Nullable FollowUpWriter followUps;
        private @Nullable ItemExposure exposure;

        private Builder() {}

        /** Sets where interviews are stored; by default in memory. */
        public Builder interviews(InterviewStore store) {
            this.store = store;
            return this;
        }

        /** Sets the bank from which questions come and from which the offline evaluator learns the weight of words. */
        public Builder questionBank(QuestionBank bank) {
            this.bank = bank;
            return this;
        }

        /** Sets which skills build on which, for practice plans; by default the skills of the standard bank. */
        public Builder skillGraph(SkillGraph skills) {
            this.skills = skills;
            return this;
        }

        /** Sets what finds questions; by default the bank. */
        public Builder questionGenerator(QuestionGenerator generator) {
            this.generator = generator;
            return this;
        }

        /**
         * Sets a language model that scores answers, within the default limits of {@link ModelAccess}; without one, or when it fails, the
         * offline evaluator does.
         */
        public Builder chatModel(ChatModel model) {
            return chatModel(ModelAccess.of(model));
        }

        /** Sets a language model that scores answers, within limits of the host's. */
        public Builder chatModel(ModelAccess model) {
            this.model = model;
            return this;
        }

        /**
         * Sets an embedding model, with which the offline evaluator credits what says the same as a key point in other words; an answer waits
         * at most 5 seconds for it. Without one, or when it fails, the words alone decide.
         */
        public Builder embeddingModel(EmbeddingModel model) {
            return sentenceVectors(EmbeddingVectors.of(model));
        }

        /** Sets what tells which texts mean the same, in place of {@link #embeddingModel}. */
        public Builder sentenceVectors(SentenceVectors vectors) {
            this.vectors = vectors;
            return this;
        }

        /**
         * Sets where passages for the {@link #chatModel} and for replies of the {@link #interviewer} are found, in place of {@link #documents};
         * by default nowhere. An inquiry waits at most 5 seconds.
         */
        public Builder knowledge(Knowledge knowledge) {
            this.knowledge = knowledge;
            return this;
        }

        /** Sets a LangChain4j retriever that finds passages for the {@link #chatModel}; it has 5 seconds for each inquiry. */
        public Builder contentRetriever(ContentRetriever retriever) {
            return knowledge(GuardedKnowledge.retrievedBy(retriever, Duration.ofSeconds(5)));
        }

        /**
         * Sets documents, such as best practices, of which passages are given to the {@link #chatModel} beside those of the question bank. They
         * are found by their words and, with an {@link #embeddingModel}, by their meaning.
         */
        public Builder documents(List<Document> documents) {
            this.documents = List.copyOf(documents);
            return this;
        }

        /**
         * Sets answers that people graded, by the ids of their questions; up to three of a question are shown to the {@link #chatModel} as
         * examples, masked in a selection. Without a chat model they change nothing. They are answers of persons: give only those whose use
         * for this is allowed.
         */
        public Builder gradedAnswers(Map<String, List<GradedAnswer>> graded) {
            this.graded = graded;
            return this;
        }

        /** Sets what scores answers; by default the {@link #chatModel}, else the offline evaluator. */
        public Builder answerEvaluator(AnswerEvaluator evaluator) {
            this.evaluator = evaluator;
            return this;
        }

        /**
         * Sets what finds the words of the interviewer ({@link Interview#say}); by default the engine's own. A chat model alone does not
         * change what candidates hear.
         */
        public Builder interviewer(Interviewer interviewer) {
            this.interviewer = interviewer;
            return this;
        }

        /** Sets what writes the words of follow-ups in practice; by default they are asked as planned in the bank. */
        public Builder followUps(FollowUpWriter followUps) {
            this.followUps = followUps;
            return this;
        }

        /**
         * Sets what keeps the same questions from being asked in every selection; by default {@link ItemExposure#counted} with a rate
         * of 0.3 over what this instance asks; counted over the store it begins with past interviews, which are listed once. {@link ItemExposure#unbounded} asks all candidates for a job the same.
         */
        public Builder exposure(ItemExposure exposure) {
            this.exposure = exposure;
            return this;
        }

        /** Sets what runs candidate code; without it code submissions are refused. */
        public Builder codeRunner(CodeRunner codeRunner) {
            this.codeRunner = codeRunner;
            return this;
        }

        /** Sets what one code submission may use. */
        public Builder codeLimits(Limits limits) {
            this.limits = limits;
            return this;
        }

        /** Sets how candidate code is judged, in place of {@link #codeRunner} and {@link #codeLimits}. */
        public Builder judge(Judge judge) {
            this.judge = judge;
            return this;
        }

        /** Sets what reads CVs. */
        public Builder cvParser(CvParser cvParser) {
            this.cvParser = cvParser;
            return this;
        }

        /** Sets the weights of the competencies. */
        public Builder rubric(Rubric rubric) {
            this.rubric = rubric;
            return this;
        }

        /** Sets the clock; by default the system's. */
        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        /** Sets what makes ids of interviews, each 1 to 64 letters, digits, hyphens and underscores; by default random UUIDs. */
        public Builder ids(Supplier<String> ids) {
            this.ids = ids;
            return this;
        }

        /** Adds a listener. */
        public Builder listener(InterviewListener listener) {
            listeners.add(listener);
            return this;
        }

        /** Builds it. */
        public PrepAi build() {
            QuestionBank questions = bank == null ? QuestionBank.standard() : bank;
            Knowledge knowledge = knowledge(questions);
            Services services = new Services(
                    store,
                    generator == null ? new BankQuestions(questions) : generator,
                    evaluator == null ? evaluator(questions, knowledge) : evaluator,
                    Optional.ofNullable(judge()),
                    cvParser,
                    rubric,
                    clock,
                    ids,
                    listeners,
                    Optional.ofNullable(interviewer),
                    Optional.ofNullable(followUps),
                    exposure == null
                            ? ItemExposure.counted(InterviewStore.inMemory(), ItemExposure.USUAL_RATE)
                            : exposure,
                    knowledge);
            AnswerReviser reviser = model == null ? AnswerReviser.offline() : new ModelAnswerReviser(model, questions);
            return new PrepAi(services, questions, skills, reviser);
        }

        private AnswerEvaluator evaluator(QuestionBank questions, Knowledge knowledge) {
            AnswerEvaluator rules =
                    vectors == null ? AnswerEvaluator.offline(questions) : AnswerEvaluator.offline(questions, vectors);
            return model == null
                    ? rules
                    : ModelAnswerEvaluator.builder(model)
                            .bank(questions)
                            .fallback(rules)
                            .knowledge(knowledge)
                            .graded(graded)
                            .build();
        }

        private Knowledge knowledge(QuestionBank questions) {
            if (knowledge != null || documents.isEmpty()) {
                return knowledge == null ? Knowledge.none() : GuardedKnowledge.of(knowledge);
            }
            KnowledgeBase.Builder base = KnowledgeBase.builder().bank(questions).documents(documents);
            return vectors == null ? base.build() : base.vectors(vectors).build();
        }

        private @Nullable Judge judge() {
            CodeRunner runner = codeRunner;
            return judge != null || runner == null
                    ? judge
                    : Judge.builder(runner).limits(limits).build();
        }
    }
}
