package dev.prepai.interview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.prepai.code.CallOutcome;
import dev.prepai.code.CodingProblem;
import dev.prepai.code.Execution;
import dev.prepai.code.Judge;
import dev.prepai.code.Language;
import dev.prepai.cv.Cv;
import dev.prepai.cv.CvAnalysis;
import dev.prepai.cv.CvParser;
import dev.prepai.cv.CvResult;
import dev.prepai.error.InvalidInputException;
import dev.prepai.internal.Json;
import dev.prepai.report.Remark;
import dev.prepai.report.UsageContext;
import dev.prepai.rubric.Competency;
import dev.prepai.rubric.Score;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The tools of one turn. Arguments come from a model that has read what a stranger said: each is checked, and whatever is wrong with
 * them is a result and not an exception. Nothing is recorded, hidden tests are not touched, and in a selection only code is run, so that
 * neither the CV nor the scores so far can colour what the candidate hears.
 */
public final class InterviewTools {
    private static final int LONGEST_ARGUMENTS = 300_000;
    private static final int LONGEST_CV = 100_000;
    private static final int LONGEST_RESULT = 16_000;
    private static final int LONGEST_VALUE = 300;
    private static final int MOST_TESTS = 10;

    private final InterviewState state;
    private final Optional<Judge> judge;
    private final CvParser cvParser;

    InterviewTools(InterviewState state, Optional<Judge> judge, CvParser cvParser) {
        this.state = state;
        this.judge = judge;
        this.cvParser = cvParser;
    }

    /** Returns the tools that this turn may use. */
    public List<Tool> available() {
        List<Tool> tools = new ArrayList<>();
        if (judge.isPresent() && problem().isPresent()) {
            tools.add(Tool.CODE_EXECUTOR);
        }
        if (state.spec().usage() != UsageContext.SELECTION) {
            tools.add(Tool.CV_ANALYZER);
            tools.add(Tool.PERFORMANCE_EVALUATOR);
        }
        return tools;
    }

    /**
     * Uses a tool. Never throws; takes as long as the code runner or the CV reader may.
     *
     * @param name as a model wrote it
     * @param arguments JSON as a model wrote it
     */
    public ToolResult call(String name, String arguments) {
        Optional<Tool> tool = Tool.of(name);
        if (tool.isEmpty()) {
            return refused(ToolError.UNKNOWN_TOOL, "use one of the tools that were listed");
        }
        if (arguments.length() > LONGEST_ARGUMENTS) {
            return refused(
                    ToolError.TOO_LARGE, "arguments may have at most " + LONGEST_ARGUMENTS + " characters together");
        }
        try {
            String body = use(tool.get(), new Arguments(object(arguments))).toString();
            return body.length() > LONGEST_RESULT
                    ? refused(ToolError.TOO_LARGE, "the result is too large; ask for less")
                    : new ToolResult.Done(body);
        } catch (Refusal e) {
            return refused(e.error, e.remedy);
        } catch (InvalidInputException e) {
            return refused(ToolError.INVALID_ARGUMENTS, e.getMessage());
        } catch (RuntimeException e) { // of a runner or a reader of the host's, whose message may quote
            return refused(ToolError.UNAVAILABLE, "the tool could not do that with these arguments");
        }
    }

    private ObjectNode use(Tool tool, Arguments arguments) {
        boolean selection = state.spec().usage() == UsageContext.SELECTION;
        if (selection && tool != Tool.CODE_EXECUTOR) {
            throw new Refusal(ToolError.NOT_ALLOWED, "in a selection neither CV nor scores are shown");
        }
        return switch (tool) {
            case CODE_EXECUTOR -> run(arguments);
            case CV_ANALYZER -> analyze(arguments);
            case PERFORMANCE_EVALUATOR -> evaluate(arguments);
        };
    }

