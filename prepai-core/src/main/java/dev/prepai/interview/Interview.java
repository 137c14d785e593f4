package dev.prepai.interview;

import dev.prepai.ability.ExposureControl;
import dev.prepai.ability.StopRule;
import dev.prepai.analytics.InterviewStatus;
import dev.prepai.code.CodeSubmission;
import dev.prepai.code.CodingProblem;
import dev.prepai.code.Execution;
import dev.prepai.code.Judge;
import dev.prepai.code.Language;
import dev.prepai.cv.Cv;
import dev.prepai.error.CorruptInterviewException;
import dev.prepai.error.InterviewStateException;
import dev.prepai.error.InvalidInputException;
import dev.prepai.evaluation.Answer;
import dev.prepai.evaluation.AnswerEvaluator;
import dev.prepai.evaluation.Evaluation;
import dev.prepai.knowledge.Findings;
import dev.prepai.knowledge.Inquiry;
import dev.prepai.practice.PriorAnswer;
import dev.prepai.question.Blueprint;
import dev.prepai.question.Kind;
import dev.prepai.question.Probe;
import dev.prepai.question.Question;
import dev.prepai.question.QuestionRequest;
import dev.prepai.report.QuestionReport;
import dev.prepai.report.Report;
import dev.prepai.report.Turn;
import dev.prepai.report.UsageContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One interview: ask, answer, and so on until {@link #ask} returns nothing; then {@link #finish}. Every call that returns has made
 * its events durable; a call that throws has stored nothing.
 *
 * <p>Safe for use by several threads: calls are made one after the other. Another process may work on the same interview; then
 * one of the two calls fails with {@link dev.prepai.error.ConflictException}, and a resumed interview has the newer state.
 */
public final class Interview implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(Interview.class);
    private static final int LONGEST_REASON = 500;
    private static final int MOST_SUBMISSIONS = 50;
    private static final int MOST_INQUIRIES = 10;
    private static final int LONGEST_INQUIRY = 2_000;

    private final Services services;
    private InterviewState state;
    private @Nullable SpokenTurn speaking;

    private Interview(Services services, InterviewState state) {
        this.services = services;
        this.state = state;
    }

    /** Opens an interview and stores it under a new id. */
    public static Interview open(Services services, InterviewSpec spec) {
        String id = services.ids().get();
        InterviewEvent opened = new InterviewEvent.Opened(now(services), spec, services.rubric());
        services.store().append(id, 0, opened);
        Interview interview = new Interview(services, InterviewState.of(id, List.of(opened)));
        interview.tell(opened);
        return interview;
    }

    /**
     * Resumes a stored interview in its latest state.
     *
     * @throws dev.prepai.error.UnknownInterviewException if it is not stored
     * @throws dev.prepai.error.CorruptInterviewException if its stored events are damaged
     */
    public static Interview resume(Services services, String id) {
        List<InterviewEvent> events = services.store().load(id);
        try {
            return new Interview(services, InterviewState.of(id, events));
        } catch (IllegalArgumentException e) {
            throw new CorruptInterviewException(id, "an event that does not fit those before it");
        }
    }

    /** Exports a stored interview; see {@code PrepAi.audit}. */
    public static AuditExport audit(Services services, String id) {
        return AuditExport.of(id, services.store().load(id));
    }

    /** Returns the id under which the interview is stored. */
    public synchronized String id() {
        return state.id();
    }

    /** Returns where the interview stands. */
    public synchronized InterviewState state() {
        return state;
    }

    /** Returns every turn so far. */
    public synchronized List<Turn> transcript() {
        return state.transcript();
    }

    /**
     * Asks what comes next: a follow-up to the latest question, the next question of the blueprint, or, in a practice
     * {@link InterviewSpec#until}, a further one. Returns nothing when the interview has asked all it should; then call {@link #finish}.
     *
     * @throws InterviewStateException if the interview has ended or a question waits for an answer
     */
    public synchronized Optional<Prompt> ask() {
        requireOpen();
        if (state.pending().isPresent()) {
            throw new InterviewStateException("a question waits for an answer; call answer(...) or submit(...) first, "
                    + "or state().pending() to read it again");
        }
        if (state.stopped().isEmpty()) {
            next().ifPresent(this::record);
        }
        return state.pending();
    }

    private Optional<InterviewEvent> next() {
        return FollowUps.next(state)
                .<InterviewEvent>map(this::worded)
                .or(() -> nextQuestion().map(question -> new InterviewEvent.Asked(now(services), question)))
                .or(() -> state.spec().until().map(this::stopped));
    }

    private InterviewEvent stopped(StopRule rule) {
        return new InterviewEvent.Stopped(now(services), new Extension(state, rule).reason());
    }

    /**
     * Answers the open question or follow-up and returns the evaluation of everything said to the question so far.
     *
     * @param text 1 to 20,000 characters, not blank
     * @throws InvalidInputException if the text is blank or too long; the question stays open
     * @throws InterviewStateException if the interview has ended or no question is open
     */
    public synchronized Evaluation answer(String text) {
        requireOpen();
        Prompt prompt = requirePending();
        if (text.isBlank() || text.length() > Answer.MOST_CHARACTERS) {
            throw new InvalidInputException("an answer must have 1 to " + Answer.MOST_CHARACTERS
                    + " characters that are not all blank, this one has " + text.length()
                    + "; to pass, answer \"I don't know\"");
        }
        Evaluation evaluation = evaluator().evaluate(prompt.question(), state.answerWith(text));
        record(new InterviewEvent.Answered(now(services), text, evaluation));
        return evaluation;
    }

    /** In a selection the evaluator does not learn who answers. */
    private AnswerEvaluator evaluator() {
        if (!isSelection()) {
            return services.evaluator();
        }
        Set<String> names = new HashSet<>();
        names.add(state.spec().candidate());
        state.cv().flatMap(Cv::name).ifPresent(names::add);
        return services.evaluator().blind(names);
    }

    /**
     * Gives the next hint to the open question; empty when there is none left. Each hint costs 5 % of the answer's content score,
     * at most 20 %.
     *
     * @throws InterviewStateException if the interview has ended or no question is open
     */
    public synchronized Optional<String> hint() {
        requireOpen();
        List<String> hints = requirePending().question().hints();
        if (state.hints() >= hints.size()) {
            return Optional.empty();
        }
        String hint = hints.get(state.hints());
        record(new InterviewEvent.Hinted(now(services), hint));
        return Optional.of(hint);
    }

    /**
     * Takes a question of the candidate about the open one, such as whether a list is sorted, up to 10 times per question. It is no
     * answer and earns or costs nothing; {@link #say} says the reply.
     *
     * @param text 1 to 2,000 characters, not blank; untrusted
     * @throws InvalidInputException if the text is blank or too long
     * @throws InterviewStateException if the interview has ended, no question is open, or 10 were asked
     */
    public synchronized void inquire(String text) {
        requireOpen();
        requirePending();
        if (text.isBlank() || text.length() > LONGEST_INQUIRY) {
            throw new InvalidInputException("a question must have 1 to " + LONGEST_INQUIRY
                    + " characters that are not all blank, this one has " + text.length());
        }
        if (state.inquiries() >= MOST_INQUIRIES) {
            throw new InterviewStateException(
                    "a question takes at most " + MOST_INQUIRIES + " questions back; call answer(...)");
        }
        record(new InterviewEvent.Inquired(now(services), text));
    }

    /**
     * Says what was decided last: the question or follow-up of {@link #ask}, the hint of {@link #hint}, or the reply to {@link #inquire}.
     * Optional: a host may show {@link Prompt#text} instead. What was said takes its place in the transcript once it is complete; any
     * other call that records something stops it.
     *
     * @throws InterviewStateException if the interview has ended or nothing waits to be said
     */
    public Speech say(SpeechListener listener) {
        return speak(listener, this::dueCue);
    }

    /**
     * Says good-bye, before {@link #finish} or {@link #abandon}.
     *
     * @throws InterviewStateException if the interview has ended, a question waits for an answer, or it was said
     */
    public Speech sayGoodbye(SpeechListener listener) {
        return speak(listener, this::closingCue);
    }

    /**
     * Submits code to the latest question, which is a coding question. It may be called again, up to 50 times, until the next
     * {@link #ask}. A submission on which the judge failed is recorded but counts for nothing, and the question stays open.
     *
     * @param source 1 byte to 256 KiB in UTF-8; untrusted
     * @throws InvalidInputException if the source is blank or too large
     * @throws InterviewStateException if the interview has ended, the latest question wants no code or has 50
     *     submissions, or no runner is set
     * @throws dev.prepai.error.CodeRunnerException if the runner is busy; nothing is recorded and the call may be repeated
     */
    public synchronized CodeSubmission submit(Language language, String source) {
        requireOpen();
        CodingProblem problem = requireProblem();
        if (state.latest().orElseThrow().submissions().size() >= MOST_SUBMISSIONS) {
            throw new InterviewStateException(
                    "a question takes at most " + MOST_SUBMISSIONS + " submissions; call ask() to go on");
        }
        CodeSubmission submission = requireJudge().judge(problem, language, source, seedOfInputs());
        record(new InterviewEvent.CodeSubmitted(now(services), submission));
        return submission;
    }

    /**
     * Runs code for the latest question, which is a coding question, on inputs of the candidate's own. Nothing is recorded.
     *
     * @param source 1 byte to 256 KiB in UTF-8; untrusted
     * @param inputs 1 to 20, each as {@link CodingProblem#arguments} reads it; untrusted
     * @return what each call gave, printed and cost; candidate text
     * @throws InvalidInputException if the source is blank or too large, or an input does not fit the problem
     * @throws InterviewStateException if the interview has ended, the latest question wants no code, or no runner is set
     * @throws dev.prepai.error.CodeRunnerException if the code could not be run for a reason that is not the candidate's
     */
    public Execution run(Language language, String source, List<String> inputs) {
        CodingProblem problem;
        Judge judge;
        synchronized (this) {
            requireOpen();
            problem = requireProblem();
            judge = requireJudge();
        }
        return judge.run(
                problem,
                language,
                source,
                inputs.stream().map(problem::arguments).toList());
    }

    /**
     * Reads a CV and attaches it; questions asked later take it into account. It replaces an earlier one.
     *
     * @throws InvalidInputException if the document cannot be read; the message says why and what to do
     * @throws InterviewStateException if the interview has ended
     */
    public synchronized Cv attachCv(byte[] document) {
        requireOpen();
        Cv cv = services.cvParser().parse(document).orElseThrow();
        attachCv(cv);
        return cv;
    }

    /**
     * Attaches a CV that the host has read.
     *
     * @throws InterviewStateException if the interview has ended
     */
    public synchronized void attachCv(Cv cv) {
        requireOpen();
        record(new InterviewEvent.CvAttached(now(services), cv));
    }

    /**
     * Ends the interview and returns its report. It may be called at any time; what was not asked is no evidence.
     *
     * @throws InterviewStateException if the interview has ended already
     */
    public synchronized Report finish() {
        requireOpen();
        Scorecard scorecard = Scorecard.of(state);
        record(new InterviewEvent.Finished(
                now(services), scorecard.overall(), scorecard.scores(), scorecard.recommendation()));
        return report();
    }

    /**
     * Gives the interview up; it has no report and counts as not completed.
     *
     * @param reason for the record, at most 500 characters, no words of the candidate
     * @throws InvalidInputException if the reason is too long
     * @throws InterviewStateException if the interview has ended already
     */
    public synchronized void abandon(String reason) {
        requireOpen();
        if (reason.length() > LONGEST_REASON) {
            throw new InvalidInputException("a reason may have at most " + LONGEST_REASON + " characters; shorten it");
        }
        record(new InterviewEvent.Abandoned(now(services), reason));
    }

    /**
     * Returns the report of a finished interview, computed from its events: the same every time.
     *
     * @throws InterviewStateException if the interview is not finished
     */
    public synchronized Report report() {
        if (state.status() != InterviewStatus.FINISHED) {
            throw new InterviewStateException("there is a report only after finish(); the interview is "
                    + (state.status() == InterviewStatus.OPEN ? "still open" : "abandoned"));
        }
        return ReportAssembly.report(state);
    }

    /** Does nothing: everything is stored already. The interview stays as it is and can be resumed. */
    @Override
    public void close() {}

    /** The words may come on this thread, so the listener is not called inside of the lock. */
    private Speech speak(SpeechListener listener, Supplier<Cue> decided) {
        SpokenTurn turn;
        Optional<Interviewer> interviewer;
        synchronized (this) {
            requireOpen();
            Cue cue = decided.get();
            stopSpeaking();
            turn = new SpokenTurn(cue, listener, this::said);
            speaking = turn;
            interviewer = services.interviewer().filter(each -> mayPhrase(cue));
        }
        interviewer.ifPresentOrElse(turn::begin, turn::begin);
        return turn;
    }

    private Cue dueCue() {
        Act act = state.due()
                .orElseThrow(
                        () -> new InterviewStateException("nothing waits to be said; call ask(), hint() or inquire()"));
        List<Turn> turns = state.transcript();
        return act == Act.REPLY
                ? cue(act, "")
                : cue(act, turns.get(turns.size() - 1).text());
    }

    private Cue closingCue() {
        if (!state.mayClose()) {
            throw new InterviewStateException("the good-bye is said once, when no question waits for an answer");
        }
        return cue(Act.CLOSING, "");
    }

    /** A statement of a problem is said as it is, and in a selection everyone hears the same question. */
    private Cue cue(Act act, String words) {
        boolean question = act == Act.QUESTION
                && state.latest()
                        .filter(latest -> latest.question().kind() != Kind.CODING)
                        .isPresent();
        boolean free = words.isEmpty() || (question && !isSelection());
        Cue cue = new Cue(act, words, free, state, new InterviewTools(state, services.judge(), services.cvParser()));
        return act == Act.REPLY && services.interviewer().isPresent() && mayPhrase(cue)
                ? cue.with(background(cue))
                : cue;
    }

    private Findings background(Cue cue) {
        return cue.heard()
                .map(inquiry -> services.knowledge().find(Inquiry.forReply(inquiry)))
                .orElse(Findings.NONE);
    }

    /** In a selection replies and the good-bye are the same for everyone. */
    private boolean mayPhrase(Cue cue) {
        return !isSelection() || !cue.words().isEmpty();
    }

    private void said(SpokenTurn turn, SpokenTurn.Words words) {
        InterviewEvent.Said event;
        try {
            synchronized (this) {
                if (speaking != turn) {
                    return; // the candidate was faster
                }
                event = new InterviewEvent.Said(
                        now(services), words.act(), words.text(), words.level(), words.wording());
                speaking = null; // it has come to its end, and what follows has nothing to stop
                record(event);
            }
        } catch (RuntimeException e) { // of the store; nothing is recorded, and the same may be said again
            turn.fail(e);
            return;
        }
        turn.complete(event);
    }

    private void stopSpeaking() {
        if (speaking != null) {
            speaking.cancel();
            speaking = null;
        }
    }

    /** In practice a model may write the words; at which key point they aim was decided before. */
    private InterviewEvent.Probed worded(Probe planned) {
        boolean asPlanned = isSelection()
                || state.latest()
                        .flatMap(latest -> latest.question().keyPoint(planned.keyPoint()))
                        .isEmpty();
        return services.followUps()
                .filter(writer -> !asPlanned)
                .map(writer -> written(writer, planned))
                .orElseGet(() -> new InterviewEvent.Probed(now(services), planned));
    }

    private InterviewEvent.Probed written(FollowUpWriter writer, Probe planned) {
        Cue cue = cue(Act.FOLLOW_UP, planned.text());
        FollowUpWriter.Draft draft = writer.write(cue, planned.keyPoint());
        if (draft.text().isEmpty()) {
            return new InterviewEvent.Probed(now(services), planned, Optional.of(draft.wording()));
        }
        Optional<Lapse> lapse = new Guard(cue).followUp(draft.text().get());
        return new InterviewEvent.Probed(
                now(services),
                lapse.isPresent()
                        ? planned
                        : new Probe(planned.keyPoint(), draft.text().get()),
                Optional.of(lapse.map(draft.wording()::with).orElse(draft.wording())));
    }

    private Optional<Question> nextQuestion() {
        List<Question> asked =
                state.questions().stream().map(QuestionReport::question).toList();
        Optional<Blueprint.Slot> open = state.spec().type().blueprint().next(asked);
        return open.isPresent()
                ? state.spec().repeats().map(PriorAnswer::question).or(() -> nextQuestion(open.get(), asked))
                : state.spec().until().flatMap(rule -> furtherQuestion(rule, asked));
    }

    /** A generator that has nothing left for a slot may return what does not fit it. */
    private Optional<Question> furtherQuestion(StopRule rule, List<Question> asked) {
        return new Extension(state, rule)
                .wanted().stream()
                        .flatMap(slot -> nextQuestion(slot, asked).filter(slot::fits).stream())
                        .findFirst();
    }

    private Optional<Question> nextQuestion(Blueprint.Slot slot, List<Question> asked) {
        // In a selection no answer changes what is asked.
        return services.generator()
                .next(new QuestionRequest(
                        state.spec().type().id(),
                        slot,
                        asked.stream().map(Question::id).collect(Collectors.toSet()),
                        state.spec().profile(state.cv()),
                        state.spec().seedFor(state.id()),
                        isSelection() ? Map.of() : state.abilities(),
                        isSelection() ? services.exposure().control(state) : ExposureControl.none()));
    }

    private boolean isSelection() {
        return state.spec().usage() == UsageContext.SELECTION;
    }

    private void record(InterviewEvent event) {
        services.store().append(state.id(), state.version(), event);
        stopSpeaking();
        state = state.plus(event);
        if (event instanceof InterviewEvent.Asked && isSelection()) {
            count();
        }
        tell(event);
    }

    private void count() {
        try {
            services.exposure().asked(state);
        } catch (Exception e) { // as of a listener
            LOGGER.warn(
                    "a question of interview {} is not counted: {}",
                    state.id(),
                    e.getClass().getName());
        }
    }

    private void tell(InterviewEvent event) {
        for (InterviewListener listener : services.listeners()) {
            try {
                listener.onEvent(state.id(), event);
            } catch (Exception e) { // also a checked one, which Kotlin throws freely
                LOGGER.warn(
                        "a listener failed on interview {}: {}",
                        state.id(),
                        e.getClass().getName());
            }
        }
    }

    private void requireOpen() {
        if (state.status() != InterviewStatus.OPEN) {
            throw new InterviewStateException("the interview has ended; "
                    + (state.status() == InterviewStatus.FINISHED ? "read report(), or " : "")
                    + "open a new interview");
        }
    }

    /** Other candidates get other inputs, also where they are asked the same questions. */
    private long seedOfInputs() {
        return 31 * state.spec().seedFor(state.id()) + state.id().hashCode();
    }

    private CodingProblem requireProblem() {
        return state.latest()
                .flatMap(latest -> latest.question().problem())
                .orElseThrow(() -> new InterviewStateException(
                        "the latest question takes no code; call answer(...), or ask() until a coding question comes"));
    }

    private Judge requireJudge() {
        return services.judge()
                .orElseThrow(() -> new InterviewStateException(
                        "no code runner is set; add prepai-sandbox and call PrepAi.builder().codeRunner(...)"));
    }

    private Prompt requirePending() {
        return state.pending().orElseThrow(() -> new InterviewStateException("no question is open; call ask() first"));
    }

    private static Instant now(Services services) {
        return services.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
