package dev.prepai.benchmarks;

import dev.prepai.sandbox.hostile.Corpus;
import dev.prepai.sandbox.hostile.HostileResult;
import dev.prepai.sandbox.hostile.HostileSuite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Runs hostile and honest programs on a sandbox and prints what became of them: one by one, with the full limits and a look at
 * the host after each, or with {@code --brief} two at a time, with short limits and a look at the end. {@code --corpus DIR} takes
 * other programs than those of the tests; all other arguments are beginnings of the ids of those to run.
 */
public final class HostilePrograms {
    private HostilePrograms() {}

    /** Ends with status 1 when anything was found. */
    public static void main(String[] arguments) throws InterruptedException {
        List<String> rest = new ArrayList<>(List.of(arguments));
        HostileSuite.Settings settings =
                rest.remove("--brief") ? HostileSuite.Settings.brief() : HostileSuite.Settings.oneByOne();
        int option = rest.indexOf("--corpus");
        Corpus corpus = option < 0 ? Corpus.standard() : Corpus.in(Path.of(rest.get(option + 1)));
        if (option >= 0) {
            rest.subList(option, option + 2).clear();
        }
        System.out.println(
                "| program | attack | verdict | ms | idle after s | isolation | found |\n|---|---|---|---|---|---|---|");
        HostileSuite.Outcome outcome =
                new HostileSuite(rest.isEmpty() ? corpus : corpus.only(rest), settings).run(HostilePrograms::print);
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
