package dev.prepai.code;

import dev.prepai.code.Finding.Rule;
import dev.prepai.code.analysis.FunctionMeasures;
import dev.prepai.code.analysis.LineCounts;
import dev.prepai.code.analysis.Name;
import dev.prepai.code.analysis.SourceAnalysis;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * The score of a source: 10 points, less what its findings cost. Each rule has a measure that is free up to a point, costs in
 * proportion beyond it, and costs no more than a limit; so a source that is worse in one measure and equal in all others never
 * scores better. The limits and prices are judgement, not fitted to graded programs; {@code docs/scoring.md} has them in a table.
 */
final class CodeScore {
    private static final int LONG_LINE = 120;
    private static final int LONGER_SOURCE = 20;
    private static final double ENOUGH_COMMENTS = 0.05;

    private final Language language;
    private final String source;
    private final SourceAnalysis analysis;
    private final Duplication duplication;
    private final List<Finding> findings = new ArrayList<>();

    private CodeScore(Language language, String source, SourceAnalysis analysis, Duplication duplication) {
        this.language = language;
        this.source = source;
        this.analysis = analysis;
        this.duplication = duplication;
    }

    /** Returns what costs points, in the order of the rules. */
    static List<Finding> findings(Language language, String source, SourceAnalysis analysis, Duplication duplication) {
        CodeScore score = new CodeScore(language, source, analysis, duplication);
        score.rate();
        return List.copyOf(score.findings);
    }

    /** Returns the score that findings leave, 0 to 10. */
    static double of(List<Finding> findings) {
        return Math.max(0, 10 - findings.stream().mapToDouble(Finding::points).sum());
    }

    private void rate() {
        if (!analysis.wellFormed()) {
            cost(Rule.UNREADABLE, List.of(), 2, 2, "There is a syntax error; what cannot be read is not measured.");
        }
        complexity();
        cognitiveComplexity();
        nesting();
        functionLength();
        lineLength();
        naming();
        repetition();
        deadCode();
        unusedNames();
        comments();
    }

    private void complexity() {
        Optional<FunctionMeasures> worst = worst(FunctionMeasures::cyclomatic);
        int inFunction = worst.map(FunctionMeasures::cyclomatic).orElse(0);
        int most = Math.max(inFunction, analysis.moduleCyclomatic());
        cost(
                Rule.CYCLOMATIC_COMPLEXITY,
                inFunction == most ? lines(worst) : List.of(),
                0.25 * (most - 10),
                2,
                (inFunction == most ? "A function" : "The code outside of functions") + " has " + most
                        + " independent paths (cyclomatic complexity); 10 are free. Split it.");
    }

    private void cognitiveComplexity() {
        Optional<FunctionMeasures> worst = worst(FunctionMeasures::cognitive);
        int most = worst.map(FunctionMeasures::cognitive).orElse(0);
        cost(
                Rule.COGNITIVE_COMPLEXITY,
                lines(worst),
                0.1 * (most - 15),
                2,
                "A function has a cognitive complexity of " + most + "; 15 is free. Return early, or split it.");
    }

    private void nesting() {
        Optional<FunctionMeasures> worst = worst(FunctionMeasures::nesting);
        int most = worst.map(FunctionMeasures::nesting).orElse(0);
        cost(
                Rule.NESTING,
                lines(worst),
                0.5 * (most - 3),
                1.5,
                "In a function control structures stand " + most
                        + " deep in each other; 3 are free. Return early, or split it.");
    }

    /** A line counts if a token begins on it, so that comments and the text of a docstring do not. */
    private void functionLength() {
        BitSet code = new BitSet();
        analysis.tokens().forEach(token -> code.set(token.line()));
        ToIntFunction<FunctionMeasures> length =
                function -> code.get(function.line(), function.lastLine() + 1).cardinality();
        Optional<FunctionMeasures> worst = worst(length);
        int most = worst.map(length::applyAsInt).orElse(0);
        cost(
                Rule.FUNCTION_LENGTH,
                lines(worst),
                0.05 * (most - 40),
                1.5,
                "A function has " + most + " lines of code; 40 are free. Split it.");
    }

    private void lineLength() {
        List<String> lines = source.lines().toList();
        List<Integer> tooLong = IntStream.rangeClosed(1, lines.size())
                .filter(line -> lines.get(line - 1).length() > LONG_LINE)
                .boxed()
                .toList();
        cost(
                Rule.LINE_LENGTH,
                tooLong,
                0.25 * tooLong.size(),
                1,
                count(tooLong.size(), "line has", "lines have") + " more than " + LONG_LINE
                        + " characters. Break them.");
    }

    private void naming() {
        Naming naming = new Naming(language);
        List<Name> poor = analysis.names().stream().filter(naming::isPoor).toList();
        int names = (int) poor.stream().map(Name::text).distinct().count();
        String convention = language == Language.PYTHON
                ? "words_like_this (PEP 8), classes LikeThis"
                : "wordsLikeThis, classes LikeThis";
        cost(
                Rule.NAMING,
                lines(poor),
                0.2 * names,
                1.5,
                count(names, "name says", "names say") + " nothing or " + (names == 1 ? "breaks" : "break")
                        + " the convention. Use " + convention + ".");
    }

    private void repetition() {
        cost(
                Rule.DUPLICATION,
                duplication.lines(),
                5 * (duplication.share() - 0.1),
                1.5,
                String.format(
                        Locale.ROOT,
                        "%.0f %% of the code stands there more than once; 10 %% is free. Make a function of it.",
                        100 * duplication.share()));
    }

    private void deadCode() {
        int lines = analysis.unreachable().size();
        cost(
                Rule.DEAD_CODE,
                analysis.unreachable(),
                0.25 * lines,
                1,
                count(lines, "line is", "lines are") + " never reached. Remove what nothing leads to.");
    }

    private void unusedNames() {
        List<Name> unused =
                analysis.names().stream().filter(CodeScore::isUnused).toList();
        cost(
                Rule.UNUSED_NAMES,
                lines(unused),
                0.25 * unused.size(),
                1,
                count(unused.size(), "name is", "names are")
                        + " never read. Remove them, or put an underscore before them.");
    }

    /** A parameter may be demanded by the caller, and the variable of a loop by the language. */
    static boolean isUnused(Name name) {
        return !name.used() && name.kind() != Name.Kind.PARAMETER && name.kind() != Name.Kind.LOOP_VARIABLE;
    }

    /** Comments can win back what their lack costs, and nothing else. */
    private void comments() {
        LineCounts lines = analysis.lines();
        double commented = CodeMetrics.commentRatio(lines);
        cost(
                Rule.COMMENTS,
                List.of(),
                lines.code() > LONGER_SOURCE ? 0.5 * (1 - commented / ENOUGH_COMMENTS) : 0,
                0.5,
                "Few comments in more than " + LONGER_SOURCE + " lines. Say why, where the code does not.");
    }

    private void cost(Rule rule, List<Integer> lines, double points, double most, String text) {
        if (points > 0) {
            findings.add(new Finding(rule, lines, Math.min(points, most), text));
        }
    }

    private Optional<FunctionMeasures> worst(ToIntFunction<FunctionMeasures> measure) {
        return analysis.functions().stream().max(Comparator.comparingInt(measure));
    }

    private static List<Integer> lines(Optional<FunctionMeasures> function) {
        return function.map(FunctionMeasures::line).stream().toList();
    }

    private static List<Integer> lines(List<Name> names) {
        return names.stream().map(Name::line).toList();
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
