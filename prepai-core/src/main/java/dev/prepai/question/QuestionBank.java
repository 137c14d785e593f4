package dev.prepai.question;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.prepai.error.InvalidInputException;
import dev.prepai.internal.Json;
import dev.prepai.rubric.Anchors;
import dev.prepai.rubric.Competency;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A set of questions with the anchors by which their answers are rated. Immutable and safe for use by several threads.
 *
 * <p>A host adds its own items with {@link #plus}: {@code QuestionBank.standard().plus(QuestionBank.load(file))}.
 */
public final class QuestionBank {
    private static final long MOST_BYTES = 64L << 20;
    private static final int MOST_ERRORS = 20;
    private static final List<String> STANDARD_FILES = List.of(
            "amazon",
            "aws",
            "azure",
            "behavioral",
            "cloud",
            "coding",
            "cs",
            "engineering",
            "gcp",
            "google",
            "microsoft",
            "problems",
            "shared-behavioral");

    private final Map<String, Question> questions;
    private final Map<Scale, Anchors> anchors;
    private final Map<String, List<Question>> byType;

    private record Scale(Competency competency, Kind kind) {}

    private QuestionBank(Map<String, Question> questions, Map<Scale, Anchors> anchors) {
        this.questions = questions;
        this.anchors = anchors;
        this.byType = new HashMap<>();
        questions
                .values()
                .forEach(question -> question.types()
                        .forEach(type -> byType.computeIfAbsent(type, id -> new ArrayList<>())
                                .add(question)));
    }

    /** Returns the bank that comes with the SDK. It is read once. */
    public static QuestionBank standard() {
        return Standard.BANK;
    }

    /**
     * Returns a bank of the given questions.
     *
     * @throws InvalidInputException if two questions have the same id
     */
    public static QuestionBank of(List<Question> questions) {
        return new QuestionBank(index(questions), Map.of());
    }

    /**
     * Reads a bank from a JSON file of at most 64 MB, in the shape of {@code question-bank.schema.json}.
     *
     * @throws InvalidInputException if the file cannot be read or has errors; the message lists the first 20 with their items
     */
    public static QuestionBank load(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new InvalidInputException("the bank file " + file + " is larger than 64 MB; split it");
            }
            try (InputStream json = Files.newInputStream(file)) {
                return read(json, file.toString());
            }
        } catch (IOException e) {
            throw new InvalidInputException(
                    "the bank file " + file + " cannot be read: check that it exists and is JSON", e);
        }
    }

    /** Returns a bank with the items and anchors of both; where both have the same id or scale, {@code other} wins. */
    public QuestionBank plus(QuestionBank other) {
        Map<String, Question> both = new LinkedHashMap<>(questions);
        both.putAll(other.questions);
        Map<Scale, Anchors> scales = new HashMap<>(anchors);
        scales.putAll(other.anchors);
        return new QuestionBank(both, scales);
    }

    /** Returns all questions, in the order of their files. */
    public List<Question> questions() {
        return List.copyOf(questions.values());
    }

    /** Returns the questions that may be asked in the interview type of that id. */
    public List<Question> eligible(String interviewType) {
        return List.copyOf(byType.getOrDefault(interviewType, List.of()));
    }

    /** Returns the question of that id. */
    public Optional<Question> find(String id) {
        return Optional.ofNullable(questions.get(id));
    }

    /** Returns the anchors for that competency in answers to the question: its own ones, else those of the bank. */
    public Optional<Anchors> anchors(Question question, Competency competency) {
        if (question.anchors().isPresent() && competency == question.competency()) {
            return question.anchors();
        }
        return Optional.ofNullable(anchors.get(new Scale(competency, question.kind())));
    }

    private static Map<String, Question> index(List<Question> questions) {
        Map<String, Question> index = new LinkedHashMap<>();
        for (Question question : questions) {
            if (index.put(question.id(), question) != null) {
                throw new InvalidInputException("two questions have the id " + question.id() + "; rename one");
            }
        }
        return index;
    }

    private static QuestionBank read(InputStream json, String source) throws IOException {
        JsonNode root;
        try {
            root = Json.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new InvalidInputException(source + " is not valid JSON: " + e.getOriginalMessage() + place(e), e);
        }
        List<String> errors = new ArrayList<>();
        List<Question> items = new ArrayList<>();
        Map<Scale, Anchors> anchors = new HashMap<>();
        if (!root.path("items").isArray() && !root.path("anchors").isArray()) {
            errors.add("the top level needs an array \"items\"");
        }
        for (JsonNode node : root.path("items")) {
            convert(node, Question.class, "item " + (items.size() + errors.size() + 1), errors)
                    .ifPresent(items::add);
        }
        for (JsonNode node : root.path("anchors")) {
            convert(node, ScaleAnchors.class, "anchors", errors)
                    .ifPresent(scale -> anchors.put(new Scale(scale.competency(), scale.kind()), scale.levels()));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException(source + " has errors; correct them and load it again:\n  "
                    + String.join("\n  ", errors.subList(0, Math.min(errors.size(), MOST_ERRORS)))
                    + (errors.size() > MOST_ERRORS ? "\n  and " + (errors.size() - MOST_ERRORS) + " more" : ""));
        }
        return new QuestionBank(index(items), anchors);
    }

    private static <T> Optional<T> convert(JsonNode node, Class<T> type, String place, List<String> errors) {
        try {
            return Optional.of(Json.mapper().treeToValue(node, type));
        } catch (JsonMappingException e) {
            String path = e.getPath().stream()
                    .map(reference -> reference.getFieldName() == null
                            ? "[" + reference.getIndex() + "]"
                            : "." + reference.getFieldName())
                    .reduce("", String::concat);
            Throwable cause = e.getCause() instanceof IllegalArgumentException ? e.getCause() : e;
            String message = cause == e ? e.getOriginalMessage() : Objects.toString(cause.getMessage(), "is invalid");
            errors.add(place + " (" + node.path("id").asText("without id") + ")" + path + ": "
                    + message.lines().findFirst().orElse(""));
        } catch (JsonProcessingException e) {
            errors.add(place + ": " + e.getOriginalMessage());
        }
        return Optional.empty();
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }

    private record ScaleAnchors(Competency competency, Kind kind, Anchors levels) {}

    /** Reads the resources when they are first asked for. */
    private static final class Standard {
        private static final QuestionBank BANK =
                STANDARD_FILES.stream().map(Standard::resource).reduce(resource("anchors"), QuestionBank::plus);

        private static QuestionBank resource(String name) {
            String path = "bank/" + name + ".json";
            try (InputStream json = QuestionBank.class.getResourceAsStream(path)) {
                return read(Objects.requireNonNull(json, path), path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
