package dev.prepai.code;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.prepai.error.InvalidInputException;
import dev.prepai.internal.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the parts of a problem demand of each other. */
record ProblemCheck(CodingProblem.Signature signature, Form form, Comparison comparison) {
    private static final int DEEPEST_INPUT = 100;

    /** Checks the parts that the author of the problem wrote. */
    void check(List<TestCase> visible, List<TestCase> hidden, List<TestGroup> groups) {
        int parameters = signature.parameters().size();
        require(
                !(form instanceof Form.Mutation mutation) || mutation.argument() < parameters,
                "the argument to change must be one of the parameters");
        require(
                !(comparison instanceof Comparison.Permutation permutation) || permutation.argument() < parameters,
                "the argument to permute must be one of the parameters");
        Stream.concat(visible.stream(), hidden.stream()).forEach(this::checkTest);
        if (!groups.isEmpty()) {
            checkGroups(groups, visible.size() + hidden.size());
        }
    }

    private void checkTest(TestCase test) {
        fault(test.arguments()).ifPresent(fault -> {
            throw new IllegalArgumentException("args: " + fault);
        });
        require(
                !(form instanceof Form.Operations operations)
                        || declared(operations, test.arguments().get(0)),
                "args: operations start with the class of the signature, and the others are methods of the form");
        require(
                !(comparison instanceof Comparison.AnyOf)
                        || (test.expected().isArray() && !test.expected().isEmpty()),
                "with ANY_OF, expected is a list of at least one right value");
        require(
                !(comparison instanceof Comparison.Permutation permutation)
                        || permutation.argument() < test.arguments().size(),
                "a test lacks the argument to permute");
    }

    private boolean declared(Form.Operations operations, JsonNode names) {
        Set<String> methods =
                operations.methods().stream().map(CodingProblem.Signature::name).collect(Collectors.toSet());
        return names.path(0).asText().equals(signature.name())
                && names.valueStream().skip(1).map(JsonNode::asText).allMatch(methods::contains);
    }

    private static void checkGroups(List<TestGroup> groups, int tests) {
        Set<String> names = new HashSet<>();
        List<Integer> numbers = new ArrayList<>();
        for (TestGroup group : groups) {
            require(names.containsAll(group.requires()), "a group may require only groups that stand before it");
            require(names.add(group.name()), "the names of groups must be unique");
            numbers.addAll(group.tests());
        }
        require(
                numbers.stream()
                        .sorted()
                        .toList()
                        .equals(IntStream.rangeClosed(1, tests).boxed().toList()),
                "each of the tests, numbered from 1 to " + tests + ", must be in exactly one group");
    }

    /** Reads the arguments that a candidate typed. */
    List<JsonNode> arguments(String typed) {
        List<JsonNode> arguments = List.copyOf(array(typed));
        int wanted =
                form instanceof Form.Operations ? 2 : signature.parameters().size();
        if (arguments.size() != wanted) {
            throw new InvalidInputException("the input must be a JSON array of " + wanted
                    + " values, one per parameter; it has " + arguments.size());
        }
        fault(arguments).ifPresent(fault -> {
            throw new InvalidInputException("the input does not fit the problem: " + fault);
        });
        return arguments;
    }

    private static List<JsonNode> array(String typed) {
        JsonNode input;
        try {
            input = Json.mapper().readTree(typed);
        } catch (JsonProcessingException e) {
            // Without its cause, which quotes the candidate.
            throw new InvalidInputException("the input is not valid JSON" + place(e.getLocation())
                    + "; write an array with one value per parameter, such as [[3, 1, 2], \"a\"]");
        }
        if (!input.isArray()) {
            throw new InvalidInputException(
                    "the input must be a JSON array with one value per parameter, such as [[3, 1, 2], \"a\"]");
        }
        checkValue(input, 0);
        return input.valueStream().toList();
    }

    private static void checkValue(JsonNode value, int depth) {
        if (depth > DEEPEST_INPUT) {
            throw new InvalidInputException("the input may be nested at most " + DEEPEST_INPUT + " levels deep");
        }
        if (value.isNumber() && !Tolerance.isFinite(value)) {
            throw new InvalidInputException("the input has a number that is too large");
        }
        for (JsonNode part : value) {
            checkValue(part, depth + 1);
        }
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** Returns what is wrong with arguments, apart from their types; empty when nothing is. */
    Optional<String> fault(List<JsonNode> arguments) {
        if (form instanceof Form.Console) {
            return arguments.size() == 1 && arguments.get(0).isTextual()
                    ? Optional.empty()
                    : Optional.of("a whole program has one argument, the text on standard input");
        }
        return form instanceof Form.Operations ? faultOfOperations(arguments) : Optional.empty();
    }

    private static Optional<String> faultOfOperations(List<JsonNode> arguments) {
        boolean fits = arguments.size() == 2
                && arguments.stream().allMatch(JsonNode::isArray)
                && arguments.get(0).size() == arguments.get(1).size()
                && !arguments.get(0).isEmpty()
                && arguments.get(0).valueStream().allMatch(JsonNode::isTextual)
                && arguments.get(1).valueStream().allMatch(JsonNode::isArray);
        return fits
                ? Optional.empty()
                : Optional.of("operations are a list of names, first that of the class, and an equally long list with"
                        + " the arguments for each");
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
