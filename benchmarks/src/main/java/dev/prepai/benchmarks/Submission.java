package dev.prepai.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.prepai.code.CallOutcome;
import dev.prepai.code.CallReport;
import dev.prepai.code.CodeRequest;
import dev.prepai.code.CodeRunner;
import dev.prepai.code.Comparison;
import dev.prepai.code.EntryPoint;
import dev.prepai.code.Language;
import dev.prepai.code.Limits;
import dev.prepai.code.Program;
import dev.prepai.code.TestCase;
import dev.prepai.error.CodeRunnerException;
import java.util.List;

/**
 * A program with its tests, which is judged by the sandbox and by another engine alike. All limits are one verdict, because
 * engines of different speed reach different ones first.
 *
 * @param name for people
 * @param language the language of the source
 * @param source the program
 * @param function the function to call
 * @param tests the calls and what they should return
 * @param comparison how results are compared
 */
record Submission(
        String name, Language language, String source, String function, List<TestCase> tests, Comparison comparison) {
    static final String ACCEPTED = "AC";
    static final String WRONG_ANSWER = "WA";
    static final String RUNTIME_ERROR = "RE";
    static final String DOES_NOT_LOAD = "CE";
    static final String LIMIT = "limit";
    static final String INTERNAL_ERROR = "IE";

    Submission withSource(String changed) {
        return new Submission(name, language, changed, function, tests, comparison);
    }

    Submission withTests(List<TestCase> others) {
        return new Submission(name, language, source, function, others, comparison);
    }

    /** Has a runner make the calls, as far as one fails. */
    String verdict(CodeRunner runner, Limits limits) {
        try {
            return verdictOf(runner.run(new CodeRequest(
                            new Program(language, source, new EntryPoint.Function(function)),
                            tests.stream().map(TestCase::arguments).toList(),
                            limits))
                    .calls());
        } catch (CodeRunnerException e) {
            return INTERNAL_ERROR + " " + e;
        }
    }

    private String verdictOf(List<CallReport> calls) {
        for (int i = 0; i < calls.size(); i++) {
            String verdict = verdictOf(calls.get(i).outcome(), tests.get(i));
            if (!verdict.equals(ACCEPTED)) {
                return verdict;
            }
        }
        return calls.size() < tests.size() ? INTERNAL_ERROR : ACCEPTED;
    }

    private String verdictOf(CallOutcome outcome, TestCase test) {
        if (outcome instanceof CallOutcome.Returned returned) {
            return compared(returned.value(), test);
        }
        if (outcome instanceof CallOutcome.DidNotLoad) {
            return DOES_NOT_LOAD;
        }
        return outcome instanceof CallOutcome.Exceeded ? LIMIT : RUNTIME_ERROR;
    }

    /** Returns the verdict on what another engine has made of the calls. */
    String verdict(JsonNode outcomes) {
        for (int i = 0; i < outcomes.size(); i++) {
            JsonNode outcome = outcomes.get(i);
            String verdict = switch (outcome.path("kind").asText()) {
                case "returned" -> compared(outcome.path("value"), tests.get(i));
                case "load" -> DOES_NOT_LOAD;
                case "limit" -> LIMIT;
                default -> RUNTIME_ERROR;
            };
            if (!verdict.equals(ACCEPTED)) {
                return verdict;
            }
        }
        return outcomes.size() < tests.size() ? INTERNAL_ERROR : ACCEPTED;
    }

    private String compared(JsonNode value, TestCase test) {
        return comparison.matches(value, test.expected()) ? ACCEPTED : WRONG_ANSWER;
    }
}
