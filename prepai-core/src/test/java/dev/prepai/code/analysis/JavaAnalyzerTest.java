package dev.prepai.code.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JavaAnalyzerTest {
    @Test
    void lines_countBlankLinesOfCommentsAndTextBlocksAsBlank() {
        String source = "/** a\n\n b */\nString t = \"\"\"\n x\n\n y\"\"\"; // c\r\n";

        assertThat(JavaAnalyzer.analyze(source).lines()).isEqualTo(new LineCounts(7, 3, 0, 2, 2, 3));
    }

    @Test
    void lines_ofEmptySource_areOneBlankLine() {
        assertThat(JavaAnalyzer.analyze("").lines()).isEqualTo(new LineCounts(1, 0, 0, 0, 1, 0));
    }

    @Test
    void tokens_knowTheirKind() {
        assertThat(JavaAnalyzer.analyze("var \\u0061 = 0x1Fp-3 + '\\'' + \"//\" + .5e-3f;")
                        .tokens())
                .extracting(Token::kind, Token::text)
                .containsExactly(
                        tuple(Token.Kind.NAME, "var"),
                        tuple(Token.Kind.NAME, "\\u0061"),
                        tuple(Token.Kind.OPERATOR, "="),
                        tuple(Token.Kind.NUMBER, "0x1Fp-3"),
                        tuple(Token.Kind.OPERATOR, "+"),
                        tuple(Token.Kind.STRING, "'\\''"),
                        tuple(Token.Kind.OPERATOR, "+"),
                        tuple(Token.Kind.STRING, "\"//\""),
                        tuple(Token.Kind.OPERATOR, "+"),
                        tuple(Token.Kind.NUMBER, ".5e-3f"),
                        tuple(Token.Kind.OPERATOR, ";"));
    }

    @Test
    void tokens_tellTypeArgumentsFromShifts() {
        assertThat(texts("A<B<C>> d = a < b >> c;"))
                .containsExactly("A", "<", "B", "<", "C", ">", ">", "d", "=", "a", "<", "b", ">>", "c", ";");
    }

    @Test
    void functions_areNamedAfterWhatTheyBelongTo() {
        String source = """
                package a.b;
                import java.util.function.Supplier;
                public sealed interface Shape permits Circle {
                    double area();
                    default int sides() { return 0; }
                    record Circle(double radius, List<Map<A, B>> tags) implements Shape {
                        Circle { check(radius); }
                        @Override public double area() { return 3; }
                    }
                    enum Size {
                        SMALL { @Override int of() { return 1; } }, LARGE(2) { int of() { return 2; } };
                        static { ready(); }
                        { ready(); }
                        Size() {}
                        @SuppressWarnings("unchecked") <T extends Map<T, ? super T>> T of(int[] a, T... b) throws E { return null; }
                        Supplier<Integer> supplier = () -> 1;
                        Object other = new Object() { public String toString() { return ""; } };
                    }
                    @interface Mark { String[] value() default {}; int size() default 1; }
                }
                void main() { run(x -> 1); }
                """;
        SourceAnalysis analysis = JavaAnalyzer.analyze(source);

        assertThat(analysis.functions())
                .extracting(FunctionMeasures::name)
                .containsExactly(
                        "Shape.sides",
                        "Circle.Circle",
                        "Circle.area",
                        "<anonymous>.of",
                        "<anonymous>.of",
                        "Size.<static initializer>",
                        "Size.<initializer>",
                        "Size.Size",
                        "Size.of",
                        "supplier",
                        "<anonymous>.toString",
                        "main",
                        "<anonymous>");
        assertThat(analysis.wellFormed()).isTrue();
    }

    @Test
    void functions_knowTheirLinesAndParameters() {
        String source =
                "class A {\n @B(c = 1)\n void f(final @C(1) Map<D, E> d,\n int e[]) {\n  g((x,\n y) -> x);\n }\n}";

        assertThat(JavaAnalyzer.analyze(source).functions())
                .extracting(FunctionMeasures::line, FunctionMeasures::lastLine, FunctionMeasures::parameters)
                .containsExactly(tuple(3, 7, 2), tuple(5, 6, 2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '$', quoteCharacter = '`', textBlock = """
            ;                                                                        $ 1 $ 0 $ 0
            if (a) b();                                                              $ 2 $ 1 $ 1
            if (a) b(); else if (b) c(); else d();                                   $ 3 $ 3 $ 1
            if (a) if (b) c(); else d();                                             $ 3 $ 4 $ 2
            for (int i = 0; i < n && i > m; i++) if (a) b();                         $ 4 $ 4 $ 2
            for (List<A> b : c) { while (d) { do e(); while (f || g); } }            $ 5 $ 7 $ 3
            outer: for (;;) { for (;;) { continue outer; } }                         $ 3 $ 4 $ 2
            outer: while (a) { break; }                                              $ 2 $ 1 $ 1
            try (A a = b(); c) { d(); } catch (E | F e) { g(); } finally { h(); }    $ 2 $ 1 $ 1
            try { a(); } catch (E e) { if (b) c(); } catch (F f) { }                 $ 4 $ 4 $ 2
            synchronized (a) { if (b) c(); }                                         $ 2 $ 1 $ 1
            switch (a) { case 1: case 2: b(); break; default: if (c) d(); }          $ 4 $ 3 $ 2
            switch (a) { case 1, 2 -> b(); case 3 -> { c(); } default -> throw d; }  $ 3 $ 1 $ 1
            return switch (a) { case A b when c && d -> 1; case B(int e, var f) -> 2; case null, default -> { yield 3; } }; $ 6 $ 2 $ 1
            return a ? b : c ? d : e;                                                $ 3 $ 3 $ 0
            return a ? b ? c : d : e;                                                $ 3 $ 3 $ 0
            return a && b && c;                                                      $ 3 $ 1 $ 0
            return a && b || c;                                                      $ 3 $ 2 $ 0
            return a && (b || c) && d;                                               $ 4 $ 3 $ 0
            return a && !(b && c);                                                   $ 3 $ 2 $ 0
            return (a && b) || c;                                                    $ 3 $ 2 $ 0
            Map<String, ? extends A> b = c < d ? e : f;                              $ 2 $ 1 $ 0
            if (!(a instanceof B<?> b) || b.c() > 1) return;                         $ 3 $ 2 $ 1
            return f(a, b) + f(c, d);                                                $ 1 $ 1 $ 0
            return f(a) + other.f(a, b) + new f(a, b).g();                           $ 1 $ 0 $ 0
            String a = \""" if (x) && "{ \"""; char b = '{';                       $ 1 $ 0 $ 0
            int[][] a = {{1}, {2}}; A b = new A[] {c}[0]; b.<C>d(E[]::new);          $ 1 $ 0 $ 0
            assert a : b; Object c = (Runnable & D) null; int d = ~a >>> 1;          $ 1 $ 0 $ 0
            """)
    void measures_ofAMethod(String body, int cyclomatic, int cognitive, int nesting) {
        SourceAnalysis analysis = JavaAnalyzer.analyze("class A { Object f(int a, int b) { " + body + " } }");

        assertThat(analysis.wellFormed()).isTrue();
        assertThat(analysis.functions())
                .extracting(FunctionMeasures::cyclomatic, FunctionMeasures::cognitive, FunctionMeasures::nesting)
                .containsExactly(tuple(cyclomatic, cognitive, nesting));
    }

    @Test
    void measures_ofFunctionsInEachOther() {
        String source = """
                class A {
                    boolean field = a && b;
                    void f() {
                        if (a) list.map(x -> { if (x) return c; return d ? x -> 1 : y -> 2; });
                        new B() { void g() { while (e) h(); } };
                        class Local { void i() { if (j) k(); } }
                    }
                }
                """;
        SourceAnalysis analysis = JavaAnalyzer.analyze(source);

        assertThat(analysis.functions())
                .extracting(FunctionMeasures::name, FunctionMeasures::cyclomatic, FunctionMeasures::cognitive)
                .containsExactly(
                        tuple("A.f", 2, 1 + 2 * 3 + 2 + 2),
                        tuple("<anonymous>", 3, 2),
                        tuple("<anonymous>", 1, 0),
                        tuple("<anonymous>", 1, 0),
                        tuple("<anonymous>.g", 2, 1),
                        tuple("Local.i", 2, 1));
        assertThat(analysis.moduleCyclomatic()).isEqualTo(2);
    }

    @Test
    void halstead_takesAPairOfBracketsAsOneOperator() {
        // < [] = new () ; on one side; List String a null 1 on the other
        assertThat(JavaAnalyzer.analyze("List<String>[] a = new List(null, 1);").halstead())
                .isEqualTo(new Halstead(7, 5, 7, 6));
    }

    @Test
    void names_knowTheirKindAndWhetherTheyAreRead() {
        String source = """
                import java.util.List;
                import java.util.Map;
                import static java.lang.Math.*;
                class Shape {
                    private static final long serialVersionUID = 1L;
                    private int read, written;
                    int open;
                    @Inject private int injected;
                    private void never() {}
                    private int once(List<String> first, int second) {
                        int count = 0, total = first.size();
                        count++;
                        written = total;
                        this.written += 1;
                        for (String item : first) { }
                        for (int i = 0; i < 1; i++) { int inner = read; }
                        int inner;
                        return inner;
                    }
                    Shape() { once(x -> x, (y, _) -> 1); if (a instanceof Shape other) { } }
                }
                """;

        assertThat(JavaAnalyzer.analyze(source).names())
                .containsExactly(
                        new Name(Name.Kind.IMPORT, "List", 1, true),
                        new Name(Name.Kind.IMPORT, "Map", 2, false),
                        new Name(Name.Kind.CLASS, "Shape", 4, true),
                        new Name(Name.Kind.VARIABLE, "serialVersionUID", 5, true),
                        new Name(Name.Kind.VARIABLE, "read", 6, true),
                        new Name(Name.Kind.VARIABLE, "written", 6, false),
                        new Name(Name.Kind.VARIABLE, "open", 7, true),
                        new Name(Name.Kind.VARIABLE, "injected", 8, true),
                        new Name(Name.Kind.FUNCTION, "never", 9, false),
                        new Name(Name.Kind.FUNCTION, "once", 10, true),
                        new Name(Name.Kind.PARAMETER, "first", 10, true),
                        new Name(Name.Kind.PARAMETER, "second", 10, false),
                        new Name(Name.Kind.VARIABLE, "count", 11, false),
                        new Name(Name.Kind.VARIABLE, "total", 11, true),
                        new Name(Name.Kind.LOOP_VARIABLE, "item", 15, false),
                        new Name(Name.Kind.LOOP_VARIABLE, "i", 16, true),
                        new Name(Name.Kind.VARIABLE, "inner", 16, false),
                        new Name(Name.Kind.VARIABLE, "inner", 17, true),
                        new Name(Name.Kind.PARAMETER, "x", 20, true),
                        new Name(Name.Kind.PARAMETER, "y", 20, false),
                        new Name(Name.Kind.PARAMETER, "other", 20, false));
    }

    @Test
    void unreachable_isWhatFollowsAJumpInItsBlock() {
        String source = """
                void f() {
                    for (;;) {
                        if (a) break;
                        continue;
                        b();
                        c(x -> {
                        });
                    }
                    switch (d) { case 1: return; case 2: e(); }
                    throw g(() -> {
                        return 1;
                    });
                }
                """;

        assertThat(JavaAnalyzer.analyze(source).unreachable()).isEqualTo(List.of(5, 6, 7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "class A { void f() { }",
                "}",
                "int a = \"b;",
                "char a = 'bc';",
                "/* a",
                "int a = 1_000x;",
                "int a = #;"
            })
    void wellFormed_ofWhatIsNoJava_isFalse(String source) {
        assertThat(JavaAnalyzer.analyze(source).wellFormed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int a = 1",
                "a() return;",
                "else a();",
                "do a();",
                "case 1: a();",
                "int a = 1 b;",
                "catch (E e) {}",
                "if a;"
            })
    void wellFormed_ofWhatIsNoStatement_isFalse(String body) {
        assertThat(JavaAnalyzer.analyze("void f() { " + body + " }").wellFormed())
                .isFalse();
    }

    @Test
    void analyze_ofBrokenSource_goesOnBehindIt() {
        String source = "class A {\n void f() { g((; if (a) b(); }\n void h() { if (a && b) c(); }\n}";

        assertThat(JavaAnalyzer.analyze(source).functions())
                .extracting(FunctionMeasures::name, FunctionMeasures::cyclomatic)
                .contains(tuple("A.h", 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "[",
                "{",
                "<",
                "a<",
                "List<List<",
                ">>",
                "}",
                ")",
                "if(a)",
                "if(a)x;else ",
                "for(int i:",
                "do ",
                "try{",
                "try(A a=b;",
                "catch(A a){",
                "switch(a){case 1->",
                "case A a when ",
                "x->",
                "(a,b)->",
                "f(x->{",
                "a?",
                "a?b:",
                "a&&(b||",
                "f(a,",
                "new A(){void f(){",
                "class A{",
                "enum A{B{",
                "record A(int a){",
                "@A(",
                "@interface ",
                "int a;",
                "void f(",
                "return;",
                "a:",
                "\"",
                "\"\"\"",
                "'",
                "\\",
                "/*",
                "0x",
                "...",
                "@",
                "\0",
                "\ud800",
                "import a.",
                "yield ",
                "else ",
                "x->\"\"\"\n\n\"\"\"+",
                "int f()[]",
                "{int a=1;a",
                "A<@B "
            })
    void analyze_withEndlessRepetition_returns(String unit) {
        String source = unit.repeat(200_000 / unit.length());

        assertHoldsTogether(source);
        assertHoldsTogether("class X { void f() { " + source);
    }

    @Test
    void analyze_withRandomWords_returns() {
        Random random = new Random(20260110);
        List<String> words = List.of(
                ("( ) { } [ ] < > >> >>> ; , . : :: ? -> && || ! = += ++ @ ... a b A _ 1 'c' \" \"\"\" // /* */ if else for while"
                                + " do switch case default break continue return yield throw try catch finally class enum record"
                                + " interface new static final private import package synchronized instanceof when int void this")
                        .split(" ", -1));
        for (int round = 0; round < 300; round++) {
            StringBuilder source = new StringBuilder();
            for (int i = random.nextInt(2000); i > 0; i--) {
                source.append(words.get(random.nextInt(words.size()))).append(random.nextBoolean() ? " " : "\n");
            }
            assertHoldsTogether(source.toString());
        }
    }

    @Test
    void analyze_withRandomBytes_returns() {
        Random random = new Random(20260111);
        for (int round = 0; round < 100; round++) {
            byte[] bytes = new byte[random.nextInt(4000)];
            random.nextBytes(bytes);
            assertHoldsTogether(new String(bytes, StandardCharsets.ISO_8859_1));
            assertHoldsTogether(new String(bytes, StandardCharsets.UTF_16BE));
        }
    }

    private static void assertHoldsTogether(String source) {
        assertThatCode(() -> {
                    SourceAnalysis analysis = JavaAnalyzer.analyze(source);
                    LineCounts lines = analysis.lines();
                    assertThat(lines.code() + lines.commentOnly() + lines.blank())
                            .isEqualTo(lines.total());
                    assertThat(analysis.maintainability()).isBetween(0.0, 100.0);
                    assertThat(analysis.tokens().stream()
                                    .allMatch(token -> source.startsWith(token.text(), token.start())))
                            .isTrue();
                })
                .doesNotThrowAnyException();
    }

    private static List<String> texts(String source) {
        return JavaAnalyzer.analyze(source).tokens().stream().map(Token::text).toList();
    }
}
