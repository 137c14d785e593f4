package dev.prepai.benchmarks;

import dev.prepai.cv.Cv;
import dev.prepai.interview.Interview;
import dev.prepai.interview.InterviewSpec;
import dev.prepai.interview.Prompt;
import dev.prepai.question.InterviewType;
import java.util.List;
import java.util.Optional;

/** A candidate who answers every question with the model answer, and the interview held with it. */
final class Candidate {
    private static final Cv CV = new Cv(
            Optional.of("Ada Keller"),
            Optional.of("ada.keller@example.com"),
            Optional.empty(),
            List.of("Java", "Python", "PostgreSQL", "Kafka", "Kubernetes", "AWS"));

    private Candidate() {}

    static InterviewSpec spec(InterviewType type) {
        return InterviewSpec.of(type)
                .candidate("Ada Keller")
                .role("Backend engineer")
                .cv(CV);
    }

    static String answer(Prompt prompt) {
        return prompt.question().reference();
    }

    /** Asks and answers until nothing is left, and returns how many turns that took. */
    static int hold(Interview interview) {
        int turns = 0;
        for (Optional<Prompt> prompt = interview.ask(); prompt.isPresent(); prompt = interview.ask()) {
            interview.answer(answer(prompt.get()));
            turns++;
        }
        return turns;
    }
}
