package dev.prepai.cv;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.prepai.cv.CvAnalysis.IndustryMatch;
import dev.prepai.internal.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CvAnalysisTest {
    private static final Cv CV = new Cv(
            Optional.of("Jane Doe"),
            Optional.empty(),
            Optional.of("jane@example.com"),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(new Employment(
                    Optional.of("Acme"),
                    Optional.of("Engineer"),
                    Optional.of(Period.since(PartialDate.of(2020, 3))),
                    Optional.empty(),
                    List.of("Built it"))),
            List.of(new Education(Optional.of("MIT"), Optional.of("B.Sc."), Optional.of("Physics"), Optional.empty())),
            List.of("Angular", "Backbone.js", "Juggling", "pandas", "Akka"),
            List.of(),
            List.of(),
            List.of(),
            new Experience(77, false));

    @Test
    void of_skills_areSortedByIndustry() {
        CvAnalysis analysis = CvAnalysis.of(CV);

        assertThat(analysis.skillsByIndustry())
                .isEqualTo(Map.of(
                        "software engineering",
                        List.of("Angular", "Backbone.js", "Akka"),
                        "data science",
                        List.of("pandas")));
        assertThat(analysis.industries())
                .containsExactly(
                        new IndustryMatch("software engineering", 0.75), new IndustryMatch("data science", 0.25));
    }

    @Test
    void of_cvWithoutSkills_hasNoIndustry() {
        CvAnalysis analysis = CvAnalysis.of(new Cv(Optional.empty(), Optional.empty(), Optional.empty(), List.of()));

        assertThat(analysis.industries()).isEmpty();
        assertThat(analysis.toJson()).contains("\"candidateName\" : null", "\"industryMatch\" : { }");
    }

    @Test
    void toJson_isTheDocumentOfTheAnalyzer() throws Exception {
        JsonNode json = Json.mapper().readTree(CvAnalysis.of(CV).toJson());

        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly(
                        "candidateName",
                        "email",
                        "phone",
                        "skills",
                        "experience",
                        "education",
                        "totalYearsExperience",
                        "categorizedSkills",
                        "industryMatch");
        assertThat(json.path("totalYearsExperience").asDouble()).isEqualTo(6.4);
        assertThat(json.path("experience").get(0).path("startDate").asText()).isEqualTo("2020-03");
        assertThat(json.path("experience").get(0).path("endDate").asText()).isEqualTo("present");
        assertThat(json.path("education").get(0).path("field").asText()).isEqualTo("Physics");
        assertThat(json.path("industryMatch").path("industry").asText()).isEqualTo("software engineering");
    }
}
