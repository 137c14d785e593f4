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
}
