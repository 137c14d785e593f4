package dev.prepai.code.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.prepai.code.similarity.Similarity.Prior;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SimilarityTest {
    private static final Optional<Prior> UNUSUAL = Optional.of(new Prior(200, 0.2, 0.995));
    private static final Optional<Prior> USUAL = Optional.of(new Prior(200, 0.7, 0.98));

    @Test
    void worthALook_longAlikeAndUnusual() {
        assertThat(similarity(0.8, 60, UNUSUAL).worthALook()).isTrue();
        assertThat(similarity(0.79, 60, UNUSUAL).worthALook()).isFalse();
        assertThat(similarity(0.8, 60, USUAL).worthALook()).isFalse();
    }

    @Test
    void worthALook_withoutPrior_looksAtTheScore() {
        assertThat(similarity(0.8, 60, Optional.empty()).worthALook()).isTrue();
    }

    @Test
    void worthALook_shortProgram_never() {
        assertThat(similarity(1, Similarity.MIN_TOKENS - 1, UNUSUAL).worthALook())
                .isFalse();
    }

    private static Similarity similarity(double score, int tokens, Optional<Prior> prior) {
        return new Similarity("ada", score, tokens, List.of(), prior);
    }
}
