package dev.prepai.interview;

import dev.prepai.ability.Ability;
import dev.prepai.ability.Response;
import dev.prepai.ability.StopRule;
import dev.prepai.analytics.InterviewStatus;
import dev.prepai.analytics.InterviewSummary;
import dev.prepai.code.CodeSubmission;
import dev.prepai.cv.Cv;
import dev.prepai.evaluation.Answer;
import dev.prepai.evaluation.Evaluation;
import dev.prepai.practice.AnswerDelta;
import dev.prepai.report.QuestionReport;
import dev.prepai.report.Speaker;
import dev.prepai.report.Turn;
import dev.prepai.rubric.Competency;
import dev.prepai.rubric.Rubric;
import dev.prepai.rubric.Score;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where an interview stands: a fold over its events. Immutable.
 *
 * @param id of the interview
 * @param version how many events there were
 * @param spec what is held
 * @param rubric the weights that count
 * @param openedAt when it was opened
 * @param cv the latest CV
 * @param questions what happened to each question so far, in order
 * @param pending what waits for an answer
 * @param probed the key points at which follow-ups to the latest question aimed
 * @param followUps how many follow-ups were asked in all
 * @param hints how many hints were given to the latest question
 * @param inquiries how many questions the candidate asked about the latest question
 * @param due what was decided and is not said yet; empty after it was said, or answered without
 * @param stopped why no more is asked; empty as long as questions may follow, and always when the interview ends with its blueprint
 * @param transcript every turn so far, in the words in which it was said
 * @param end the last event, when the interview has ended
 */
