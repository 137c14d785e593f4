package dev.prepai.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.prepai.question.QuestionBank;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SkillGraphTest {
    private final SkillGraph graph = SkillGraph.standard();

    @Test
    void standard_namesOnlySkillsThatTheBankHas() {
        Set<String> tags = QuestionBank.standard().questions().stream()
                .flatMap(question -> question.skills().stream())
                .collect(Collectors.toSet());
        assertThat(tags).containsAll(graph.names());
    }

    @Test
    void standard_withSeveralNamesOfASkill_givesOne() {
        assertThat(graph.skill("hash maps")).isEqualTo("hash tables");
        assertThat(graph.skill("hash tables")).isEqualTo("hash tables");
        assertThat(graph.skill("woodwork")).isEqualTo("woodwork");
        assertThat(graph.names())
                .allSatisfy(tag -> assertThat(graph.skill(graph.skill(tag))).isEqualTo(graph.skill(tag)));
    }

    @Test
    void prerequisites_areSkillsAndSorted() {
        assertThat(graph.prerequisites("dynamic programming")).containsExactly("complexity analysis", "recursion");
        assertThat(graph.prerequisites("graphs")).containsExactly("queues", "trees");
        assertThat(graph.prerequisites("woodwork")).isEmpty();
        assertThat(graph.names())
                .allSatisfy(tag -> assertThat(graph.prerequisites(tag))
                        .allMatch(each -> graph.skill(each).equals(each)));
    }

    @Test
    void of_withSkillsThatBuildOnEachOther_isRefused() {
        assertThatThrownBy(() -> SkillGraph.of(Map.of("a", Set.of("b"), "b", Set.of("c"), "c", Set.of("a"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("builds on itself; remove one of its prerequisites");
        assertThat(SkillGraph.of(Map.of("a", Set.of("b", "c"), "b", Set.of("c")))
                        .prerequisites("a"))
                .containsExactly("b", "c");
    }
}
