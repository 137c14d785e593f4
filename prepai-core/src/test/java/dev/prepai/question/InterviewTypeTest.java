package dev.prepai.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.prepai.error.InvalidInputException;
import dev.prepai.rubric.Competency;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class InterviewTypeTest {
    private static final Blueprint.Slot SLOT = new Blueprint.Slot(Kind.DESIGN, Competency.PROBLEM_SOLVING, Level.HARD);
    private static final Blueprint BLUEPRINT = new Blueprint(List.of(SLOT), 2);

    @Test
    void standard_holdsTheEightOfTheProduct() {
        assertThat(InterviewType.standard())
                .extracting(InterviewType::id)
                .containsExactly(
                        "GOOGLE_SDE",
                        "AMAZON_SDE",
                        "MICROSOFT_SDE",
                        "AWS_SA",
                        "AZURE_SA",
                        "GCP_SA",
                        "BEHAVIORAL",
                        "CODING");
    }

    @Test
    void of_idOrTitleInAnyCase_findsTheType() {
        for (InterviewType type : InterviewType.standard()) {
            assertThat(InterviewType.of(type.id())).isSameAs(type);
            assertThat(InterviewType.of(" " + type.title().toUpperCase(Locale.ROOT) + " "))
                    .isSameAs(type);
        }
    }

    @Test
    void of_unknownName_listsThoseThatExist() {
        assertThatThrownBy(() -> InterviewType.of("JUGGLER"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("GOOGLE_SDE")
                .hasMessageContaining("CODING")
                .hasMessageContaining("define your own");
    }

    @Test
    void new_withUnusableIdOrTitle_isRefused() {
        for (String id : List.of("", "acme", "ACME SRE", "_ACME", "ACME_", "A__B", "A".repeat(41))) {
            assertThatThrownBy(() -> new InterviewType(id, "Acme", BLUEPRINT))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("MY_TYPE");
        }
        assertThatThrownBy(() -> new InterviewType("ACME", " ", BLUEPRINT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void blueprint_outsideOfItsRanges_isRefused() {
        assertThat(new Blueprint(Collections.nCopies(50, SLOT), 0).slots()).hasSize(50);
        assertThatThrownBy(() -> new Blueprint(List.of(), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Blueprint(Collections.nCopies(51, SLOT), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("51");
        assertThatThrownBy(() -> new Blueprint(List.of(SLOT), -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
