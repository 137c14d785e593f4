package dev.prepai.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {
    @TempDir
    private Path out = Path.of("");

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    @Test
    void demo_endsWithAReportOfAWholeInterview() throws IOException {
        assertThat(run("", "--demo")).isZero();

        JsonNode report = report();
        assertThat(report.path("candidateName").asText()).isEqualTo("Ada Keller");
        assertThat(report.path("questions")).hasSize(7);
        assertThat(report.path("questions"))
                .as("the script answers every question")
                .allSatisfy(question -> assertThat(Demo.script())
                        .containsKey(question.path("id").asText()));
        assertThat(report.path("scores").properties())
                .allMatch(score -> score.getValue().isNumber());
        assertThat(report.path("strengthDetails")).isNotEmpty().allMatch(strength -> strength.hasNonNull("quote"));
        assertThat(submissions(report)).containsExactly("python WA", "python AC", "javascript WA", "javascript AC");
        assertThat(screen()).contains("Skills  Java, Python", "Report: ").endsWith("performance_report.html\n");
    }

    @Test
    void session_withAnswersHintsAndCode_endsWithAReport() throws IOException {
        String typed = String.join(
                "\n",
                "9",
                "8", // coding
                "Grace",
                "engineer",
                "/no/such/file.pdf",
                "", // no CV
                ":hint",
                "I would think about it carefully and look at both sides of it before I decide.",
                "",
                ":code cobol",
                ":code python",
                "def broken(:",
                ".",
                "",
                ":quit",
                "");
        assertThat(run(typed)).isZero();

        assertThat(screen())
                .contains(
                        "Please type a number from the list.",
                        "cannot be read; check the path",
                        "Hint: ",
                        "choose one of python, javascript",
                        "Report: ");
        assertThat(report().path("candidateName").asText()).isEqualTo("Grace");
    }

    @Test
    void session_interruptedAndResumed_goesOnWhereItWas() throws IOException {
        assertThat(run("Ada\nengineer\n\nA first answer about nothing in particular.\n\n", "--type", "BEHAVIORAL"))
                .isZero();
        String screen = screen();
        String id = screen.substring(screen.indexOf("--resume ") + 9).split(" ")[0];

        assertThat(run(":quit\n", "--resume", id)).isZero();
        assertThat(report().path("interviewId").asText()).isEqualTo(id);
        assertThat(report().path("questions").path(0).path("answers")).hasSize(1);
    }

    @Test
    void wrongArguments_areExplained() {
        assertThat(run("", "--typo")).isEqualTo(2);
        assertThat(run("", "--type", "ASTRONAUT")).isEqualTo(1);
        assertThat(run("", "--resume", "unknown-id")).isEqualTo(1);
        assertThat(run("", "--help")).isZero();
        assertThat(screen())
                .contains(
                        "unknown argument --typo",
                        "there is no such interview type",
                        "no interview unknown-id",
                        "usage:");
    }

    private static List<String> submissions(JsonNode report) {
        List<String> submissions = new ArrayList<>();
        for (JsonNode question : report.path("questions")) {
            for (JsonNode submission : question.path("submissions")) {
                submissions.add(submission.path("language").asText() + " "
                        + submission.path("verdict").asText());
            }
        }
        return submissions;
    }

    private int run(String typed, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--out", out.toString()));
        PrintStream print = new PrintStream(screen, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(new BufferedReader(new StringReader(typed)), print, false);
        return Quickstart.run(all.toArray(String[]::new), terminal);
    }

    private String screen() {
        return screen.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private JsonNode report() throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            Path json = files.filter(file -> file.endsWith("performance_report.json"))
                    .findFirst()
                    .orElseThrow();
            return new ObjectMapper().readTree(json.toFile());
        }
    }
}
