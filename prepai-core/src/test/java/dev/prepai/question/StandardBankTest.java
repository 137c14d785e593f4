package dev.prepai.question;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.prepai.internal.Json;
import dev.prepai.rubric.Competency;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the bank that comes with the SDK promises. */
final class StandardBankTest {
    /** The highest similarity of two questions is 0.38: both of them about something that failed, but different ones. */
    private static final double SAME_QUESTION = 0.45;

    /** The highest similarity of two key points is 0.48: the same fact about the storage classes of two clouds. */
    private static final double SAME_KEY_POINT = 0.55;

    private static final QuestionBank BANK = QuestionBank.standard();

    @Test
    void bank_hasEnoughQuestions() {
        assertThat(BANK.questions().stream().filter(StandardBankTest::isSpoken)).hasSizeGreaterThanOrEqualTo(200);
        assertThat(BANK.questions().stream().filter(question -> !isSpoken(question)))
                .hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void bank_readsEveryFileAndNoIdTwice() throws Exception {
        List<String> ids = new ArrayList<>();
        for (Path file : files()) {
            for (JsonNode item : Json.mapper().readTree(file.toFile()).path("items")) {
                ids.add(item.path("id").asText());
            }
        }

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(BANK.questions()).extracting(Question::id).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void files_areAscii() throws Exception {
        for (Path file : files()) {
            assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(Files.readString(file)))
                    .as(file.toString())
                    .isTrue();
        }
    }

    @Test
    void types_areThoseOfTheProduct() {
        Set<String> types =
                InterviewType.standard().stream().map(InterviewType::id).collect(Collectors.toSet());

        assertThat(BANK.questions()).allSatisfy(question -> assertThat(types).containsAll(question.types()));
    }

    @ParameterizedTest
    @MethodSource("types")
    void type_hasEnoughSpokenQuestionsAndSomeOfItsOwn(InterviewType type) {
        List<Question> spoken = spoken(type);

        assertThat(spoken).hasSizeGreaterThanOrEqualTo(30);
        assertThat(spoken.stream().filter(question -> question.types().equals(Set.of(type.id()))))
                .hasSizeGreaterThanOrEqualTo(12);
    }

    @ParameterizedTest
    @MethodSource("types")
    void type_coversTheCompetenciesOfItsBlueprintAndAllLevels(InterviewType type) {
        Set<Competency> wanted = type.blueprint().slots().stream()
                .map(Blueprint.Slot::competency)
                .collect(Collectors.toSet());

        assertThat(BANK.eligible(type.id())).extracting(Question::competency).containsAll(wanted);
        assertThat(spoken(type)).extracting(Question::level).containsAll(EnumSet.allOf(Level.class));
    }

    @ParameterizedTest
    @MethodSource("types")
    void type_hasThreeQuestionsThatFitEachSlotExactly(InterviewType type) {
        Map<Blueprint.Slot, Long> fitting = new LinkedHashMap<>();
        for (Blueprint.Slot slot : type.blueprint().slots()) {
            fitting.put(
                    slot,
                    BANK.eligible(type.id()).stream()
                            .filter(question -> slot.equals(
                                    new Blueprint.Slot(question.kind(), question.competency(), question.level())))
                            .count());
        }

        fitting.values().removeIf(count -> count >= 3);
        assertThat(fitting)
                .as("slots of %s with fewer than 3 questions", type.id())
                .isEmpty();
    }

    @Test
    void keyPoints_thatAreCore_haveAProbe() {
        assertNone(question -> question.keyPoints().stream()
                .filter(KeyPoint::core)
                .map(KeyPoint::id)
                .filter(id -> question.probes().stream()
                        .noneMatch(probe -> probe.keyPoint().equals(id))));
    }

    @Test
    void keyPoints_haveThreePhrasingsThatDiffer() {
        assertNone(question -> question.keyPoints().stream()
                .filter(keyPoint -> keyPoint.phrasings().size() < 3
                        || Set.copyOf(keyPoint.wordings()).size()
                                != keyPoint.wordings().size())
                .map(KeyPoint::id));
    }

    @Test
    void questions_areComplete() {
        assertNone(question -> {
            List<String> missing = new ArrayList<>();
            if (question.probes().isEmpty()) {
                missing.add("probes");
            }
            if (question.hints().isEmpty() || question.hints().stream().anyMatch(String::isBlank)) {
                missing.add("hints");
            }
            if (question.keywords().isEmpty() || question.keywords().stream().anyMatch(String::isBlank)) {
                missing.add("keywords");
            }
            if (question.skills().isEmpty() || question.skills().stream().anyMatch(String::isBlank)) {
                missing.add("skills");
            }
            return missing.stream();
        });
    }

    @Test
    void references_areAsLongAsExpected() {
        assertNone(question -> {
            long words = question.reference().strip().split("\\s+").length;
            ExpectedWords expected = question.expectedWords();
            boolean fits = words >= 0.9 * expected.min() && words <= 1.1 * expected.max();
            return fits ? Stream.empty() : Stream.of(words + " words for " + expected);
        });
    }

    @Test
    void problems_haveHiddenTestsReferencesAndWrongSolutions() {
        assertNone(question -> question.problem().stream()
                .filter(problem -> problem.hiddenTests().size() < 10
                        || problem.references().size() != 2
                        || problem.wrongSolutions().isEmpty()
                        || problem.generator().isBlank())
                .map(problem -> problem.title()));
    }

    @Test
    void anchors_existForEverythingThatIsScored() {
        assertNone(question -> {
            Set<Competency> scored = EnumSet.of(question.competency(), Competency.COMMUNICATION);
            question.keyPoints().forEach(keyPoint -> keyPoint.competency().ifPresent(scored::add));
            if (question.kind() == Kind.CODING) {
                scored.add(Competency.CODE_QUALITY);
            }
            return scored.stream()
                    .filter(competency -> BANK.anchors(question, competency).isEmpty())
                    .map(competency -> "no anchors for " + competency + " in " + question.kind());
        });
    }

    @Test
    void questions_areNoNearDuplicates() {
        Map<String, String> texts = new LinkedHashMap<>();
        BANK.questions().forEach(question -> texts.put(question.id(), question.text()));

        assertThat(NearDuplicates.of(texts, SAME_QUESTION)).isEmpty();

        Question copied = BANK.find("retries-backoff-and-jitter").orElseThrow();
        texts.put(
                "planted",
                copied.text().replace("fails now and then", "sometimes fails").replace("experienced", "seasoned"));
        assertThat(NearDuplicates.of(texts, SAME_QUESTION))
                .singleElement()
                .asString()
                .contains("planted", copied.id());
    }

    @Test
    void keyPoints_ofAllQuestions_areNoNearDuplicates() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Question question : BANK.questions()) {
            question.keyPoints().forEach(keyPoint -> texts.put(question.id() + "#" + keyPoint.id(), keyPoint.text()));
        }

