package dev.prepai.code.analysis;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads Java up to release 25 from its text alone. Thread-safe.
 *
 * <p>An empty line inside of a comment or a text block is blank, a line with nothing but a comment is no code, an empty source
 * has one blank line.
 *
 * <p>Functions are methods and constructors with a body, initialisers and lambdas. Their names are those of JavaScript's: a
 * method has that of its class before it, a lambda that of the variable it is assigned to. Initialisers are named
 * {@code <initializer>} and {@code <static initializer>}.
 *
 * <p>Cyclomatic complexity (McCabe 1976) counts {@code if}, loops, {@code case} (but not {@code default}), {@code when},
 * {@code catch}, conditional expressions, {@code &&} and {@code ||}; a lambda answers for itself. What initialises fields belongs to the function around the class. Cognitive complexity is that of the paper, a
 * function answering for those inside of it, too. Nesting counts branches, loops, {@code switch} and {@code try}.
 *
 * <p>A name counts as used also if it is no private one of a class, is annotated or a class, or begins with an underscore. What
 * is only written to is unused. Variables of patterns, of {@code catch} and resources are parameters, as the language demands
 * them; constants of enumerations are left out.
 *
 * <p>In Halstead's counts a pair of brackets is one operator, and {@code null}, {@code true} and {@code false} are operands.
 */
public final class JavaAnalyzer {
    private JavaAnalyzer() {}

    /**
     * Analyses a source, in time linear in its length and without ever throwing, whatever it holds and however deep.
     *
     * <p>Well-formed is what has only tokens of Java, closes its brackets and ends its statements; other rules of the grammar are
     * not looked at, and what breaks them is measured as it looks.
     */
    public static SourceAnalysis analyze(String source) {
        JavaLexer lexer = new JavaLexer(source);
        JavaTokens tokens = lexer.tokens();
        JavaParser parser = new JavaParser(tokens);
        return new SourceAnalysis(
                tokens.all(),
                lexer.lines(),
                parser.functions(),
                parser.file().cyclomatic(),
                JavaScriptAnalyzer.halstead(withoutClosedArguments(tokens)),
                parser.names(),
                parser.unreachable(),
                lexer.isWellFormed() && parser.isWellFormed());
    }

    /** Of the brackets around type arguments only the first is an operator; a single one compares. */
    private static List<Token> withoutClosedArguments(JavaTokens tokens) {
        return IntStream.range(0, tokens.size())
                .filter(i -> !tokens.text(i).equals(">") || tokens.partner(i) < 0)
                .mapToObj(tokens.all()::get)
                .toList();
    }
}
