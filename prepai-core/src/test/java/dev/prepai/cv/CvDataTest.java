package dev.prepai.cv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.prepai.cv.CvResult.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.junit.jupiter.api.Test;

class CvDataTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-15T00:00:00Z"), ZoneOffset.UTC);
    private static final String EUROPASS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass">
              <LearnerInfo>
                <Identification>
                  <PersonName><FirstName>Ada</FirstName><Surname>Keller</Surname></PersonName>
                  <ContactInfo>
                    <Address><Contact><Municipality>Graz</Municipality>
                      <Country><Code>AT</Code><Label>Austria</Label></Country></Contact></Address>
                    <Email><Contact>ada@example.com</Contact></Email>
                    <TelephoneList><Telephone><Contact>+44 20 7946 0958</Contact></Telephone></TelephoneList>
                    <WebsiteList><Website><Contact>https://example.org/ada</Contact></Website></WebsiteList>
                  </ContactInfo>
                </Identification>
                <Headline><Description><Label>Backend Engineer</Label></Description></Headline>
                <WorkExperienceList>
                  <WorkExperience>
                    <Period><From year="2021" month="--03" day="---15"/><Current>true</Current></Period>
                    <Position><Label>Staff Engineer</Label></Position>
                    <Activities>&lt;ul&gt;&lt;li&gt;Ran Q&amp;amp;A &lt;b&gt;weekly&lt;/b&gt;&lt;/li&gt;&lt;li&gt;Cut cost&lt;/li&gt;&lt;/ul&gt;</Activities>
                    <Employer><Name>Globex</Name></Employer>
                  </WorkExperience>
                  <WorkExperience>
                    <Period><From year="2019"/><To year="2020" month="--13"/></Period>
                    <Position><Label>Analyst</Label></Position>
                    <Employer><Name>Initech</Name></Employer>
                  </WorkExperience>
                </WorkExperienceList>
                <EducationList>
                  <Education>
                    <Period><To year="2018" month="--06"/></Period>
                    <Title>MSc</Title>
                    <Organisation><Name>State University</Name></Organisation>
                    <Field><Label>Physics</Label></Field>
                  </Education>
                </EducationList>
                <Skills>
                  <Linguistic>
                    <MotherTongueList><MotherTongue><Description><Label>German</Label></Description></MotherTongue></MotherTongueList>
                    <ForeignLanguageList><ForeignLanguage><Description><Label>English</Label></Description>
                      <ProficiencyLevel><Listening>C2</Listening><SpokenInteraction>C1</SpokenInteraction></ProficiencyLevel>
                    </ForeignLanguage></ForeignLanguageList>
                  </Linguistic>
                  <Computer><Description>Java, Kafka; PostgreSQL</Description></Computer>
                </Skills>
                <AchievementList>
                  <Achievement><Title><Code>certifications</Code></Title><Description>CKA</Description></Achievement>
                  <Achievement><Title><Code>projects</Code></Title><Description>A compiler</Description></Achievement>
                </AchievementList>
              </LearnerInfo>
            </SkillsPassport>
            """;

    private final CvParser parser = CvParser.builder().region("US").clock(CLOCK).build();

    @Test
    void parse_ofEuropass_readsAllFields() {
        assertIsAda(parse(EUROPASS.getBytes(UTF_8)));
    }

    @Test
    void parse_ofEuropassWithoutADeclaration_isRead() {
        String root = EUROPASS.substring(EUROPASS.indexOf("<Skills"));

        assertThat(parse(root.getBytes(UTF_8)).name()).contains("Ada Keller");
    }

    @Test
    void parse_ofFirstEuropass_readsIt() {
        Cv cv = parse("""
                <?xml version="1.0"?>
                <europass:learnerinfo xmlns:europass="http://europass.cedefop.europa.eu/Europass/V2.0"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
                  <identification><firstname>Ada</firstname><lastname>Keller</lastname>
                    <contactinfo><address><municipality>Graz</municipality></address>
                      <mobile>+43 660 555 0134</mobile><email>ada@example.com</email></contactinfo>
                  </identification>
                  <application><label>Backend Engineer</label></application>
                  <workexperiencelist><workexperience>
                    <period><from><year>2019</year><month>--02</month></from><to><year>2021</year></to></period>
                    <position><label>Analyst</label></position>
                    <employer><name>Initech</name><address><municipality>Linz</municipality></address></employer>
                  </workexperience></workexperiencelist>
                  <languagelist>
                    <language xsi:type="europass:mother"><label>German</label></language>
                    <language xsi:type="europass:foreign"><label>English</label><level><listening>c1</listening></level></language>
                  </languagelist>
                </europass:learnerinfo>
                """.getBytes(UTF_8));

        assertThat(cv.name()).contains("Ada Keller");
        assertThat(cv.email()).contains("ada@example.com");
        assertThat(cv.phone()).contains("+436605550134");
        assertThat(cv.location()).contains("Graz");
        assertThat(cv.headline()).contains("Backend Engineer");
        assertThat(cv.work())
                .containsExactly(new Employment(
                        Optional.of("Initech"),
                        Optional.of("Analyst"),
                        Optional.of(Period.between(PartialDate.of(2019, 2), PartialDate.of(2021))),
                        Optional.of("Linz"),
                        List.of()));
        assertThat(cv.languages())
                .containsExactly(
                        new SpokenLanguage("German", Optional.of("native")),
                        new SpokenLanguage("English", Optional.of("c1")));
    }

    @Test
    void parse_ofPdfWithEuropassAttached_readsItInsteadOfThePage() throws IOException {
        assertIsAda(parse(withAttachment(EUROPASS.getBytes(UTF_8))));
    }

    @Test
    void parse_ofPdfWithADamagedAttachment_readsThePage() throws IOException {
        Cv cv = parse(withAttachment("<?xml version='1.0'?><SkillsPassport>".getBytes(UTF_8)));

        assertThat(cv.email()).contains("page@example.com");
    }

    @Test
    void parse_ofPdfWithAnEndlessAttachment_readsThePage() throws IOException {
        Cv cv = parse(withAttachment((EUROPASS + " ".repeat(64 << 20)).getBytes(UTF_8)));

        assertThat(cv.email()).contains("page@example.com");
    }

    @Test
    void parse_ofPdfWithManyLargeAttachments_readsThePage() throws IOException {
        Cv cv = parse(withAttachments((EUROPASS + " ".repeat(8 << 20)).getBytes(UTF_8), 2_000));

        assertThat(cv.email()).contains("page@example.com");
    }

    @Test
    void parse_withAnotherReader_asksNobodyElse() throws IOException {
        byte[] pdf = withAttachment(EUROPASS.getBytes(UTF_8));
        CvParser seesNothing = CvParser.builder()
                .reader(document -> {
                    throw new UnreadableException(Reason.SCANNED);
                })
                .build();

        assertThat(seesNothing.parse(pdf)).isEqualTo(new CvResult.Unreadable(Reason.SCANNED));
        assertIsAda(CvParser.builder()
                .reader(DocumentReader.isolated())
                .clock(CLOCK)
                .build()
                .parse(pdf)
                .orElseThrow());
    }

    @Test
    void parse_ofJsonResume_readsIt() {
        Cv ada = parse(EUROPASS.getBytes(UTF_8));

        assertIsAda(parse(JsonResume.write(ada).getBytes(UTF_8)));
        assertThat(reason("{\"basics\": {\"name\": \"Ada\"")).isEqualTo(Reason.CORRUPT);
    }

    @Test
    void parse_ofHostileXml_isRefused() {
        String laughs = "<!DOCTYPE a [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]>";
        String outside = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>";

        assertThat(reason("<?xml version='1.0'?>" + laughs + "<SkillsPassport>&b;</SkillsPassport>"))
                .isEqualTo(Reason.CORRUPT);
        assertThat(reason("<?xml version='1.0'?>" + outside + "<SkillsPassport>&x;</SkillsPassport>"))
                .isEqualTo(Reason.CORRUPT);
        assertThat(reason("<SkillsPassport>" + "<a>".repeat(50_000))).isEqualTo(Reason.CORRUPT);
        assertThat(reason("<SkillsPassport>" + "<a/>".repeat(500_000))).isEqualTo(Reason.TOO_LARGE);
        assertThat(reason("<?xml version='1.0'?><svg/>")).isEqualTo(Reason.UNSUPPORTED);
    }

    private static void assertIsAda(Cv cv) {
        assertThat(cv.name()).contains("Ada Keller");
        assertThat(cv.headline()).contains("Backend Engineer");
        assertThat(cv.email()).contains("ada@example.com");
        assertThat(cv.phone()).contains("+442079460958");
        assertThat(cv.location()).contains("Graz, Austria");
        assertThat(cv.links()).containsExactly("https://example.org/ada");
        assertThat(cv.work())
                .containsExactly(
                        new Employment(
                                Optional.of("Globex"),
                                Optional.of("Staff Engineer"),
                                Optional.of(Period.since(PartialDate.of(2021, 3))),
                                Optional.empty(),
                                List.of("Ran Q&A weekly", "Cut cost")),
                        new Employment(
                                Optional.of("Initech"),
                                Optional.of("Analyst"),
                                Optional.of(Period.between(PartialDate.of(2019), PartialDate.of(2020))),
                                Optional.empty(),
                                List.of()));
        assertThat(cv.education())
                .containsExactly(new Education(
                        Optional.of("State University"),
                        Optional.of("MSc"),
                        Optional.of("Physics"),
                        Optional.of(Period.at(PartialDate.of(2018, 6)))));
        assertThat(cv.skills()).containsExactly("Java", "Kafka", "PostgreSQL");
        assertThat(cv.certificates()).containsExactly("CKA");
        assertThat(cv.projects()).containsExactly("A compiler");
        assertThat(cv.languages())
                .containsExactly(
                        new SpokenLanguage("German", Optional.of("native")),
                        new SpokenLanguage("English", Optional.of("C1")));
        assertThat(cv.experience()).isEqualTo(new Experience(85, true));
    }

    private static byte[] withAttachment(byte[] content) throws IOException {
        return withAttachments(content, 1);
    }

    private static byte[] withAttachments(byte[] content, int count) throws IOException {
        byte[] page = new PdfFixture()
                .text(50, 60, 12, "Somebody else, page@example.com")
                .text(50, 80, 12, "Keeps the billing service running, and reduced its cloud bill by a third.")
                .bytes();
        try (PDDocument pdf = Loader.loadPDF(page)) {
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile("europass.xml");
            file.setEmbeddedFile(new PDEmbeddedFile(pdf, new ByteArrayInputStream(content), COSName.FLATE_DECODE));
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(IntStream.range(0, count)
                    .boxed()
                    .collect(Collectors.toMap(i -> "europass" + i + ".xml", i -> file)));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            pdf.getDocumentCatalog().setNames(names);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    private Cv parse(byte[] document) {
        return parser.parse(document).orElseThrow();
    }

    private Reason reason(String document) {
        return ((CvResult.Unreadable) parser.parse(document.getBytes(UTF_8))).reason();
    }
}