        assertThat(NearDuplicates.of(texts, SAME_KEY_POINT)).isEmpty();

        texts.put(
                "planted",
                "Jitter makes the waiting times random, so that many clients spread their retries"
                        + " instead of returning in synchronized waves.");
        assertThat(NearDuplicates.of(texts, SAME_KEY_POINT))
                .singleElement()
                .asString()
                .contains("planted", "retries-backoff-and-jitter#jitter-desynchronizes");
    }

    @Test
    void similarity_isThatOfFourGrams() {
        assertThat(NearDuplicates.similarity("A mutex.", "a MUTEX")).isEqualTo(1);
        assertThat(NearDuplicates.similarity("mutex", "semaphore")).isZero();
        assertThat(NearDuplicates.similarity("", "semaphore")).isZero();
        // " abc", "abcd", "bcd " and " abc", "abce", "bce "
        assertThat(NearDuplicates.similarity("abcd", "abce")).isEqualTo(1 / 5.0);
    }

    static List<InterviewType> types() {
        return InterviewType.standard();
    }

    private static List<Question> spoken(InterviewType type) {
        return BANK.eligible(type.id()).stream()
                .filter(StandardBankTest::isSpoken)
                .toList();
    }

    private static boolean isSpoken(Question question) {
        return question.kind() != Kind.CODING;
    }

    /** Lists what is wrong over all questions, so that one run shows all of it. */
    private static void assertNone(Inspection inspection) {
        List<String> found = BANK.questions().stream()
                .flatMap(question -> inspection.faults(question).map(fault -> question.id() + ": " + fault))
                .toList();

        assertThat(found).isEmpty();
    }

    private static List<Path> files() throws IOException, URISyntaxException {
        URL directory = Objects.requireNonNull(QuestionBank.class.getResource("bank"));
        try (Stream<Path> files = Files.list(Path.of(directory.toURI()))) {
            return files.sorted().toList();
        }
    }

    private interface Inspection {
        Stream<String> faults(Question question);
    }
}
