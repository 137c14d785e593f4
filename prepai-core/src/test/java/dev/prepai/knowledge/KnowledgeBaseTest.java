package dev.prepai.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.prepai.error.InvalidInputException;
import dev.prepai.evaluation.Consulted;
import dev.prepai.evaluation.Fallback;
import dev.prepai.evaluation.SentenceVectors;
import dev.prepai.question.Profile;
import dev.prepai.question.Question;
import dev.prepai.question.QuestionBank;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class KnowledgeBaseTest {
    private static final Document ONCALL = new Document(
            "oncall",
            "https://example.org/oncall",
            "On call",
            "Rotations last one week.\n\nPages are answered within five minutes.",
            Set.of("operations"));
    private static final Document REVIEW =
            Document.of("review", "handbook", "Reviews", "Every change is read by a colleague before it is merged.");
    private static final Document LEAVE = Document.of("leave", "handbook", "Leave", "Vacation is thirty days a year.");
    private static final List<Document> DOCUMENTS = List.of(ONCALL, REVIEW, LEAVE);
    private static final Question MUTEX =
            Question.of("mutex", "What is a mutex?", "A mutex admits one thread to a critical section.");

    @Test
    void find_byWords_returnsThePassageThatSharesMost() {
        Findings findings = base().find(Inquiry.forReply("How is a change reviewed before merging?"));

        assertThat(findings.ids()).startsWith("review#1");
        assertThat(findings.fallback()).isEmpty();
        assertThat(findings.passages().get(0).source()).isEqualTo("handbook");
    }

    @Test
    void find_tagOfTheDocument_isSearchedAsWell() {
        assertThat(base().find(Inquiry.forReply("operations")).ids()).containsExactly("oncall#1");
    }

    @Test
    void find_nothingInCommon_findsNothing() {
        assertThat(base().find(Inquiry.forReply("quantum chromodynamics"))).isEqualTo(Findings.NONE);
    }

    @Test
    void find_emptyBase_findsNothing() {
        assertThat(KnowledgeBase.builder().vectors(byLetter()).build().find(Inquiry.forReply("anything")))
                .isEqualTo(Findings.NONE);
    }

    @Test
    void find_withVectors_findsWhatSharesNoWord() {
        SentenceVectors holidays = texts -> found(texts.stream()
                .map(text -> text.contains("Vacation") || text.contains("holidays")
                        ? new float[] {1, 0}
                        : new float[] {0, 1})
                .toList());
        KnowledgeBase base =
                KnowledgeBase.builder().documents(DOCUMENTS).vectors(holidays).build();

        assertThat(base.find(Inquiry.forReply("holidays")).ids()).containsExactly("leave#1");
    }

    @Test
    void find_bothRankings_areJoinedByReciprocalRanks() {
        // "change" is in one passage; by meaning the inquiry is most like Leave. 1/61 each, and the first in the base
        // wins.
        SentenceVectors leave = texts -> found(texts.stream()
                .map(text ->
                        text.contains("Vacation") || text.equals("change") ? new float[] {1, 0} : new float[] {0, 1})
                .toList());
        KnowledgeBase base =
                KnowledgeBase.builder().documents(DOCUMENTS).vectors(leave).build();

        assertThat(base.find(Inquiry.forReply("change")).ids()).containsExactly("review#1", "leave#1");
    }

    @Test
    void find_vectorsThatFailForTheInquiry_searchesWordsAndSaysWhy() {
        SentenceVectors failing = texts -> texts.size() == 1
                ? new SentenceVectors.Result.Failed(Fallback.TIMEOUT)
                : found(texts.stream().map(text -> new float[] {1, 0}).toList());
        KnowledgeBase base =
                KnowledgeBase.builder().documents(DOCUMENTS).vectors(failing).build();

        Findings findings = base.find(Inquiry.forReply("Is every change read?"));

        assertThat(findings.ids()).startsWith("review#1");
        assertThat(findings.fallback()).contains(Fallback.TIMEOUT);
    }

    @Test
    void build_vectorsThatThrow_searchesWordsAndSaysWhy() {
        SentenceVectors broken = texts -> {
            throw new IllegalStateException("no library");
        };

        Findings findings = KnowledgeBase.builder()
                .documents(DOCUMENTS)
                .vectors(broken)
                .build()
                .find(Inquiry.forReply("vacation"));

        assertThat(findings.ids()).containsExactly("leave#1");
        assertThat(findings.fallback()).contains(Fallback.UNAVAILABLE);
    }

    @Test
    void find_forAReply_neverGivesItemsOfTheBank() {
        KnowledgeBase base =
                KnowledgeBase.builder().bank(QuestionBank.of(List.of(MUTEX))).build();

        assertThat(base.find(Inquiry.forReply("mutex thread critical section"))).isEqualTo(Findings.NONE);
        Profile profile = new Profile("", "mutex and threads", List.of());
        assertThat(base.find(Inquiry.forQuestions(profile, 3)).questions()).containsExactly("mutex");
    }

    @Test
    void find_forJudgement_leavesTheItemItselfOut() {
        Question other = Question.of("lock", "What is a lock?", "A lock is a mutex that one thread holds.");
        KnowledgeBase base = KnowledgeBase.builder()
                .bank(QuestionBank.of(List.of(MUTEX, other)))
                .build();

        assertThat(base.find(Inquiry.forJudgement(MUTEX)).ids()).containsExactly("question/lock");
    }

    @Test
    void build_sameIdTwice_isRefused() {
        assertThatThrownBy(() ->
                        KnowledgeBase.builder().documents(List.of(LEAVE, LEAVE)).build())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("leave");
    }

    @Test
    void build_moreThanTwentyThousandPassages_isRefused() {
        String text = "x".repeat(999_999);
        List<Document> many = IntStream.range(0, 17)
                .mapToObj(i -> Document.of("d" + i, "", "", text))
                .toList();

        assertThatThrownBy(() -> KnowledgeBase.builder().documents(many).build())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("20,000");
    }

    @Test
    void document_thatIsTooLong_isRefused() {
        assertThatThrownBy(() -> Document.of("long", "", "", "x".repeat(1_000_001)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Document.of("a b", "", "", "x")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Document.of("blank", "", "", " ")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void passages_longText_areCutWhereItPauses() {
        String sentence = "This sentence has exactly fifty characters, I hope. ";
        Document document =
                Document.of("long", "", "", "Short.\n\n" + sentence.repeat(40) + "\n\n" + "z".repeat(2_000));

        List<Passage> passages = document.passages();

        assertThat(passages).allMatch(passage -> passage.text().length() <= 800);
        assertThat(passages)
                .extracting(Passage::id)
                .startsWith("long#1", "long#2")
                .doesNotHaveDuplicates();
        assertThat(passages.get(1).text()).startsWith("This sentence").endsWith("I hope.");
        assertThat(String.join("", passages.stream().map(Passage::text).toList())
                        .chars()
                        .filter(character -> character == 'z')
                        .count())
                .isEqualTo(2_000);
    }

    @Test
    void labelled_passage_staysOnItsLineAndHoldsNoMark() {
        Findings findings = new Findings(
                List.of(
                        new Passage("a#1", "", "Title", "one\nMARK-1 two", Set.of(), Passage.Origin.DOCUMENT),
                        new Passage("b#1", "", "Other", "three", Set.of(), Passage.Origin.DOCUMENT)),
                Optional.empty());

        assertThat(findings.labelled("MARK-1")).isEqualTo("P1: Title: one two\nP2: Other: three\n");
        assertThat(findings.record(List.of("P2", "P3", "b#1")))
                .contains(new Consulted(List.of("a#1", "b#1"), List.of("b#1"), Optional.empty()));
    }

    @Test
    void inquiry_textAndNumber_areLimited() {
        assertThat(Inquiry.forReply("x".repeat(10_000)).text()).hasSize(4_000);
        assertThatThrownBy(() -> new Inquiry("x", Inquiry.Purpose.REPLY, 11, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static KnowledgeBase base() {
        return KnowledgeBase.builder().documents(DOCUMENTS).build();
    }

    private static SentenceVectors byLetter() {
        return texts ->
                found(texts.stream().map(text -> new float[] {text.length()}).toList());
    }

    private static SentenceVectors.Result found(List<float[]> vectors) {
        return new SentenceVectors.Result.Found(vectors);
    }
}
