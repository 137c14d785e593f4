package dev.prepai.code.analysis;

import java.util.List;

/**
 * What an analyser saw in a source.
 *
 * @param tokens all tokens in order
 * @param lines the lines
 * @param functions the functions in the order of their beginnings
 * @param moduleCyclomatic the decisions outside of functions, plus 1
 * @param halstead the counts over the whole source
 * @param maintainability {@link Maintainability#index} of the source, 0 to 100
 * @param names the declared names in order of their lines
 * @param unreachable lines of statements that follow a statement that always leaves, such as {@code return}
 * @param wellFormed whether the source could be read to its end; otherwise everything tells of what could be read
 */
public record SourceAnalysis(
        List<Token> tokens,
        LineCounts lines,
        List<FunctionMeasures> functions,
        int moduleCyclomatic,
        Halstead halstead,
        double maintainability,
        List<Name> names,
        List<Integer> unreachable,
        boolean wellFormed) {
    /** Copies the lists. */
    public SourceAnalysis {
        tokens = List.copyOf(tokens);
        functions = List.copyOf(functions);
        names = List.copyOf(names);
        unreachable = List.copyOf(unreachable);
    }

    /**
     * Computes the maintainability from the lines of code, the comments of both kinds and the decisions of all functions.
     */
    public SourceAnalysis(
            List<Token> tokens,
            LineCounts lines,
            List<FunctionMeasures> functions,
            int moduleCyclomatic,
            Halstead halstead,
            List<Name> names,
            List<Integer> unreachable,
            boolean wellFormed) {
        this(
                tokens,
                lines,
                functions,
                moduleCyclomatic,
                halstead,
                maintainability(lines, functions, moduleCyclomatic, halstead),
                names,
                unreachable,
                wellFormed);
    }

    private static double maintainability(
            LineCounts lines, List<FunctionMeasures> functions, int moduleCyclomatic, Halstead halstead) {
        int cyclomatic = moduleCyclomatic
                + functions.stream().mapToInt(each -> each.cyclomatic() - 1).sum();
        double comments = 100.0 * (lines.comments() + lines.documentation()) / Math.max(1, lines.code());
        return Maintainability.index(halstead.volume(), cyclomatic, lines.code(), comments);
    }
}
