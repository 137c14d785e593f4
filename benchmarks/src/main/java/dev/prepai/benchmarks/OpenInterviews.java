package dev.prepai.benchmarks;

import dev.prepai.PrepAi;
import dev.prepai.interview.Interview;
import dev.prepai.interview.Prompt;
import dev.prepai.question.InterviewType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Opens many interviews at once, answers four turns in each and keeps all of them open; run it with {@code -Xmx512m}. Prints the
 * heap that they hold after a full collection.
 */
public final class OpenInterviews {
    private static final int TURNS = 4;

    private OpenInterviews() {}

    /** Takes the number of interviews, by default 10,000. */
    public static void main(String[] arguments) {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        PrepAi prepAi = PrepAi.builder().build();
        List<InterviewType> types = InterviewType.standard();
        double before = heap();
        List<Interview> open = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Interview interview = prepAi.open(Candidate.spec(types.get(i % types.size())));
            for (int turn = 0; turn < TURNS; turn++) {
                Optional<Prompt> prompt = interview.ask();
                // A text of its own for each interview, as real answers are.
                interview.answer(Candidate.answer(prompt.orElseThrow()) + " That was interview " + i + ".");
            }
            open.add(interview);
        }
        double after = heap();
        System.out.printf(
                Locale.ROOT,
                "%d open interviews of %d turns: %.0f MB in all, %.1f kB each, heap limit %d MB%n",
                open.size(),
                TURNS,
                after,
                (after - before) * 1024 / count,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static double heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1024.0 / 1024.0;
    }
}
