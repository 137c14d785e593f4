package dev.prepai.code.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads ECMAScript 2024, as a script or as a module, whichever the source is valid as. Thread-safe.
 *
 * <p>Lines are those of ESLint's rule {@code max-lines}: an empty line inside of a comment or a template is blank, a line with
 * nothing but a comment is no code, an empty source has one blank line.
 *
 * <p>Functions are those that ESLint's rule {@code complexity} (version 10, variant {@code classic}) knows, with its counts and
 * the lines it reports: a method or the function of a property is reported where the member begins, another arrow function at
 * its arrow. The value of a class field and a static block of a class are functions of their own, named
 * {@code <class field initializer>} and {@code <class static block>}. The nesting is that of its rule {@code max-depth}.
 *
 * <p>Cognitive complexity is that of the paper. It differs from {@code eslint-plugin-sonarjs} 4 where that leaves the paper: runs
 * of {@code ||} count, a function that calls itself counts 1 more, and a function answers for those inside of it, one level
 * deeper, unless it does nothing but declare them (appendix A).
 *
 * <p>A name counts as used also if it is a function or class of the outermost scope, is exported, begins with an underscore, is a
 * parameter before one that is used, or stands beside a rest in a pattern; what is only written to is unused.
 *
 * <p>In Halstead's counts a pair of brackets is one operator, and {@code null}, {@code true} and {@code false} are operands.
 */
public final class JavaScriptAnalyzer {
    /** What is read in another way, or only, in modules. */
    private static final List<String> MODULE_SIGNS = List.of("import", "export", "await", "<!--", "-->");

    private static final Set<String> CLOSING = Set.of(")", "]", "}");

    private JavaScriptAnalyzer() {}

    /**
     * Analyses a source, in time linear in its length and without ever throwing, whatever it holds.
     *
     * <p>Where a source cannot be read on, or is nested too deeply, the innermost block or class body ends, and everything tells
     * of what was read until there; tokens and lines are those of the whole source nevertheless. Not well-formed are also sources
     * that the grammar allows but that the language forbids to run (early errors); what stands inside of a regular expression is
     * not looked at.
     */
    public static SourceAnalysis analyze(String source) {
        ParsedScript script = parse(source);
        ScriptMeasures measures = ScriptMeasures.of(script.program());
        return new SourceAnalysis(
                script.tokens(),
                script.lines(),
                measures.functions(),
                measures.moduleCyclomatic(),
                halstead(script.tokens()),
                script.scopes().names(),
                ScriptReachability.unreachableLines(script.program()),
                script.wellFormed());
    }

    /** Most sources are valid as scripts; one that is not may be a module, if there is anything in it that tells them apart. */
    private static ParsedScript parse(String source) {
        ParsedScript script = ParsedScript.read(source, false);
        if (script.wellFormed() || MODULE_SIGNS.stream().noneMatch(source::contains)) {
            return script;
        }
        ParsedScript module = ParsedScript.read(source, true);
        return module.wellFormed() || module.reached() > script.reached() ? module : script;
    }

    static Halstead halstead(List<Token> tokens) {
        Set<String> operators = new HashSet<>();
        Set<String> operands = new HashSet<>();
        int allOperators = 0;
        int allOperands = 0;
        for (Token token : tokens) {
            if (isOperand(token)) {
                operands.add(token.text());
                allOperands++;
            } else if (!CLOSING.contains(token.text())) {
                operators.add(token.text());
                allOperators++;
            }
        }
        return new Halstead(operators.size(), operands.size(), allOperators, allOperands);
    }

    private static boolean isOperand(Token token) {
        return switch (token.kind()) {
            case NAME, NUMBER, STRING -> true;
            case KEYWORD -> Set.of("null", "true", "false").contains(token.text());
            default -> false;
        };
    }
}
