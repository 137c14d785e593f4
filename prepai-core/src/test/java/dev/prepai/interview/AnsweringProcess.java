package dev.prepai.interview;

import dev.prepai.code.Judge;
import dev.prepai.code.Limits;
import dev.prepai.cv.CvResult;
import dev.prepai.question.BankQuestions;
import dev.prepai.question.QuestionBank;
import dev.prepai.rubric.Rubric;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Holds interviews until it is killed. Arguments: directory, prefix of new ids, ids to resume. It prints {@code id version} after
 * each call that has returned.
 */
final class AnsweringProcess {
    private AnsweringProcess() {}

    public static void main(String[] arguments) {
        Services services = services(Path.of(arguments[0]), arguments[1]);
        PrintStream output = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Arrays.stream(arguments).skip(2).forEach(id -> hold(Interview.resume(services, id), output));
        while (true) {
            hold(Interview.open(services, InterviewSpec.of(TestQuestions.TYPE).candidate("Ada")), output);
        }
    }

    /** Works without the standard bank, which takes a second to read. */
    static Services services(Path directory, String prefix) {
        AtomicInteger opened = new AtomicInteger();
        return new Services(
                InterviewStore.directory(directory),
                new BankQuestions(QuestionBank.of(TestQuestions.all())),
                TestQuestions::evaluate,
                Optional.of(new Judge(new FakeCodeRunner(TestQuestions.all()), Limits.standard())),
                document -> new CvResult.Unreadable(CvResult.Reason.EMPTY),
                Rubric.standard(),
                new TickingClock(0),
                () -> prefix + opened.incrementAndGet(),
                List.of());
    }

    private static void hold(Interview interview, PrintStream output) {
        acknowledge(interview, output);
        while (Candidate.act(interview)) {
            acknowledge(interview, output);
        }
        acknowledge(interview, output);
    }

    private static void acknowledge(Interview interview, PrintStream output) {
        output.println(interview.id() + " " + interview.state().version());
    }
}
