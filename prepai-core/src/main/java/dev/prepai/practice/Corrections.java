package dev.prepai.practice;

import dev.prepai.evaluation.Answer;
import dev.prepai.evaluation.Evaluation;
import dev.prepai.evaluation.Evidence;
import dev.prepai.evaluation.IntelligenceLevel;
import dev.prepai.evaluation.KeyPointResult;
import dev.prepai.evaluation.Sentence;
import dev.prepai.evaluation.StarPart;
import dev.prepai.practice.Revision.Cause;
import dev.prepai.practice.Revision.Segment;
import dev.prepai.question.KeyPoint;
import dev.prepai.question.Kind;
import dev.prepai.question.Probe;
import dev.prepai.question.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Corrects one answer by rules. */
final class Corrections {
    private static final int START = -1;
    private static final Pattern NUMBER = Pattern.compile(
            "\\d|\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|thousand"
                    + "|million|half|double|doubled|halved|third|quarter|zero|percent)\\b",
            Pattern.CASE_INSENSITIVE);

    private final Question question;
    private final Answer answer;
    private final Evaluation evaluation;
    private final List<Piece> pieces;
    /** What is inserted after the piece of that number. */
    private final Map<Integer, List<Segment>> insertions = new HashMap<>();

    /** A sentence with everything up to the next one. */
    private record Piece(int utterance, int start, int end, boolean toGrader) {}

    Corrections(Question question, Answer answer, Evaluation evaluation) {
        this.question = question;
        this.answer = answer;
        this.evaluation = evaluation;
        this.pieces = pieces(answer);
    }

    Revision revision() {
        if (question.kind() == Kind.BEHAVIORAL) {
            story();
        }
        List<KeyPointResult> results = evaluation.keyPoints();
        for (int i = 0; i < results.size(); i++) {
            KeyPointResult result = results.get(i);
            if (result.contradicted() || (result.core() && !result.made())) {
                int after = question.kind() == Kind.BEHAVIORAL ? placeInStory(results, i) : place(results, i);
                question.keyPoint(result.keyPoint()).ifPresent(keyPoint -> insert(after, missing(keyPoint)));
            }
        }
        return new Revision(segments());
    }

    /** Prompts for the parts of the story that are missing, in their order. */
    private void story() {
        int last = pieces.size() - 1;
        int situation = star(StarPart.SITUATION).orElse(START);
        int task = star(StarPart.TASK).orElse(situation);
        OptionalInt result = star(StarPart.RESULT);
        prompt(StarPart.SITUATION, START, "[the situation: where and when it was]");
        prompt(StarPart.TASK, situation, "[the task: what you had to achieve]");
        prompt(
                StarPart.ACTION,
                result.isPresent() ? Math.max(task, result.getAsInt() - 1) : last,
                "[your own actions, step by step]");
        prompt(StarPart.RESULT, last, "[the result, with a number]");
        if (result.isPresent()
                && answer.utterances().stream()
                        .noneMatch(text -> NUMBER.matcher(text).find())) {
            insert(result.getAsInt(), new Segment.Prompted("[how much: a number]"));
        }
    }

    private void prompt(StarPart part, int after, String prompt) {
        if (!evaluation.star().containsKey(part)) {
            insert(after, new Segment.Prompted(prompt));
        }
    }

    private OptionalInt star(StarPart part) {
        return Optional.ofNullable(evaluation.star().get(part)).map(this::last).orElse(OptionalInt.empty());
    }

    /** Of a person's life only the person knows. */
    private Segment missing(KeyPoint keyPoint) {
        if (question.kind() != Kind.BEHAVIORAL) {
            return new Segment.Stated(keyPoint.text(), keyPoint.id(), IntelligenceLevel.RULES);
        }
        return new Segment.Prompted(question.probes().stream()
                .filter(probe -> probe.keyPoint().equals(keyPoint.id()))
                .findFirst()
                .map(Probe::text)
                .map(probe -> "[" + probe + "]")
                .orElse("[only if it was so: " + keyPoint.text() + "]"));
    }

    /** After what the answer says to it; else after the nearest key point before it that was made, before the nearest after it, at the end. */
    private int place(List<KeyPointResult> results, int missed) {
        for (int i = missed; i >= 0; i--) {
            OptionalInt piece = spoken(results.get(i));
            if (piece.isPresent()) {
                return piece.getAsInt();
            }
        }
        return IntStream.range(missed + 1, results.size())
                .mapToObj(i -> results.get(i).evidence().map(this::first).orElse(OptionalInt.empty()))
                .flatMapToInt(OptionalInt::stream)
                .map(piece -> piece - 1)
                .findFirst()
                .orElse(pieces.size() - 1);
    }

