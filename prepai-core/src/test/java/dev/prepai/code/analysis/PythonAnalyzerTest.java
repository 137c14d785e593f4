package dev.prepai.code.analysis;

import static dev.prepai.code.analysis.Name.Kind.CLASS;
import static dev.prepai.code.analysis.Name.Kind.FUNCTION;
import static dev.prepai.code.analysis.Name.Kind.IMPORT;
import static dev.prepai.code.analysis.Name.Kind.LOOP_VARIABLE;
import static dev.prepai.code.analysis.Name.Kind.PARAMETER;
import static dev.prepai.code.analysis.Name.Kind.VARIABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PythonAnalyzerTest {
    @Test
    void tokens_standInOrderWithTheirPlace() {
        SourceAnalysis analysis = PythonAnalyzer.analyze("""
                if größe >= 1_0:  # large
                    x = 'a'
                """);

        assertThat(analysis.tokens())
                .containsExactly(
                        new Token(Token.Kind.KEYWORD, "if", 1, 0),
                        new Token(Token.Kind.NAME, "größe", 1, 3),
                        new Token(Token.Kind.OPERATOR, ">=", 1, 9),
                        new Token(Token.Kind.NUMBER, "1_0", 1, 12),
                        new Token(Token.Kind.OPERATOR, ":", 1, 15),
                        new Token(Token.Kind.NEWLINE, "\n", 1, 25),
                        new Token(Token.Kind.INDENT, "", 2, 30),
                        new Token(Token.Kind.NAME, "x", 2, 30),
                        new Token(Token.Kind.OPERATOR, "=", 2, 32),
                        new Token(Token.Kind.STRING, "'a'", 2, 34),
                        new Token(Token.Kind.NEWLINE, "\n", 2, 37),
                        new Token(Token.Kind.DEDENT, "", 3, 38));
    }

    @Test
    void tokens_ofFormattedString_areItsPartsAndTheTokensOfItsFields() {
        SourceAnalysis analysis = PythonAnalyzer.analyze("f\"a{x!r:>{w}} b{f\"{y}\"}\"");

        assertThat(analysis.wellFormed()).isTrue();
        assertThat(analysis.tokens())
                .extracting(Token::text)
                .containsExactly(
                        "f\"", "a", "{", "x", "!", "r", ":", ">", "{", "w", "}", "}", " b", "{", "f\"", "{", "y", "}",
                        "\"", "}", "\"", "");
    }

    /** Each is refused by Python 3.11, and so has no place among the sources that radon measures. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "type Pair[T] = tuple[T, T]\n",
                "type = 1\ntype (x)\ntype[x] = 2\n",
                "def first[T: (int, str), *Ts, **P](items: list[T]) -> T: return items[0]\n",
                "class Box[T](list[T]): pass\n",
                "f'{f'{f'{1 + 1}'}'}'\n",
                "f'{x['a']}' f\"{\"\\n\".join(y)}\"\n",
                "f'{x # comment\n}'\n",
                "f'''{\nx:\n{y}}'''\n",
            })
    void wellFormed_withSyntaxOfPython312_isTrue(String source) {
        assertThat(PythonAnalyzer.analyze(source).wellFormed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x = (1\n",
                "x = 1)\n",
                "'open\n",
                "'''open\n",
                "f'{x'\n",
                "f'}'\n",
                "f'{x\n",
                "print 1\n",
                "if x\n    pass\n",
                "if x:\npass\n",
                "  x = 1\n",
                "if x:\n        y\n    z\n",
                "x = $1\n",
                "x = \\ 1\n",
                "x \\",
                "1 = x\n",
                "f() = 1\n",
                "f() += 1\n",
                "else: pass\n",
                "try: pass\n",
                "def f(: pass\n",
                "class: pass\n",
                "for x y: pass\n",
                "match x:\n    case 1:\n        pass\n    y\n",
                "import\n",
                "x = \ud800\n",
                "a b\n",
            })
    void wellFormed_withSyntaxError_isFalse(String source) {
        assertThat(PythonAnalyzer.analyze(source).wellFormed()).isFalse();
    }

    @Test
    void analyze_withSyntaxErrorInOneLine_measuresTheOthers() {
        SourceAnalysis analysis = PythonAnalyzer.analyze("""
                def good(x):
                    if x:
                        return 1
                    return x y

                if broken here:
                    def inside(x):
                        return x or 1

                class Good:
                    def method(self): return self if self else None
                """);

        assertThat(analysis.wellFormed()).isFalse();
        assertThat(analysis.functions())
                .extracting(each -> each.name() + " " + each.cyclomatic())
                .containsExactly("good 2", "inside 2", "Good.method 2");
    }

    @Test
    void function_hasItsLinesParametersAndNesting() {
        FunctionMeasures function = function("""
                @decorated
                async def work(a, /, b=1, *rest, c, **others):
                    for item in rest:
                        try:
                            if item:
                                with item:
                                    pass
                            elif a:
                                pass
                        finally:
                            text = '''
                            '''


                after = 1
                """);

        assertThat(function).isEqualTo(new FunctionMeasures("work", 2, 12, 5, 4, 4, 3));
    }

    @Test
    void function_insideAnother_isMeasuredByItself() {
        SourceAnalysis analysis = PythonAnalyzer.analyze("""
                def outer(x):
                    if x:
                        def inner(y):
                            while y:
                                y -= 1
                        return inner
                """);

        assertThat(analysis.functions())
                .containsExactly(
                        new FunctionMeasures("outer", 1, 6, 1, 2, 4, 1),
                        new FunctionMeasures("inner", 3, 5, 1, 2, 1, 1));
    }

    @Test
    void moduleCyclomatic_countsClassBodiesButNoFunctions() {
        SourceAnalysis analysis = PythonAnalyzer.analyze("""
                if a and b:
                    class A:
                        x = 1 if a else 2
                        class B:
                            assert a
                            def f(self): return 1 or 2
                """);

        assertThat(analysis.moduleCyclomatic()).isEqualTo(5);
    }

    @Test
    void cyclomatic_ofMatch_countsCasesButTheRest() {
        assertThat(function("""
                        def f(x):
                            match x:
                                case 1 | 2: pass
                                case [a, b] if a and b: pass
                                case {"k": v}: pass
                                case _: pass
                        """).cyclomatic()).isEqualTo(5);
    }

    @Test
    void cognitive_ofTheExamplesOfThePaper_isTheirs() {
        assertThat(cognitive("""
                        def sum_of_primes(limit):
                            total = 0
                            for i in range(2, limit):          # +1
                                for j in range(2, i):          # +2
                                    if i % j == 0:             # +3
                                        break
                                else:                          # +1
                                    total += i
                            return total
                        """)).isEqualTo(7);
        assertThat(cognitive("""
                        def get_words(number):
                            match number:                      # +1
                                case 1: return "one"
                                case 2: return "a couple"
                                case 3: return "a few"
                                case _: return "lots"
                        """)).isEqualTo(1);
        assertThat(cognitive("""
                        def my_method():
                            try:
                                if condition1:                 # +1
                                    for i in range(10):        # +2
                                        while condition2:      # +3
                                            pass
                            except (ValueError, TypeError):    # +1
                                if condition2:                 # +2
                                    pass
                        """)).isEqualTo(9);
        assertThat(cognitive("""
                        def my_method2():
                            def run():
                                if condition1:                 # +2, one for the function around it
                                    pass
                            other()
                            return run
                        """)).isEqualTo(2);
    }

    @Test
    void cognitive_ofBooleanOperators_countsRuns() {
        assertThat(cognitive("def f(): return a and b and c")).isEqualTo(1);
        assertThat(cognitive("def f(): return a and b and c or d or e and g")).isEqualTo(3);
        assertThat(cognitive("def f(): return a and not (b and c)")).isEqualTo(2);
        assertThat(cognitive("def f(): return a and (b or c)")).isEqualTo(2);
    }

    @Test
    void cognitive_ofElifElseAndFinally_addsNoNesting() {
        assertThat(cognitive("""
                        def f(x):
                            try:
                                if x:                          # +1
                                    pass
                                elif x > 1:                    # +1
                                    pass
                                else:                          # +1
                                    x = 1 if x else 2          # +2
                            finally:
                                while x:                       # +1
                                    pass
                        """)).isEqualTo(6);
    }

    @Test
    void cognitive_ofComprehensionsAndWith_isFree() {
        assertThat(cognitive("""
                        def f(x):
                            with x:
                                return [y for y in x if y for z in y]
                        """)).isZero();
    }

    @Test
    void cognitive_ofLambda_raisesNesting() {
        assertThat(cognitive("def f(x): return lambda y: 1 if y else 2")).isEqualTo(2);
    }

    @Test
    void cognitive_ofRecursion_countsOncePerFunction() {
        assertThat(cognitive("def f(n): return f(n - 1) + f(n - 2)")).isEqualTo(1);
        assertThat(cognitive("""
                        class A:
                            def walk(self): return self.left.walk() + walk()
                        """)).isZero();
        assertThat(cognitive("""
                        class A:
                            def walk(self): return self.walk()
                        """)).isEqualTo(1);
    }

    @Test
    void cognitive_ofDecorator_doesNotRaiseTheNestingOfWhatItWraps() {
        assertThat(cognitive("""
                        def decorator(function):
                            \"""Wraps.\"""
                            def inner(*args):
                                if args:                       # +1
                                    return function(*args)
                            return inner
                        """)).isEqualTo(1);
    }

    @Test
    void names_haveTheirKindAndFirstLine() {
        assertThat(PythonAnalyzer.analyze("""
                        import os.path, json as j
                        class A:
                            field = 1
                            def method(self, value=os): return self, value, j
                        for i in A: k = i
                        """).names())
                .containsExactly(
                        new Name(IMPORT, "os", 1, true),
                        new Name(IMPORT, "j", 1, true),
                        new Name(CLASS, "A", 2, true),
                        new Name(VARIABLE, "field", 3, true),
                        new Name(FUNCTION, "method", 4, true),
                        new Name(PARAMETER, "self", 4, true),
                        new Name(PARAMETER, "value", 4, true),
                        new Name(LOOP_VARIABLE, "i", 5, true),
                        new Name(VARIABLE, "k", 5, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "def f():\n    unused = 1",
                "def f():\n    unused = 1\n    unused += 2",
                "def f():\n    unused: int = 1",
                "def f(unused): pass",
                "def f():\n    for unused in (): pass",
                "def f():\n    def unused(): pass",
                "def f():\n    class unused: pass",
                "def f():\n    import unused",
                "import unused",
                "import unused.part",
                "from part import other as unused",
                "try: pass\nexcept E as used: print(used)\ndef f():\n    try: pass\n    except E as unused: pass",
                "def f():\n    with f as unused: pass",
                "def f():\n    if (unused := 1): pass",
                "lambda unused: 1",
                "[1 for unused in ()]",
                "def f():\n    [unused for unused in ()]\n    unused = 1",
                "def f():\n    unused = 1\n    class A:\n        unused = 2\n        print(unused)\n    return A",
                "def f():\n    unused = 1\n    def g():\n        unused = 2\n        return unused\n    return g",
                "def f():\n    unused = 1\n    def g():\n        nonlocal unused\n        unused = 2\n    return g",
                "def f(x):\n    unused = 1\n    return x.unused, x(unused=2)",
                "unused = 1\ndef f():\n    unused = 2\n    def g():\n        global unused\n        return unused\n    return g",
            })
    void names_neverRead_areUnused(String source) {
        assertThat(unused(source)).containsExactly("unused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x = 1",
                "def f(): pass",
                "class A:\n    x = 1\n    def f(self): return self",
                "def f():\n    x = 1\n    return x",
                "def f():\n    x = 1\n    def g(): return x\n    return g",
                "def f():\n    def g(): return x\n    x = 1\n    return g",
                "def f():\n    x = 1\n    return [y for y in x]",
                "def f():\n    x = 1\n    return lambda: x",
                "def f():\n    x = 1\n    return lambda y=x: y",
                "def f():\n    x = 1\n    class A:\n        y = x\n    return A",
                "def f():\n    x = 0\n    def g():\n        nonlocal x\n        x += 1\n        return x\n    return g",
                "def f():\n    global x\n    x = 1",
                "def f():\n    x = 1\n    del x",
                "def f():\n    x = {}\n    x['a'] = 1",
                "def f():\n    x = f\n    x.a += 1",
                "def f():\n    a, b = 1, 2\n    return b",
                "def f():\n    _, _b, __c = 1, 2, 3\n    _d = 4",
                "def f(_, _ignored): pass",
                "def f():\n    for _ in (): pass",
                "def f():\n    x = 1\n    return locals()",
                "def f():\n    x = 1\n    return f'{x}'",
                "def f():\n    w = 1\n    return f'{f:{w}}'",
                "def f(x):\n    match x:\n        case [a, *b]: pass\n        case {'k': c, **d}: pass\n        case e: pass",
                "def f():\n    @f\n    def g(): pass",
                "import a\n__all__ = ['a']",
                "import a\n__all__ = []\n__all__ += ['a']",
                "import a as a",
                "from b import a as a",
                "from __future__ import annotations",
                "from a import *",
                "from a import B\ndef f(x: 'list[B]') -> 'B': return x",
                "def f():\n    if (n := 1): return [m for _ in '' if (m := n)]",
                "def f[T](x: T) -> T: return x",
            })
    void names_thatAreReadOrMayBe_areUsed(String source) {
        assertThat(unused(source)).isEmpty();
    }

    @Test
    void unreachable_afterWhatAlwaysLeaves_hasTheLinesWithCode() {
        assertThat(unreachable("""
                        def f(x):
                            return x

                            # no code
                            print(
                                x)
                            @f
                            def g(): pass
                        """)).containsExactly(5, 6, 7, 8);
        assertThat(unreachable("""
                        for x in y:
                            if x:
                                continue
                                x = 1
                            elif y:
                                break
                            else:
                                raise x
                            x = 2
                        x = 3
                        """)).containsExactly(4, 9);
        assertThat(unreachable("""
                        def f(x):
                            while True:
                                x = 1
                            x = 2
                        """)).containsExactly(4);
        assertThat(unreachable("""
                        def f(x):
                            try:
                                return 1
                            except E:
                                raise
                            x = 2
                        """)).containsExactly(6);
        assertThat(unreachable("""
                        def f(x):
                            match x:
                                case 1: return 1
                                case _: return 2
                            return 3
                        """)).containsExactly(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "def f(x):\n    if x: return 1\n    return 2",
                "def f(x):\n    while True:\n        if x: break\n    return 2",
                "def f(x):\n    while x:\n        pass\n    return 2",
                "def f(x):\n    for y in x: return y\n    return 2",
                "def f(x):\n    for y in x:\n        pass\n    else:\n        return y\n    return 2",
                "def f(x):\n    try: return 1\n    except E: pass\n    return 2",
                "def f(x):\n    with x: return 1\n    return 2",
                "def f(x):\n    match x:\n        case 1: return 1\n    return 2",
                "def f(x):\n    match x:\n        case _ if x: return 1\n    return 2",
                "def f(x):\n    return\n    yield",
                "def f(x):\n    def g(): return 1\n    return 2",
                "while True:\n    with x: break\nx = 1",
            })
    void unreachable_whereTheEndMayBeReached_isEmpty(String source) {
        assertThat(unreachable(source)).isEmpty();
    }

    @Test
    void maintainability_ofManyLines_isLow() {
        SourceAnalysis small = PythonAnalyzer.analyze("def f(a, b): return a + b\n");
        SourceAnalysis large = PythonAnalyzer.analyze("def f(a, b): return a + b if a > b else b\n".repeat(300));

        assertThat(small.maintainability()).isGreaterThan(85);
        assertThat(large.maintainability()).isLessThan(10);
    }

    @Test
    void maintainability_withoutOperators_is100() {
        assertThat(PythonAnalyzer.analyze("").maintainability()).isEqualTo(100);
        assertThat(PythonAnalyzer.analyze("x = 1\n").maintainability()).isEqualTo(100);
    }

    @Test
    void index_followsItsFormula() {
        // 171 - 5.2 ln 1000 - 0.23 * 10 - 16.2 ln 100 + 50 sin sqrt(2.46 * 20 * pi / 180), by hand
        double expected = (171 - 5.2 * 6.907755 - 2.3 - 16.2 * 4.605170 + 50 * Math.sin(0.926664)) * 100 / 171;

        assertThat(Maintainability.index(1000, 10, 100, 20)).isCloseTo(expected, within(1e-3));
        assertThat(Maintainability.index(1e9, 1000, 100_000, 0)).isZero();
    }

    private static FunctionMeasures function(String source) {
        SourceAnalysis analysis = PythonAnalyzer.analyze(source);
        assertThat(analysis.wellFormed()).isTrue();
        return analysis.functions().get(0);
    }

    private static int cognitive(String source) {
        return function(source).cognitive();
    }

    private static List<String> unused(String source) {
        SourceAnalysis analysis = PythonAnalyzer.analyze(source);
        assertThat(analysis.wellFormed()).isTrue();
        return analysis.names().stream()
                .filter(name -> !name.used())
                .map(Name::text)
                .toList();
    }

    private static List<Integer> unreachable(String source) {
        SourceAnalysis analysis = PythonAnalyzer.analyze(source);
        assertThat(analysis.wellFormed()).isTrue();
        return analysis.unreachable();
    }
}
