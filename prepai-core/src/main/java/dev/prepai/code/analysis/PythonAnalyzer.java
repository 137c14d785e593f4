package dev.prepai.code.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads a source of Python 3.12. Lines, cyclomatic complexity, Halstead's counts and the maintainability index are those of
 * radon 5.1, with {@code match} counted as in radon 6; cognitive complexity follows SonarSource's paper.
 */
public final class PythonAnalyzer {
    private PythonAnalyzer() {}

    /**
     * Analyses any text in time linear in its length. A statement that cannot be read, or that stands too deep, is left out of
     * everything but tokens and lines.
     */
    public static SourceAnalysis analyze(String source) {
        PythonTree tree = PythonParser.parse(PythonLexer.read(source));
        PythonBody module = PythonBody.of(tree);
        PythonLines lines = new PythonLines(source);
        Halstead halstead = PythonHalstead.of(tree);
        return new SourceAnalysis(
                tree.tokens(),
                lines.counts(),
                functions(tree, module),
                module.cyclomaticOutsideFunctions(),
                halstead,
                maintainability(lines, module, halstead),
                PythonNames.of(tree),
                PythonFlow.unreachable(tree),
                tree.wellFormed());
    }

    private static double maintainability(PythonLines lines, PythonBody module, Halstead halstead) {
        LineCounts counts = lines.counts();
        double comments = counts.code() == 0 ? 0 : 100.0 * (counts.comments() + counts.documentation()) / counts.code();
        return Maintainability.index(halstead.volume(), module.cyclomaticOfAll(), lines.logical(), comments);
    }

    private static List<FunctionMeasures> functions(PythonTree tree, PythonBody module) {
        PythonCognitive cognitive = new PythonCognitive(tree);
        List<Method> methods = new ArrayList<>();
        collect(module, "", methods);
        return methods.stream()
                .sorted(Comparator.comparingInt(
                        method -> method.body.definition().first()))
                .map(method -> method.measures(tree, cognitive))
                .toList();
    }

    private static void collect(PythonBody body, String type, List<Method> methods) {
        for (PythonBody function : body.functions()) {
            methods.add(new Method(type, function));
            collect(function, "", methods);
        }
        body.classes().forEach(each -> collect(each, each.definition().text() + ".", methods));
    }

    /** A function, and the name of its class with a dot, if it has one. */
    private record Method(String type, PythonBody body) {
        FunctionMeasures measures(PythonTree tree, PythonCognitive cognitive) {
            PythonNode function = body.definition();
            return new FunctionMeasures(
                    type + function.text(),
                    tree.line(function),
                    tree.lastLine(function),
                    function.child(2).children().size(),
                    body.cyclomatic(),
                    cognitive.of(function),
                    body.nesting());
        }
    }
}
