package dev.prepai.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {
    @Test
    void text_keepsWhatPeopleRead() {
        String text = "tab\t line\n \u00e9 \u6f22 \ud83d\ude00";

        assertThat(Printable.text(text)).isEqualTo(text);
    }

    @Test
    void text_escapesControlCharactersSeparatorsAndLoneSurrogates() {
        assertThat(Printable.text("\u001b[31m\u0000\r\u2028\ud83d!\ude00"))
                .isEqualTo("\\u001b[31m\\u0000\\u000d\\u2028\\ud83d!\\ude00");
    }

    @Test
    void text_isCutAtAWholeCharacter() {
        assertThat(Printable.text("ab\u00e9", 3)).isEqualTo("ab");
        assertThat(Printable.text("\u0000x", 5)).isEmpty();
    }
}
