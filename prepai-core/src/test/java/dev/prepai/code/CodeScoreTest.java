package dev.prepai.code;

import static dev.prepai.code.Finding.Rule.COGNITIVE_COMPLEXITY;
import static dev.prepai.code.Finding.Rule.COMMENTS;
import static dev.prepai.code.Finding.Rule.CYCLOMATIC_COMPLEXITY;
import static dev.prepai.code.Finding.Rule.DEAD_CODE;
import static dev.prepai.code.Finding.Rule.DUPLICATION;
import static dev.prepai.code.Finding.Rule.FUNCTION_LENGTH;
import static dev.prepai.code.Finding.Rule.LINE_LENGTH;
import static dev.prepai.code.Finding.Rule.NAMING;
import static dev.prepai.code.Finding.Rule.NESTING;
import static dev.prepai.code.Finding.Rule.UNREADABLE;
import static dev.prepai.code.Finding.Rule.UNUSED_NAMES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.prepai.question.QuestionBank;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CodeScoreTest {
    @Test
    void score_isTenLessTheFindings() {
        CodeMetrics metrics = metrics("""
                import os

                def total(values):
                    camelCase = sum(values)
                    return camelCase
                    print(camelCase)
                """);

        assertThat(metrics.findings())
                .extracting(Finding::rule, Finding::lines, Finding::points)
                .containsExactly(
                        tuple(NAMING, List.of(4), 0.2),
                        tuple(DEAD_CODE, List.of(6), 0.25),
                        tuple(UNUSED_NAMES, List.of(1), 0.25));
        assertThat(metrics.score()).isCloseTo(9.3, within(1e-12));
    }

    @Test
    void complexity_upToTen_isFree() {
        assertThat(cost(branches(9), CYCLOMATIC_COMPLEXITY)).isZero();
        assertThat(cost(branches(13), CYCLOMATIC_COMPLEXITY)).isCloseTo(1, within(1e-12));
        assertThat(cost(branches(200), CYCLOMATIC_COMPLEXITY)).isEqualTo(2);
    }

    @Test
    void complexity_outsideOfFunctions_counts() {
        Finding finding = finding("if 1: pass\n".repeat(12), CYCLOMATIC_COMPLEXITY);

        assertThat(finding.lines()).isEmpty();
        assertThat(finding.text()).startsWith("The code outside of functions has 13");
    }

    @Test
    void cognitiveComplexity_upTo15_isFree() {
        assertThat(cost(branches(15), COGNITIVE_COMPLEXITY)).isZero();
        assertThat(cost(branches(20), COGNITIVE_COMPLEXITY)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void nesting_upToThree_isFree() {
        assertThat(cost(nested(3), NESTING)).isZero();
        assertThat(cost(nested(5), NESTING)).isCloseTo(1, within(1e-12));
        assertThat(cost(nested(20), NESTING)).isEqualTo(1.5);
    }

    @Test
    void functionLength_countsNoCommentsAndDocumentation() {
        String body = "    print(1)\n".repeat(39);

        assertThat(cost("def run():\n" + body, FUNCTION_LENGTH)).isZero();
        assertThat(cost("def run():\n" + "    # why\n\n".repeat(30) + body, FUNCTION_LENGTH))
                .isZero();
        assertThat(cost("def run():\n    print(0)\n    print(2)\n" + body, FUNCTION_LENGTH))
                .isCloseTo(0.1, within(1e-12));
    }

    @Test
    void lineLength_upTo120_isFree() {
        assertThat(cost("x = '" + "y".repeat(114) + "'\n", LINE_LENGTH)).isZero();
        assertThat(finding("\nx = '" + "y".repeat(115) + "'\n", LINE_LENGTH).lines())
                .containsExactly(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "def camelCase(): pass",
                "class snake_case: pass",
                "class lower: pass",
                "def f(aB): return aB",
                "Total_Sum = 1",
                "q = 1",
                "def g(): pass"
            })
    void naming_againstTheConventionOrWithoutMeaning_costs(String source) {
        assertThat(cost(source, NAMING)).isCloseTo(source.startsWith("def f(") ? 0.4 : 0.2, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import camelCase",
                "class HttpServer: pass",
                "def __init__(self, _private): pass",
                "MOST_WORDS = 1",
                "Point = make()",
                "def area(r): return r",
                "for q in (): pass",
                "n = 1",
                "größe = 1",
                "def übung(α): return α"
            })
    void naming_byTheConvention_isFree(String source) {
        assertThat(cost(source, NAMING)).isZero();
    }

    @Test
    void naming_inJavaScript_isCamelCase() {
        assertThat(CodeMetrics.of(Language.JAVASCRIPT, """
                        const MOST_WORDS = 1;
                        function Point(first, b) { this.sum = first + b; }
                        class HttpServer { readAll(_unused) { return this.#q(MOST_WORDS); } #q(value) { return value; } }
                        """).findings())
                .extracting(Finding::rule, Finding::lines)
                .containsExactly(tuple(NAMING, List.of(3)));
        assertThat(CodeMetrics.of(
                                Language.JAVASCRIPT,
                                "function first_word(words) { const q = words[0]; return q; }\nclass lower {}\n")
                        .score())
                .isCloseTo(10 - 3 * 0.2, within(1e-12));
    }

    @Test
    void naming_ofNameFullOfUnderscores_takesLinearTime() {
        assertThat(cost("a" + "_".repeat(150_000) + "b = 1", NAMING)).isZero();
    }

    @Test
    void findings_inJavaScript_nameTheirLines() {
        CodeMetrics metrics = CodeMetrics.of(Language.JAVASCRIPT, """
                function total(values) {
                  const unused = 1;
                  return values.length;
                  values.pop();
                }
                function search(value) {
                  while (value) { while (value) { while (value) { while (value) { value -= 1; } } } }
                }
                """);

        assertThat(metrics.findings())
                .extracting(Finding::rule, Finding::lines, Finding::points)
                .containsExactly(
                        tuple(NESTING, List.of(6), 0.5),
                        tuple(DEAD_CODE, List.of(4), 0.25),
                        tuple(UNUSED_NAMES, List.of(2), 0.25));
    }

    @ParameterizedTest
    @EnumSource(names = {"PYTHON", "JAVASCRIPT"})
    void score_ofReferenceSolutions_isHigh(Language language) {
        List<CodeMetrics> references = QuestionBank.standard().questions().stream()
                .flatMap(question -> question.problem().stream())
                .map(problem -> CodeMetrics.of(
                        language, Objects.requireNonNull(problem.references().get(language))))
                .toList();

        assertThat(references).hasSizeGreaterThan(40).allMatch(CodeMetrics::wellFormed);
        assertThat(references).allMatch(metrics -> metrics.score() >= 6.5);
        assertThat(references.stream().mapToDouble(CodeMetrics::score).average().orElseThrow())
                .isGreaterThan(9.5);
    }

    @Test
    void score_ofUglySource_isLow() {
        String javaScript = """
                function Do_It(A, b, c) {
                  let q = 0, w = 0, unused_one = 1, unused_two = 2;
                  for (let a = 0; a < A.length; a++) {
                    if (A[a] > 0) {
                      if (b && A[a] % 2 === 0 || c) {
                        if (A[a] > 10) { if (A[a] > 100) { if (A[a] > 1000 || !b) { q = q + A[a] * 2 - 1; w = w + A[a] * 3; } } }
                      }
                    } else if (A[a] < 0) {
                      if (b && A[a] % 2 === 0 || c) {
                        if (A[a] > 10) { if (A[a] > 100) { if (A[a] > 1000 || !b) { q = q + A[a] * 2 - 1; w = w + A[a] * 3; } } }
                      }
                    } else { return q; q = 1; w = 2; }
                  }
                  return q + w;
                }
                """;
        String python = """
                import os, sys
                def DoIt(A, b, c):
                    q = 0; w = 0; unusedOne = 1; unusedTwo = 2
                    for a in range(len(A)):
                        if A[a] > 0:
                            if b and A[a] % 2 == 0 or c:
                                if A[a] > 10:
                                    if A[a] > 100:
                                        if A[a] > 1000 or not b: q = q + A[a] * 2 - 1; w = w + A[a] * 3
                        elif A[a] < 0:
                            if b and A[a] % 2 == 0 or c:
                                if A[a] > 10:
                                    if A[a] > 100:
                                        if A[a] > 1000 or not b: q = q + A[a] * 2 - 1; w = w + A[a] * 3
                        else:
                            return q
                            q = 1; w = 2
                    return q + w
                """;

        assertThat(CodeMetrics.of(Language.JAVASCRIPT, javaScript).score()).isLessThan(4);
        assertThat(metrics(python).score()).isLessThan(4);
    }

    @Test
    void duplication_ofCopiedLines_costsAndNamesTheCopy() {
        String lines = "    total = first * second + third - fourth\n    print(total, first, second, label=name)\n";
        String source = "def run(first, second, third, fourth, name):\n" + lines + lines;

        assertThat(finding(source, DUPLICATION).lines()).containsExactly(4, 5);
        assertThat(cost(source, DUPLICATION)).isEqualTo(1.5);
    }

    @Test
    void duplication_inATable_isNone() {
        String numbers = IntStream.range(0, 300).mapToObj(String::valueOf).collect(Collectors.joining(", "));

        assertThat(metrics("TABLE = [" + numbers + "]\n").duplication()).isZero();
        assertThat(metrics("TABLE = [" + "0, ".repeat(300) + "]\n").duplication())
                .isZero();
    }

    @Test
    void comments_neverBuyMoreThanTheirOwnPoints() {
        String tangled = branches(30);
        CodeMetrics without = metrics(tangled);
        CodeMetrics with = metrics("# because\n".repeat(500) + tangled);

        assertThat(cost(tangled, COMMENTS)).isEqualTo(0.5);
        assertThat(with.score() - without.score()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void comments_inAShortSource_areNotAskedFor() {
        assertThat(cost("print(1)\n".repeat(20), COMMENTS)).isZero();
    }

    @Test
    void unreadableSource_losesTwoPoints() {
        assertThat(cost("def f(:\n", UNREADABLE)).isEqualTo(2);
    }

    @Test
    void unusedParametersAndLoopVariables_areFree() {
        assertThat(cost("def run(values):\n    for value in range(3): print(1)\n", UNUSED_NAMES))
                .isZero();
    }

    @Test
    void score_ofAnyMeasure_neverRisesWhenItGetsWorse() {
        double last = 10;
        for (int size = 1; size < 90; size++) {
            double score = metrics(nested(size) + branches(size)).score();
            assertThat(score).isLessThanOrEqualTo(last);
            last = score;
        }
        assertThat(last).isBetween(0.0, 6.0);
    }

    @Test
    void findings_holdNoTextOfTheCandidate() {
        CodeMetrics metrics =
                metrics("import sEcReT\ndef sEcReT(sEcReT_A):\n    sEcReT = 1\n    return 1\n    sEcReT = 2\n");

        assertThat(metrics.findings()).isNotEmpty();
        assertThat(metrics.findings().toString()).doesNotContain("sEcReT");
    }

    @Test
    void findings_ofHostileSource_haveFewLines() {
        CodeMetrics metrics = metrics("import aB as cD\n".repeat(1) + "def aB(): return 1; x\n".repeat(5000));

        assertThat(metrics.findings())
                .allSatisfy(finding -> assertThat(finding.lines()).hasSizeLessThanOrEqualTo(Finding.MOST_LINES));
        assertThat(metrics.score()).isBetween(0.0, 10.0);
    }

    private static String branches(int number) {
        return "def decide(value):\n" + "    if value: value += 1\n".repeat(number) + "    return value\n";
    }

    private static String nested(int depth) {
        return "def search(value):\n"
                + IntStream.rangeClosed(1, depth)
                        .mapToObj(level -> " ".repeat(level) + "while value:\n")
                        .collect(Collectors.joining())
                + " ".repeat(depth + 1) + "value -= 1\n";
    }

    private static CodeMetrics metrics(String source) {
        return CodeMetrics.of(Language.PYTHON, source);
    }

    private static Finding finding(String source, Finding.Rule rule) {
        return metrics(source).findings().stream()
                .filter(each -> each.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    private static double cost(String source, Finding.Rule rule) {
        return metrics(source).findings().stream()
                .filter(each -> each.rule() == rule)
                .mapToDouble(Finding::points)
                .sum();
    }
}
