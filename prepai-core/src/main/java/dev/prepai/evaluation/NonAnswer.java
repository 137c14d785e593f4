package dev.prepai.evaluation;

import java.util.regex.Pattern;

/** Recognises "I don't know" in its usual forms. */
final class NonAnswer {
    private static final Pattern PATTERN = Pattern.compile(
            "\\b(i|we) (really |honestly |just |simply )?(do not|don't|dont|wouldn't|cannot|can't) (really |honestly )?(know|remember|recall|answer|say|tell|have (an answer|any idea|a clue))\\b"
                    + "|\\b(no idea|no clue|not sure|i have nothing|never heard of|i('ll| will)? (pass|skip)|^\\W*(pass|skip)\\b|next question|skip this|can we skip|idk|n/?a)\\b",
            Pattern.CASE_INSENSITIVE);

    private NonAnswer() {}

    static boolean matches(Answer answer) {
        return answer.utterances().stream()
                .anyMatch(utterance ->
                        PATTERN.matcher(utterance.replace('’', '\'')).find());
    }
}
