package dev.prepai.code.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a candidate sends, the analyser returns, soon, and what it returns holds together. */
final class PythonAnalyzerHostileTest {
    private static final int SIZE = 50_000;

    private static final List<String> WORDS = List.of(
            "def",
            "f",
            "(",
            ")",
            ":",
            "\n",
            "    ",
            "\t",
            "if",
            "else",
            "elif",
            "for",
            "in",
            "while",
            "try",
            "except",
            "*",
            "**",
            "finally",
            "class",
            "lambda",
            "x",
            "=",
            ":=",
            "==",
            "1",
            "1e",
            "0x",
            "'",
            "\"",
            "'''",
            "f'",
            "f\"\"\"",
            "{",
            "}",
            "!",
            "[",
            "]",
            ",",
            ";",
            ".",
            "...",
            "and",
            "or",
            "not",
            "is",
            "await",
            "async",
            "yield",
            "from",
            "import",
            "as",
            "with",
            "match",
            "case",
            "_",
            "type",
            "return",
            "raise",
            "break",
            "global",
            "nonlocal",
            "del",
            "assert",
            "None",
            "@",
            "->",
            "-",
            "~",
            "\\",
            "\\\n",
            "#",
            "\r",
            "\f",
            "\u00e9",
            "\ud800",
            "\u2028",
            "\0",
            "$",
            " ");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "[",
                "{",
                ")",
                "-",
                "not ",
                "~",
                "await ",
                "lambda:",
                "lambda x=",
                "x if ",
                "x**",
                "x(",
                "x[",
                "{x:",
                "*",
                "**",
                "[x for x in ",
                "[*",
                "f(*",
                "(x:=",
                "yield ",
                "'",
                "\"",
                "'''",
                "\"\"\"\n",
                "f'",
                "f'{",
                "f\"{f'{",
                "f'''{",
                "f'{x:{",
                "f'{x!r:",
                "\\",
                "\\\n",
                "'\\",
                "'\\N{x",
                "#",
                "\n",
                "\r",
                "\f",
                "\0",
                "\ud800",
                "$",
                "x.",
                "x,",
                "x;",
                "x=",
                "x=1;",
                "x and ",
                "x or ",
                "x<",
                "x+",
                "'' ",
                "1",
                "1_",
                "1e",
                "0x",
                "1j ",
                "a\u0301\u0323",
                "if x:\n",
                "else:",
                "elif x:",
                "def f():\n",
                "def f(x=lambda:",
                "class A:\n",
                "try:\n",
                "except:",
                "@",
                "@x\n",
                "match x:\n",
                "match(x):\n",
                "match;",
                "case 1:\n",
                "with (",
                "with a as b,",
                "(a as b,",
                "type X=",
                "type X[T]=",
                "async ",
                "global a,",
                "import a.",
                "from .",
                "del ",
                "return ",
                "print(",
                "locals();",
                "x = (1,\n",
                "...:\n",
            })
    void analyze_withEndlessRepetition_returns(String unit) {
        assertHoldsTogether(unit.repeat(SIZE / unit.length()));
    }

    @Test
    void analyze_withNestedBrackets_isBoundedInDepth() {
        assertThat(PythonAnalyzer.analyze("x = " + "(".repeat(90) + "1" + ")".repeat(90))
                        .wellFormed())
                .isTrue();
        assertThat(PythonAnalyzer.analyze("x = " + "(".repeat(100_000) + "1" + ")".repeat(100_000))
                        .wellFormed())
                .isFalse();
        assertThat(PythonAnalyzer.analyze("x = " + "-".repeat(200_000) + "1").wellFormed())
                .isFalse();
    }

    @Test
    void analyze_withStatementTooDeep_measuresTheRest() {
        SourceAnalysis analysis = PythonAnalyzer.analyze(
                "def f(x):\n    y = " + "(".repeat(1000) + "1" + ")".repeat(1000) + "\n    return x or y\n");

        assertThat(analysis.wellFormed()).isFalse();
        assertThat(analysis.functions())
                .extracting(FunctionMeasures::cyclomatic)
                .containsExactly(2);
    }

    @Test
    void analyze_withLongChains_isWellFormed() {
        for (String operator : List.of("+", " and ", "<", ".", ",", " if 1 else(1),")) {
            assertThat(PythonAnalyzer.analyze("x = y" + (operator + "y").repeat(20_000))
                            .wellFormed())
                    .as(operator)
                    .isTrue();
        }
        assertThat(PythonAnalyzer.analyze("if x: pass\n" + "elif x: pass\n".repeat(20_000))
                        .wellFormed())
                .isTrue();
    }

    @Test
    void analyze_onASmallStack_returns() throws InterruptedException {
        String mix = "(await a if b or c and not d < e | f ^ g & h << i + j * k ** l(*[x:=";
        StringBuilder source = new StringBuilder();
        for (int depth = 0; depth < 99; depth++) {
            source.append(" ".repeat(depth)).append(depth % 2 == 0 ? "class A:\n" : "def f():\n");
        }
        source.append(" ".repeat(99))
                .append(mix.repeat(15))
                .append('x')
                .append("])else z)".repeat(15))
                .append('\n');
        SourceAnalysis[] analysis = new SourceAnalysis[1];

        Thread thread = new Thread(
                null, () -> analysis[0] = PythonAnalyzer.analyze(source.toString()), "small stack", 512 * 1024);
        thread.start();
        thread.join();

        assertThat(analysis[0]).isNotNull();
        assertThat(analysis[0].wellFormed()).isTrue();
    }

    @Test
    void analyze_withBlocksTooDeep_isNotWellFormed() {
        StringBuilder source = new StringBuilder();
        for (int depth = 0; depth < 600; depth++) {
            source.append(" ".repeat(depth)).append("if x:\n");
        }

        assertThat(PythonAnalyzer.analyze(source + " ".repeat(600) + "pass\n").wellFormed())
                .isFalse();
    }

    @Test
    void analyze_withRandomWords_returns() {
        Random random = new Random(20260101);
        for (int round = 0; round < 150; round++) {
            StringBuilder source = new StringBuilder();
            int length = random.nextInt(2000);
            for (int i = 0; i < length; i++) {
                source.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextBoolean() ? " " : "");
            }
            assertHoldsTogether(source.toString());
        }
    }

    @Test
    void analyze_withRandomBytes_returns() {
        Random random = new Random(20260102);
        for (int round = 0; round < 100; round++) {
            byte[] bytes = new byte[random.nextInt(4000)];
            random.nextBytes(bytes);
            assertHoldsTogether(new String(bytes, StandardCharsets.ISO_8859_1));
            assertHoldsTogether(new String(bytes, StandardCharsets.UTF_16BE));
        }
    }

    @Test
    void analyze_withEveryPrefixAndSuffix_returns() {
        for (String name : List.of("formatted_strings", "match_structures", "strings")) {
            String source = PythonAnalyzerRadonTest.read("constructs/" + name + ".py");
            for (int i = 0; i <= source.length(); i++) {
                assertHoldsTogether(source.substring(0, i));
                assertHoldsTogether(source.substring(i));
            }
        }
    }

    @Test
    void analyze_withHugeLiterals_comparesThemInLinearTime() {
        String digits = "7".repeat(SIZE);

        assertThat(PythonAnalyzer.analyze("x + " + digits + " + " + digits).halstead())
                .isEqualTo(new Halstead(1, 3, 2, 4));
        assertHoldsTogether("x + '" + "\\N{".repeat(SIZE / 3) + "'");
        assertHoldsTogether(
                "x + 0x + 0b2 + 0o9 + 1_ + '\\U99999999' + '\\x' + b'\\u0041' + '\\N{no such name}' + 'open");
    }

    @Test
    void analyze_withManyScopes_returns() {
        String functions = IntStream.range(0, 95)
                .mapToObj(depth -> " ".repeat(depth) + "def f" + depth + "(a" + depth + "):\n")
                .reduce("", String::concat);
        String body = IntStream.range(0, 5000)
                .mapToObj(i -> " ".repeat(95) + "x" + i + " = y" + i + "(f1())\n")
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                .toString();

        assertHoldsTogether(functions + body);
        assertHoldsTogether("def f():\n" + " def g(): pass\n".repeat(10_000));
    }

    private static void assertHoldsTogether(String source) {
        assertThatCode(() -> {
                    SourceAnalysis analysis = PythonAnalyzer.analyze(source);
                    LineCounts lines = analysis.lines();
                    assertThat(lines.code() + lines.documentation() + lines.commentOnly() + lines.blank())
                            .isEqualTo(lines.total());
                    assertThat(analysis.maintainability()).isBetween(0.0, 100.0);
                    assertThat(analysis.tokens()).allMatch(token -> source.startsWith(token.text(), token.start()));
                })
                .doesNotThrowAnyException();
    }
}
