package dev.prepai.question;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.prepai.ability.ItemParameters;
import dev.prepai.code.CodingProblem;
import dev.prepai.rubric.Anchors;
import dev.prepai.rubric.Competency;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One item of a question bank. Hosts usually write items as JSON, in the shape of {@code question-bank.schema.json}.
 *
 * @param id unique in the bank, kebab case
 * @param kind how it is asked and scored
 * @param types the ids of the interview types in which it may be asked, at least one
 * @param competency what it mainly measures
 * @param level how hard it is
 * @param difficulty item difficulty on the ability scale of item response theory, −3 to 3
 * @param skills lower-case tags that a CV or a job description would match
 * @param text the question as spoken, or the statement of a coding problem
 * @param keyPoints the claims of a good answer, at least one
 * @param reference a model answer that makes every claim
 * @param probes follow-up questions, each aimed at one key point
 * @param hints nudges, the vaguest first
 * @param keywords terms that a good answer usually contains, in lower case
 * @param expectedWords the usual length of a good answer
 * @param anchors item-specific anchors; empty for those of the bank
 * @param problem the judge's part; present exactly for {@link Kind#CODING}
 * @param calibration item parameters that were measured; empty for a prior from the difficulty, see {@link #parameters}
 * @param provenance where it comes from; empty unless a model wrote it
 */
public record Question(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) Kind kind,
        @JsonProperty(required = true) Set<String> types,
        @JsonProperty(required = true) Competency competency,
        @JsonProperty(required = true) Level level,
        @JsonProperty(required = true) double difficulty,
        Set<String> skills,
        @JsonProperty(required = true) String text,
        @JsonProperty(required = true) List<KeyPoint> keyPoints,
        @JsonProperty(required = true) String reference,
        List<Probe> probes,
        List<String> hints,
        List<String> keywords,
        @JsonProperty(required = true) ExpectedWords expectedWords,
        Optional<Anchors> anchors,
        Optional<CodingProblem> problem,
        Optional<ItemParameters> calibration,
        Optional<Provenance> provenance) {
    private static final int MOST_CHARACTERS = 20_000;
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 80;
    private static final double PRIOR_DISCRIMINATION = 1.2;
    private static final List<Double> PRIOR_STEPS = List.of(-1.5, -0.5, 0.5, 1.5);

    /** Copies the collections and checks what the parts demand of each other. */
    public Question {
        types = copyInOrder(types);
        skills = copyInOrder(skills);
        keyPoints = List.copyOf(keyPoints);
        probes = List.copyOf(probes);
        hints = List.copyOf(hints);
        keywords = List.copyOf(keywords);
        require(isId(id), "id must be kebab case of at most 80 characters");
        require(!text.isBlank() && text.length() <= MOST_CHARACTERS, "text must have 1 to 20,000 characters");
        require(
                !reference.isBlank() && reference.length() <= MOST_CHARACTERS,
                "reference must have 1 to 20,000 characters");
        require(!types.isEmpty(), "types must name at least one interview type");
        require(
                types.stream().allMatch(InterviewType::isId),
                "types must be ids of interview types, such as GOOGLE_SDE");
        require(difficulty >= -3 && difficulty <= 3, "difficulty must be in -3..3");
        require(keyPoints.stream().anyMatch(KeyPoint::core), "keyPoints must hold at least one core key point");
        Set<String> ids = new HashSet<>();
        keyPoints.forEach(keyPoint -> require(ids.add(keyPoint.id()), "key point ids must be unique"));
        probes.forEach(
                probe -> require(ids.contains(probe.keyPoint()), "every probe must name a key point of its item"));
        require(problem.isPresent() == (kind == Kind.CODING), "exactly the items of kind CODING carry a problem");
    }

    /** Creates a question that no model wrote. */
    public Question(
            String id,
            Kind kind,
            Set<String> types,
            Competency competency,
            Level level,
            double difficulty,
            Set<String> skills,
            String text,
            List<KeyPoint> keyPoints,
            String reference,
            List<Probe> probes,
            List<String> hints,
            List<String> keywords,
            ExpectedWords expectedWords,
            Optional<Anchors> anchors,
            Optional<CodingProblem> problem,
            Optional<ItemParameters> calibration) {
        this(
                id,
                kind,
                types,
                competency,
                level,
                difficulty,
                skills,
                text,
                keyPoints,
                reference,
                probes,
                hints,
                keywords,
                expectedWords,
                anchors,
                problem,
                calibration,
                Optional.empty());
    }

    /** Creates a question whose item parameters were not measured. */
    public Question(
            String id,
            Kind kind,
            Set<String> types,
            Competency competency,
            Level level,
            double difficulty,
            Set<String> skills,
            String text,
            List<KeyPoint> keyPoints,
            String reference,
            List<Probe> probes,
            List<String> hints,
            List<String> keywords,
            ExpectedWords expectedWords,
            Optional<Anchors> anchors,
            Optional<CodingProblem> problem) {
        this(
                id,
                kind,
                types,
                competency,
                level,
                difficulty,
                skills,
                text,
                keyPoints,
                reference,
                probes,
                hints,
                keywords,
                expectedWords,
                anchors,
                problem,
                Optional.empty());
    }

    /**
     * Returns the item parameters: those that were measured, else a prior of five levels (0, 2.5, 5, 7.5 and 10 points) with thresholds
     * at the difficulty &#177; 0.5 and &#177; 1.5 and a discrimination of 1.2. With these one answer tells so much that scores of
     * single questions correlate about 0.3 between questions, which is a guess and not a measurement.
     */
    public ItemParameters parameters() {
        return calibration.orElseGet(() -> new ItemParameters(
                PRIOR_DISCRIMINATION,
                PRIOR_STEPS.stream().map(step -> difficulty + step).toList()));
    }

    /**
     * Returns an item of which no more is known than the question and a model answer: every sentence of the answer is a core key point. It
     * is of kind {@link Kind#KNOWLEDGE}, level {@link Level#MEDIUM} and interview type {@code CUSTOM}.
     */
    public static Question of(String id, String text, String reference) {
        int words = reference.split("\\s+").length;
        return new Question(
                id,
                Kind.KNOWLEDGE,
                Set.of("CUSTOM"),
                Competency.TECHNICAL_KNOWLEDGE,
                Level.MEDIUM,
                0,
                Set.of(),
                text,
                KeyPoint.sentences(reference),
                reference,
                List.of(),
                List.of(),
                List.of(),
                new ExpectedWords(Math.max(1, words / 3), words * 3),
                Optional.empty(),
                Optional.empty());
    }

    /** Tells whether the key points are no more than the sentences of the reference, as in an item made by {@link #of}. */
    public boolean hasReferenceOnly() {
        return keyPoints.equals(KeyPoint.sentences(reference));
    }

    /** Returns the key point of that id. */
    public Optional<KeyPoint> keyPoint(String keyPointId) {
        return keyPoints.stream()
                .filter(keyPoint -> keyPoint.id().equals(keyPointId))
                .findFirst();
    }

    static boolean isId(String text) {
        return text.length() <= LONGEST_ID && ID.matcher(text).matches();
    }

    /** Copies a set that holds no null, and keeps its order, so that the JSON stays the same. */
    private static Set<String> copyInOrder(Set<String> set) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.copyOf(set)));
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
