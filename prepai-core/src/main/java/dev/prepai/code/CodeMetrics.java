package dev.prepai.code;

import dev.prepai.code.analysis.FunctionMeasures;
import dev.prepai.code.analysis.Halstead;
import dev.prepai.code.analysis.JavaAnalyzer;
import dev.prepai.code.analysis.JavaScriptAnalyzer;
import dev.prepai.code.analysis.LineCounts;
import dev.prepai.code.analysis.PythonAnalyzer;
import dev.prepai.code.analysis.SourceAnalysis;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Measures of a source, taken on the host from its text alone; nothing is run.
 *
 * @param lines its lines by what stands on them
 * @param functions how many functions there are
 * @param cyclomatic the cyclomatic complexity of all functions together and of the code outside of them, at least 1
 * @param worstCyclomatic the largest cyclomatic complexity of a function, 0 if there is no function
 * @param worstCognitive the largest cognitive complexity of a function, 0 if there is no function
 * @param deepestNesting how deep control structures stand in each other at most, 0 if there is no function
 * @param halstead Halstead's counts of the whole source
 * @param maintainability the maintainability index, 0 to 100
 * @param duplication the share of the tokens that stand there more than once, 0 to 1
 * @param unusedNames how many names are never read, parameters and variables of loops left out
 * @param unreachableLines how many lines are never reached
 * @param wellFormed whether the source could be read to its end
 * @param score 0 to 10: 10 less what the findings cost
 * @param findings what cost points, in the order of the rules
 */
public record CodeMetrics(
        LineCounts lines,
        int functions,
        int cyclomatic,
        int worstCyclomatic,
        int worstCognitive,
        int deepestNesting,
        Halstead halstead,
        double maintainability,
        double duplication,
        int unusedNames,
        int unreachableLines,
        boolean wellFormed,
        double score,
        List<Finding> findings) {
    /** Copies the findings. */
    public CodeMetrics {
        findings = List.copyOf(findings);
    }

    /** Measures a source in time linear in its length; a source with syntax errors is measured as far as it can be read. */
    public static CodeMetrics of(Language language, String source) {
        SourceAnalysis analysis = analyze(language, source);
        Duplication duplication = new Duplication(analysis.tokens());
        List<Finding> findings = CodeScore.findings(language, source, analysis, duplication);
        return new CodeMetrics(
                analysis.lines(),
                analysis.functions().size(),
                cyclomatic(analysis),
                worst(analysis, FunctionMeasures::cyclomatic),
                worst(analysis, FunctionMeasures::cognitive),
                worst(analysis, FunctionMeasures::nesting),
                analysis.halstead(),
                analysis.maintainability(),
                duplication.share(),
                (int) analysis.names().stream().filter(CodeScore::isUnused).count(),
                analysis.unreachable().size(),
                analysis.wellFormed(),
                CodeScore.of(findings),
                findings);
    }

    private static SourceAnalysis analyze(Language language, String source) {
        return switch (language) {
            case PYTHON -> PythonAnalyzer.analyze(source);
            case JAVASCRIPT -> JavaScriptAnalyzer.analyze(source);
            case JAVA -> JavaAnalyzer.analyze(source);
        };
    }

    private static int cyclomatic(SourceAnalysis analysis) {
        int functions = analysis.functions().stream()
                .mapToInt(FunctionMeasures::cyclomatic)
                .sum();
        return functions == 0 ? analysis.moduleCyclomatic() : functions + analysis.moduleCyclomatic() - 1;
    }

    private static int worst(SourceAnalysis analysis, ToIntFunction<FunctionMeasures> measure) {
        return analysis.functions().stream().mapToInt(measure).max().orElse(0);
    }

    /** Returns how many lines have nothing but a comment or documentation. */
    public int commentLines() {
        return lines.commentOnly() + lines.documentation();
    }

    /** Returns the comment lines by the lines that are not blank, 0 to 1. */
    public double commentRatio() {
        return commentRatio(lines);
    }

    static double commentRatio(LineCounts lines) {
        int filled = lines.total() - lines.blank();
        return filled == 0 ? 0 : (double) (lines.commentOnly() + lines.documentation()) / filled;
    }

    /** Returns the cyclomatic complexity by functions, a source without any taken for one. */
    public double complexityPerFunction() {
        return (double) cyclomatic / Math.max(1, functions);
    }

    /** Returns the texts of the findings; never candidate text. */
    public List<String> remarks() {
        return findings.stream().map(Finding::text).toList();
    }
}
