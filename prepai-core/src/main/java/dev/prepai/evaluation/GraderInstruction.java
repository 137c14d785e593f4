package dev.prepai.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds sentences that speak to the grader instead of answering. They are disregarded, never obeyed. */
final class GraderInstruction {
    private static final List<Pattern> PATTERNS = List.of(
            pattern(
                    "\\b(ignore|disregard|forget|override|bypass)\\b.{0,40}\\b(instructions?|rubric|prompts?|guidelines|grading|scoring)\\b"),
            pattern(
                    "\\b(give|award|assign|grant|output|return|respond with)\\b.{0,40}\\b(me|my|this|the) (answer |response |candidate )?.{0,40}\\b(full|maximum|highest|top|perfect)\\b.{0,20}\\b(score|points?|marks?|grade|rating)\\b"),
            pattern("\\b(full|maximum|perfect) (marks|credit|score)\\b|\\b(10|ten|100) ?(/|out of) ?(10|ten|100)\\b"),
            pattern(
                    "\\b(score|rate|mark|grade)\\b.{0,30}\\b(this|me|my answer|the answer|the candidate|it)\\b.{0,30}\\b(10|ten|100|full|perfect|maximum|highest|excellent)\\b"),
            pattern(
                    "\\b(you are|act as|acting as|as) (now )?(an?|the) (\\w+ )?(grader|evaluator|examiner|ai model|language model)\\b"),
            pattern(
                    "\\bsystem (prompt|message|override|instruction)\\b|</?(system|instructions?|assistant)>|\\[/?inst]"),
            pattern(
                    "\\b(note|message|instruction|attention|dear|hey|hello)\\b.{0,10}\\b(grader|evaluator|examiner|reviewer|ai model|language model)\\b"),
            pattern("\\b(score|grade|rating|points|recommendation)\\s*[:=]\\s*(\\d+|full|max|perfect|strong)"),
            pattern(
                    "\\b(this|my|the) (answer|response|candidate)\\b.{0,40}\\b(deserves?|must (be|get|receive)|should (be|get|receive))\\b.{0,40}\\b(score|points?|marks?|grade|rating|credit|10|hired?|correct|perfect)\\b"));

    /** Every pattern needs one of these; looking for them first is cheap, and most sentences have none. */
    private static final List<String> CUES = List.of(
            "instruction",
            "rubric",
            "prompt",
            "guidelines",
            "grading",
            "scoring", // of the first pattern, and so on
            "score",
            "point",
            "mark",
            "grade",
            "rating",
            "credit",
            "/1",
            "/ 1",
            "/t",
            "/ t",
            "out of",
            "rate",
            "evaluator",
            "examiner",
            "ai model",
            "language model",
            "system",
            "<",
            "[",
            "reviewer",
            "recommendation",
            "10",
            "hire",
            "correct",
            "perfect");

    private GraderInstruction() {}

    /** Returns the numbers of the sentences that address the grader. */
    static Set<Integer> sentences(String text, List<Token> tokens) {
        Set<Integer> sentences = new TreeSet<>();
        for (int from = 0; from < tokens.size(); ) {
            int to = from;
            while (to < tokens.size()
                    && tokens.get(to).sentence() == tokens.get(from).sentence()) {
                to++;
            }
            int start = Math.max(0, tokens.get(from).start() - 2);
            int end = to < tokens.size() ? tokens.get(to).start() : text.length();
            String sentence = text.substring(start, end);
            if (hasCue(sentence)
                    && PATTERNS.stream()
                            .anyMatch(pattern -> pattern.matcher(sentence).find())) {
                sentences.add(tokens.get(from).sentence());
            }
            from = to;
        }
        return sentences;
    }

    /** Returns the words of each utterance without sentences that address the grader; they open a gate. */
    static List<List<Token>> without(Answer answer, Set<Gate> gates) {
        List<List<Token>> utterances = new ArrayList<>();
        for (String text : answer.utterances()) {
            List<Token> tokens = Token.of(text);
            Set<Integer> disregarded = sentences(text, tokens);
            if (!disregarded.isEmpty()) {
                gates.add(Gate.GRADER_INSTRUCTION);
            }
            utterances.add(tokens.stream()
                    .filter(token -> !disregarded.contains(token.sentence()))
                    .toList());
        }
        return utterances;
    }

    private static boolean hasCue(String sentence) {
        String lower = sentence.toLowerCase(Locale.ROOT);
        return CUES.stream().anyMatch(lower::contains);
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }
}
