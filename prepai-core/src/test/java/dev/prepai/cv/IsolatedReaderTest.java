package dev.prepai.cv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.prepai.cv.CvResult.Reason;
import dev.prepai.cv.fixture.Fixtures;
import dev.prepai.cv.fixture.Format;
import dev.prepai.cv.fixture.Layout;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

final class IsolatedReaderTest {
    private static final DocumentReader READER = DocumentReader.isolated();

    @Test
    void read_pdf_givesWhatTheReaderInTheSameProcessGives() {
        byte[] document = Fixtures.of(1, Layout.LEFT_SIDEBAR, Format.PDF).bytes();

        assertThat(READER.read(document)).isEqualTo(DocumentReader.standard().read(document));
    }

    @Test
    void read_unreadableDocument_tellsWhyAndGoesOn() {
        assertUnreadable(new byte[0], Reason.EMPTY);
        assertUnreadable("%PDF-1.7 damaged".getBytes(StandardCharsets.UTF_8), Reason.CORRUPT);
        assertUnreadable(new byte[Budget.BYTES + 1], Reason.TOO_LARGE);
        assertThat(READER.read("A line of text".getBytes(StandardCharsets.UTF_8))
                        .lines())
                .hasSize(1);
    }

    @Test
    void read_severalAtOnce_getTheirOwn() {
        List<String> texts = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> READER.read(("text " + i).getBytes(StandardCharsets.UTF_8))
                        .lines()
                        .get(0)
                        .text())
                .toList();

        assertThat(texts)
                .containsExactlyElementsOf(
                        IntStream.range(0, 8).mapToObj(i -> "text " + i).toList());
    }

    @RepeatedTest(10)
    void read_afterTheDeadline_hasEndedTheProcess() throws Exception {
        ReaderProcess process = ReaderProcess.start();

        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> process.read(new byte[] {'a'}, Duration.ofMillis(1)))
                .satisfies(thrown -> assertThat(thrown.reason()).isEqualTo(Reason.TOO_LARGE));
        assertThat(process.isFresh()).isFalse();
    }

    private static void assertUnreadable(byte[] document, Reason reason) {
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> READER.read(document))
                .satisfies(thrown -> assertThat(thrown.reason()).isEqualTo(reason));
    }
}
