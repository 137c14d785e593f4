package dev.prepai.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.prepai.ability.ItemParameters;
import dev.prepai.error.InvalidInputException;
import dev.prepai.internal.Json;
import dev.prepai.rubric.Competency;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The file of a host: what the published schema allows is what the bank reads, and an error tells what to change. */
final class BankFileTest {
    private static final Schema SCHEMA = schema();

    @TempDir
    private Path directory;

    @Test
    void schema_isValidItself() throws IOException {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        Schema metaSchema = registry.getSchema(
                Json.mapper().readTree("{\"$ref\": \"https://json-schema.org/draft/2020-12/schema\"}"));

        assertThat(metaSchema.validate(read("question-bank.schema.json"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bankFiles")
    void schema_acceptsEveryFileOfTheStandardBank(Path file) throws IOException {
        List<Error> errors = SCHEMA.validate(Json.mapper().readTree(file.toFile()));

        assertThat(errors).isEmpty();
    }

    @Test
    void schema_listsTheEnumsOfTheCode() throws IOException {
        JsonNode definitions = read("question-bank.schema.json").path("$defs");

        assertThat(strings(definitions.path("kind").path("enum"))).isEqualTo(names(Kind.values()));
        assertThat(strings(definitions.path("level").path("enum"))).isEqualTo(names(Level.values()));
        assertThat(strings(definitions.path("competency").path("enum"))).isEqualTo(names(Competency.values()));
    }

    @Test
    void file_ofAHost_isAcceptedBySchemaAndBank() throws IOException {
        ObjectNode file = hostBank();
        file.put("$schema", "question-bank.schema.json");

        assertThat(SCHEMA.validate(file)).isEmpty();
        assertThat(load(file).questions()).extracting(Question::id).containsExactly("host-spoken", "host-coding");
    }

    @Test
    void file_withOnlyWhatIsRequired_isAcceptedBySchemaAndBank() throws IOException {
        ObjectNode file = hostBank();
        spoken(file).remove(List.of("skills", "probes", "hints", "keywords", "anchors"));
        keyPoint(file).remove(List.of("phrasings", "competency"));
        problem(file).remove(List.of("hiddenTests", "generator", "references", "wrongSolutions"));
        file.remove("anchors");

        assertThat(SCHEMA.validate(file)).isEmpty();
        assertThat(load(file).questions()).hasSize(2);
    }

    @Test
    void file_withMeasuredParameters_isAcceptedBySchemaAndBank() throws IOException {
        ObjectNode file = hostBank();
        calibration(file);

        assertThat(SCHEMA.validate(file)).isEmpty();
        assertThat(load(file).questions().get(0).parameters()).isEqualTo(new ItemParameters(1.4, List.of(-1.0, 0.5)));
    }

    @Test
    void parameters_whenNotMeasured_followFromTheDifficulty() throws IOException {
        assertThat(load(hostBank()).questions().get(0).parameters())
                .isEqualTo(new ItemParameters(1.2, List.of(-1.0, 0.0, 1.0, 2.0)));
    }

    @Test
    void file_withThresholdsThatDoNotAscend_isRefused() throws IOException {
        ObjectNode file = hostBank();
        calibration(file).putArray("thresholds").add(1).add(1);

        assertThatThrownBy(() -> load(file)).hasMessageContaining("host-spoken").hasMessageContaining("ascend");
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void file_withFault_isRefusedBySchemaAndBank(Consumer<ObjectNode> mutation) throws IOException {
        ObjectNode file = hostBank();
        mutation.accept(file);

        assertThat(SCHEMA.validate(file)).isNotEmpty();
        assertThatThrownBy(() -> load(file)).isInstanceOf(InvalidInputException.class);
    }

    static List<Named<Consumer<ObjectNode>>> mutations() {
        return List.of(
                mutation("neither items nor anchors", file -> file.removeAll()),
                mutation("items is an object", file -> file.putObject("items")),
                mutation("items is null", file -> file.putNull("items")),
                mutation("anchors is a string", file -> file.put("anchors", "none")),
                mutation("unknown property at the top", file -> file.put("item", 1)),
                mutation("item is a string", file -> file.withArray("items").add("question")),
                mutation("item is null", file -> file.withArray("items").addNull()),
                mutation("no id", file -> spoken(file).remove("id")),
                mutation("no kind", file -> spoken(file).remove("kind")),
                mutation("no types", file -> spoken(file).remove("types")),
                mutation("no competency", file -> spoken(file).remove("competency")),
                mutation("no level", file -> spoken(file).remove("level")),
                mutation("no difficulty", file -> spoken(file).remove("difficulty")),
                mutation("no text", file -> spoken(file).remove("text")),
                mutation("no key points", file -> spoken(file).remove("keyPoints")),
                mutation("no reference", file -> spoken(file).remove("reference")),
                mutation("no expected words", file -> spoken(file).remove("expectedWords")),
                mutation("id in camel case", file -> spoken(file).put("id", "hostSpoken")),
                mutation("id of 81 characters", file -> spoken(file).put("id", "a".repeat(81))),
                mutation("kind is null", file -> spoken(file).putNull("kind")),
                mutation("kind is a number", file -> spoken(file).put("kind", 0)),
                mutation("kind in lower case", file -> spoken(file).put("kind", "knowledge")),
                mutation("unknown level", file -> spoken(file).put("level", "EXTREME")),
                mutation("level is null", file -> spoken(file).putNull("level")),
                mutation("unknown competency", file -> spoken(file).put("competency", "CHARM")),
                mutation("competency is null", file -> spoken(file).putNull("competency")),
                mutation("empty types", file -> spoken(file).putArray("types")),
                mutation("type is null", file -> spoken(file).withArray("types").addNull()),
                mutation(
                        "type in lower case",
                        file -> spoken(file).withArray("types").add("acme sre")),
                mutation(
                        "type of 41 characters",
                        file -> spoken(file).withArray("types").add("A".repeat(41))),
                mutation("difficulty of 4", file -> spoken(file).put("difficulty", 4)),
                mutation("difficulty is a string", file -> spoken(file).put("difficulty", "1")),
                mutation("difficulty is null", file -> spoken(file).putNull("difficulty")),
                mutation(
                        "skill is null",
                        file -> spoken(file).withArray("skills").addNull()),
                mutation("skills is a string", file -> spoken(file).put("skills", "java")),
                mutation("blank text", file -> spoken(file).put("text", "  ")),
                mutation("text of 20,001 characters", file -> spoken(file).put("text", "a".repeat(20_001))),
                mutation("blank reference", file -> spoken(file).put("reference", "")),
                mutation("unknown property of an item", file -> spoken(file).put("dificulty", 1)),
                mutation("empty key points", file -> spoken(file).putArray("keyPoints")),
                mutation("no core key point", file -> keyPoint(file).put("core", false)),
                mutation("core is a string", file -> keyPoint(file).put("core", "true")),
                mutation("core is missing", file -> keyPoint(file).remove("core")),
                mutation("key point without text", file -> keyPoint(file).remove("text")),
                mutation("key point with blank text", file -> keyPoint(file).put("text", " ")),
                mutation(
                        "key point with blank phrasing",
                        file -> keyPoint(file).withArray("phrasings").add("")),
                mutation(
                        "key point with phrasing null",
                        file -> keyPoint(file).withArray("phrasings").addNull()),
                mutation(
                        "key point with blanks in its id",
                        file -> keyPoint(file).put("id", "a b")),
                mutation(
                        "key point of unknown competency",
                        file -> keyPoint(file).put("competency", "X")),
                mutation(
                        "unknown property of a key point",
                        file -> keyPoint(file).put("weight", 2)),
                mutation(
                        "key point is null",
                        file -> spoken(file).withArray("keyPoints").addNull()),
                mutation("probe without key point", file -> probe(file).remove("keyPoint")),
                mutation("probe without text", file -> probe(file).remove("text")),
                mutation("probe with blank text", file -> probe(file).put("text", "")),
                mutation("hint is null", file -> spoken(file).withArray("hints").addNull()),
                mutation(
                        "keyword is null",
                        file -> spoken(file).withArray("keywords").addNull()),
                mutation("expected words without max", file -> words(file).remove("max")),
                mutation("expected words from 0", file -> words(file).put("min", 0)),
                mutation("expected words with a fraction", file -> words(file).put("min", 10.5)),
                mutation(
                        "item anchors without level 5",
                        file -> itemAnchors(file).remove("5")),
                mutation("item anchors with level 3", file -> itemAnchors(file).put("3", "so so")),
                mutation(
                        "item anchors with blank level",
                        file -> itemAnchors(file).put("8", " ")),
                mutation("coding item without problem", file -> coding(file).remove("problem")),
                mutation("spoken item with problem", file -> spoken(file).set("problem", problem(file))),
                mutation("no discrimination", file -> calibration(file).remove("discrimination")),
                mutation("discrimination of 0", file -> calibration(file).put("discrimination", 0)),
                mutation("no thresholds", file -> calibration(file).remove("thresholds")),
                mutation("empty thresholds", file -> calibration(file).putArray("thresholds")),
                mutation(
                        "threshold of 9",
                        file -> calibration(file).putArray("thresholds").add(9)),
                mutation(
                        "threshold is null",
                        file -> calibration(file).withArray("thresholds").addNull()),
                mutation("unknown item parameter", file -> calibration(file).put("guessing", 0.2)),
                mutation("problem without title", file -> problem(file).remove("title")),
                mutation("problem with blank title", file -> problem(file).put("title", "")),
                mutation("problem without signature", file -> problem(file).remove("signature")),
                mutation("function in camel case", file -> signature(file).put("name", "sumUp")),
                mutation("function without type", file -> signature(file).remove("returns")),
                mutation("function without parameters", file -> signature(file).remove("parameters")),
                mutation("parameter without name", file -> parameter(file).remove("name")),
                mutation("parameter without type", file -> parameter(file).remove("type")),
                mutation(
                        "parameter with blank in its name",
                        file -> parameter(file).put("name", "a b")),
                mutation("problem without comparison", file -> problem(file).remove("comparison")),
                mutation("unknown comparison", file -> comparison(file).put("kind", "ROUGH")),
                mutation("comparison without kind", file -> comparison(file).remove("kind")),
                compared("comparison with an unknown property", "{'kind': 'EXACT', 'elements': {'kind': 'EXACT'}}"),
                compared("FLOAT without tolerance", "{'kind': 'FLOAT'}"),
                compared("FLOAT with tolerance 0", "{'kind': 'FLOAT', 'tolerance': 0}"),
                compared("FLOAT with negative tolerance", "{'kind': 'FLOAT', 'tolerance': -1}"),
                compared("FLOAT with relative 0", "{'kind': 'FLOAT', 'relative': 0}"),
                compared("FLOAT with negative absolute", "{'kind': 'FLOAT', 'absolute': -1, 'relative': 0.1}"),
                compared("FLOAT with two tolerances", "{'kind': 'FLOAT', 'tolerance': 0.1, 'relative': 0.1}"),
                compared("UNORDERED of an unknown kind", "{'kind': 'UNORDERED', 'elements': {'kind': 'ROUGH'}}"),
                compared("UNORDERED of ANY_OF", "{'kind': 'UNORDERED', 'elements': {'kind': 'ANY_OF'}}"),
                compared("ANY_OF with CUSTOM", "{'kind': 'ANY_OF', 'each': {'kind': 'CUSTOM', 'checker': 'tree'}}"),
                compared("PERMUTATION without argument", "{'kind': 'PERMUTATION'}"),
                compared("PERMUTATION of argument -1", "{'kind': 'PERMUTATION', 'argument': -1}"),
                compared("CUSTOM without checker", "{'kind': 'CUSTOM'}"),
                compared("CUSTOM with a blank checker", "{'kind': 'CUSTOM', 'checker': ' '}"),
                formed("unknown form", "{'kind': 'POEM'}"),
                formed("form without kind", "{'argument': 0}"),
                formed("FUNCTION with an argument", "{'kind': 'FUNCTION', 'argument': 0}"),
                formed("MUTATION without argument", "{'kind': 'MUTATION'}"),
                formed("MUTATION of argument -1", "{'kind': 'MUTATION', 'argument': -1}"),
                formed("METHOD without class", "{'kind': 'METHOD'}"),
                formed("METHOD of a class in Pascal case", "{'kind': 'METHOD', 'type': 'SumUp'}"),
                formed("OPERATIONS without methods", "{'kind': 'OPERATIONS', 'methods': []}"),
                formed(
                        "OPERATIONS with a method in camel case",
                        "{'kind': 'OPERATIONS', 'methods': [{'name': 'sumUp', 'parameters': [], 'returns': 'int'}]}"),
                grouped("group without name", "[{'points': 1, 'tests': [1, 2]}]"),
                grouped("group with blank name", "[{'name': ' ', 'points': 1, 'tests': [1, 2]}]"),
                grouped("group without points", "[{'name': 'all', 'tests': [1, 2]}]"),
                grouped("group with negative points", "[{'name': 'all', 'points': -1, 'tests': [1, 2]}]"),
                grouped("group without tests", "[{'name': 'all', 'points': 1, 'tests': []}]"),
                grouped("group with test 0", "[{'name': 'all', 'points': 1, 'tests': [0, 1, 2]}]"),
                mutation("problem without visible tests", file -> problem(file).remove("visibleTests")),
                mutation(
                        "problem with empty visible tests",
                        file -> problem(file).putArray("visibleTests")),
                mutation("test without arguments", file -> test(file).remove("args")),
                mutation(
                        "test with one argument instead of a list",
                        file -> test(file).put("args", 1)),
                mutation("test without expected value", file -> test(file).remove("expected")),
                mutation("test with unknown property", file -> test(file).put("timeLimit", 1)),
                mutation("problem without complexity", file -> problem(file).remove("complexity")),
                mutation("complexity without space", file -> complexity(file).remove("space")),
                mutation(
                        "reference in an unknown language",
                        file -> references(file).put("cobol", "STOP RUN.")),
                mutation(
                        "wrong solution without source",
                        file -> wrongSolution(file).remove("source")),
                mutation(
                        "wrong solution in an unknown language",
                        file -> wrongSolution(file).put("language", "c")),
                mutation("scale without kind", file -> scale(file).remove("kind")),
                mutation("scale without competency", file -> scale(file).remove("competency")),
                mutation("scale without levels", file -> scale(file).remove("levels")),
                mutation("scale of unknown kind", file -> scale(file).put("kind", "SONG")),
                mutation("scale with unknown property", file -> scale(file).put("weight", 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kind': 'EXACT'}",
                "{'kind': 'EXACT', 'tolerance': 0}",
                "{'kind': 'UNORDERED', 'tolerance': 0}",
                "{'kind': 'FLOAT', 'tolerance': 1e-6}",
                "{'kind': 'FLOAT', 'absolute': 1e-9}",
                "{'kind': 'FLOAT', 'absolute': 0, 'relative': 1e-6}",
                "{'kind': 'TEXT'}",
                "{'kind': 'SET'}",
                "{'kind': 'UNORDERED'}",
                "{'kind': 'UNORDERED', 'elements': {'kind': 'UNORDERED', 'elements': {'kind': 'FLOAT', 'tolerance': 0.1}}}",
                "{'kind': 'CUSTOM', 'checker': 'spanning-tree'}",
                "{'kind': 'PERMUTATION', 'argument': 0}"
            })
    void comparison_ofEveryKind_isAcceptedBySchemaAndBankAndWrittenAgain(String comparison) throws IOException {
        ObjectNode file = hostBank();
        problem(file).set("comparison", json(comparison));

        assertThat(SCHEMA.validate(file)).isEmpty();
        assertWrittenAgain(file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kind': 'FUNCTION'}",
                "{'kind': 'MUTATION', 'argument': 0}",
                "{'kind': 'METHOD', 'type': 'adding_machine'}"
            })
    void form_ofEveryKind_isAcceptedBySchemaAndBankAndWrittenAgain(String form) throws IOException {
        ObjectNode file = hostBank();
        problem(file).set("form", json(form));

        assertThat(SCHEMA.validate(file)).isEmpty();
        assertWrittenAgain(file);
    }

    @Test
    void groups_areAcceptedBySchemaAndBankAndWrittenAgain() throws IOException {
        ObjectNode file = hostBank();
        problem(file)
                .set(
                        "groups",
                        json("[{'name': 'a', 'points': 0, 'tests': [2]},"
                                + " {'name': 'b', 'points': 9, 'tests': [1], 'requires': ['a']}]"));

        assertThat(SCHEMA.validate(file)).isEmpty();
        assertWrittenAgain(file);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "form|{'kind': 'MUTATION', 'argument': 1}|argument to change",
                "form|{'kind': 'CONSOLE'}|whole program has one argument",
                "form|{'kind': 'OPERATIONS', 'methods': [{'name': 'a', 'parameters': [], 'returns': ''}]}|list of names",
                "comparison|{'kind': 'PERMUTATION', 'argument': 1}|argument to permute",
                "comparison|{'kind': 'ANY_OF'}|at least one right value",
                "groups|[{'name': 'a', 'points': 1, 'tests': [1]}]|exactly one group",
                "groups|[{'name': 'a', 'points': 1, 'tests': [1, 1, 2]}]|exactly one group",
                "groups|[{'name': 'a', 'points': 1, 'tests': [1, 2, 3]}]|numbered from 1 to 2",
                "groups|[{'name': 'a', 'points': 1, 'tests': [1]}, {'name': 'a', 'points': 1, 'tests': [2]}]|unique",
                "groups|[{'name': 'a', 'points': 1, 'tests': [1, 2], 'requires': ['a']}]|stand before it"
            })
    void load_partsOfAProblemThatDoNotFit_namesTheItem(String part, String value, String message) throws IOException {
        ObjectNode file = hostBank();
        problem(file).set(part, json(value));

        assertRefused(file, "item 2 (host-coding).problem", message);
    }

    @Test
    void load_readsItemsAndAnchors() throws IOException {
        QuestionBank bank = load(hostBank());

        Question spoken = bank.find("host-spoken").orElseThrow();
        assertThat(spoken.types()).containsExactly("ACME_SRE", "GOOGLE_SDE");
        assertThat(spoken.keyPoint("root-cause").orElseThrow().competency()).contains(Competency.COMMUNICATION);
        assertThat(spoken.keyPoint("nothing")).isEmpty();
        assertThat(bank.eligible("ACME_SRE")).containsExactly(spoken);
        assertThat(bank.eligible("NOBODY")).isEmpty();
        assertThat(bank.anchors(spoken, spoken.competency()).orElseThrow().level8())
                .as("those of the item")
                .isEqualTo("Finds the cause and proves it.");
        assertThat(bank.anchors(spoken, Competency.COMMUNICATION).orElseThrow().level8())
                .as("those of the bank")
                .isEqualTo("Leads through the story.");
        assertThat(bank.anchors(spoken, Competency.CULTURAL_FIT)).isEmpty();
    }

    @Test
    void plus_keepsBothAndPrefersTheOther() throws IOException {
        Question replaced = QuestionBank.standard().questions().get(0);
        ObjectNode file = hostBank();
        spoken(file).put("id", replaced.id());

        QuestionBank both = QuestionBank.standard().plus(load(file));

        assertThat(both.questions()).hasSize(QuestionBank.standard().questions().size() + 1);
        assertThat(both.find("host-coding")).isPresent();
        assertThat(both.find(replaced.id()).orElseThrow().types()).contains("ACME_SRE");
        assertThat(both.anchors(both.find("host-coding").orElseThrow(), Competency.CODE_QUALITY))
                .as("anchors of the standard bank")
                .isPresent();
    }

    @Test
    void of_questionsWithTheSameId_isRefused() {
        Question question = TestQuestions.knowledge("same", Level.EASY, Set.of("CODING"));

        assertThat(QuestionBank.of(List.of(question)).find("same")).contains(question);
        assertThatThrownBy(() -> QuestionBank.of(List.of(question, question)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("same")
                .hasMessageContaining("rename one");
    }

    @Test
    void load_missingFile_tellsWhereItLooked() {
        Path missing = directory.resolve("missing.json");

        assertThatThrownBy(() -> QuestionBank.load(missing))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(missing.toString())
                .hasMessageContaining("check that it exists");
    }

    @Test
    void load_directory_isRefused() {
        assertThatThrownBy(() -> QuestionBank.load(directory)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void load_fileThatIsNotJson_tellsThePlace() {
        assertRefused("{\"items\": [\n  {\"id\": oops}]}", "is not valid JSON", "line 2");
        assertRefused("{\"items\": []} {}", "is not valid JSON");
        assertRefused("{\"items\": [], \"items\": []}", "is not valid JSON", "items");
        assertRefused("[".repeat(5_000), "is not valid JSON");
        assertRefused("", "needs an array \"items\"");
        assertRefused("[]", "needs an array \"items\"");
    }

    @Test
    void load_wrongEnum_namesItemFieldAndChoices() throws IOException {
        ObjectNode file = hostBank();
        coding(file).put("kind", "PUZZLE");

        assertRefused(file, "item 2 (host-coding).kind", "PUZZLE", "KNOWLEDGE", "BEHAVIORAL");
    }

    @Test
    void load_missingField_namesItemAndField() throws IOException {
        ObjectNode file = hostBank();
        spoken(file).remove("reference");
        problem(file).remove("complexity");

        assertRefused(file, "item 1 (host-spoken)", "reference", "item 2 (host-coding).problem", "complexity");
    }

    @Test
    void load_unknownProperty_namesItAndThoseThatAreKnown() throws IOException {
        ObjectNode file = hostBank();
        keyPoint(file).put("phrases", "x");

        assertRefused(
                file, "item 1 (host-spoken).keyPoints[0].phrases", "unknown property; the known ones are", "phrasings");
    }

    @Test
    void load_duplicateId_namesBothPlaces() throws IOException {
        ObjectNode file = hostBank();
        file.withArray("items").add(spoken(file).deepCopy());

        assertRefused(file, "item 3 (host-spoken): an earlier item has the same id; rename one");
    }

    @Test
    void load_duplicateScale_namesItsPlace() throws IOException {
        ObjectNode file = hostBank();
        file.withArray("anchors").add(scale(file).deepCopy());

        assertRefused(file, "anchors 2: this competency and kind have anchors already");
    }

    @Test
    void load_probeToUnknownKeyPoint_namesTheItem() throws IOException {
        ObjectNode file = hostBank();
        probe(file).put("keyPoint", "elsewhere");

        assertRefused(file, "item 1 (host-spoken): every probe must name a key point of its item");
    }

    @Test
    void load_keyPointIdTwice_namesTheItem() throws IOException {
        ObjectNode file = hostBank();
        spoken(file).withArray("keyPoints").add(keyPoint(file).deepCopy());

        assertRefused(file, "item 1 (host-spoken): key point ids must be unique");
    }

    @Test
    void load_expectedWordsInTheWrongOrder_namesTheItem() throws IOException {
        ObjectNode file = hostBank();
        words(file).put("max", 10);

        assertRefused(file, "item 1 (host-spoken).expectedWords: expected words must be a range like 60..180");
    }

    @Test
    void load_25Errors_listsTheFirst20() throws IOException {
        ObjectNode file = hostBank();
        ObjectNode broken = spoken(file).deepCopy();
        broken.put("level", "EXTREME");
        ArrayNode items = file.putArray("items");
        for (int i = 1; i <= 25; i++) {
            items.add(broken.deepCopy().put("id", "broken-" + i));
        }

        assertThatThrownBy(() -> load(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("item 1 (broken-1).level")
                .hasMessageContaining("item 20 (broken-20).level")
                .hasMessageNotContaining("broken-21")
                .hasMessageContaining("and 5 more");
    }

    @Test
    void load_fileOfMoreThan64Megabytes_isNotEvenRead() throws IOException {
        Path large = directory.resolve("large.json");
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength((64L << 20) + 1);
        }

        assertThatThrownBy(() -> QuestionBank.load(large))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("larger than 64 MB; split it");
    }

    private static ObjectNode hostBank() throws IOException {
        return (ObjectNode) read("host-bank.json");
    }

    /** Adds measured item parameters to the spoken item and returns them. */
    private static ObjectNode calibration(ObjectNode file) {
        ObjectNode calibration = spoken(file).putObject("calibration").put("discrimination", 1.4);
        calibration.putArray("thresholds").add(-1).add(0.5);
        return calibration;
    }

    private static ObjectNode spoken(ObjectNode file) {
        return (ObjectNode) file.withArray("items").get(0);
    }

    private static ObjectNode coding(ObjectNode file) {
        return (ObjectNode) file.withArray("items").get(1);
    }

    private static ObjectNode keyPoint(ObjectNode file) {
        return (ObjectNode) spoken(file).withArray("keyPoints").get(0);
    }

    private static ObjectNode probe(ObjectNode file) {
        return (ObjectNode) spoken(file).withArray("probes").get(0);
    }

    private static ObjectNode words(ObjectNode file) {
        return (ObjectNode) spoken(file).get("expectedWords");
    }

    private static ObjectNode itemAnchors(ObjectNode file) {
        return (ObjectNode) spoken(file).get("anchors");
    }

    private static ObjectNode problem(ObjectNode file) {
        return (ObjectNode) coding(file).get("problem");
    }

    private static ObjectNode signature(ObjectNode file) {
        return (ObjectNode) problem(file).get("signature");
    }

    private static ObjectNode parameter(ObjectNode file) {
        return (ObjectNode) signature(file).withArray("parameters").get(0);
    }

    private static ObjectNode comparison(ObjectNode file) {
        return (ObjectNode) problem(file).get("comparison");
    }

    private static ObjectNode test(ObjectNode file) {
        return (ObjectNode) problem(file).withArray("visibleTests").get(0);
    }

    private static ObjectNode complexity(ObjectNode file) {
        return (ObjectNode) problem(file).get("complexity");
    }

    private static ObjectNode references(ObjectNode file) {
        return (ObjectNode) problem(file).get("references");
    }

    private static ObjectNode wrongSolution(ObjectNode file) {
        return (ObjectNode) problem(file).withArray("wrongSolutions").get(0);
    }

    private static ObjectNode scale(ObjectNode file) {
        return (ObjectNode) file.withArray("anchors").get(0);
    }

    private static Named<Consumer<ObjectNode>> compared(String name, String comparison) {
        return mutation(name, file -> problem(file).set("comparison", json(comparison)));
    }

    private static Named<Consumer<ObjectNode>> formed(String name, String form) {
        return mutation(name, file -> problem(file).set("form", json(form)));
    }

    private static Named<Consumer<ObjectNode>> grouped(String name, String groups) {
        return mutation(name, file -> problem(file).set("groups", json(groups)));
    }

    private static JsonNode json(String text) {
        try {
            return Json.mapper().readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the bank read and wrote fits the schema again and means the same. */
    private void assertWrittenAgain(ObjectNode file) throws IOException {
        Question question = load(file).find("host-coding").orElseThrow();
        ObjectNode written = hostBank();
        written.withArray("items").set(1, Json.mapper().<JsonNode>valueToTree(question));

        assertThat(SCHEMA.validate(written)).isEmpty();
        assertThat(load(written).find("host-coding")).contains(question);
    }

    private static Named<Consumer<ObjectNode>> mutation(String name, Consumer<ObjectNode> mutation) {
        return Named.of(name, mutation);
    }

    private QuestionBank load(ObjectNode file) throws IOException {
        return load(Json.mapper().writeValueAsString(file));
    }

    private QuestionBank load(String text) throws IOException {
        return QuestionBank.load(Files.writeString(directory.resolve("bank.json"), text));
    }

    private void assertRefused(ObjectNode file, String... inMessage) throws IOException {
        assertRefused(Json.mapper().writeValueAsString(file), inMessage);
    }

    private void assertRefused(String text, String... inMessage) {
        assertThatThrownBy(() -> load(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("bank.json")
                .hasMessageContainingAll(inMessage);
    }

    static List<Path> bankFiles() throws Exception {
        URL bank = Objects.requireNonNull(QuestionBank.class.getResource("bank"));
        try (Stream<Path> files = Files.list(Path.of(bank.toURI()))) {
            return files.sorted().toList();
        }
    }

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(read("question-bank.schema.json"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(String resource) throws IOException {
        try (InputStream json = Objects.requireNonNull(BankFileTest.class.getResourceAsStream(resource), resource)) {
            return Json.mapper().readTree(new String(json.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
