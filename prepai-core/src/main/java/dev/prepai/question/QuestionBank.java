package dev.prepai.question;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
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
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A set of questions with the anchors by which their answers are rated. Immutable and safe for use by several threads.
 *
 * <p>A host adds its own items with {@link #plus}: {@code QuestionBank.standard().plus(QuestionBank.load(file))}.
 */
public final class QuestionBank {
    private static final long MOST_BYTES = 64L << 20;
    private static final int MOST_ERRORS = 20;
    private static final Set<String> TOP_LEVEL = Set.of("$schema", "items", "anchors");
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
            "programs",
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
        if (!root.has("items") && !root.has("anchors")) {
            errors.add("the top level needs an array \"items\"");
        }
        root.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !TOP_LEVEL.contains(name))
                .forEach(name -> errors.add("unknown property \"" + name + "\"; the top level has items and anchors"));
        Map<String, Question> items = new LinkedHashMap<>();
        Map<Scale, Anchors> anchors = new HashMap<>();
        elements(root, "items", errors).forEach((number, node) -> {
            String place = "item " + number + " (" + node.path("id").asText("without id") + ")";
            convert(node, Question.class, place, errors).ifPresent(question -> {
                if (items.putIfAbsent(question.id(), question) != null) {
                    errors.add(place + ": an earlier item has the same id; rename one");
                }
            });
        });
        elements(root, "anchors", errors).forEach((number, node) -> {
            String place = "anchors " + number;
            convert(node, ScaleAnchors.class, place, errors).ifPresent(scale -> {
                if (anchors.putIfAbsent(new Scale(scale.competency(), scale.kind()), scale.levels()) != null) {
                    errors.add(place + ": this competency and kind have anchors already; remove one");
                }
            });
        });
        if (!errors.isEmpty()) {
            throw new InvalidInputException(source + " has errors; correct them and load it again:\n  "
                    + String.join("\n  ", errors.subList(0, Math.min(errors.size(), MOST_ERRORS)))
                    + (errors.size() > MOST_ERRORS ? "\n  and " + (errors.size() - MOST_ERRORS) + " more" : ""));
        }
        return new QuestionBank(items, anchors);
    }

    /** Returns the elements of an optional array of the top level by their number, counted from 1. */
    private static Map<Integer, JsonNode> elements(JsonNode root, String name, List<String> errors) {
        Map<Integer, JsonNode> elements = new LinkedHashMap<>();
        JsonNode array = root.path(name);
        if (array.isArray()) {
            array.forEach(node -> elements.put(elements.size() + 1, node));
        } else if (!array.isMissingNode()) {
            errors.add(name + " must be an array");
        }
        return elements;
    }

    private static <T> Optional<T> convert(JsonNode node, Class<T> type, String place, List<String> errors) {
        try {
            if (node.isObject()) {
                return Optional.of(Json.mapper().treeToValue(node, type));
            }
            errors.add(place + ": must be an object");
        } catch (UnrecognizedPropertyException e) {
            errors.add(place + path(e) + ": unknown property; the known ones are " + e.getKnownPropertyIds());
        } catch (JsonMappingException e) {
            String message = e.getCause() instanceof IllegalArgumentException cause
                    ? Objects.toString(cause.getMessage(), "is invalid")
                    : e.getOriginalMessage();
            errors.add(place + path(e) + ": " + message.lines().findFirst().orElse(""));
        } catch (JsonProcessingException e) {
            errors.add(place + ": " + e.getOriginalMessage());
        }
        return Optional.empty();
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(reference -> reference.getFieldName() == null
                        ? "[" + reference.getIndex() + "]"
                        : "." + reference.getFieldName())
                .collect(Collectors.joining());
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
