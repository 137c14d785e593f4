package dev.prepai.cv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.prepai.error.InvalidInputException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonResumeTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-15T00:00:00Z"), ZoneOffset.UTC);

    @Test
    void read_document_keepsWhatACvHasAPlaceFor() {
        Cv cv = JsonResume.read("""
                {"basics": {"name": "Ada Keller", "label": "Engineer", "email": "ada@example.com", "url": "https://ada.example.com",
                  "location": {"city": "Lyon", "countryCode": "FR"}, "profiles": [{"network": "X", "url": "https://x.example.com/ada"}]},
                 "work": [{"name": "Globex", "position": "Engineer", "startDate": "2019-03-01", "endDate": "2021", "highlights": ["A", 3]},
                          {"company": "Initech", "startDate": "2025-03"}],
                 "education": [{"institution": "ENS", "studyType": "MSc", "area": "Physics", "endDate": "2018"}],
                 "skills": [{"name": "Java", "keywords": ["x"]}, {"name": "Java"}, "Go"],
                 "languages": [{"language": "French", "fluency": "native"}, {}], "volunteer": [1]}
                """, CLOCK);

        assertThat(cv.name()).contains("Ada Keller");
        assertThat(cv.links()).containsExactly("https://ada.example.com", "https://x.example.com/ada");
        assertThat(cv.location()).contains("Lyon, FR");
        assertThat(cv.work()).extracting(job -> job.company().orElse("")).containsExactly("Globex", "Initech");
        assertThat(cv.work().get(0).highlights()).containsExactly("A");
        assertThat(cv.work().get(1).period().orElseThrow().ongoing()).isTrue();
        assertThat(cv.skills()).containsExactly("Java");
        assertThat(cv.languages()).hasSize(1);
        assertThat(cv.experience()).isEqualTo(new Experience(34 + 13, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "null", "{\"work\":[{\"startDate\":\"May 2019\"}]}", "{\"a\":1} x"})
    void read_ofSomethingElse_saysWhatIsWrongWithoutQuotingIt(String json) {
        assertThatThrownBy(() -> JsonResume.read(json, CLOCK))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageNotContaining("May")
                .hasMessageMatching("a (?:JSON Resume|date) must .*");
    }

    @Test
    void read_ofDeepOrLongDocuments_isRefused() {
        assertThatThrownBy(() -> JsonResume.read("[".repeat(100_000), CLOCK)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> JsonResume.read(" ".repeat(2 << 20), CLOCK)).isInstanceOf(InvalidInputException.class);
    }
}
