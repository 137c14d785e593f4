package dev.prepai.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Path ROOT = Path.of("..", "..");

    @Test
    void exampleOfTheReadme_isTheCompiledOne() throws IOException {
        String source = Files.readString(Path.of("src/main/java/dev/prepai/examples/quickstart/ReadmeExample.java"));
        List<String> lines = source.substring(source.indexOf("// tag::example[]"), source.indexOf("// end::example[]"))
                .lines()
                .skip(1)
                .filter(line -> !line.isBlank() && !line.contains("return report;"))
                .toList();
        String example = lines.stream().map(line -> line.substring(8)).collect(Collectors.joining("\n"));

        assertThat(Files.readString(ROOT.resolve("README.md"))).contains("```java\n" + example + "\n```");
    }

    @Test
    void readmeExample_works() {
        assertThat(ReadmeExample.interview(question -> "I don't know.")
                        .overall()
                        .orElseThrow()
                        .points())
                .isZero();
    }

    @Test
    void testCommandOfTheReadme_isTheOneThatCiRuns() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        String ci = Files.readString(ROOT.resolve(".ci/run"));
        String command = readme.lines()
                .filter(line -> line.endsWith(" verify"))
                .findFirst()
                .orElseThrow();

        assertThat(ci.lines()).contains(command.strip());
    }
}
