package dev.prepai.code.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a candidate sends, the analyser returns, soon, and what it returns holds together. */
final class JavaScriptAnalyzerHostileTest {
    private static final int SIZE = 50_000;

    private static final List<String> WORDS = List.of(
            ("function f ( ) { } [ ] => = == === ; , . ... ?. ?? || && ! ~ + ++ - -- * ** / /= < > << >>> & | ^ ? : a b x #p"
                            + " if else for of in while do switch case default break continue return throw try catch finally"
                            + " class extends static get set async await yield new delete typeof void instanceof this super"
                            + " let const var with import export from as debugger label: 1 1n 1e 0x 0b2 .5 '' ' \" ` `a` ${"
                            + " \\ \\u{61} \\u0061 // /* */ /a/g <!-- --> '' null true \u00e9 \ud800 \u2028 \0 @ \n \r \t")
                    .split(" ", -1));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "[",
                "{",
                ")",
                "]",
                "}",
                "-",
                "!",
                "new ",
                "typeof ",
                "await ",
                "yield ",
                "async ",
                "...",
                "=>",
                "()=>",
                "a=>",
                "async a=>",
                "(a,b)=>",
                "(a=(b)=>",
                "x?",
                "x?y:",
                "x?.",
                "x?.[",
                "x**",
                "x**-",
                "x(",
                "x[",
                "x.",
                "x`",
                "({x:",
                "({x",
                "({[",
                "({get a(){",
                "[{",
                "[[a]=",
                "[a]=",
                "{a}=",
                "({a=1},",
                "([a=",
                "`",
                "`${",
                "`${`",
                "}`",
                "'",
                "\"",
                "'\\",
                "\\",
                "\\u",
                "\\u{",
                "a\\u{61}",
                "/",
                "/[",
                "/(",
                "/\\",
                "a=/",
                "/*",
                "/**/",
                "//",
                "//\n",
                "<!--",
                "-->",
                "\n-->",
                "#",
                "#a",
                "#a in ",
                "\n",
                "\r",
                "\r\n",
                "\u2028",
                "\t",
                "\0",
                "\ud800",
                "\ufeff",
                "\u00e9",
                "@",
                "x,",
                "x;",
                "x=",
                "x+=",
                "x+",
                "x<",
                "x&&",
                "x||",
                "x??",
                "x&&y||",
                "x in ",
                "x++",
                "++",
                "1",
                "1_",
                "1n",
                "0x",
                "0b",
                "1e",
                ".5",
                "08",
                "if(x)",
                "if(x);else ",
                "else ",
                "for(;;)",
                "for(x of ",
                "for(let x of y)",
                "for await(",
                "while(x)",
                "do ",
                "do;while(x)",
                "switch(x){case 1:",
                "switch(x){",
                "case 1:",
                "default:",
                "try{",
                "try{}catch{",
                "try{}finally{",
                "catch(e){",
                "with(x)",
                "a:",
                "break;",
                "continue a;",
                "return ",
                "throw ",
                "function f(){",
                "function f(a,",
                "function f(a=",
                "function*f(){",
                "(function(){",
                "async function f(){",
                "class A{",
                "class A extends ",
                "class A{m(){",
                "class A{static{",
                "class A{x=",
                "class A{#a;#a;",
                "class{",
                "get ",
                "set ",
                "static ",
                "let ",
                "let a,",
                "let a;",
                "let[",
                "let{",
                "const a=1,",
                "var a,",
                "var a=()=>",
                "import ",
                "import(",
                "import a from 'b';",
                "import{a,",
                "export ",
                "export{a,",
                "export default ",
                "export*from 'a';",
                "export let a=1;",
                "'use strict';",
                "super.",
                "this.#a.",
                "new.target ",
                "import.meta.",
                "debugger;",
                "delete "
            })
    void analyze_withEndlessRepetition_returns(String unit) {
        assertHoldsTogether(unit.repeat(SIZE / unit.length()));
    }

    @Test
    void analyze_withNesting_isBoundedInDepth() {
        for (String[] pair :
                new String[][] {{"(", ")"}, {"[", "]"}, {"{", "}"}, {"`${", "}`"}, {"(()=>{", "})"}, {"!", ""}}) {
            assertThat(JavaScriptAnalyzer.analyze(pair[0].repeat(20) + "a" + pair[1].repeat(20))
                            .wellFormed())
                    .as(pair[0])
                    .isTrue();
            assertThat(JavaScriptAnalyzer.analyze(pair[0].repeat(50_000) + "a" + pair[1].repeat(50_000))
                            .wellFormed())
                    .as(pair[0])
                    .isFalse();
        }
    }

    @Test
    void analyze_withLongChains_isWellFormed() {
        for (String link : List.of(
                "+a", "&&a", "||a", ".a", "?.a", "(a)", "[a]", "`a`", ",a", "?a:a", ";a", "\nelse", "\n/*\n*/a")) {
            String source = link.equals("\nelse") ? "if(a);" + "else if(a);".repeat(20_000) : "a" + link.repeat(20_000);
            assertThat(JavaScriptAnalyzer.analyze(source).wellFormed()).as(link).isTrue();
        }
    }

    @Test
    void analyze_onASmallStack_returns() throws InterruptedException {
        List<String> units = List.of(
                "(a,[b={c:`${",
                "class A{m(){if(a)for(;;)switch(a){case a:",
                "a=>b?c:d||e&&f|g^h&i==j<k<<l+m*n**(",
                "new (a[",
                "function f(a=()=>{try{",
                "{a:for(const[a=class{static{",
                "({async*[a](b=`${");
        SourceAnalysis[] analyses = new SourceAnalysis[units.size()];

        Thread thread = new Thread(
                null,
                () -> {
                    for (int i = 0; i < analyses.length; i++) {
                        analyses[i] = JavaScriptAnalyzer.analyze(units.get(i).repeat(1000));
                    }
                },
                "small stack",
                512 * 1024);
        thread.start();
        thread.join();

        assertThat(analyses).doesNotContainNull().noneMatch(SourceAnalysis::wellFormed);
    }

    @Test
    void analyze_withRandomWords_returns() {
        Random random = new Random(20260103);
        for (int round = 0; round < 300; round++) {
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
        Random random = new Random(20260104);
        for (int round = 0; round < 100; round++) {
            byte[] bytes = new byte[random.nextInt(4000)];
            random.nextBytes(bytes);
            assertHoldsTogether(new String(bytes, StandardCharsets.ISO_8859_1));
            assertHoldsTogether(new String(bytes, StandardCharsets.UTF_16BE));
        }
    }

    @Test
    void analyze_withMutatedSources_returns() throws IOException {
        Random random = new Random(20260105);
        for (JsonNode example : examples()) {
            StringBuilder source = new StringBuilder(example.get("source").textValue());
            for (int mutation = 0; mutation < 5 && !source.isEmpty(); mutation++) {
                int at = random.nextInt(source.length());
                switch (random.nextInt(3)) {
                    case 0 -> source.deleteCharAt(at);
                    case 1 -> source.insert(at, WORDS.get(random.nextInt(WORDS.size())));
                    default -> source.setLength(at);
                }
                assertHoldsTogether(source.toString());
            }
        }
    }

    @Test
    void analyze_withEveryPrefixAndSuffix_returns() throws IOException {
        for (JsonNode example : examples()) {
            String source = example.get("source").textValue();
            for (int i = 0; source.length() < 300 && i <= source.length(); i++) {
                assertHoldsTogether(source.substring(0, i));
                assertHoldsTogether(source.substring(i));
            }
        }
    }

    private static JsonNode examples() throws IOException {
        String resource = "javascript-oracle.json";
        try (InputStream text =
                Objects.requireNonNull(JavaScriptAnalyzerHostileTest.class.getResourceAsStream(resource), resource)) {
            return new ObjectMapper().readTree(text);
        }
    }

    private static void assertHoldsTogether(String source) {
        assertThatCode(() -> {
                    SourceAnalysis analysis = JavaScriptAnalyzer.analyze(source);
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
}
