package dev.prepai.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.prepai.error.InvalidInputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The part of a coding question that a judge needs.
 *
 * @param title a short name for people
 * @param signature the function to write
 * @param comparison how results are compared
 * @param visibleTests shown to the candidate
 * @param hiddenTests never shown
 * @param generator a Python program with {@code generate(seed, size)}, which returns an argument list; trusted content
 * @param references a correct solution per language
 * @param wrongSolutions typical mistakes, each of which fails a test
 * @param complexity what the reference costs
 * @param form what kind of program is asked for
 * @param groups tests that earn points together, each test in exactly one of them; empty when every test counts alike
 */
public record CodingProblem(
        String title,
        Signature signature,
        Comparison comparison,
        List<TestCase> visibleTests,
        List<TestCase> hiddenTests,
        String generator,
        Map<Language, String> references,
        List<WrongSolution> wrongSolutions,
        Complexity complexity,
        Form form,
        List<TestGroup> groups) {
    private static final int LONGEST_INPUT = 64 << 10;
    private static final Pattern SNAKE_CASE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

    /** Copies the collections and checks what the parts demand of each other. */
    public CodingProblem {
        visibleTests = List.copyOf(visibleTests);
        hiddenTests = List.copyOf(hiddenTests);
        references = Map.copyOf(references);
        wrongSolutions = List.copyOf(wrongSolutions);
        if (visibleTests.isEmpty()) {
            throw new IllegalArgumentException("visibleTests must not be empty");
        }
        if (title.isBlank()) {
            throw new IllegalArgumentException("title must not be blank");
        }
        groups = List.copyOf(groups);
        new ProblemCheck(signature, form, comparison).check(visibleTests, hiddenTests, groups);
    }

    /** Creates a problem that asks for a function and has no groups. */
    public CodingProblem(
            String title,
            Signature signature,
            Comparison comparison,
            List<TestCase> visibleTests,
            List<TestCase> hiddenTests,
            String generator,
            Map<Language, String> references,
            List<WrongSolution> wrongSolutions,
            Complexity complexity) {
        this(
                title,
                signature,
                comparison,
                visibleTests,
                hiddenTests,
                generator,
                references,
                wrongSolutions,
                complexity,
                new Form.Function(),
                List.of());
    }

    @JsonCreator
    private static CodingProblem read(
            @JsonProperty("title") String title,
            @JsonProperty("signature") Signature signature,
            @JsonProperty("comparison") Comparison comparison,
            @JsonProperty("visibleTests") List<TestCase> visibleTests,
            @JsonProperty("hiddenTests") List<TestCase> hiddenTests,
            @JsonProperty("generator") String generator,
            @JsonProperty("references") Map<Language, String> references,
            @JsonProperty("wrongSolutions") List<WrongSolution> wrongSolutions,
            @JsonProperty("complexity") Complexity complexity,
            @JsonProperty("form") Optional<Form> form,
            @JsonProperty("groups") List<TestGroup> groups) {
        return new CodingProblem(
                title,
                signature,
                comparison,
                visibleTests,
                hiddenTests,
                generator,
                references,
                wrongSolutions,
                complexity,
                form.orElseGet(Form.Function::new),
                groups);
    }

    /**
     * The function to write.
     *
     * @param name in snake case; {@link Language#functionName} gives the form of a language
     * @param parameters in order
     * @param returns the type of the result, such as {@code int[]}
     */
    public record Signature(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) List<Parameter> parameters,
            @JsonProperty(required = true) String returns) {
        /** Copies the parameters and checks the name. */
        public Signature {
            requireSnakeCase(name);
            parameters = List.copyOf(parameters);
        }
    }

    /**
     * One parameter.
     *
     * @param name in snake case
     * @param type such as {@code int[][]} or {@code string}
     */
    public record Parameter(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String type) {
        /** Checks the name. */
        public Parameter {
            requireSnakeCase(name);
        }
    }

    /**
     * A typical wrong solution.
     *
     * @param language its language
     * @param mistake what is wrong, in a few words
     * @param source the program
     */
    public record WrongSolution(
            @JsonProperty(required = true) Language language,
            @JsonProperty(required = true) String mistake,
            @JsonProperty(required = true) String source) {}

    /**
     * The cost of the reference solution in the size of the input.
     *
     * @param time such as {@code O(n log n)}
     * @param space such as {@code O(1)}
     */
    public record Complexity(
            @JsonProperty(required = true) String time,
            @JsonProperty(required = true) String space) {}

    /** Returns the visible tests followed by the hidden ones. */
    public List<TestCase> tests() {
        List<TestCase> tests = new ArrayList<>(visibleTests);
        tests.addAll(hiddenTests);
        return tests;
    }

    /** Returns the program to run for a source in that language. */
    public Program program(Language language, String source) {
        return new Program(language, source, entryPoint(language));
    }

    /** Returns argument lists with the names in them, if there are any, in the form of the language. */
    public List<List<JsonNode>> calls(Language language, List<List<JsonNode>> arguments) {
        return form instanceof Form.Operations
                ? arguments.stream().map(each -> named(language, each)).toList()
                : arguments;
    }

    /** Returns the name that a solution in that language defines; empty when it is a whole program. */
    public Optional<String> definedName(Language language) {
        if (form instanceof Form.Console) {
            return Optional.empty();
        }
        return Optional.of(
                form instanceof Form.Operations
                        ? language.typeName(signature.name())
                        : language.functionName(signature.name()));
    }

    /** Returns what the candidate starts from, such as {@code def merge_intervals(intervals):}. */
    public String starter(Language language) {
        return new Starter(language).of(this);
    }

    /**
     * Reads arguments that a person typed: a JSON array with one value per parameter, or the text itself where a whole program is
     * asked for.
     *
     * @throws InvalidInputException if they do not fit the problem or have more than 65,536 characters
     */
    public List<JsonNode> arguments(String typed) {
        if (typed.length() > LONGEST_INPUT) {
            throw new InvalidInputException(
                    "an input may have at most " + LONGEST_INPUT + " characters, this one has " + typed.length());
        }
        return form instanceof Form.Console
                ? List.of(TextNode.valueOf(typed))
                : new ProblemCheck(signature, form, comparison).arguments(typed);
    }

    /** Tells whether arguments have the structure that the form demands. */
    boolean takes(List<JsonNode> arguments) {
        return new ProblemCheck(signature, form, comparison).fault(arguments).isEmpty();
    }

    /** Returns a reference solution in whichever language there is one. */
    Optional<Program> reference() {
        return Arrays.stream(Language.values())
                .flatMap(language ->
                        Optional.ofNullable(references.get(language)).map(source -> program(language, source)).stream())
                .findFirst();
    }

    private EntryPoint entryPoint(Language language) {
        String name = language.functionName(signature.name());
        if (form instanceof Form.Mutation mutation) {
            return new EntryPoint.Mutation(name, mutation.argument());
        }
        if (form instanceof Form.Method method) {
            return new EntryPoint.Method(language.typeName(method.type()), name);
        }
        if (form instanceof Form.Operations) {
            return new EntryPoint.Operations(language.typeName(signature.name()));
        }
        return form instanceof Form.Console ? new EntryPoint.Console() : new EntryPoint.Function(name);
    }

    private static List<JsonNode> named(Language language, List<JsonNode> arguments) {
        List<JsonNode> names = new ArrayList<>();
        arguments
                .get(0)
                .forEach(name -> names.add(TextNode.valueOf(
                        names.isEmpty() ? language.typeName(name.asText()) : language.functionName(name.asText()))));
        return List.of(JsonNodeFactory.instance.arrayNode().addAll(names), arguments.get(1));
    }

    static void requireSnakeCase(String name) {
        if (!SNAKE_CASE.matcher(name).matches()) {
            throw new IllegalArgumentException("name must be snake case, such as merge_intervals");
        }
    }
}
