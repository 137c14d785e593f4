package dev.prepai.cv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StructureTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-15T00:00:00Z"), ZoneOffset.UTC);
    private static final CvParser PARSER = CvParser.builder().clock(CLOCK).build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Staff Engineer, Globex Systems LLC\tMar 2021 - Present\n%s\nSenior Analyst, Initech Analytics\tJun 2017 - Feb 2021\n%s",
                "Mar 2021 - Present\n\u2022 Staff Engineer, Globex Systems LLC\n%s\nJun 2017 - Feb 2021\n\u2022 Senior Analyst, Initech Analytics\n%s",
                "Globex Systems LLC | Staff Engineer | Mar 2021 - Present\n%s\nInitech Analytics | Senior Analyst | Jun 2017 - Feb 2021\n%s",
                "Globex Systems LLC\nStaff Engineer\n03/2021 - Present\n%s\nInitech Analytics\nSenior Analyst\n06/2017 - 02/2021\n%s",
                "Staff Engineer\nGlobex Systems LLC, Springfield, IL\tMar 2021 to date\n%s\nSenior Analyst\nInitech Analytics, Boise, ID\tJune 2017 to February 2021\n%s",
                "Staff Engineer\tMar 2021 - Present\nGlobex Systems LLC\tRemote\n%s\nSenior Analyst\tJun 2017 - Feb 2021\nInitech Analytics\tLyon, France\n%s",
                "Staff Engineer at Globex Systems LLC (2021-03 - now)\n%s\nSenior Analyst at Initech Analytics (2017-06 - 2021-02)\n%s",
                "Globex Systems LLC \u2014 Staff Engineer\nMar 2021 - Present\n%s\nInitech Analytics \u2014 Senior Analyst\nJun 2017 - Feb 2021\n%s",
            })
    void parse_jobsInAnyOfTheUsualForms_findsCompanyTitleAndDates(String form) {
        String bullets =
                "\u2022 Led the payments platform migration across 14 regional services.\n\u2022 Cut median deploy time from 42 minutes to 9.";
        Cv cv = parse("Experience\n" + form.formatted(bullets, bullets));

        assertThat(cv.work())
                .extracting(job -> job.company().orElse(""))
                .containsExactly("Globex Systems LLC", "Initech Analytics");
        assertThat(cv.work())
                .extracting(job -> job.title().orElse(""))
                .containsExactly("Staff Engineer", "Senior Analyst");
        assertThat(cv.work())
                .extracting(job -> DateGrammarTest.text(job.period().orElseThrow()))
                .containsExactly("2021-03/now", "2017-06/2021-02");
        assertThat(cv.work()).allSatisfy(job -> assertThat(job.highlights()).hasSize(2));
        assertThat(cv.experience()).isEqualTo(new Experience(106, false));
    }

    @Test
    void parse_severalRolesAtOneEmployer_givesEachTheEmployer() {
        Cv cv = parse("""
                Work History
                Globex Systems LLC
                Staff Engineer\tMar 2021 - Present
                \u2022 Led the payments platform migration across 14 regional services.
                Senior Engineer\tJun 2017 - Feb 2021
                \u2022 Rebuilt the ingest pipeline handling three million events per day.
                """);

        assertThat(cv.work())
                .extracting(job -> job.company().orElse(""))
                .containsOnly("Globex Systems LLC")
                .hasSize(2);
        assertThat(cv.work())
                .extracting(job -> job.title().orElse(""))
                .containsExactly("Staff Engineer", "Senior Engineer");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ironleaf Robotics, LLC | Sales Manager, Ironleaf Robotics, LLC, Boston, MA, {0}",
                "Ironleaf Robotics, LLC | Sales Manager, {0};Ironleaf Robotics, LLC",
                "Nakajima Precision K.K. | Sales Manager at Nakajima Precision K.K.;{0}",
                "Halcyon Freight Systems, Inc. | Sales Manager @ Halcyon Freight Systems, Inc.;{0} / Chicago, Illinois, USA",
                "Halcyon Freight Systems, Inc. | {0} Halcyon Freight Systems, Inc., Chicago, Illinois, USA;Sales Manager",
                "Data & Daughters | Sales Manager, {0};Data & Daughters, Boston, MA",
                "Quillfeather (formerly BelNet) | Sales Manager, Quillfeather (formerly BelNet), {0}",
                "Quillfeather | Quillfeather, Boston, MA (Sales Manager), {0}",
                "Bank of Westmere | Sales Manager, {0};Bank of Westmere, 69003 Lyon",
                "Ampersand Labs | Sales Manager, {0};Ampersand Labs, 20121 Milano (MI)",
                "Yarrow Telecom | Sales Manager, {0};Yarrow Telecom (UK)",
                "Independent Consultant | Sales Manager at Independent Consultant;{0}",
                "Self-employed | Sales Manager, {0};Self-employed",
            })
    void parse_employerOfAnUnusualName_findsItAndTheTitle(String company, String form) {
        String entry =
                form.replace(';', '\n') + "\n\u2022 Led the payments platform migration across 14 regional services.\n";
        Cv cv = parse("Experience\n" + entry.replace("{0}", "2021 Mar - 2023 May")
                + entry.replace("{0}", "2017 Jun - 2021 Feb"));

        assertThat(cv.work())
                .hasSize(2)
                .allSatisfy(job -> assertThat(job.company()).contains(company))
                .allSatisfy(job -> assertThat(job.title()).contains("Sales Manager"));
        assertThat(cv.work())
                .extracting(job -> DateGrammarTest.text(job.period().orElseThrow()))
                .containsExactly("2021-03/2023-05", "2017-06/2021-02");
    }

    @Test
    void parse_employersAboveTheirRoles_givesEachRoleItsOwn() {
        Cv cv = parse("""
                Work History
                Quillfeather
                Research Scientist\tLyon, France\t2023 - 2025
                Led excursions for the school of design.
                Maplewood School District 12\tDenver, CO 80202
                Data Engineer\t2020 - 2023
                Ran usability tests every second week.
                Data Analyst\t2017 - 2020
                """);

        assertThat(cv.work())
                .extracting(job -> job.company().orElse(""))
                .containsExactly("Quillfeather", "Maplewood School District 12", "Maplewood School District 12");
        assertThat(cv.work())
                .extracting(job -> job.title().orElse(""))
                .containsExactly("Research Scientist", "Data Engineer", "Data Analyst");
        assertThat(cv.work().get(0).location()).contains("Lyon, France");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MBA at University of Calendria | University of Calendria | MBA",
                "GED;Liceo Scientifico Montechiaro | Liceo Scientifico Montechiaro | GED",
                "B.Tech - Finance;Quarry Hill Community College | Quarry Hill Community College | B.Tech",
            })
    void parse_educationOfAnUnusualForm_findsSchoolAndDegree(String form, String school, String degree) {
        Cv cv = parse("Education\n" + form.replace(';', '\n') + "\n2010 - 2013");

        assertThat(cv.education()).singleElement().satisfies(education -> {
            assertThat(education.institution()).contains(school);
            assertThat(education.degree()).contains(degree);
        });
    }

    @Test
    void parse_germanCv_findsTheSameThings() {
        Cv cv = parse("""
                Berufserfahrung
                Softwareentwicklerin, M\u00FCller & S\u00F6hne GmbH\tM\u00E4rz 2021 bis heute
                \u2022 Verantwortlich f\u00FCr die Abrechnung.
                Ausbildung
                Technische Universit\u00E4t Dresden
                Diplom, Informatik\t10/2012 - 07/2017
                """);

        assertThat(cv.work()).hasSize(1);
        assertThat(cv.work().get(0).title()).contains("Softwareentwicklerin");
        assertThat(cv.work().get(0).company()).contains("M\u00FCller & S\u00F6hne GmbH");
        assertThat(cv.education()).hasSize(1);
        assertThat(cv.education().get(0).institution()).contains("Technische Universit\u00E4t Dresden");
        assertThat(cv.education().get(0).degree()).contains("Diplom");
        assertThat(cv.education().get(0).area()).contains("Informatik");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "B.S. in Computer Science, Ridgemont State University\nAug 2012 - May 2016",
                "Ridgemont State University\tAug 2012 - May 2016\nB.S. in Computer Science",
                "Ridgemont State University \u2014 B.S. in Computer Science\n2012 - 2016",
                "B.S. Computer Science | Ridgemont State University | May 2016",
            })
    void parse_educationInAnyOfTheUsualForms_findsItsParts(String form) {
        Cv cv = parse("Education\n" + form);

        assertThat(cv.education()).hasSize(1);
        assertThat(cv.education().get(0).institution()).contains("Ridgemont State University");
        assertThat(cv.education().get(0).degree()).contains("B.S.");
        assertThat(cv.education().get(0).area()).contains("Computer Science");
        assertThat(cv.education().get(0).period().flatMap(Period::end).map(PartialDate::year))
                .contains(2016);
    }

    @Test
    void parse_endlessJobsAndEducations_readsTheFirst() {
        String job = "Lead, Acme Inc - Lab, A - B, C | D | E | F 2019 - 2020\n";
        String degree = "BA, MA, BSc, University of A, B, C, D 2019\n";

        Cv cv = parse("Experience\n" + job.repeat(3_000) + "Education\n" + degree.repeat(3_000));

        assertThat(cv.work()).hasSize(100);
        assertThat(cv.education()).hasSize(50);
    }

    @Test
    void parse_qualificationsThatAreDegrees_areNoCertificates() {
        Cv cv = parse("Qualifications\nB.Sc. Physics, University of Ulm\n2010 - 2013\n\nCertificates\nScrum Master I");

        assertThat(cv.education()).hasSize(1);
        assertThat(cv.certificates()).contains("Scrum Master I").noneMatch(name -> name.contains("Ulm"));
    }

    @Test
    void parse_nameOverTwoLines_isPutTogether() {
        String text = "Data Scientist\nHannah\nOkonkwo-Hughes\nh.okonkwohughes@example.com\nSkills\nSQL";

        assertThat(PARSER.parse(text.getBytes(UTF_8)).orElseThrow().name()).contains("Hannah Okonkwo-Hughes");
    }

    @Test
    void parse_projects_readsTheirNames() {
        Cv cv = parse("Projects\nParklet example.com/parklet\nA map of benches and shade.\n- with photographs\n"
                + "Second Draft | 2021\nA workshop for rewriting requirements.");

        assertThat(cv.projects()).containsExactly("Parklet", "Second Draft");
    }

    @Test
    void parse_languages_readsTheirLevels() {
        Cv cv = parse("Languages\nEnglish (C1), Deutsch: Muttersprache\nFrench - B2");

        assertThat(cv.languages()).extracting(SpokenLanguage::name).containsExactly("English", "German", "French");
        assertThat(cv.languages())
                .extracting(language -> language.level().orElse(""))
                .containsExactly("C1", "Muttersprache", "B2");
    }

    @Test
    void parse_contact_findsPlaceLinksAndHeadline() {
        Cv cv = PARSER.parse(
                        "Zo\u00EB van Dijk\nSenior Data Engineer\nzoe@example.com | linkedin.com/in/zoe-example | Lyon, France\n"
                                .getBytes(UTF_8))
                .orElseThrow();

        assertThat(cv.headline()).contains("Senior Data Engineer");
        assertThat(cv.location()).contains("Lyon, France");
        assertThat(cv.links()).isEqualTo(List.of("linkedin.com/in/zoe-example"));
    }

    @Test
    void read_ofWhatWasWritten_isTheSameCv() {
        Cv cv = PARSER.parse("""
                        Ada Keller
                        ada.keller@example.com | (415) 555-0134 | Oakland, CA
                        Experience
                        Staff Engineer, Globex Systems LLC\tMar 2021 - Present
                        \u2022 Led the payments platform migration.
                        Education
                        B.S. in Computer Science, Ridgemont State University, 2016
                        Skills
                        Java, Kafka
                        """.getBytes(UTF_8)).orElseThrow();

        assertThat(cv.work()).hasSize(1);
        assertThat(JsonResume.read(JsonResume.write(cv), CLOCK)).isEqualTo(cv);
    }

    private static Cv parse(String text) {
        return PARSER.parse(("Ada Keller\nada@example.com\n" + text).getBytes(UTF_8))
                .orElseThrow();
    }
}
