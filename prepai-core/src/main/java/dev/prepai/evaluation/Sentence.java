package dev.prepai.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A sentence of an answer.
 *
 * @param evidence where it stands, and its words
 * @param toGrader whether it addresses the grader instead of answering; such a sentence is disregarded, never obeyed
 */
public record Sentence(Evidence evidence, boolean toGrader) {
    /** Returns the sentences of all utterances in their order. What has neither letter nor digit is no sentence. */
    public static List<Sentence> of(Answer answer) {
        List<Sentence> sentences = new ArrayList<>();
        for (int utterance = 0; utterance < answer.utterances().size(); utterance++) {
            add(sentences, answer, utterance);
        }
        return sentences;
    }

    private static void add(List<Sentence> sentences, Answer answer, int utterance) {
        String text = answer.utterances().get(utterance);
        List<Token> tokens = Token.of(text);
        Set<Integer> toGrader = GraderInstruction.sentences(text, tokens);
        int start = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean last = i + 1 == tokens.size();
            if (last || tokens.get(i + 1).sentence() != tokens.get(i).sentence()) {
                int end = last ? text.length() : tokens.get(i + 1).start();
                int stripped =
                        start + text.substring(start, end).stripTrailing().length();
                sentences.add(new Sentence(
                        Evidence.cut(answer, utterance, start, stripped),
                        toGrader.contains(tokens.get(i).sentence())));
                start = end;
            }
        }
    }
}
