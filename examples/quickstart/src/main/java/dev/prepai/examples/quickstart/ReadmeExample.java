package dev.prepai.examples.quickstart;

import dev.prepai.PrepAi;
import dev.prepai.interview.Interview;
import dev.prepai.interview.InterviewSpec;
import dev.prepai.interview.Prompt;
import dev.prepai.question.InterviewType;
import dev.prepai.report.Report;
import dev.prepai.sandbox.ProcessSandbox;
import java.util.Optional;
import java.util.function.Function;

/** The example of the README; a test compares the two. */
final class ReadmeExample {
    private ReadmeExample() {}

    static Report interview(Function<String, String> candidate) {
        // tag::example[]
        try (ProcessSandbox sandbox = ProcessSandbox.start()) {
            PrepAi prepAi = PrepAi.builder().codeRunner(sandbox).build();
            InterviewSpec spec =
                    InterviewSpec.of(InterviewType.GOOGLE_SDE).candidate("Ada").role("backend engineer");
            try (Interview interview = prepAi.open(spec)) {
                for (Optional<Prompt> next = interview.ask(); next.isPresent(); next = interview.ask()) {
                    interview.answer(candidate.apply(next.get().text()));
                }
                Report report = interview.finish(); // report.toHtml(), report.toJson()
                return report;
            }
        }
        // end::example[]
    }
}
