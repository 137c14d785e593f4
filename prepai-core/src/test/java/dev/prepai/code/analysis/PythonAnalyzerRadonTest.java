package dev.prepai.code.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Compares with radon 5.1 on more than 500 sources; {@code python/SOURCES.md} tells where they come from. */
final class PythonAnalyzerRadonTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode EXPECTED = json("radon");
    private static final Map<String, String> SOURCES = sources();

    @Test
    void sources_areThoseThatWereMeasured() {
        assertThat(SOURCES).hasSizeGreaterThanOrEqualTo(500);
        assertThat(SOURCES.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        EXPECTED.propertyStream().map(Map.Entry::getKey).toList());
    }

    @Test
    void wellFormed_isTrueForAll() {
        assertThat(SOURCES)
                .allSatisfy((name, source) -> assertThat(
                                PythonAnalyzer.analyze(source).wellFormed())
                        .as(name)
                        .isTrue());
    }

    @Test
    void lines_areThoseOfRadon() {
        compare("lines", PythonAnalyzerRadonTest::lines);
    }

    @Test
    void functions_haveTheNamesAndTheComplexityOfRadon() {
        compare(
                "functions",
                analysis -> analysis.functions().stream()
                        .map(each -> List.of(each.name(), each.line(), each.cyclomatic()))
                        .toList());
    }

    @Test
    void halstead_isThatOfRadon() {
        compare("halstead", analysis -> {
            Halstead counts = analysis.halstead();
            return List.of(
                    counts.distinctOperators(), counts.distinctOperands(), counts.operators(), counts.operands());
        });
    }

    @Test
    void maintainability_isThatOfRadon() {
        SOURCES.forEach(
                (name, source) -> assertThat(PythonAnalyzer.analyze(source).maintainability())
                        .as(name)
                        .isCloseTo(EXPECTED.get(name).get("maintainability").doubleValue(), within(1e-8)));
    }

    @Test
    void analyze_withOtherLineEnds_measuresTheSame() {
        SOURCES.forEach((name, source) -> {
            String unix = source.replace("\r\n", "\n");
            List<Integer> expected = lines(PythonAnalyzer.analyze(unix));
            assertThat(lines(PythonAnalyzer.analyze(unix.replace("\n", "\r\n"))))
                    .as(name)
                    .isEqualTo(expected);
            assertThat(lines(PythonAnalyzer.analyze(unix.replace("\n", "\r"))))
                    .as(name)
                    .isEqualTo(expected);
        });
    }

    private static List<Integer> lines(SourceAnalysis analysis) {
        LineCounts lines = analysis.lines();
        return List.of(
                lines.total(),
                lines.code(),
                lines.documentation(),
                lines.commentOnly(),
                lines.blank(),
                lines.comments());
    }

    private static void compare(String measure, Function<SourceAnalysis, Object> measured) {
        SOURCES.forEach(
                (name, source) -> assertThat(JSON.<JsonNode>valueToTree(measured.apply(PythonAnalyzer.analyze(source))))
                        .as(name)
                        .isEqualTo(EXPECTED.get(name).get(measure)));
    }

    private static Map<String, String> sources() {
        Map<String, String> sources = new LinkedHashMap<>();
        for (String collection : List.of("mbpp", "references")) {
            json(collection)
                    .properties()
                    .forEach(each -> sources.put(
                            collection + "/" + each.getKey(), each.getValue().textValue()));
        }
        EXPECTED.propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> name.startsWith("constructs/"))
                .forEach(name -> sources.put(name, read(name + ".py")));
        return sources;
    }

    private static JsonNode json(String name) {
        try {
            return JSON.readTree(read(name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(String name) {
        String resource = "python/" + name;
        try (InputStream text =
                Objects.requireNonNull(PythonAnalyzerRadonTest.class.getResourceAsStream(resource), resource)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
