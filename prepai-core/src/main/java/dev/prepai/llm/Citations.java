package dev.prepai.llm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.prepai.evaluation.Answer;
import dev.prepai.evaluation.Evidence;
import dev.prepai.evaluation.Sentence;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Turns what a model cites into evidence: the number of a sentence into its words, and a quote into the place where it stands. Whatever
 * is neither is dropped and counted. Of one reply; not for use by several threads.
 */
final class Citations {
    private static final int MOST = 50;
    /** A shorter quote, such as "a", stands in every answer and proves nothing. */
    private static final int SHORTEST_QUOTE = 8;

    private final Answer answer;
    private final List<Sentence> sentences;
    private int dropped;

    Citations(Answer answer, List<Sentence> sentences) {
        this.answer = answer;
        this.sentences = sentences;
    }

    /** Returns how many citations did not stand in the answer so far. */
    int dropped() {
        return dropped;
    }

    /** Returns the evidence that an array of numbers and quotes cites; a single one needs no array. */
    List<Evidence> of(JsonNode cited) {
        List<JsonNode> nodes = new ArrayList<>();
        if (cited.isArray()) {
            cited.forEach(nodes::add);
        } else if (cited.isValueNode() && !cited.isNull()) {
            nodes.add(cited);
        }
        List<Evidence> evidence = new ArrayList<>();
        for (JsonNode node : nodes.subList(0, Math.min(MOST, nodes.size()))) {
            Optional<Evidence> found = one(node);
            found.filter(each -> !evidence.contains(each)).ifPresent(evidence::add);
            dropped += found.isPresent() ? 0 : 1;
        }
        return evidence;
    }

    private Optional<Evidence> one(JsonNode node) {
        double number = LenientJson.number(node).orElse(0);
        if (number >= 1 && number <= sentences.size() && number == Math.rint(number)) {
            return Optional.of(sentences.get((int) number - 1).evidence());
        }
        return node.isTextual() ? quote(node.textValue()) : Optional.empty();
    }

    /** A quote must stand in what the model was shown, which leaves out what was said to the grader. */
    private Optional<Evidence> quote(String quote) {
        String wanted = new Plain(quote).text();
        if (wanted.length() < SHORTEST_QUOTE) {
            return Optional.empty();
        }
        return IntStream.range(0, answer.utterances().size())
                .mapToObj(utterance -> new Plain(answer.utterances().get(utterance))
                        .find(wanted)
                        .map(span -> Evidence.cut(answer, utterance, span.start(), span.end())))
                .flatMap(Optional::stream)
                .filter(this::wasShown)
                .findFirst();
    }

    private boolean wasShown(Evidence evidence) {
        return sentences.stream()
                .map(Sentence::evidence)
                .anyMatch(sentence -> sentence.utterance() == evidence.utterance()
                        && sentence.start() < evidence.end()
                        && evidence.start() < sentence.end());
    }

    private record Span(int start, int end) {}

    /** A text in one spelling (NFKD, lower case, straight quotes, single blanks) that knows where each of its characters came from. */
    private static final class Plain {
        private final StringBuilder text = new StringBuilder();
        private final List<Span> origins = new ArrayList<>();

        Plain(String source) {
            for (int i = 0; i < source.length(); ) {
                int character = source.codePointAt(i);
                int end = i + Character.charCount(character);
                add(character, new Span(i, end));
                i = end;
            }
            strip();
        }

        String text() {
            return text.toString();
        }

        Optional<Span> find(String wanted) {
            int start = text.indexOf(wanted);
            return start < 0
                    ? Optional.empty()
                    : Optional.of(new Span(
                            origins.get(start).start(),
                            origins.get(start + wanted.length() - 1).end()));
        }

        private void add(int character, Span origin) {
            if (Character.getType(character) == Character.FORMAT) {
                return;
            }
            String folded = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD)
                    .toLowerCase(Locale.ROOT);
            folded.chars().forEach(each -> append(plain((char) each), origin));
        }

        private void append(char plain, Span origin) {
            if (plain != ' ' || (text.length() > 0 && text.charAt(text.length() - 1) != ' ')) {
                text.append(plain);
                origins.add(origin);
            }
        }

        private static char plain(char character) {
            return switch (character) {
                case '‘', '’', '‚', '‛', '`', '´', '′' -> '\'';
                case '“', '”', '„', '‟', '«', '»', '″' -> '"';
                case '‐', '‑', '‒', '–', '—', '−' -> '-';
                default ->
                    Character.isWhitespace(character) || Character.isSpaceChar(character) || character < ' '
                            ? ' '
                            : character;
            };
        }

        private void strip() {
            if (text.length() > 0 && text.charAt(text.length() - 1) == ' ') {
                text.setLength(text.length() - 1);
            }
        }
    }
}
