package dev.prepai.cv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.prepai.cv.fixture.Layout;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TesseractReaderTest {
    @Test
    void parse_scan_readsWhatIsRecognized() throws IOException {
        if (!isInstalled()) {
            assertThat(System.getenv("CI"))
                    .as("install tesseract: apt-get install tesseract-ocr")
                    .isNull();
            return;
        }
        CvParser parser = CvParser.builder()
                .reader(DocumentReader.standard().withOcr(OcrReader.tesseract("eng")))
                .build();

        CvResult result = parser.parse(ScannedPagesTest.scan(Layout.CLASSIC));

        assertThat(result).isInstanceOfSatisfying(CvResult.Parsed.class, parsed -> {
            assertThat(parsed.findings()).contains(Finding.RECOGNIZED);
            assertThat(parsed.cv().name()).hasValue("Hannah Okonkwo-Hughes");
            assertThat(parsed.cv().work()).hasSize(4);
        });
    }

    @Test
    void read_languageThatIsNotInstalled_saysSo() {
        if (isInstalled()) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> OcrReader.tesseract("xyz").read(new byte[0]))
                    .withMessageContaining("xyz");
        }
    }

    private static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "tesseract")));
    }
}
