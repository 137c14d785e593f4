package dev.prepai.cv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrappedDatesTest {
    private final DateGrammar grammar = new DateGrammar();

    @Test
    void join_ofRangeInNarrowColumn_movesItsEndBehindItsStart() {
        assertThat(joined("mars 2021 – oct.\tDirecteur commercial", "2021\tHollow Tree Publishing"))
                .containsExactly("mars 2021 – oct. 2021\tDirecteur commercial", "Hollow Tree Publishing");
    }

    @Test
    void join_ofRangeAtRightMargin_movesItsEndBehindItsStart() {
        assertThat(joined("Acme Works, Madrid (Administradora), may 2022", "- Actualmente", "- Diseño de la base"))
                .containsExactly("Acme Works, Madrid (Administradora), may 2022 - Actualmente", "- Diseño de la base");
    }

    @Test
    void join_ofRangeThatIsOpenAtItsDash_closesIt() {
        assertThat(joined("Engineer\t2011 –", "2013", "Built dashboards"))
                .containsExactly("Engineer\t2011 – 2013", "Built dashboards");
    }

    @Test
    void join_ofWholeRanges_leavesThemAlone() {
        List<String> lines =
                List.of("Engineer\t2018 - 2020", "2015 - 2017", "Analyst, 2014", "2013", "Acme 2012", "May");

        assertThat(joined(lines.toArray(String[]::new))).isEqualTo(lines);
    }

    @Test
    void join_acrossPages_leavesLinesAlone() {
        List<Line> lines = List.of(line("Engineer\t2011 –", 1, 700), line("2013", 2, 50));

        assertThat(WrappedDates.join(lines, grammar)).isEqualTo(lines);
    }

    private List<String> joined(String... texts) {
        List<Line> lines = new ArrayList<>();
        for (String text : texts) {
            lines.add(line(text, 1, 12 * lines.size()));
        }
        return WrappedDates.join(lines, grammar).stream().map(Line::text).toList();
    }

    private static Line line(String text, int page, float y) {
        return new Line(text, page, 48, 500, y, 10, false);
    }
}
