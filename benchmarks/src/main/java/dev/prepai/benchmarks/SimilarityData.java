package dev.prepai.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.prepai.code.CodingProblem;
import dev.prepai.code.CodingProblem.WrongSolution;
import dev.prepai.code.Language;
import dev.prepai.code.similarity.Outline;
import dev.prepai.question.Question;
import dev.prepai.question.QuestionBank;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The programs that {@link SimilarityTable} compares. */
final class SimilarityData {
    private static final List<Language> LANGUAGES = List.of(Language.PYTHON, Language.JAVASCRIPT);

    private SimilarityData() {}

    /** The tasks of the bank that were solved in other ways for this, and those of MBPP; about half of both are held out. */
    static List<Task> tasks() {
        JsonNode copies = copies();
        Set<String> tuned = new HashSet<>();
        copies.get("tuned").forEach(id -> tuned.add(id.asText()));
        List<Task> tasks = new ArrayList<>();
        List<Question> questions = QuestionBank.standard().questions().stream()
                .filter(question -> question.problem().isPresent())
                .toList();
        for (Language language : LANGUAGES) {
            String name = language.name().toLowerCase(Locale.ROOT);
            Map<String, String> alternatives = blocks("alternatives-" + name + ".txt");
            Map<String, String> byHand = blocks("copies-by-hand-" + name + ".txt");
            for (Question question : questions) {
                List<Program> programs = bank(question.problem().orElseThrow(), language);
                int ofBank = programs.size();
                alternatives.forEach((key, source) -> {
                    if (key.startsWith(question.id() + " ")) {
                        programs.add(program(language, key, source, made(copies.get(name), key), byHand.get(key)));
                    }
                });
                if (programs.size() > ofBank) {
                    tasks.add(new Task(question.id(), language, true, !tuned.contains(question.id()), programs));
                }
            }
        }
        for (JsonNode node : copies.get("mbpp")) {
            String id = node.get("task").asText();
            Program program = program(Language.PYTHON, id, node.get("source").asText(), node.get("copies"), null);
            tasks.add(new Task(id, Language.PYTHON, false, !tuned.contains(id), List.of(program)));
        }
        return tasks;
    }

    /** Reference and wrong solutions, which are not independent of each other. */
    private static List<Program> bank(CodingProblem problem, Language language) {
        List<Program> programs = new ArrayList<>();
        Optional.ofNullable(problem.references().get(language))
                .ifPresent(
                        source -> programs.add(new Program("reference", false, Code.of(language, source), List.of())));
        for (WrongSolution wrong : problem.wrongSolutions()) {
            if (wrong.language() == language) {
                programs.add(
                        new Program("wrong " + programs.size(), false, Code.of(language, wrong.source()), List.of()));
            }
        }
        return programs;
    }

    private static Program program(
            Language language, String id, String source, JsonNode made, @Nullable String byHand) {
        List<Copy> copies = new ArrayList<>();
        made.properties()
                .forEach(copy -> copies.add(new Copy(
                        copy.getKey(), Code.of(language, copy.getValue().asText()))));
        if (byHand != null) {
            copies.add(new Copy("by hand", Code.of(language, byHand)));
        }
        return new Program(id, true, Code.of(language, source), copies);
    }

    private static JsonNode made(JsonNode nodes, String key) {
        for (JsonNode node : nodes) {
            if (key.equals(node.get("task").asText() + " " + node.get("of").asText())) {
                return node.get("copies");
            }
        }
        throw new IllegalStateException("no copies of " + key);
    }

    /** Reads programs that each stand under a line with three hashes, the task and a letter. */
    private static Map<String, String> blocks(String file) {
        Map<String, String> blocks = new LinkedHashMap<>();
        String key = "";
        for (String line : new String(bytes(file), StandardCharsets.UTF_8).split("\n")) {
            if (line.startsWith("### ")) {
                key = line.substring(4);
            } else {
                blocks.merge(key, line + "\n", String::concat);
            }
        }
        return blocks;
    }

    private static JsonNode copies() {
        try (InputStream stream = new GZIPInputStream(open("copies.json.gz"))) {
            return new ObjectMapper().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String file) {
        try (InputStream stream = open(file)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) throws IOException {
        InputStream stream = SimilarityData.class.getResourceAsStream("similarity/" + file);
        if (stream == null) {
            throw new IOException("the resource similarity/" + file + " is missing");
        }
        return stream;
    }

    /**
     * A task in one language.
     *
     * @param bank whether it is one of the bank and has several solutions
     * @param heldOut whether it was not looked at while constants were chosen
     */
    record Task(String id, Language language, boolean bank, boolean heldOut, List<Program> programs) {
        List<Outline> references() {
            return programs.stream()
                    .filter(program -> program.id().equals("reference"))
                    .map(program -> program.code().outline())
                    .toList();
        }
    }

    /**
     * A solution.
     *
     * @param independent whether it was written from the text of the task alone
     */
    record Program(String id, boolean independent, Code code, List<Copy> copies) {
        Program as(String other) {
            return new Program(other, independent, code, copies);
        }
    }

    /** A source, and what of it is compared. */
    record Code(String source, Outline outline) {
        static Code of(Language language, String source) {
            return new Code(
                    source, language == Language.PYTHON ? Outline.ofPython(source) : Outline.ofJavaScript(source));
        }
    }

    record Copy(String kind, Code code) {}
}
