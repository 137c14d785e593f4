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

    @Test
    void find_itemsWithUnusualBullets_areReadWithoutThem() {
        assertThat(skills(
                        line("\u25BADomain-Driven Design", 50, false),
                        line("\u00BB Oracle NetSuite", 50, false),
                        line("o Grafana", 50, false),
                        line("\u2713 Kafka", 50, false)))
                .containsExactly("Domain-Driven Design", "Oracle NetSuite", "Grafana", "Kafka");
    }

    @Test
    void of_labelInAListThatIsAHeadingElsewhere_doesNotEndTheList() {
        List<Block> blocks = Block.of(
                List.of(
                        new Line("SKILLS", 1, 50, 150, 100, 12, true),
                        new Line("Research", 1, 50, 150, 115, 10, true),
                        new Line("\u2022 SPSS", 1, 50, 150, 130, 10, false),
                        new Line("Teaching", 1, 50, 150, 145, 10, true),
                        new Line("\u2022 Lesson Planning", 1, 50, 150, 160, 10, false),
                        new Line("EXPERIENCE", 1, 50, 150, 180, 12, true),
                        new Line("Teacher 2019 - 2021", 1, 50, 150, 195, 10, false)),
                new Headings(),
                new SkillLexicon());

        assertThat(blocks).extracting(Block::section).endsWith(Section.SKILLS, Section.WORK);
        assertThat(blocks.get(blocks.size() - 2).lines()).hasSize(4);
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
