package dev.prepai.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.prepai.analytics.InterviewStatus;
import dev.prepai.evaluation.Answer;
import dev.prepai.evaluation.AnswerEvaluator;
import dev.prepai.evaluation.KeyPointResult;
import dev.prepai.question.Kind;
import dev.prepai.question.Question;
import dev.prepai.report.Speaker;
import dev.prepai.report.Turn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Checks how an interviewer behaved in an interview that was held, from its events alone: that nothing of a solution was said before the
 * candidate said it, nothing was asked twice, no quote was invented, and the transcript is what was said.
 */
public final class Conduct {
    private static final Pattern QUOTE = Pattern.compile("[\"“]([^\"”]+)[\"”]");

    private final AnswerEvaluator rules;
    private final List<String> candidate = new ArrayList<>();
    private final List<String> toQuestion = new ArrayList<>();
    private final Set<String> questions = new HashSet<>();
    private final Set<String> asked = new HashSet<>();
    private final List<String> said = new ArrayList<>();
    private Optional<Question> question = Optional.empty();
    private String words = "";

    private Conduct(AnswerEvaluator rules) {
        this.rules = rules;
    }

    /** Checks an interview. */
    public static void check(List<InterviewEvent> events, AnswerEvaluator rules) {
        InterviewState state = InterviewState.of("id", events);
        assertThat(state.status()).isEqualTo(InterviewStatus.FINISHED);
        Conduct conduct = new Conduct(rules);
        events.forEach(conduct::hear);
        assertThat(state.transcript().stream()
                        .filter(turn -> turn.speaker() == Speaker.INTERVIEWER)
                        .map(Turn::text))
                .containsExactlyElementsOf(conduct.said);
    }

    private void hear(InterviewEvent event) {
        if (event instanceof InterviewEvent.Asked main) {
            question = Optional.of(main.question());
            words = main.question().text();
            assertThat(questions.add(words)).as("asked once: " + words).isTrue();
            asked.clear();
            toQuestion.clear();
        } else if (event instanceof InterviewEvent.Probed probed) {
            words = probed.probe().text();
        } else if (event instanceof InterviewEvent.Hinted hinted) {
            words = hinted.hint();
        } else if (event instanceof InterviewEvent.Inquired inquired) {
            hearCandidate(inquired.text());
        } else if (event instanceof InterviewEvent.Answered answered) {
            hearCandidate(answered.text());
        } else if (event instanceof InterviewEvent.Said spoken) {
            hearInterviewer(spoken);
        }
    }

    private void hearCandidate(String text) {
        candidate.add(text);
        toQuestion.add(text);
    }

    private void hearInterviewer(InterviewEvent.Said spoken) {
        said.add(spoken.text());
        if (spoken.act() == Act.QUESTION || spoken.act() == Act.FOLLOW_UP) {
            assertThat(asked.add(words)).as("asked once: " + words).isTrue();
            assertThat(spoken.text()).contains(words.substring(words.length() - 12));
        }
        long asking = spoken.text().chars().filter(each -> each == '?').count();
        long planned = words.chars().filter(each -> each == '?').count();
        assertThat(asking).as(spoken.text()).isLessThanOrEqualTo(spoken.act() == Act.CLOSING ? 0 : planned);
        Matcher quote = QUOTE.matcher(spoken.text());
        while (quote.find()) {
            String quoted = quote.group(1);
            assertThat(candidate.stream().anyMatch(each -> each.contains(quoted)) || words.contains(quoted))
                    .as("quoted: " + quoted)
                    .isTrue();
        }
        // A story of one's own has no solution that could be given away.
        question.filter(each -> each.kind() != Kind.BEHAVIORAL)
                .ifPresent(each -> assertThat(made(each, List.of(spoken.text())))
                        .as(spoken.text())
                        .isSubsetOf(allowed(each)));
    }

    /** What the engine's words and the candidate say may be said. */
    private Set<String> allowed(Question each) {
        Set<String> allowed = new HashSet<>(made(each, List.of(words)));
        if (!toQuestion.isEmpty()) {
            allowed.addAll(made(each, toQuestion));
        }
        return allowed;
    }

    private Set<String> made(Question each, List<String> utterances) {
        return rules.evaluate(each, new Answer(utterances, 0)).keyPoints().stream()
                .filter(KeyPointResult::made)
                .map(KeyPointResult::keyPoint)
                .collect(Collectors.toSet());
    }
}
