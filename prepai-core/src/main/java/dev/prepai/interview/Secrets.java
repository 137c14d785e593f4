package dev.prepai.interview;

import dev.prepai.code.CodingProblem;
import dev.prepai.code.TestCase;
import dev.prepai.question.KeyPoint;
import dev.prepai.question.Question;
import dev.prepai.report.QuestionReport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What solves the question on the table and the one before it, of which an acknowledgement still speaks. It is never told, not even bit by
 * bit; what the question shows or the candidate said is no secret.
 */
final class Secrets {
    private static final int MOST_TOLD = 3;
    private static final int LONGEST_TRIVIAL = 3;

    private final String shown;
    private final Set<String> known;
    private final Set<String> words = new HashSet<>();
    private final Set<String> terms = new HashSet<>();
    private final List<String> literals = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    /** Takes what the question shows, in one spelling, and the stems that are known from it and from the candidate. */
    Secrets(InterviewState state, String shown, Set<String> known) {
        this.shown = shown;
        this.known = known;
        List<Question> questions = questions(state);
        for (int i = 0; i < questions.size(); i++) {
            hide(questions.get(i), i == questions.size() - 1 ? state.hints() : 0);
        }
        words.removeAll(known);
    }

    /** Returns the questions whose solutions are secret. */
    static List<Question> questions(InterviewState state) {
        List<QuestionReport> all = state.questions();
        return all.subList(Math.max(0, all.size() - 2), all.size()).stream()
                .map(QuestionReport::question)
                .toList();
    }

    /** Tells whether the word is one of a solution. */
    boolean has(String stem) {
        return words.contains(stem);
    }

    /** Tells whether a sentence gives something away, together with those before it. */
    boolean areToldBy(String sentence) {
        String plain = Wording.plain(sentence);
        String compact = Wording.compact(plain);
        if (literals.stream().anyMatch(compact::contains)
                || terms.stream().anyMatch(term -> Wording.hasWords(plain, term))) {
            return true;
        }
        Set<String> said = Wording.told(sentence);
        Set<String> telling = said.stream().filter(words::contains).collect(Collectors.toSet());
        told.addAll(telling);
        return told.size() >= MOST_TOLD || (telling.size() >= 2 && 3 * telling.size() >= said.size());
    }

    private void hide(Question question, int hintsGiven) {
        words.addAll(Wording.told(question.reference()));
        question.keyPoints().stream()
                .map(KeyPoint::wordings)
                .forEach(all -> words.addAll(Wording.told(String.join("\n", all))));
        List<String> hints = question.hints();
        hints.subList(Math.min(hintsGiven, hints.size()), hints.size())
                .forEach(hint -> words.addAll(Wording.told(hint)));
        question.keywords().stream().filter(this::isTelling).forEach(keyword -> terms.add(Wording.plain(keyword)));
        question.problem().ifPresent(this::hide);
    }

    /** A term tells something when it has a word that neither the question nor the candidate used. */
    private boolean isTelling(String keyword) {
        return !known.containsAll(Wording.told(keyword));
    }

    private void hide(CodingProblem problem) {
        Stream<String> tests = problem.hiddenTests().stream().flatMap(Secrets::values);
        Stream<String> lines =
                problem.references().values().stream().flatMap(String::lines).map(String::strip);
        String open = Wording.compact(shown);
        Stream.concat(tests, lines)
                .map(Wording::compact)
                .filter(each -> each.length() > LONGEST_TRIVIAL && !open.contains(each))
                .forEach(literals::add);
    }

    private static Stream<String> values(TestCase test) {
        return Stream.concat(test.arguments().stream(), Stream.of(test.expected()))
                .map(Object::toString);
    }
}
