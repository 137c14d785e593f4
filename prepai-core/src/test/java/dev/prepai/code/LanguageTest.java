package dev.prepai.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.prepai.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguageTest {
    @Test
    void of_idInAnyCase_findsTheLanguage() {
        assertThat(Language.of("python")).isEqualTo(Language.PYTHON);
        assertThat(Language.of("JavaScript")).isEqualTo(Language.JAVASCRIPT);
        for (Language language : Language.values()) {
            assertThat(Language.of(language.id())).isEqualTo(language);
            assertThat(language.title()).isNotBlank();
        }
    }

    @Test
    void of_unknownLanguage_listsThoseThatCanBeRun() {
        assertThatThrownBy(() -> Language.of("cobol"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("choose one of python, javascript, java");
    }

    @ParameterizedTest
    @CsvSource({
        "merge_intervals, merge_intervals, mergeIntervals",
        "solve, solve, solve",
        "best_pair_total_2, best_pair_total_2, bestPairTotal2",
        "trailing_, trailing_, trailing",
        "a__b, a__b, aB"
    })
    void functionName_isInTheStyleOfTheLanguage(String name, String python, String javaScript) {
        assertThat(Language.PYTHON.functionName(name)).isEqualTo(python);
        assertThat(Language.JAVASCRIPT.functionName(name)).isEqualTo(javaScript);
    }

    @ParameterizedTest
    @CsvSource({"lru_cache, LruCache", "stack, Stack", "hot_desk_2, HotDesk2", "a__b_, AB", "MinStack, MinStack"})
    void typeName_isInPascalCase(String name, String type) {
        for (Language language : Language.values()) {
            assertThat(language.typeName(name)).isEqualTo(type);
        }
    }
}
