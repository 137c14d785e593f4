package dev.prepai.llm;

import dev.prepai.evaluation.Answer;
import dev.prepai.evaluation.AnswerEvaluator;
import dev.prepai.evaluation.Evaluation;
import dev.prepai.evaluation.Gate;
import dev.prepai.practice.Revision.Segment;
import dev.prepai.question.Question;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides whether a sentence of a model may stand in a corrected answer: it is short, makes the claim for which it stands, speaks of no
 * person unless the claim does, and has no number and no name that neither the item nor the answer has.
 */
final class InsertionCheck {
    static final int MOST_CHARACTERS = 300;
    private static final int LONGEST_SHARE = 2;
    private static final int ALWAYS_ALLOWED = 80;
    private static final Pattern PERSON = Pattern.compile("\\b(?:I|my|me|mine|we|our|us)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’.+#-]*(?<![.'’-])");

    private final Question question;
    private final AnswerEvaluator evaluator;
    private final Set<String> known;

    InsertionCheck(Question question, Answer answer, AnswerEvaluator evaluator) {
        this.question = question;
        this.evaluator = evaluator;
        this.known = words(question.text() + " " + question.reference() + " " + String.join(" ", answer.utterances()));
        question.keyPoints().forEach(keyPoint -> known.addAll(words(String.join(" ", keyPoint.wordings()))));
    }

    boolean accepts(Segment.Stated claim, String sentence) {
        int most = Math.max(ALWAYS_ALLOWED, LONGEST_SHARE * claim.text().length());
        return !sentence.isBlank()
                && sentence.length() <= Math.min(MOST_CHARACTERS, most)
                && (!PERSON.matcher(sentence).find()
                        || PERSON.matcher(claim.text()).find())
                && !tellsNews(sentence)
                && makes(claim.keyPoint(), sentence);
    }

    /** The first word is written with a capital letter anyway. */
    private boolean tellsNews(String sentence) {
        Matcher word = WORD.matcher(sentence);
        for (boolean first = true; word.find(); first = false) {
            boolean telling = word.group().chars().anyMatch(Character::isDigit)
                    || (!first && word.group().chars().anyMatch(Character::isUpperCase));
            if (telling && !known.contains(word.group().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private boolean makes(String keyPoint, String sentence) {
        Evaluation evaluation = evaluator.evaluate(question, Answer.of(sentence));
        return !evaluation.gates().contains(Gate.GRADER_INSTRUCTION)
                && !evaluation.gates().contains(Gate.KEYWORD_STUFFING)
                && evaluation.keyPoints().stream()
                        .anyMatch(result ->
                                result.keyPoint().equals(keyPoint) && result.made() && !result.contradicted());
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }
}
