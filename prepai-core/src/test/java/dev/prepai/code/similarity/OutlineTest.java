package dev.prepai.code.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OutlineTest {
    private static final String PYTHON = """
            def total(prices, limit):
                best = 0
                for price in prices:
                    if price < limit:
                        best += price
                return best
            """;

    private static final String JAVA_SCRIPT = """
            function total(prices, limit) {
              let best = 0;
              for (const price of prices) {
                if (price < limit) {
                  best += price;
                }
              }
              return best;
            }
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "def sum_up(a, b):\n\tc = 0\n\tfor d in a:\n\t\tif d < b: # cheap\n\t\t\tc += d\n\n\treturn c\n",
                "def total(prices, limit):\n  best = 0\n  for price in prices:\n    if limit > price:\n      best = best + price\n  return (best)\n",
                "import os\nfrom a import (b)\n\n@cache\ndef total(prices, limit):\r\n  best = 0\r\n"
                        + "  for price in prices:\r\n    pass\n    if price < \\\n limit:\n      best += price\n  return best",
                "def total(prices, limit):\n  best = 0; seen = []; count = 0\n  for price in prices:\n"
                        + "    if price < limit:\n      best += price\n    count += 1\n    seen.append(count)\n  return best\n"
            })
    void ofPython_programThatMeansTheSame_isTheSame(String source) {
        assertThat(symbols(Outline.ofPython(source))).isEqualTo(symbols(Outline.ofPython(PYTHON)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function sumUp(a, b) {\n  var c = 0\n  for (let d of a) {\n    if (d < b) c += d\n  }\n  return c\n}",
                "function total(prices, limit) { let best = 0; for (const price of prices) if (limit > price) "
                        + "{ best = best + price; } return (best); }",
                "import fs from 'fs';\nfunction total(prices, limit) {\n  /* mine\n */ let best = 0;\n  const n = 7\n  let m = n\n"
                        + "  for (const price of prices) {\n    if ((price) < (limit)) best += price; // cheap\n  }\n  return best;\n}",
            })
    void ofJavaScript_programThatMeansTheSame_isTheSame(String source) {
        assertThat(symbols(Outline.ofJavaScript(source))).isEqualTo(symbols(Outline.ofJavaScript(JAVA_SCRIPT)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "def total(prices, limit):\n  best = 0\n  for price in prices:\n    if price <= limit:\n      best += price\n  return best\n",
                "def total(prices, limit):\n  best = 1\n  for price in prices:\n    if price < limit:\n      best += price\n  return best\n",
                "def total(prices, limit):\n  best = 0\n  for price in sorted(prices):\n    if price < limit:\n      best += price\n  return best\n",
                "def total(prices, limit):\n  best = 0\n  for price in prices:\n    if price:\n      best += price\n  return best\n",
            })
    void ofPython_programThatMeansSomethingElse_differs(String source) {
        assertThat(symbols(Outline.ofPython(source))).isNotEqualTo(symbols(Outline.ofPython(PYTHON)));
    }

    @Test
    void ofJavaScript_stepsAndAssignments_areTheSame() {
        List<Integer> step = symbols(Outline.ofJavaScript("while (a) { x.y[0]++; }"));

        assertThat(symbols(Outline.ofJavaScript("while (a) { x.y[0] += 1; }"))).isEqualTo(step);
        assertThat(symbols(Outline.ofJavaScript("while (a) { x.y[0] = x.y[0] + 1; }")))
                .isEqualTo(step);
        assertThat(symbols(Outline.ofJavaScript("while (a) { x.y[0] = x.y[1] + 1; }")))
                .isNotEqualTo(step);
    }

    @Test
    void ofPython_comparisonOfLongSides_isTurned() {
        List<Integer> turned = symbols(Outline.ofPython("if b[i + 1](2) <= f(a, 3) and c: pass"));

        assertThat(symbols(Outline.ofPython("if f(a, 3) >= b[i + 1](2) and c: pass")))
                .isEqualTo(turned);
        assertThat(symbols(Outline.ofPython("if f(a, 3) <= b[i + 1](2) and c: pass")))
                .isNotEqualTo(turned);
    }

    @Test
    void ofPython_chainOfComparisons_staysAsItIs() {
        assertThat(symbols(Outline.ofPython("f(0 <= a[1] < 2)")))
                .isNotEqualTo(symbols(Outline.ofPython("f(2 > a[1] >= 0)")));
    }

    @Test
    void ofJavaScript_stringsTemplatesAndExpressions_areLiterals() {
        String source = "f(/[/\"]*'/g, 'a\\'b', `one\n${two}`, 7 / a / 2);";

        assertThat(Outline.ofJavaScript(source).size()).isEqualTo(10);
    }

    @Test
    void ofJavaScript_functionThatIsNeverCalled_stays() {
        assertThat(Outline.ofJavaScript("const f = a => a.map(b => b + 1);").size())
                .isEqualTo(11);
    }

    @Test
    void ofPython_longStringsAndDocumentation_areOneLiteral() {
        assertThat(Outline.ofPython("f('''it's\n\"quoted\"''' \"and\" f'more {x}')\n")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void line_countsFromOne() {
        Outline outline = Outline.ofPython("\n\nx = f(1)\n\"\"\"two\nlines\"\"\"\nprint(x,\n  2)\n");

        assertThat(IntStream.range(0, outline.size()).map(outline::line)).containsExactly(3, 3, 3, 3, 4, 6, 6, 7);
    }

    @Test
    void of_noWords_isEmpty() {
        assertThat(Outline.ofPython("").size()).isZero();
        assertThat(Outline.ofJavaScript(" \n\t// nothing\n/* at all").size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a", "(", ")", "{", "}", "[", ";", "\n", "\\", "'", "\"", "`", "/", "//", "/*", "#", "if ", "=>", "++",
                "a = ", "a < ", "a=a+", "x.y", "=/[", "((a>", "a;", "import ", "@", "0", ".", "\uD83D", "\u0000", "'''",
                "f'"
            })
    void of_hostileSource_hasABoundedOutline(String part) {
        String source = part.repeat(200_000 / part.length());

        assertThat(Outline.ofPython(source).size()).isLessThanOrEqualTo(2 * Lexer.MAX_WORDS);
        assertThat(Outline.ofJavaScript(source).size()).isLessThanOrEqualTo(2 * Lexer.MAX_WORDS);
    }

    @Test
    void of_randomText_hasTheSameOutlineEachTime() {
        Random random = new Random(13);
        for (int round = 0; round < 300; round++) {
            String source = random.ints(400, 0, round % 2 == 0 ? 128 : Character.MAX_VALUE)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();

            assertThat(symbols(Outline.ofPython(source))).isEqualTo(symbols(Outline.ofPython(source)));
            assertThat(symbols(Outline.ofJavaScript(source))).isEqualTo(symbols(Outline.ofJavaScript(source)));
        }
    }

    private static List<Integer> symbols(Outline outline) {
        return IntStream.range(0, outline.size()).map(outline::symbol).boxed().toList();
    }
}
