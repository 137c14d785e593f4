package dev.prepai.benchmarks;

import dev.prepai.sandbox.hostile.Corpus;
import dev.prepai.sandbox.hostile.HostileResult;
import dev.prepai.sandbox.hostile.HostileSuite;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Runs hostile and honest programs one by one on a sandbox, with the full limits and a look at the host after each, and prints
 * what became of them. Takes the directory of a corpus, or {@code -} for that of the tests, and then beginnings of ids, if not
 * all programs are to run.
 */
public final class HostilePrograms {
    private HostilePrograms() {}

    /** Ends with status 1 when anything was found. */
    public static void main(String[] arguments) throws InterruptedException {
        Corpus corpus = arguments.length == 0 || arguments[0].equals("-")
                ? Corpus.standard()
                : Corpus.in(Path.of(arguments[0]));
        if (arguments.length > 1) {
            corpus = corpus.only(List.of(arguments).subList(1, arguments.length));
        }
        System.out.println(
                "| program | attack | verdict | ms | idle after s | isolation | found |\n|---|---|---|---|---|---|---|");
        HostileSuite.Outcome outcome =
                new HostileSuite(corpus, HostileSuite.Settings.oneByOne()).run(HostilePrograms::print);
        outcome.atTheEnd().forEach(finding -> System.out.println("At the end: " + finding));
        long wrong = outcome.results().stream()
                .filter(result -> !result.findings().isEmpty())
                .count();
        System.out.printf(
                Locale.ROOT,
                "%d programs, %d with findings, %d findings at the end%n",
                outcome.results().size(),
                wrong,
                outcome.atTheEnd().size());
        System.exit(wrong == 0 && outcome.atTheEnd().isEmpty() ? 0 : 1);
    }

    private static void print(HostileResult result) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %d | %.1f | %s | %s |%n",
                result.program(),
                result.program().attack(),
                result.verdict(),
                result.millis(),
                result.idle().toMillis() / 1000.0,
                result.isolation(),
                String.join("; ", result.findings()));
    }
}
