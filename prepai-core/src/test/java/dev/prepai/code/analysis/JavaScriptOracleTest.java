package dev.prepai.code.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Compares with what {@code src/test/javascript/javascript-oracle.mjs} wrote down of ESLint, acorn and eslint-plugin-sonarjs. */
final class JavaScriptOracleTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Example> EXAMPLES = examples();
    private static final List<Example> VALID =
            EXAMPLES.stream().filter(Example::isValid).toList();

    @Test
    void examples_areMany() {
        assertThat(VALID).hasSizeGreaterThanOrEqualTo(400);
        assertThat(VALID.stream().mapToInt(each -> each.functions().size()).sum())
                .isGreaterThan(2000);
        assertThat(EXAMPLES.size() - VALID.size()).isGreaterThan(50);
    }

    @Test
    void wellFormed_isWhatAcornAccepts() {
        EXAMPLES.forEach(
                each -> assertThat(each.analysis().wellFormed()).as(each.name()).isEqualTo(each.isValid()));
    }

    @Test
    void lines_areThoseOfEslint() {
        compare("lines", analysis -> {
            LineCounts lines = analysis.lines();
            return List.of(lines.total(), lines.code(), lines.commentOnly(), lines.blank(), lines.comments());
        });
    }

    @Test
    void tokens_areAsManyAsThoseOfEslint() {
        compare("tokens", analysis -> analysis.tokens().size());
    }

    @Test
    void functions_areThoseOfEslint() {
        compareFunctions(
                List.of(0, 1, 2, 3), each -> List.of(each.name(), each.line(), each.lastLine(), each.parameters()));
    }

    @Test
    void cyclomatic_isThatOfEslint() {
        compareFunctions(List.of(0, 4), each -> List.of(each.name(), each.cyclomatic()));
    }

    @Test
    void nesting_isThatOfEslint() {
        compareFunctions(List.of(0, 5), each -> List.of(each.name(), each.nesting()));
    }

    /** The plugin leaves the paper in places; the functions that have none of these say what it found, the others -1. */
    @Test
    void cognitive_isThatOfSonar() {
        int compared = 0;
        for (Example example : VALID) {
            List<FunctionMeasures> functions = example.analysis().functions();
            for (int i = 0; i < functions.size(); i++) {
                int expected = example.functions().get(i).get(6).intValue();
                if (expected >= 0) {
                    compared++;
                    assertThat(functions.get(i).cognitive()).as(example.name()).isEqualTo(expected);
                }
            }
        }
        assertThat(compared).isGreaterThan(500);
    }

    /** A range of ESLint's reaches over what stands between two statements. */
    @Test
    void unreachable_holdsTheRangesOfEslint() {
        VALID.forEach(each -> assertThat(each.analysis().unreachable())
                .as(each.name())
                .containsAll(each.unreachable().stream().flatMap(List::stream).toList()));
    }

    /** There is one where ESLint takes what follows a labelled block that always throws for reachable. */
    @Test
    void unreachable_holdsNoMoreThanTheRangesOfEslint() {
        assertThat(VALID.stream()
                        .filter(each -> !each.analysis().unreachable().stream().allMatch(each::isInRange)))
                .hasSizeLessThanOrEqualTo(1);
    }

    private static void compare(String measure, Function<SourceAnalysis, Object> measured) {
        VALID.forEach(each -> assertThat(JSON.<JsonNode>valueToTree(measured.apply(each.analysis())))
                .as(each.name())
                .isEqualTo(each.expected().get(measure)));
    }

    private static void compareFunctions(List<Integer> columns, Function<FunctionMeasures, Object> measured) {
        VALID.forEach(each -> assertThat(JSON.<JsonNode>valueToTree(
                        each.analysis().functions().stream().map(measured).toList()))
                .as(each.name())
                .isEqualTo(JSON.valueToTree(each.functions(columns))));
    }

    private static List<Example> examples() {
        String resource = "javascript-oracle.json";
        try (InputStream text =
                Objects.requireNonNull(JavaScriptOracleTest.class.getResourceAsStream(resource), resource)) {
            JsonNode all = JSON.readTree(text);
            return IntStream.range(0, all.size())
                    .mapToObj(i -> new Example(
                            "example " + i,
                            all.get(i),
                            JavaScriptAnalyzer.analyze(all.get(i).get("source").textValue())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A source with what is expected of it.
     *
     * @param name its place in the file
     * @param expected its measures, which only a valid source has
     */
    private record Example(String name, JsonNode expected, SourceAnalysis analysis) {
        boolean isValid() {
            return expected.has("lines");
        }

        JsonNode functions() {
            return expected.get("functions");
        }

        /** Returns the first and the last line of every range that cannot be reached. */
        List<List<Integer>> unreachable() {
            return expected.get("unreachable")
                    .valueStream()
                    .map(range -> List.of(range.get(0).intValue(), range.get(1).intValue()))
                    .toList();
        }

        boolean isInRange(int line) {
            return unreachable().stream().anyMatch(range -> range.get(0) <= line && line <= range.get(1));
        }

        List<List<JsonNode>> functions(List<Integer> columns) {
            return functions()
                    .valueStream()
                    .map(function -> columns.stream().map(function::get).toList())
                    .toList();
        }
    }
}