public record InterviewState(
        String id,
        long version,
        InterviewSpec spec,
        Rubric rubric,
        Instant openedAt,
        Optional<Cv> cv,
        List<QuestionReport> questions,
        Optional<Prompt> pending,
        Set<String> probed,
        int followUps,
        int hints,
        int inquiries,
        Optional<Act> due,
        Optional<StopRule.Reason> stopped,
        List<Turn> transcript,
        Optional<InterviewEvent> end) {
    /** Folds the events of an interview, of which the first is {@link InterviewEvent.Opened}. */
    public static InterviewState of(String id, List<InterviewEvent> events) {
        if (events.isEmpty() || !(events.get(0) instanceof InterviewEvent.Opened opened)) {
            throw new IllegalArgumentException("the events of an interview start with Opened");
        }
        InterviewState state = new InterviewState(
                id,
                1,
                opened.spec(),
                opened.rubric(),
                opened.at(),
                opened.spec().cv(),
                List.of(),
                Optional.empty(),
                Set.of(),
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
        for (InterviewEvent event : events.subList(1, events.size())) {
            state = state.plus(event);
        }
        return state;
    }

    /**
     * Returns the state after one more event.
     *
     * @throws IllegalArgumentException if the event cannot follow, such as anything after the end
     */
    public InterviewState plus(InterviewEvent event) {
        if (end.isPresent()) {
            throw new IllegalArgumentException("nothing follows the end of an interview");
        }
        Change change = new Change(this);
        if (event instanceof InterviewEvent.CvAttached attached) {
            change.cv = Optional.of(attached.cv());
        } else if (event instanceof InterviewEvent.Asked asked) {
            change.ask(asked);
        } else if (event instanceof InterviewEvent.Probed probed) {
            change.probe(probed);
        } else if (event instanceof InterviewEvent.Hinted hinted) {
            change.hint(hinted);
        } else if (event instanceof InterviewEvent.Inquired inquired) {
            change.inquire(inquired);
        } else if (event instanceof InterviewEvent.Said said) {
            change.said(said);
        } else if (event instanceof InterviewEvent.Answered answered) {
            change.answer(answered);
        } else if (event instanceof InterviewEvent.CodeSubmitted submitted) {
            change.submit(submitted);
        } else if (event instanceof InterviewEvent.Stopped enough) {
            change.stop(enough);
        } else if (event instanceof InterviewEvent.Finished || event instanceof InterviewEvent.Abandoned) {
            change.end = Optional.of(event);
        } else {
            throw new IllegalArgumentException("an interview is opened once");
        }
        return change.apply();
    }

    /** Returns whether the interview is open, finished or abandoned. */
    public InterviewStatus status() {
        return end.map(event ->
                        event instanceof InterviewEvent.Finished ? InterviewStatus.FINISHED : InterviewStatus.ABANDONED)
                .orElse(InterviewStatus.OPEN);
    }

    /** Tells whether the good-bye may be said: no question is open, and it was not said yet. */
    boolean mayClose() {
        boolean closed =
                !transcript.isEmpty() && transcript.get(transcript.size() - 1).speaker() == Speaker.INTERVIEWER;
        return end.isEmpty() && pending.isEmpty() && !closed;
    }

    /** Returns the latest question; empty before the first. */
    public Optional<QuestionReport> latest() {
        return questions.isEmpty() ? Optional.empty() : Optional.of(questions.get(questions.size() - 1));
    }

    /**
     * Returns what the answers so far tell about the ability in each competency: from the questions that mainly measure it, with the
     * item parameters that the log holds. A competency without an answer is left out.
     */
    public Map<Competency, Ability> abilities() {
        Map<Competency, List<Response>> responses = new EnumMap<>(Competency.class);
        for (QuestionReport report : questions) {
            Competency competency = report.question().competency();
            Optional.ofNullable(Scorecard.scores(report).get(competency))
                    .ifPresent(score -> responses
                            .computeIfAbsent(competency, key -> new ArrayList<>())
                            .add(new Response(report.question().parameters(), score.points() / Score.MAXIMUM)));
        }
        Map<Competency, Ability> abilities = new EnumMap<>(Competency.class);
        responses.forEach((competency, all) -> abilities.put(competency, Ability.PRIOR.after(all)));
        return abilities;
    }

    /** Returns what the answer gained and lost against the earlier one; empty unless a question is practised again and was answered. */
    public Optional<AnswerDelta> delta() {
        return spec.repeats()
                .flatMap(prior -> latest().filter(
                                latest -> !Scorecard.scores(latest).isEmpty())
                        .map(latest -> AnswerDelta.of(
                                prior,
                                Scorecard.scores(latest),
                                latest.evaluation().map(Evaluation::keyPoints).orElse(List.of()))));
    }

    /** Returns what listings and analytics need. */
    public InterviewSummary summary() {
        return summary(id, spec, openedAt, end);
    }

    /** A summary needs only the first event and the last; without {@link InterviewEvent.Opened} there is none. */
    static Optional<InterviewSummary> summary(String id, InterviewEvent first, InterviewEvent last) {
        if (!(first instanceof InterviewEvent.Opened opened)) {
            return Optional.empty();
        }
        boolean ended = last instanceof InterviewEvent.Finished || last instanceof InterviewEvent.Abandoned;
        return Optional.of(summary(id, opened.spec(), opened.at(), ended ? Optional.of(last) : Optional.empty()));
    }

    private static InterviewSummary summary(
            String id, InterviewSpec spec, Instant openedAt, Optional<InterviewEvent> end) {
        InterviewEvent last = end.orElse(null);
        if (last instanceof InterviewEvent.Finished finished) {
            return new InterviewSummary(
                    id,
                    spec.type().id(),
                    spec.candidate(),
                    spec.usage(),
                    InterviewStatus.FINISHED,
                    openedAt,
                    Optional.of(finished.at()),
                    finished.overall(),
                    finished.scores(),
                    Optional.of(finished.recommendation()));
        }
        return new InterviewSummary(
                id,
                spec.type().id(),
                spec.candidate(),
                spec.usage(),
                last instanceof InterviewEvent.Abandoned ? InterviewStatus.ABANDONED : InterviewStatus.OPEN,
                openedAt,
                end.map(InterviewEvent::at),
                Optional.empty(),
                Map.of(),
                Optional.empty());
    }

    /** The parts that one event changes. */
    private static final class Change {
        private final InterviewState before;
        private Optional<Cv> cv;
        private List<QuestionReport> questions;
        private Optional<Prompt> pending;
        private Set<String> probed;
        private int followUps;
        private int hints;
        private int inquiries;
        private Optional<Act> due;
        private Optional<StopRule.Reason> stopped;
        private List<Turn> transcript;
        private Optional<InterviewEvent> end;

        Change(InterviewState before) {
            this.before = before;
            this.cv = before.cv;
            this.questions = before.questions;
            this.pending = before.pending;
            this.probed = before.probed;
            this.followUps = before.followUps;
            this.hints = before.hints;
            this.inquiries = before.inquiries;
            this.due = before.due;
            this.stopped = before.stopped;
            this.transcript = before.transcript;
            this.end = before.end;
        }

        void ask(InterviewEvent.Asked asked) {
            requireGoingOn();
            int number = questions.size() + 1;
            questions = plus(
                    questions,
                    new QuestionReport(number, asked.question(), Optional.empty(), Optional.empty(), List.of()));
            pending = Optional.of(new Prompt(number, asked.question(), Optional.empty()));
            probed = Set.of();
            hints = 0;
            inquiries = 0;
            due = Optional.of(Act.QUESTION);
            say(Speaker.INTERVIEWER, asked.question().text(), asked.at());
        }

        void probe(InterviewEvent.Probed event) {
            requireGoingOn();
            QuestionReport question = latest();
            pending = Optional.of(new Prompt(question.number(), question.question(), Optional.of(event.probe())));
            Set<String> all = new HashSet<>(probed);
            all.add(event.probe().keyPoint());
            probed = Set.copyOf(all);
            followUps++;
            due = Optional.of(Act.FOLLOW_UP);
            say(Speaker.INTERVIEWER, event.probe().text(), event.at());
        }

        void hint(InterviewEvent.Hinted event) {
            hints++;
            due = Optional.of(Act.HINT);
            say(Speaker.INTERVIEWER, event.hint(), event.at());
        }

        void inquire(InterviewEvent.Inquired event) {
            inquiries++;
            due = Optional.of(Act.REPLY);
            say(Speaker.CANDIDATE, event.text(), event.at());
        }

        /** The engine's words for a question or a hint stand at the end of the transcript already. */
        void said(InterviewEvent.Said event) {
            boolean fits = event.act() == Act.CLOSING ? before.mayClose() : due.equals(Optional.of(event.act()));
            if (!fits) {
                throw new IllegalArgumentException("what is said is what was decided just before");
            }
            if (event.act() != Act.REPLY && event.act() != Act.CLOSING) {
                Instant decided = transcript.get(transcript.size() - 1).at();
                transcript = transcript.subList(0, transcript.size() - 1);
                say(Speaker.INTERVIEWER, event.text(), decided);
            } else {
                say(Speaker.INTERVIEWER, event.text(), event.at());
            }
            due = Optional.empty();
        }

        void answer(InterviewEvent.Answered event) {
            QuestionReport question = latest();
            replaceLatest(new QuestionReport(
                    question.number(),
                    question.question(),
                    Optional.of(before.answerWith(event.text())),
                    Optional.of(event.evaluation()),
                    question.submissions()));
            pending = Optional.empty();
            due = Optional.empty();
            say(Speaker.CANDIDATE, event.text(), event.at());
        }

        void submit(InterviewEvent.CodeSubmitted event) {
            QuestionReport question = latest();
            List<CodeSubmission> submissions = plus(question.submissions(), event.submission());
            replaceLatest(new QuestionReport(
                    question.number(), question.question(), question.answer(), question.evaluation(), submissions));
            if (event.submission().judged()) {
                pending = Optional.empty();
            }
            due = Optional.empty();
            say(Speaker.CANDIDATE, event.submission().source(), event.at());
        }

        void stop(InterviewEvent.Stopped event) {
            requireGoingOn();
            if (pending.isPresent()) {
                throw new IllegalArgumentException("asking stops only when no question waits for an answer");
            }
            stopped = Optional.of(event.reason());
        }

        InterviewState apply() {
            return new InterviewState(
                    before.id,
                    before.version + 1,
                    before.spec,
                    before.rubric,
                    before.openedAt,
                    cv,
                    questions,
                    pending,
                    probed,
                    followUps,
                    hints,
                    inquiries,
                    due,
                    stopped,
                    transcript,
                    end);
        }

        private QuestionReport latest() {
            return before.latest().orElseThrow(() -> new IllegalArgumentException("no question was asked yet"));
        }

        private void requireGoingOn() {
            if (stopped.isPresent()) {
                throw new IllegalArgumentException("nothing is asked after it was enough");
            }
        }

        private void replaceLatest(QuestionReport question) {
            questions = plus(questions.subList(0, questions.size() - 1), question);
        }

        private void say(Speaker speaker, String text, Instant at) {
            transcript = plus(transcript, new Turn(speaker, text, at));
        }

        private static <T> List<T> plus(List<T> list, T element) {
            List<T> longer = new ArrayList<>(list);
            longer.add(element);
            return List.copyOf(longer);
        }
    }

    /** Returns everything said to the latest question, with one more utterance. */
    Answer answerWith(String text) {
        List<String> utterances = new ArrayList<>();
        latest().flatMap(QuestionReport::answer).ifPresent(answer -> utterances.addAll(answer.utterances()));
        utterances.add(text);
        return new Answer(utterances, hints);
    }
}
