package dev.prepai.benchmarks;

import dev.prepai.code.CodeMetrics;
import dev.prepai.code.Language;
import dev.prepai.question.QuestionBank;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Prints what it costs to measure a source: the reference solutions of the bank, which are of the size that candidates write, and
 * 200 kB of text that is made to cost time. Milliseconds of processor time; the slowest of a group tells what a hostile candidate can do.
 */
public final class AnalysisTable {
    private static final int SIZE = 200_000;
    private static final int ROUNDS = 7;
    private static final List<String> UNITS = List.of(
            ("(|[|{|)|}|-|x(|x[|x.y|x=|x=1;|x,|x+|x&&y??z?|x?y:|x=>{y};|a=>|/a/.b;|[[a]=|'|\"|'''|`${|f'{|/*|//\n|#"
                            + "|\\|\n|\t|\0|\ud800|1|0x|@|for(;;)|a____b=1;|_|import a;|if x:\n|if(x){|if(a){b}else |def f(x="
                            + "|def f():\n|function f(){|class A{m(){|class A:\n|x and | \n|x=[y for y in z]\n|lambda x=|let a;"
                            + "|let v=v;{|return ")
                    .split("\\|", -1));
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private AnalysisTable() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        System.out.println("| source | language | size in kB | median | slowest |\n|---|---|---|---|---|");
        for (Language language : List.of(Language.PYTHON, Language.JAVASCRIPT)) {
            sources(language).forEach((group, sources) -> row(group, language, sources));
        }
    }

    private static Map<String, List<String>> sources(Language language) {
        List<String> references = QuestionBank.standard().questions().stream()
                .flatMap(question -> question.problem().stream())
                .map(problem -> Objects.requireNonNull(problem.references().get(language)))
                .toList();
        String joined = references.stream().collect(Collectors.joining("\n"));
        return new TreeMap<>(Map.of(
                "1. reference solution", references,
                "2. reference solutions one after the other", List.of(filled(joined)),
                "3. endless repetition",
                        UNITS.stream().map(AnalysisTable::filled).toList(),
                "4. damaged references", damaged(filled(joined)),
                "5. random characters", List.of(random())));
    }

    private static void row(String group, Language language, List<String> sources) {
        double[] times = sources.stream()
                .mapToDouble(source -> milliseconds(language, source))
                .sorted()
                .toArray();
        double size = sources.stream().mapToInt(String::length).average().orElseThrow() / 1000;
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.1f | %.2f | %.2f |%n",
                group.substring(3),
                language.title(),
                size,
                times[times.length / 2],
                times[times.length - 1]);
    }

    /** Returns the median of some rounds, of which the first warm up. */
    private static double milliseconds(Language language, String source) {
        double[] times = new double[ROUNDS];
        for (int i = 0; i < 2 * ROUNDS; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            CodeMetrics.of(language, source);
            times[i % ROUNDS] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }

    private static String filled(String unit) {
        return unit.repeat(SIZE / unit.length());
    }

    /** Cuts a source off, and puts brackets and quotes into it. */
    private static List<String> damaged(String source) {
        Random random = new Random(1);
        return List.of("(", "{", "'", "`", "\"\"\"", "/*", "}").stream()
                .map(text -> new StringBuilder(source)
                        .insert(random.nextInt(source.length() / 2), text)
                        .substring(0, source.length() - random.nextInt(1000)))
                .toList();
    }

    private static String random() {
        return new Random(1)
                .ints(SIZE, 1, 0x3000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