    /** After the nearest key point before it that was made, else at the end: a story that touches a key point need not be the place for it. */
    private int placeInStory(List<KeyPointResult> results, int missed) {
        return IntStream.iterate(missed - 1, i -> i >= 0, i -> i - 1)
                .filter(i -> results.get(i).made())
                .mapToObj(i -> spoken(results.get(i)))
                .flatMapToInt(OptionalInt::stream)
                .findFirst()
                .orElse(pieces.size() - 1);
    }

    private OptionalInt spoken(KeyPointResult result) {
        return result.evidence().map(this::last).orElse(OptionalInt.empty());
    }

    private void insert(int after, Segment segment) {
        insertions.computeIfAbsent(after, key -> new ArrayList<>()).add(segment);
    }

    private List<Segment> segments() {
        List<Segment> segments = new ArrayList<>(insertions.getOrDefault(START, List.of()));
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (i > 0 && pieces.get(i - 1).utterance() != piece.utterance()) {
                segments.add(new Segment.Kept("\n\n"));
            }
            segments.addAll(segments(piece));
            segments.addAll(insertions.getOrDefault(i, List.of()));
        }
        return segments;
    }

    private List<Segment> segments(Piece piece) {
        String text = answer.utterances().get(piece.utterance()).substring(piece.start(), piece.end());
        if (piece.toGrader()) {
            return List.of(new Segment.Removed(text, Cause.TO_GRADER));
        }
        return denied(piece) ? List.of(new Segment.Removed(text, Cause.DENIED)) : withoutFillers(text);
    }

    /** A sentence that makes another key point as well is kept: the right claim stands after it. */
    private boolean denied(Piece piece) {
        return isEvidence(piece, KeyPointResult::contradicted)
                && !isEvidence(piece, result -> result.made() && !result.contradicted());
    }

    private boolean isEvidence(Piece piece, Predicate<KeyPointResult> kind) {
        return evaluation.keyPoints().stream()
                .filter(kind)
                .flatMap(result -> result.evidence().stream())
                .anyMatch(evidence -> overlaps(piece, evidence));
    }

    private static List<Segment> withoutFillers(String text) {
        List<Segment> segments = new ArrayList<>();
        int kept = 0;
        for (Fillers.Span filler : Fillers.in(text)) {
            keep(segments, text.substring(kept, filler.start()));
            segments.add(new Segment.Removed(text.substring(filler.start(), filler.end()), Cause.FILLER));
            kept = filler.end();
        }
        keep(segments, text.substring(kept));
        return segments;
    }

    private static void keep(List<Segment> segments, String text) {
        if (!text.isEmpty()) {
            segments.add(new Segment.Kept(text));
        }
    }

    private OptionalInt first(Evidence evidence) {
        return overlapping(evidence).findFirst();
    }

    private OptionalInt last(Evidence evidence) {
        return overlapping(evidence).max();
    }

    private IntStream overlapping(Evidence evidence) {
        return IntStream.range(0, pieces.size()).filter(i -> overlaps(pieces.get(i), evidence));
    }

    private static boolean overlaps(Piece piece, Evidence evidence) {
        return piece.utterance() == evidence.utterance()
                && piece.start() < evidence.end()
                && evidence.start() < piece.end();
    }

    /** Cuts every utterance at its sentences, so that nothing is left over. */
    private static List<Piece> pieces(Answer answer) {
        List<Piece> pieces = new ArrayList<>();
        List<Sentence> sentences = Sentence.of(answer);
        for (int utterance = 0; utterance < answer.utterances().size(); utterance++) {
            int number = utterance;
            List<Sentence> own = sentences.stream()
                    .filter(sentence -> sentence.evidence().utterance() == number)
                    .toList();
            int end = answer.utterances().get(utterance).length();
            for (int i = 0; i < own.size(); i++) {
                int start = i == 0 ? 0 : own.get(i).evidence().start();
                int next = i + 1 == own.size() ? end : own.get(i + 1).evidence().start();
                pieces.add(new Piece(utterance, start, next, own.get(i).toGrader()));
            }
            if (own.isEmpty()) {
                pieces.add(new Piece(utterance, 0, end, false));
            }
        }
        return pieces;
    }
}
