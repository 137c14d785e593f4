package dev.prepai.code.analysis;

/**
 * The measures of one function.
 *
 * @param name as written, methods with the name of their class and a dot before it; {@code <anonymous>} when there is none
 * @param line the line it begins on, counted from 1
 * @param lastLine the line it ends on
 * @param parameters how many it declares
 * @param cyclomatic the cyclomatic complexity (McCabe 1976), counted as radon does in Python and ESLint's
 *     classic variant does in JavaScript; in Java as {@link JavaAnalyzer} tells
 * @param cognitive the cognitive complexity (Campbell, SonarSource 2018)
 * @param nesting how deep control structures stand in each other, 0 for none
 */
public record FunctionMeasures(
        String name, int line, int lastLine, int parameters, int cyclomatic, int cognitive, int nesting) {}
