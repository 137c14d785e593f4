package dev.prepai.cv;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.prepai.cv.CvResult.Reason;
import dev.prepai.error.InvalidInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StandardCvParserTest {
    private static final String[] JOBS = {
        "Backend Engineer, Northwind Systems",
        "2019 - 2024",
        "Moved the order service to an event log and cut its latency by half.",
        "Wrote the runbooks and trained four colleagues in the new on-call rota.",
        "Software Engineer, Globex",
        "06/2016 - 12/2018",
        "Kept the billing service running and reduced its cloud bill by a third.",
        "Introduced contract tests between nine teams.",
        "Reviewed the design of the search service with the platform group."
    };

    private final CvParser parser = CvParser.standard();

    @Test
    void parse_withOneColumn_findsAllFields() {
        byte[] pdf = new PdfFixture()
                .text(50, 60, 24, "Ada Keller")
                .text(50, 80, 10, "ada.keller@example.com | (415) 555-0134 | Berlin")
                .text(50, 120, 13, "Core Stack")
                .column(50, 140, "Languages: Java, Go, python3", "Databases: Postgres, Redis")
                .text(50, 190, 13, "Experience")
                .column(50, 210, JOBS)
                .bytes();

        Cv cv = parse(pdf);

        assertThat(cv.name()).contains("Ada Keller");
        assertThat(cv.email()).contains("ada.keller@example.com");
        assertThat(cv.phone()).contains("+14155550134");
        assertThat(cv.skills()).containsExactly("Java", "Go", "python3", "Postgres", "Redis");
        assertThat(cv.usualSkills()).containsExactly("Java", "Go", "Python", "PostgreSQL", "Redis");
    }

    @Test
    void parse_withSidebarDrawnFirst_findsTheNameInTheSecondColumn() {
        byte[] pdf = sidebar().bytes();

        Cv cv = parse(pdf);

        assertThat(cv.name()).contains("Jordan Reyes");
        assertThat(cv.phone()).contains("+442079460958");
        assertThat(cv.skills()).containsExactly("Java", "Kafka", "Docker", "Kubernetes", "Terraform");
    }

    @Test
    void lines_ofTwoColumns_doNotInterleave() {
        List<String> lines = PdfDocument.read(sidebar().bytes(), new Budget(() -> 0)).lines().stream()
                .map(Line::text)
                .toList();

        assertThat(lines)
                .containsSubsequence("Docker", "Kubernetes", "Terraform", "Jordan Reyes", JOBS[0], JOBS[1], JOBS[2]);
    }

    @Test
    void lines_withDatesAtTheRightMargin_keepEachRowTogether() {
        PdfFixture fixture = new PdfFixture();
        for (int i = 0; i < 12; i++) {
            fixture.text(50, 60 + 14 * i, 10, "A sentence about job number " + i);
            if (i % 3 == 0) {
                fixture.text(450, 60 + 14 * i, 10, "June 2019 - May 2024");
            }
        }

        assertThat(PdfDocument.read(fixture.bytes(), new Budget(() -> 0)).lines())
                .extracting(Line::text)
                .contains("A sentence about job number 3\tJune 2019 - May 2024");
    }

    @Test
    void parse_withWhiteNameOnABanner_findsIt() {
        byte[] pdf = new PdfFixture()
                .banner(100)
                .white()
                .text(50, 60, 24, "MAYA LIN")
                .black()
                .column(50, 130, JOBS)
                .bytes();

        assertThat(parse(pdf).name()).contains("MAYA LIN");
    }

    @Test
    void parse_withHiddenText_leavesItOut() {
        byte[] pdf = new PdfFixture()
                .column(50, 60, JOBS)
                .white()
                .text(50, 300, 12, "Skills: Rust, Scala")
                .black()
                .text(50, 320, 2, "Skills: Perl, COBOL")
                .mode(RenderingMode.NEITHER)
                .text(50, 340, 12, "Skills: Ruby, Elixir")
                .bytes();

        assertThat(parse(pdf).skills()).isEmpty();
    }

    @Test
    void parse_withLetterSpacedName_joinsTheLetters() {
        byte[] pdf = new PdfFixture()
                .text(50, 60, 24, "J O R D A N   R E Y E S")
                .column(50, 90, JOBS)
                .bytes();

        assertThat(parse(pdf).name()).contains("JORDAN REYES");
    }

    @Test
    void parse_withTextOfWindows_findsAllFields() {
        String text = "\uFEFFResume\r\nZo\u00EB van Dijk\r\nTel:\t+31 20 555 0123\tzvd@example.com\r\n\r\nEDUCATION\r\n"
                + "MSc, State University\t2015 \u2013 2017\r\n\r\nSKILLS\r\nJava;Spring Boot;C++\r\nC#, R, Event Storming\r\n";

        Cv cv = parse(text.getBytes(UTF_8));

        assertThat(cv.name()).contains("Zo\u00EB van Dijk");
        assertThat(cv.email()).contains("zvd@example.com");
        assertThat(cv.phone()).contains("+31205550123");
        assertThat(cv.skills()).containsExactly("Java", "Spring Boot", "C++", "C#", "R", "Event Storming");
        assertThat(cv.education())
                .extracting(each -> each.institution().orElse(""))
                .containsExactly("State University");
    }

    @Test
    void parse_withUtf16_isRead() {
        byte[] text = ("\uFEFF" + "Ada Keller\nada@example.com\n").getBytes(UTF_16LE);

        assertThat(parse(text).name()).contains("Ada Keller");
    }

    @Test
    void parse_withoutSkillsSection_findsTechnologiesInProseButNoCommonWords() {
        String text =
                "Ada Keller\nI like to go fast, rest well and express myself.\nUsed Apache Kafka and kubernetes with spring boot.";

        assertThat(parse(text.getBytes(UTF_8)).skills()).containsExactly("Kafka", "Kubernetes", "Spring Boot");
    }

    @Test
    void parse_withYearsAndIdentifiers_findsNoPhone() {
        String text = "Ada Keller\n2019 - 2023\n01/2019 - 12/2021\nhttps://example.com/in/ada-4155550134\n12345\n";

        assertThat(parse(text.getBytes(UTF_8)).phone()).isEmpty();
    }

    @Test
    void parse_withManySkills_keepsOneHundredWithoutRepeats() {
        StringBuilder text = new StringBuilder("Skills\nJava, java, JAVA");
        for (int i = 0; i < 300; i++) {
            text.append(", Topic").append((char) ('A' + i % 26)).append(i);
        }

        assertThat(parse(text.toString().getBytes(UTF_8)).skills()).hasSize(100).startsWith("Java", "TopicA0");
    }

    @Test
    void parse_ofOtherFormats_isUnsupported() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream stream = new ZipOutputStream(zip)) {
            stream.putNextEntry(new ZipEntry("cv.pdf"));
            stream.write("%PDF-1.7".getBytes(UTF_8));
        }
        byte[] noise = new byte[5_000];
        new Random(7).nextBytes(noise);

        assertThat(reason(zip.toByteArray())).isEqualTo(Reason.UNSUPPORTED);
        assertThat(reason(noise)).isEqualTo(Reason.UNSUPPORTED);
        assertThat(reason("Ada\0Keller".getBytes(UTF_8))).isEqualTo(Reason.UNSUPPORTED);
        assertThat(reason("<?xml version='1.0'?><svg/>".getBytes(UTF_8))).isEqualTo(Reason.UNSUPPORTED);
        assertThat(reason(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n'}))
                .isEqualTo(Reason.UNSUPPORTED);
    }

    @Test
    void parse_ofNothing_isEmpty() {
        assertThat(reason(new byte[0])).isEqualTo(Reason.EMPTY);
        assertThat(reason(" \r\n\t\n".getBytes(UTF_8))).isEqualTo(Reason.EMPTY);
    }

    @Test
    void parse_ofTooMuch_isTooLarge() {
        byte[] bytes = new byte[11 * 1024 * 1024];
        Arrays.fill(bytes, (byte) 'a');

        assertThat(reason(bytes)).isEqualTo(Reason.TOO_LARGE);
        assertThat(reason(Arrays.copyOf(bytes, 500_001))).isEqualTo(Reason.TOO_LARGE);
        assertThat(reason(new PdfFixture().pages(51).bytes())).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void parse_ofEncryptedPdf_isEncrypted() {
        assertThat(reason(new PdfFixture()
                        .column(50, 60, JOBS)
                        .encrypted("secret")
                        .bytes()))
                .isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void parse_ofPdfWithoutUserPassword_isRead() {
        assertThat(parser.parse(
                        new PdfFixture().column(50, 60, JOBS).encrypted("").bytes()))
                .isInstanceOf(CvResult.Parsed.class);
    }

    @Test
    void parse_ofImage_isScanned() {
        assertThat(reason(new PdfFixture().image().text(50, 60, 10, "Page 1").bytes()))
                .isEqualTo(Reason.SCANNED);
    }

    @Test
    void parse_ofDamagedPdf_isCorrupt() {
        byte[] pdf = new PdfFixture().column(50, 60, JOBS).bytes();

        assertThat(reason(Arrays.copyOf(pdf, 40))).isEqualTo(Reason.CORRUPT);
        assertThat(reason("%PDF-1.7\nJust text".getBytes(UTF_8))).isEqualTo(Reason.CORRUPT);
    }

    @Test
    void parse_ofAnyTruncationOrFlippedBytes_neverThrows() {
        byte[] pdf = sidebar().bytes();
        Random random = new Random(11);
        for (int i = 0; i < 60; i++) {
            byte[] damaged = Arrays.copyOf(pdf, pdf.length * (i + 1) / 60);
            for (int j = 0; j < i % 7; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(parser.parse(damaged)).isNotNull();
        }
    }

    @Test
    void parse_ofAnyLines_neverThrows() {
        List<String> pieces = List.of(
                "",
                " ",
                "\u00A0",
                "\uFEFF",
                "\uD83C",
                "\t",
                "-",
                "\u2022",
                "\u2013",
                "|",
                ",",
                "(",
                ")",
                "[",
                ":",
                ".",
                "@",
                "/",
                "#",
                "2019",
                "05/2020",
                "13/2020",
                "0000",
                "present",
                "Jan",
                "- 2024",
                "Ada",
                "KELLER",
                "K",
                "von",
                "at",
                "Inc.",
                "Engineer",
                "University",
                "BSc",
                "of",
                "Springfield, IL",
                "Java",
                "C++",
                "Skills",
                "Skills:",
                "Experience",
                "Education",
                "Languages",
                "English (C1)",
                "Projects",
                "Certificates",
                "a@example.com",
                "@example.com",
                "https://",
                "+1 415 555 0134",
                "Led the team that moved billing to an event log and halved its cost.");
        Random random = new Random(17);
        CvParser parserOfLines = CvParser.builder()
                .reader(document -> new DocumentText(
                        Stream.generate(() -> line(pieces, random))
                                .limit(random.nextInt(40))
                                .toList(),
                        Set.of()))
                .build();
        for (int i = 0; i < 3_000; i++) {
            assertThat(parserOfLines.parse(new byte[0])).isInstanceOf(CvResult.Parsed.class);
        }
    }

    private static Line line(List<String> pieces, Random random) {
        String text = Stream.generate(
                        () -> pieces.get(random.nextInt(pieces.size())) + (random.nextBoolean() ? " " : ""))
                .limit(random.nextInt(6))
                .collect(Collectors.joining());
        float size = random.nextInt(3) * 10;
        return new Line(
                text, 1 + random.nextInt(2), random.nextInt(600), 600, random.nextInt(800), size, random.nextBoolean());
    }

    @Test
    void parse_ofFormThatDrawsItself_readsTheRest() {
        byte[] pdf = new PdfFixture().column(50, 60, JOBS).forms(1, 1).bytes();

        assertThat(parser.parse(pdf)).isInstanceOf(CvResult.Parsed.class);
    }

    @Test
    void parse_ofFormsThatMultiply_isTooLarge() {
        assertThat(reason(new PdfFixture().column(50, 60, JOBS).forms(9, 20).bytes()))
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void parse_ofPageTreeThatContainsItself_ends() {
        assertThat(parser.parse(new PdfFixture().column(50, 60, JOBS).pageLoop().bytes()))
                .isNotNull();
    }

    @Test
    void budget_whenTimeIsUp_endsTheReading() {
        long[] now = {0};
        Budget budget = new Budget(() -> now[0]);
        budget.operator();
        now[0] = Duration.ofSeconds(6).toNanos();

        assertThatThrownBy(budget::operator)
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("too large");
    }

    @Test
    void orElseThrow_ofUnreadable_namesTheRemedyOnly() {
        assertThatThrownBy(
                        () -> parser.parse("PK\3\4 Ada Keller".getBytes(UTF_8)).orElseThrow())
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("the CV cannot be read: the file is damaged; export it again");
    }

    private static PdfFixture sidebar() {
        return new PdfFixture()
                .text(40, 60, 13, "CONTACT")
                .column(40, 80, "jordan.reyes@example.com", "+44 20 7946 0958")
                .text(40, 122, 13, "SKILLS")
                .column(40, 142, "Java", "Kafka", "Docker", "Kubernetes", "Terraform")
                .text(220, 60, 26, "Jordan Reyes")
                .column(220, 80, JOBS);
    }

    private Cv parse(byte[] document) {
        return parser.parse(document).orElseThrow();
    }

    private Reason reason(byte[] document) {
        assertThat(parser.parse(document)).isInstanceOf(CvResult.Unreadable.class);
        return ((CvResult.Unreadable) parser.parse(document)).reason();
    }
}
