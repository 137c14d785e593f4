package dev.prepai.code;

import static dev.prepai.code.Language.JAVASCRIPT;
import static dev.prepai.code.Language.PYTHON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CodeMetricsTest {
    @Test
    void of_python_countsLines() {
        CodeMetrics metrics = CodeMetrics.of(PYTHON, """
                # Adds two numbers.
                def add(a, b):
                    \"""Return the sum.

                    In two lines.
                    \"""
                    total = a + b  # the sum

                    return total
                """);

        assertThat(metrics.lines().total()).isEqualTo(9);
        assertThat(metrics.lines().code()).isEqualTo(3);
        assertThat(metrics.commentLines())
                .as("one comment, three filled lines of docstring")
                .isEqualTo(4);
        assertThat(metrics.lines().blank()).isEqualTo(2);
        assertThat(metrics.functions()).isEqualTo(1);
        assertThat(metrics.cyclomatic()).isEqualTo(1);
        assertThat(metrics.commentRatio()).isCloseTo(4 / 7.0, within(1e-12));
    }

    @Test
    void of_javaScript_countsLines() {
        CodeMetrics metrics = CodeMetrics.of(JAVASCRIPT, """
                // Adds two numbers.
                /*
                 * In more lines.

                 */
                function add(a, b) {
                  const total = a + b; // the sum

                  return total; /* done */
                }
                """);

        assertThat(metrics.lines().total()).isEqualTo(10);
        assertThat(metrics.lines().code()).isEqualTo(4);
        assertThat(metrics.commentLines()).isEqualTo(4);
        assertThat(metrics.lines().blank()).isEqualTo(2);
        assertThat(metrics.functions()).isEqualTo(1);
        assertThat(metrics.cyclomatic()).isEqualTo(1);
    }

    @Test
    void of_anyLineEnding_countsTheSameLines() {
        String source = "def f(n):\n\n    # twice\n    return 2 * n\n";

        CodeMetrics expected = CodeMetrics.of(PYTHON, source);

        assertThat(CodeMetrics.of(PYTHON, source.replace("\n", "\r\n"))).isEqualTo(expected);
        assertThat(CodeMetrics.of(PYTHON, source.replace("\n", "\r"))).isEqualTo(expected);
        assertThat(CodeMetrics.of(PYTHON, source.stripTrailing())).isEqualTo(expected);
    }

    @Test
    void of_pythonStrings_doNotStartComments() {
        CodeMetrics metrics = CodeMetrics.of(PYTHON, """
                a = "# no comment"
                b = '# no comment'
                c = "\\" # still no comment"
                d = r'\\' # if'
                e = \"""
                # no comment, if while for
                \"""
                """);

        assertThat(metrics.lines().code()).isEqualTo(7);
        assertThat(metrics.commentLines()).isZero();
        assertThat(metrics.cyclomatic()).isEqualTo(1);
    }

    @Test
    void of_javaScriptStrings_doNotStartComments() {
        CodeMetrics metrics = CodeMetrics.of(JAVASCRIPT, """
                const a = "// no comment";
                const b = '/* no comment';
                const c = `// no comment
                  if (while) && ${a} /* for
                `;
                const d = 1;
                """);

        assertThat(metrics.lines().code()).isEqualTo(6);
        assertThat(metrics.commentLines()).isZero();
        assertThat(metrics.cyclomatic()).isEqualTo(1);
    }

    @Test
    void of_commentsWithQuotes_doNotStartStrings() {
        assertThat(CodeMetrics.of(PYTHON, "# don't\nx = 1\n").lines().code()).isEqualTo(1);
        assertThat(CodeMetrics.of(JAVASCRIPT, "// don't `\nlet x = 1;\n")
                        .lines()
                        .code())
                .isEqualTo(1);
    }

    @Test
    void of_pythonPrefixedStrings_areNeitherNamesNorCode() {
        CodeMetrics docstring = CodeMetrics.of(PYTHON, "def run():\n    r\"\"\"Raw.\"\"\"\n    return 1\n");
        CodeMetrics formatted = CodeMetrics.of(PYTHON, "print(f'{total}', f'{count}', b'', f'', f'', rb'')\n");

        assertThat(docstring.commentLines()).isEqualTo(1);
        assertThat(formatted.remarks()).isEmpty();
        assertThat(formatted.score()).isEqualTo(10);
    }

    @Test
    void of_numbers_areNoNames() {
        CodeMetrics metrics = CodeMetrics.of(PYTHON, "limits = [1e9, 2e9, 3e-9, 0b1, 0o7, 1.5e3, 2.e1, 7e7, 8e-8]\n");

        assertThat(metrics.remarks()).isEmpty();
    }

    @Test
    void of_python_countsDecisions() {
        CodeMetrics metrics = CodeMetrics.of(PYTHON, """
                def classify(values):
                    found = []
                    for value in values:
                        if value > 0 and value % 2 == 0 or value == 7:
                            found.append(value)
                        elif value < 0:
                            continue
                        else:
                            try:
                                check(value)
                            except ValueError:
                                pass
                    while found and found[-1] == 0:
                        found.pop()
                    return [x for x in found if x]
                """);

        // for, if, and, or, elif, except, while, and, for, if
        assertThat(metrics.cyclomatic()).isEqualTo(11);
    }

    @Test
    void of_javaScript_countsDecisions() {
        CodeMetrics metrics = CodeMetrics.of(JAVASCRIPT, """
                function classify(values) {
                  const found = [];
                  for (const value of values) {
                    if (value > 0 && value % 2 === 0 || value === 7) {
                      found.push(value);
                    } else if (value < 0) {
                      continue;
                    }
                  }
                  while (found.length) {
                    found.pop();
                  }
                  switch (found.length) {
                    case 0: return null;
                    case 1: return found[0] ?? -1;
                    default: return values?.length > 3 ? 1 : 2;
                  }
                }
                const twice = value => 2 * value;
                """);

        // for, if, &&, ||, if, while, case, case, ??, ?., ?: and two functions
        assertThat(metrics.functions()).isEqualTo(2);
        assertThat(metrics.cyclomatic()).isEqualTo(13);
    }

    @Test
    void of_wordsThatContainKeywords_areNoDecisions() {
        assertThat(CodeMetrics.of(PYTHON, "iffy = format_for + order + android\n")
                        .cyclomatic())
                .isEqualTo(1);
        assertThat(CodeMetrics.of(JAVASCRIPT, "iffy = $for + whileAway + caseful;\n")
                        .cyclomatic())
                .isEqualTo(1);
    }

    @Test
    void of_cleanProgram_getsFullScore() {
        for (CodeMetrics metrics : List.of(
                CodeMetrics.of(PYTHON, "def double_it(number):\n    return 2 * number\n"),
                CodeMetrics.of(JAVASCRIPT, "function doubleIt(number) {\n  return 2 * number;\n}\n"))) {
            assertThat(metrics.score()).isEqualTo(10);
            assertThat(metrics.remarks()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\n", "\t\n  \n", "\"", "'''", "`", "/*", "//", "#", "\\", "'\\", "\u0000", "}", ")"})
    void of_sourceWithNextToNothing_staysInRange(String source) {
        for (Language language : Language.values()) {
            CodeMetrics metrics = CodeMetrics.of(language, source);

            int lines = (int) source.lines().count();
            assertThat(metrics.lines().total()).isEqualTo(language == PYTHON ? lines : Math.max(1, lines));
            assertThat(metrics.lines().code()
                            + metrics.commentLines()
                            + metrics.lines().blank())
                    .isEqualTo(metrics.lines().total());
            assertThat(metrics.functions()).isZero();
            assertThat(metrics.cyclomatic()).isEqualTo(1);
            assertThat(metrics.commentRatio()).isBetween(0.0, 1.0);
            assertThat(metrics.score()).isBetween(0.0, 10.0);
        }
    }

    @Test
    void of_hostileText_ends() {
        int size = 50_000;
        List<String> units = List.of(
                "(",
                "\"",
                "'''",
                "`",
                "/*",
                "\\",
                "#",
                "if ",
                "a.",
                "'\n",
                "\"\"\"\n",
                "${`",
                "\n    ",
                "\t",
                "=>",
                "?",
                "let ___a___b=1;",
                "[[[a]]]=",
                "def ___a___b(): pass\n",
                "\uD83D",
                "1e",
                "\n",
                "f'");
        for (Language language : Language.values()) {
            for (String unit : units) {
                CodeMetrics metrics = CodeMetrics.of(language, unit.repeat(size / unit.length()));

                assertThat(metrics.lines().code()
                                + metrics.commentLines()
                                + metrics.lines().blank())
                        .as("%s of %s", language, unit)
                        .isEqualTo(metrics.lines().total());
                assertThat(metrics.score()).isBetween(0.0, 10.0);
            }
        }
    }
}
