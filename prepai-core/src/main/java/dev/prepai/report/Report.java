package dev.prepai.report;

import dev.prepai.ability.Ability;
import dev.prepai.ability.StopRule;
import dev.prepai.code.CodeSubmission;
import dev.prepai.code.QualitySummary;
import dev.prepai.evaluation.IntelligenceLevel;
import dev.prepai.practice.AnswerDelta;
import dev.prepai.question.InterviewType;
import dev.prepai.rubric.Competency;
import dev.prepai.rubric.Recommendation;
import dev.prepai.rubric.Rubric;
import dev.prepai.rubric.Score;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The outcome of an interview: a pure function of its events, so the same events always give the same report. Immutable.
 *
 * @param interviewId the id of the interview
 * @param type the interview type
 * @param candidate the candidate's name, or whatever reference the host gave; may be empty
 * @param role the role the interview was for; may be empty
 * @param usage whether it was practice or a selection
 * @param openedAt when it was opened
 * @param duration from opening to the end
 * @param rubric the weights used
 * @param overall the weighted score; empty when there was no evidence at all
 * @param scores the score per competency; those without evidence are left out
 * @param abilities what the answers tell about the ability in each competency, given how hard the questions were; empty in a selection,
 *     which does not adapt to it
 * @param stopped why a practice that asked on beyond its blueprint stopped; empty when it did not ask on, or was ended before
 * @param recommendation advice by the rule of {@link Recommendation#of}; {@link Recommendation#REVIEW} when the evidence covers
 *     less than half of the rubric or comes from less than half of the planned questions, or when a language model and the rules
 *     differ on a quarter of the answers
 * @param levels the levels of intelligence that evaluated answers
 * @param strengths at most five, the strongest first
 * @param improvements at most five, the most important first
 * @param questions what happened to each question
 * @param transcript every turn
 * @param delta what a repeated answer gained and lost; empty unless a question was practised again
 */
public record Report(
        String interviewId,
        InterviewType type,
        String candidate,
        String role,
        UsageContext usage,
        Instant openedAt,
        Duration duration,
        Rubric rubric,
        Optional<Score> overall,
        Map<Competency, Score> scores,
        Map<Competency, Ability> abilities,
        Optional<StopRule.Reason> stopped,
        Recommendation recommendation,
        List<IntelligenceLevel> levels,
        List<Remark> strengths,
        List<Remark> improvements,
        List<QuestionReport> questions,
        List<Turn> transcript,
        Optional<AnswerDelta> delta) {
    /** Copies the collections. */
    public Report {
        scores = ordered(scores);
        abilities = ordered(abilities);
        levels = List.copyOf(levels);
        strengths = List.copyOf(strengths);
        improvements = List.copyOf(improvements);
        questions = List.copyOf(questions);
        transcript = List.copyOf(transcript);
    }

    /** Creates the report of an interview that repeats no question and ends with its blueprint. */
    public Report(
            String interviewId,
            InterviewType type,
            String candidate,
            String role,
            UsageContext usage,
            Instant openedAt,
            Duration duration,
            Rubric rubric,
            Optional<Score> overall,
            Map<Competency, Score> scores,
            Map<Competency, Ability> abilities,
            Recommendation recommendation,
            List<IntelligenceLevel> levels,
            List<Remark> strengths,
            List<Remark> improvements,
            List<QuestionReport> questions,
            List<Turn> transcript) {
        this(
                interviewId,
                type,
                candidate,
                role,
                usage,
                openedAt,
                duration,
                rubric,
                overall,
                scores,
                abilities,
                Optional.empty(),
                recommendation,
                levels,
                strengths,
                improvements,
                questions,
                transcript,
                Optional.empty());
    }

    private static <V> Map<Competency, V> ordered(Map<Competency, V> values) {
        Map<Competency, V> ordered = new EnumMap<>(Competency.class);
        ordered.putAll(values);
        return Collections.unmodifiableMap(ordered);
    }

    /** Returns which levels evaluated how many answers, why some were left to a lower one, and how many are disputed. */
    public Reliability reliability() {
        return Reliability.of(questions);
    }

    /** Returns every code submission of the interview, in order. */
    public List<CodeSubmission> submissions() {
        return questions.stream()
                .flatMap(question -> question.submissions().stream())
                .toList();
    }

    /** Returns the quality of the code that was judged; empty when there was none. */
    public Optional<QualitySummary> codeQuality() {
        return QualitySummary.of(
                submissions().stream().filter(CodeSubmission::judged).toList());
    }

    /**
     * Returns the report as JSON in the product's published shape, extended by intervals, evidence and the conversation. The same
     * report always gives the same text. It contains what the candidate said, but nothing of hidden tests beyond their verdict.
     */
    public String toJson() {
        return ReportJson.write(this);
    }

    /**
     * Returns the report as one HTML page for people. It holds no script and loads nothing, everything the candidate said is
     * escaped, and it prints on A4. The same report always gives the same text.
     */
    public String toHtml() {
        return ReportPage.render(this, List.of());
    }

    /**
     * Returns the page with further sections before the questions.
     *
     * @throws IllegalArgumentException if a section is for practice and this is a selection, or it is of another interview
     */
    public String toHtml(PageSection... sections) {
        return ReportPage.render(this, List.of(sections));
    }
}
