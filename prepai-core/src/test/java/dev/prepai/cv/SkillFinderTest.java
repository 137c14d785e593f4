package dev.prepai.cv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SkillFinderTest {
    private final SkillFinder finder = new SkillFinder(new Headings(), new SkillLexicon());

    @Test
    void find_lineWrappedWithAnIndent_isJoined() {
        assertThat(skills(line("Methods: A/B Testing / Time", 50, false), line("Series Analysis / dbt", 60, false)))
                .containsExactly("A/B Testing", "Time Series Analysis", "dbt");
    }

    @Test
    void find_boldLabelAbovePlainItems_isNoSkill() {
        assertThat(skills(line("Analysis", 50, true), line("\u2022 SQL", 50, false), line("\u2022 Tableau", 50, false)))
                .containsExactly("SQL", "Tableau");
    }

    @Test
    void find_pageNumber_isNoSkill() {
        assertThat(skills(line("SQL, Kafka", 50, false), line("Page 1 of 2", 50, false)))
                .containsExactly("SQL", "Kafka");
    }

    private List<String> skills(Line... lines) {
        return finder.find(List.of(new Block(Section.SKILLS, List.of(lines))), new Budget(System::nanoTime)).stream()
                .map(Sourced::value)
                .toList();
    }

    private static Line line(String text, float x, boolean bold) {
        return new Line(text, 1, x, x + 100, 0, 10, bold);
    }
}