    private static JsonNode object(String arguments) {
        try {
            JsonNode node = Json.mapper().readTree(arguments.isBlank() ? "{}" : arguments);
            if (node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException e) {
            throw new Refusal(ToolError.INVALID_ARGUMENTS, "the arguments must be one valid JSON object");
        }
        throw new Refusal(ToolError.INVALID_ARGUMENTS, "the arguments must be one JSON object");
    }

    private Optional<CodingProblem> problem() {
        return state.latest().flatMap(latest -> latest.question().problem());
    }

    private ObjectNode run(Arguments arguments) {
        String code = arguments.text("code");
        Language language = Language.of(arguments.text("language"));
        CodingProblem problem =
                problem().orElseThrow(() -> new Refusal(ToolError.NOT_ALLOWED, "no coding problem is open"));
        Judge runner = judge.orElseThrow(() -> new Refusal(ToolError.UNAVAILABLE, "this interview runs no code"));
        Optional<String> function = arguments.optionalText("functionName");
        if (function.isPresent() && !function.equals(problem.definedName(language))) {
            throw new Refusal(ToolError.INVALID_ARGUMENTS, "functionName must be the one of the open problem");
        }
        List<JsonNode> tests = arguments.list("testCases", MOST_TESTS);
        List<List<JsonNode>> inputs = tests.stream()
                .map(test -> arguments(problem, written(test, "input")))
                .toList();
        return results(tests, runner.run(problem, language, code, inputs));
    }

    /** The argument list; as published, the one argument of a function may also stand alone. */
    private static List<JsonNode> arguments(CodingProblem problem, String input) {
        try {
            return problem.arguments(input);
        } catch (InvalidInputException e) {
            if (problem.signature().parameters().size() != 1) {
                throw e;
            }
            return problem.arguments("[" + input + "]");
        }
    }

    /** A value is given as JSON or, as published, as a text that holds JSON. */
    private static String written(JsonNode test, String name) {
        JsonNode value = test.path(name);
        if (value.isMissingNode()) {
            throw new Refusal(ToolError.INVALID_ARGUMENTS, "each test case has an input, an array of the arguments");
        }
        return value.isTextual() ? value.textValue() : value.toString();
    }

    private static ObjectNode results(List<JsonNode> tests, Execution execution) {
        ObjectNode body = Json.mapper().createObjectNode();
        body.put("success", execution.calls().size() == tests.size());
        ArrayNode results = body.putArray("testResults");
        int passed = 0;
        for (int i = 0; i < execution.calls().size(); i++) {
            CallOutcome outcome = execution.calls().get(i).outcome();
            JsonNode expected = expected(tests.get(i));
            boolean right = outcome instanceof CallOutcome.Returned returned
                    && returned.value().equals(InterviewTools::compare, expected);
            passed += right ? 1 : 0;
            results.addObject()
                    .put("input", shortened(written(tests.get(i), "input")))
                    .put("expected", shortened(expected.toString()))
                    .put("actual", shortened(actual(outcome)))
                    .put("passed", right);
        }
        return body.put("allTestsPassed", passed == tests.size())
                .put("executionTime", execution.elapsed().toMillis() / 1000.0);
    }

    private static JsonNode expected(JsonNode test) {
        JsonNode value = test.path("expected");
        try {
            return value.isTextual() ? Json.mapper().readTree(value.textValue()) : value;
        } catch (JsonProcessingException e) {
            return value; // a plain text, which is a value as well
        }
    }

    private static int compare(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return Double.compare(one.doubleValue(), other.doubleValue());
        }
        return one.equals(other) ? 0 : 1;
    }

    private static String actual(CallOutcome outcome) {
        if (outcome instanceof CallOutcome.Returned returned) {
            return returned.value().toString();
        }
        if (outcome instanceof CallOutcome.Raised raised) {
            return "error: " + raised.message();
        }
        if (outcome instanceof CallOutcome.DidNotLoad failed) {
            return "did not load: " + failed.message();
        }
        return outcome instanceof CallOutcome.Exceeded exceeded ? "limit exceeded: " + exceeded.limit() : "refused";
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + " …";
    }

