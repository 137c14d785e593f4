package dev.prepai.code.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JavaScriptAnalyzerTest {
    @Test
    void lines_countBlankLinesOfCommentsAndTemplatesAsBlank() {
        String source = "/* a\n\n b */\nconst t = `x\n\n y`; // c\n";

        assertThat(JavaScriptAnalyzer.analyze(source).lines()).isEqualTo(new LineCounts(6, 2, 0, 2, 2, 3));
    }

    @Test
    void lines_ofEmptySource_areOneBlankLine() {
        assertThat(JavaScriptAnalyzer.analyze("").lines()).isEqualTo(new LineCounts(1, 0, 0, 0, 1, 0));
    }

    @Test
    void lines_endWithEveryLineTerminator() {
        String source = "\uFEFF#!run\r\na\rb\u2028c\u2029'\u2028'";

        assertThat(JavaScriptAnalyzer.analyze(source).lines()).isEqualTo(new LineCounts(6, 5, 0, 1, 0, 1));
    }

    @Test
    void functions_areNamedAfterWhatTheyBelongTo() {
        String source = """
                function declared() {}
                const arrow = () => 1, plain = function () {};
                const own = function inner() {};
                exports.member = async () => 1;
                const object = { property: () => 1, method() {}, get value() { return 1 }, 'quoted'() {}, [computed]() {} };
                class Shape { constructor() {} area() {} static #hidden() {} get size() { return 1 } handler = () => 1; static { } }
                const Named = class { run() {} };
                call(() => 1, class { run() {} });
                const { fallback = () => 1 } = {};
                """;

        assertThat(JavaScriptAnalyzer.analyze(source).functions())
                .extracting(FunctionMeasures::name)
                .containsExactly(
                        "declared",
                        "arrow",
                        "plain",
                        "inner",
                        "member",
                        "property",
                        "method",
                        "value",
                        "quoted",
                        "<anonymous>",
                        "Shape.constructor",
                        "Shape.area",
                        "Shape.#hidden",
                        "Shape.size",
                        "<class field initializer>",
                        "Shape.handler",
                        "<class static block>",
                        "Named.run",
                        "<anonymous>",
                        "<anonymous>.run",
                        "fallback");
    }

    @Test
    void line_isWhereEslintReportsTheFunction() {
        String source = "const a = (\n) =>\n 1;\nconst b = {\n c:\n () => 1\n};\nfunction\n d() {\n}";

        assertThat(JavaScriptAnalyzer.analyze(source).functions())
                .extracting(FunctionMeasures::line, FunctionMeasures::lastLine)
                .containsExactly(tuple(2, 3), tuple(5, 6), tuple(8, 10));
    }

    @Test
    void cyclomatic_countsWhatEslintCounts() {
        String source = """
                function f(a = 1, { b = 2 } = {}) {
                    if (a) b; else if (b) a;
                    for (;;) break; for (const x in a) x; for (const x of a) x; while (a) a--; do a; while (a);
                    switch (a) { case 1: case 2: break; default: }
                    try { a(); } catch { b(); }
                    a ??= b; a ||= b; a &&= b; a += b;
                    return a?.b?.[0]?.(1) ?? (a && b || a ? 1 : 2);
                }
                """;

        assertThat(only(source).cyclomatic()).isEqualTo(1 + 3 + 2 + 5 + 2 + 1 + 3 + 3 + 4);
    }

    @Test
    void cyclomatic_ofNestedFunction_isItsOwn() {
        String source = "const f = a => { if (a) return () => a && a; }; a || b;";
        SourceAnalysis analysis = JavaScriptAnalyzer.analyze(source);

        assertThat(analysis.functions())
                .extracting(FunctionMeasures::cyclomatic)
                .containsExactly(2, 2);
        assertThat(analysis.moduleCyclomatic()).isEqualTo(2);
    }

    @Test
    void cognitive_weighsStructuresByTheirNesting() {
        String source = """
                function sumOfPrimes(max) {
                    let total = 0;
                    next: for (let i = 1; i <= max; ++i) {
                        for (let j = 2; j < i; ++j) {
                            if (i % j === 0) {
                                continue next;
                            }
                        }
                        total += i;
                    }
                    return total;
                }
                """;

        assertThat(only(source).cognitive()).isEqualTo(7);
    }

    @Test
    void cognitive_countsElseAndSwitchOnceAndTernariesNested() {
        assertThat(only("function f(a) { if (a) 1; else if (a) 2; else 3; }").cognitive())
                .isEqualTo(3);
        assertThat(only("function f(a) { switch (a) { case 1: if (a) 1; case 2: } }")
                        .cognitive())
                .isEqualTo(3);
        assertThat(only("const f = a => a ? 1 : a ? 2 : 3;").cognitive()).isEqualTo(3);
        assertThat(only("function f(a) { try { a(); } catch (e) { if (e) a(); } finally { a(); } }")
                        .cognitive())
                .isEqualTo(3);
    }

    @Test
    void cognitive_countsRunsOfLikeOperators() {
        assertThat(only("const f = (a, b, c) => a && b && c;").cognitive()).isEqualTo(1);
        assertThat(only("const f = (a, b, c) => a && b || c;").cognitive()).isEqualTo(2);
        assertThat(only("const f = (a, b, c) => a && (b || c) && a;").cognitive())
                .isEqualTo(3);
        assertThat(only("const f = (a, b, c) => a && !(b && c);").cognitive()).isEqualTo(2);
        assertThat(only("const f = (a, b) => a ?? b;").cognitive()).isZero();
    }

    @Test
    void cognitive_countsRecursionOnce() {
        assertThat(only("function f(n) { return f(n - 1) + f(n - 2); }").cognitive())
                .isEqualTo(1);
        assertThat(only("const f = n => f(n - 1);").cognitive()).isEqualTo(1);
        assertThat(only("class A { f(n) { return this.f(n - 1); } }").cognitive())
                .isEqualTo(1);
        assertThat(only("function f(n, f) { return f(n); }").cognitive()).isZero();
    }

    @Test
    void cognitive_ofFunctionWithStructure_includesWhatIsInsideOfIt() {
        String source = "function f(a) { if (a) a.map(b => { if (b) b(); }); }";

        assertThat(JavaScriptAnalyzer.analyze(source).functions())
                .extracting(FunctionMeasures::cognitive)
                .containsExactly(1 + 3, 1);
    }

    @Test
    void cognitive_ofFunctionThatOnlyDeclares_leavesOthersToThemselves() {
        String source = "function f() { function g(a) { if (a) a(); } return g; }";

        assertThat(JavaScriptAnalyzer.analyze(source).functions())
                .extracting(FunctionMeasures::cognitive)
                .containsExactly(0, 1);
    }

    @Test
    void nesting_countsStructuresInEachOtherButNoElseIf() {
        assertThat(only("function f(a) { if (a) { for (;;) { try { a(); } catch { } } } }")
                        .nesting())
                .isEqualTo(3);
        assertThat(only("function f(a) { if (a) 1; else if (a) 2; else if (a) 3; }")
                        .nesting())
                .isEqualTo(1);
        assertThat(only("function f(a) { return a ? 1 : 2; }").nesting()).isZero();
    }

    @Test
    void parameters_countPatternsOnce() {
        assertThat(only("function f(a, { b, c }, [d] = [], ...e) {}").parameters())
                .isEqualTo(4);
    }

    @Test
    void halstead_takesAPairOfBracketsAsOneOperator() {
        Halstead halstead =
                JavaScriptAnalyzer.analyze("let a = [1, 1];\nf(a, null);").halstead();

        // let = [] , ; () on one side; a 1 f null on the other
        assertThat(halstead).isEqualTo(new Halstead(6, 4, 8, 6));
    }

    @Test
    void tokens_tellRegularExpressionsFromDivisions() {
        assertThat(texts("a / b / c")).containsExactly("a", "/", "b", "/", "c");
        assertThat(texts("a = /b/g / c")).containsExactly("a", "=", "/b/g", "/", "c");
        assertThat(texts("if (a) /[/]/.test(b)")).contains("/[/]/");
        assertThat(texts("(a) / b / c")).contains("/").doesNotContain("/ b /");
        assertThat(texts("{} /b/ / c")).contains("/b/");
        assertThat(texts("x = {} / b / c")).doesNotContain("/ b /");
    }

    @Test
    void tokens_ofTemplates_areTheirParts() {
        assertThat(texts("`a${`b${c}`}d`")).containsExactly("`a${", "`b${", "c", "}`", "}d`");
    }

    @Test
    void tokens_areNamesWhereWordsAreNoKeywords() {
        assertThat(JavaScriptAnalyzer.analyze("a.if = { class: 1, get: get };").tokens())
                .filteredOn(token -> token.kind() == Token.Kind.KEYWORD)
                .isEmpty();
        assertThat(JavaScriptAnalyzer.analyze("let a = async () => { await b; }")
                        .tokens())
                .filteredOn(token -> token.kind() == Token.Kind.KEYWORD)
                .extracting(Token::text)
                .containsExactly("let", "async", "await");
    }

    @Test
    void names_knowTheirKindAndWhetherTheyAreRead() {
        String source = """
                import used, { other as renamed } from 'm';
                const LIMIT = used, waste = 1;
                export const shared = 1;
                function solve(first, second, third, _spare) {
                    let count = 0, read = 0;
                    count++;
                    count += 1;
                    for (const item of second) { var hoisted = 1; }
                    for (let i = read; ;) break;
                    try { } catch (problem) { }
                    return { read, nested() { return LIMIT; } };
                }
                class Shape { area() { return this.#twice(); } #twice() {} #never() {} }
                const helper = value => value;
                """;

        assertThat(JavaScriptAnalyzer.analyze(source).names())
                .containsExactly(
                        new Name(Name.Kind.IMPORT, "used", 1, true),
                        new Name(Name.Kind.IMPORT, "renamed", 1, false),
                        new Name(Name.Kind.VARIABLE, "LIMIT", 2, true),
                        new Name(Name.Kind.VARIABLE, "waste", 2, false),
                        new Name(Name.Kind.VARIABLE, "shared", 3, true),
                        new Name(Name.Kind.FUNCTION, "solve", 4, true),
                        new Name(Name.Kind.PARAMETER, "first", 4, true),
                        new Name(Name.Kind.PARAMETER, "second", 4, true),
                        new Name(Name.Kind.PARAMETER, "third", 4, true),
                        new Name(Name.Kind.PARAMETER, "_spare", 4, true),
                        new Name(Name.Kind.VARIABLE, "count", 5, false),
                        new Name(Name.Kind.VARIABLE, "read", 5, true),
                        new Name(Name.Kind.VARIABLE, "hoisted", 8, false),
                        new Name(Name.Kind.LOOP_VARIABLE, "item", 8, false),
                        new Name(Name.Kind.LOOP_VARIABLE, "i", 9, false),
                        new Name(Name.Kind.VARIABLE, "problem", 10, false),
                        new Name(Name.Kind.CLASS, "Shape", 13, true),
                        new Name(Name.Kind.FUNCTION, "area", 13, true),
                        new Name(Name.Kind.FUNCTION, "#twice", 13, true),
                        new Name(Name.Kind.FUNCTION, "#never", 13, false),
                        new Name(Name.Kind.FUNCTION, "helper", 14, true),
                        new Name(Name.Kind.PARAMETER, "value", 14, true));
    }

    @Test
    void names_resolveToTheInnermostDeclaration() {
        String source = "function f() { const a = 1; { const a = 2; g(a); } function g(b) {} h(); var h = 1; }";

        assertThat(JavaScriptAnalyzer.analyze(source).names())
                .filteredOn(name -> name.text().equals("a") || name.text().equals("h"))
                .extracting(Name::used)
                .containsExactlyInAnyOrder(false, true, true);
    }

    @Test
    void unreachable_followsWhatAlwaysLeaves() {
        String source = """
                function f(a) {
                    if (a) { return 1; } else { throw a; }
                    a = 2;
                    function hoisted() {}
                    var declared;
                    while (a)
                        a();
                }
                function g() {
                    for (;;) { break; }
                    while (true) { }
                    g();
                }
                """;

        assertThat(JavaScriptAnalyzer.analyze(source).unreachable()).isEqualTo(List.of(3, 6, 7, 12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a\n++b",
                "({ a = 1 } = b)",
                "async ({ a = 1 }, [b] = c, ...d) => await a",
                "for await (async of b);",
                "import a, * as b from 'c' with { type: 'json' }; export { a as default, b as 'd e' }; await a",
                "class A { static async *#b() { yield* this.#b() } static { this.#c = #c in A } #c = 1_0n; get; set = 1 }",
                "label: for (;;) { continue label }",
                "a?.b?.[c]?.(d).e",
                "a`b${c}`.d",
                "var \\u0061b = 0x1F + .5e-3 + 017",
                "if (a) function b() {}",
                "new new A()(1)"
            })
    void wellFormed_ofValidSource_isTrue(String source) {
        assertThat(JavaScriptAnalyzer.analyze(source).wellFormed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "}",
                "'a",
                "`a${b",
                "/* a",
                "({ a = 1 })",
                "let a; var a",
                "break",
                "return 1",
                "a?.b = 1",
                "(a, b) = 1",
                "a ?? b || c",
                "-a ** b",
                "class A { constructor() {} constructor() {} }",
                "this.#a",
                "'use strict'; with (a) b",
                "function f(a, a) { 'use strict' }",
                "for (let a = 1 of b);",
                "async (a = await b) => 1",
                "export { a }",
                "1_",
                "1a",
                "/a/gg"
            })
    void wellFormed_ofInvalidSource_isFalse(String source) {
        assertThat(JavaScriptAnalyzer.analyze(source).wellFormed()).isFalse();
    }

    @Test
    void analyze_ofBrokenSource_tellsOfWhatCouldBeRead() {
        String source = "function f(a) {\n if (a) return 1;\n class A { m() { a && a; b( } }\n}\n// end\n";
        SourceAnalysis analysis = JavaScriptAnalyzer.analyze(source);

        assertThat(analysis.wellFormed()).isFalse();
        assertThat(analysis.functions())
                .extracting(FunctionMeasures::name, FunctionMeasures::cyclomatic)
                .containsExactly(tuple("f", 2), tuple("A.m", 2));
        assertThat(analysis.lines()).isEqualTo(new LineCounts(5, 4, 0, 1, 0, 1));
        assertThat(analysis.tokens()).extracting(Token::text).endsWith("(", "}", "}", "}");
    }

    private static FunctionMeasures only(String source) {
        List<FunctionMeasures> functions = JavaScriptAnalyzer.analyze(source).functions();
        assertThat(functions).hasSize(1);
        return functions.get(0);
    }

    private static List<String> texts(String source) {
        return JavaScriptAnalyzer.analyze(source).tokens().stream()
                .map(Token::text)
                .toList();
    }
}
