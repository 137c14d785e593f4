package dev.prepai.interview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.prepai.code.CodingProblem;
import dev.prepai.code.Comparison;
import dev.prepai.code.Language;
import dev.prepai.code.TestCase;
import dev.prepai.evaluation.Answer;
import dev.prepai.evaluation.Evaluation;
import dev.prepai.evaluation.Evidence;
import dev.prepai.evaluation.IntelligenceLevel;
import dev.prepai.evaluation.KeyPointResult;
import dev.prepai.internal.Json;
import dev.prepai.question.Blueprint;
import dev.prepai.question.ExpectedWords;
import dev.prepai.question.InterviewType;
import dev.prepai.question.KeyPoint;
import dev.prepai.question.Kind;
import dev.prepai.question.Level;
import dev.prepai.question.Probe;
import dev.prepai.question.Question;
import dev.prepai.rubric.Competency;
import dev.prepai.rubric.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A small bank, and an evaluator that can be read at a glance. */
final class TestQuestions {
    /** Three knowledge questions, a story and a program, with four follow-ups. */
    static final InterviewType TYPE = type(
            4,
            slot(Kind.KNOWLEDGE, Competency.TECHNICAL_KNOWLEDGE),
            slot(Kind.CODING, Competency.PROBLEM_SOLVING),
            slot(Kind.BEHAVIORAL, Competency.CULTURAL_FIT),
            slot(Kind.KNOWLEDGE, Competency.TECHNICAL_KNOWLEDGE),
            slot(Kind.KNOWLEDGE, Competency.TECHNICAL_KNOWLEDGE));

    private TestQuestions() {}

    static List<Question> all() {
        return List.of(
                knowledge("mutex"),
                knowledge("index"),
                knowledge("cache"),
                story("story"),
                coding("sum", List.of(test("[[1, 2]]", "3")), List.of(test("[[]]", "0"))));
    }

    static Question knowledge(String id) {
        return question(id, Kind.KNOWLEDGE, Competency.TECHNICAL_KNOWLEDGE, Optional.empty());
    }

    static Question story(String id) {
        return question(id, Kind.BEHAVIORAL, Competency.CULTURAL_FIT, Optional.empty());
    }

    static Question coding(String id, List<TestCase> visible, List<TestCase> hidden) {
        return question(
                id,
                Kind.CODING,
                Competency.PROBLEM_SOLVING,
                Optional.of(new CodingProblem(
                        "Title of " + id,
                        new CodingProblem.Signature(
                                id.replace('-', '_') + "_of",
                                List.of(new CodingProblem.Parameter("values", "int[]")),
                                "int"),
                        Comparison.EXACT,
                        visible,
                        hidden,
                        "",
                        Map.of(Language.PYTHON, "def f(): pass", Language.JAVASCRIPT, "function f() {}"),
                        List.of(new CodingProblem.WrongSolution(Language.PYTHON, "off by one", "def f(): 1")),
                        new CodingProblem.Complexity("O(n)", "O(1)"))));
    }

    static TestCase test(String arguments, String expected) {
        List<JsonNode> list = new ArrayList<>();
        json(arguments).forEach(list::add);
        return new TestCase(list, json(expected));
    }

    static JsonNode json(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /**
     * Evaluates by code words: each key point id in the answer is made, {@code points=n} gives the score, 5 without it, and the
     * quote of a made key point is its id.
     */
    static Evaluation evaluate(Question question, Answer answer) {
        List<KeyPointResult> results = question.keyPoints().stream()
                .map(keyPoint -> result(keyPoint, answer))
                .toList();
        Score score = new Score(points(answer), 0.5);
        return new Evaluation(
                IntelligenceLevel.RULES, score, Map.of(question.competency(), score), results, Set.of(), Map.of());
    }

    private static KeyPointResult result(KeyPoint keyPoint, Answer answer) {
        for (int i = 0; i < answer.utterances().size(); i++) {
            int start = answer.utterances().get(i).indexOf(keyPoint.id());
            if (start >= 0) {
                return new KeyPointResult(
                        keyPoint.id(),
                        keyPoint.core(),
                        1,
                        false,
                        Optional.of(Evidence.cut(
                                answer, i, start, start + keyPoint.id().length())));
            }
        }
        return new KeyPointResult(keyPoint.id(), keyPoint.core(), 0, false, Optional.empty());
    }

    private static double points(Answer answer) {
        String all = answer.utterances().stream().collect(Collectors.joining(" "));
        int start = all.lastIndexOf("points=");
        return start < 0 ? 5 : Double.parseDouble(all.substring(start + 7).split(" ", 2)[0]);
    }

    private static Question question(String id, Kind kind, Competency competency, Optional<CodingProblem> problem) {
        return new Question(
                id,
                kind,
                Set.of("TEST"),
                competency,
                Level.EASY,
                0,
                Set.of("skill-of-" + id),
                "Please speak about " + id + ".",
                List.of(
                        keyPoint("alpha", true),
                        keyPoint("beta", true),
                        keyPoint("gamma", true),
                        keyPoint("delta", false)),
                "A model answer.",
                List.of(probe("delta"), probe("gamma"), probe("beta"), probe("alpha")),
                List.of("First hint for " + id + ".", "Second hint for " + id + "."),
                List.of("keyword"),
                new ExpectedWords(5, 50),
                Optional.empty(),
                problem);
    }

    private static KeyPoint keyPoint(String id, boolean core) {
        return new KeyPoint(id, "The claim " + id + " holds.", core, List.of(), Optional.empty());
    }

    private static Probe probe(String keyPoint) {
        return new Probe(keyPoint, "What about point " + keyPoint.charAt(0) + "?");
    }

    static InterviewType type(int followUps, Blueprint.Slot... slots) {
        return new InterviewType("TEST", "Test", new Blueprint(List.of(slots), followUps));
    }

    static Blueprint.Slot slot(Kind kind, Competency competency) {
        return new Blueprint.Slot(kind, competency, Level.EASY);
    }
}