    /** Without the ways to reach the candidate, which no choice of words needs. */
    private ObjectNode analyze(Arguments arguments) {
        Optional<String> text = arguments.optionalText("cvText");
        boolean skills = arguments.flag("extractSkills", true);
        Cv cv = text.map(this::parsed)
                .or(state::cv)
                .orElseThrow(() -> new Refusal(ToolError.UNAVAILABLE, "no CV is attached; give cvText"));
        try {
            ObjectNode body =
                    (ObjectNode) Json.mapper().readTree(CvAnalysis.of(cv).toJson());
            body.putNull("email").putNull("phone");
            return skills ? body : body.without(List.of("skills", "categorizedSkills", "industryMatch"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the analysis is JSON that was written here", e);
        }
    }

    private Cv parsed(String text) {
        if (text.length() > LONGEST_CV) {
            throw new Refusal(ToolError.TOO_LARGE, "cvText may have at most " + LONGEST_CV + " characters");
        }
        if (cvParser.parse(text.getBytes(StandardCharsets.UTF_8)) instanceof CvResult.Parsed read) {
            return read.cv();
        }
        throw new Refusal(ToolError.UNAVAILABLE, "cvText cannot be read as a CV");
    }

    private ObjectNode evaluate(Arguments arguments) {
        if (!arguments.text("sessionId").equals(state.id())) {
            throw new Refusal(ToolError.NOT_ALLOWED, "sessionId must be that of this interview");
        }
        Scorecard scorecard = Scorecard.of(state);
        ObjectNode body = Json.mapper().createObjectNode();
        body.put("overallScore", scorecard.overall().map(InterviewTools::points).orElse(null));
        ObjectNode scores = body.putObject("scores");
        for (Competency competency : Competency.values()) {
            Optional<Score> score = Optional.ofNullable(scorecard.scores().get(competency));
            scores.put(competency.wireName(), score.map(InterviewTools::points).orElse(null));
        }
        texts(body, "strengths", Remarks.strengths(state.questions()));
        texts(body, "improvements", Remarks.improvements(state.questions()));
        return body.put("recommendation", scorecard.recommendation().name());
    }

    private static void texts(ObjectNode body, String name, List<Remark> remarks) {
        ArrayNode texts = body.putArray(name);
        remarks.forEach(remark -> texts.add(remark.text()));
    }

    private static double points(Score score) {
        return Math.round(10 * score.points()) / 10.0;
    }

    private static ToolResult.Refused refused(ToolError error, String message) {
        return new ToolResult.Refused(error, message);
    }

    /** Arguments as a model wrote them. */
    private record Arguments(JsonNode object) {
        String text(String name) {
            return optionalText(name).orElseThrow(() -> invalid(name, "a text"));
        }

        Optional<String> optionalText(String name) {
            return value(name, JsonNode::isTextual, "a text").map(JsonNode::textValue);
        }

        boolean flag(String name, boolean otherwise) {
            return value(name, JsonNode::isBoolean, "true or false")
                    .map(JsonNode::booleanValue)
                    .orElse(otherwise);
        }

        List<JsonNode> list(String name, int most) {
            List<JsonNode> list = value(name, JsonNode::isArray, "a list")
                    .map(node -> node.valueStream().toList())
                    .orElse(List.of());
            if (list.isEmpty() || list.size() > most) {
                throw invalid(name, "a list of 1 to " + most);
            }
            return list;
        }

        private Optional<JsonNode> value(String name, Function<JsonNode, Boolean> type, String expected) {
            JsonNode node = object.path(name);
            if (node.isMissingNode() || node.isNull()) {
                return Optional.empty();
            }
            if (!type.apply(node)) {
                throw invalid(name, expected);
            }
            return Optional.of(node);
        }

        private static Refusal invalid(String name, String expected) {
            return new Refusal(ToolError.INVALID_ARGUMENTS, name + " must be " + expected);
        }
    }

    /** Ends the use of a tool; stays in this class. */
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final ToolError error;
        private final String remedy;

        Refusal(ToolError error, String remedy) {
            super(remedy, null, false, false);
            this.error = error;
            this.remedy = remedy;
        }
    }
}
