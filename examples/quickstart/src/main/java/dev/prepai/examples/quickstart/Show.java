package dev.prepai.examples.quickstart;

import dev.prepai.code.CodeSubmission;
import dev.prepai.code.CodingProblem;
import dev.prepai.code.Form;
import dev.prepai.code.TestCase;
import dev.prepai.evaluation.Evaluation;
import dev.prepai.evaluation.KeyPointResult;
import dev.prepai.interview.Prompt;
import dev.prepai.question.InterviewType;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints the steps of an interview. */
final class Show {
    private Show() {}

    static void prompt(Prompt prompt, InterviewType type, Terminal terminal) {
        terminal.line("");
        if (prompt.probe().isPresent()) {
            terminal.wrapped("  ", "Follow-up: " + prompt.text());
            return;
        }
        terminal.line("Question " + prompt.number() + " of "
                + type.blueprint().slots().size() + " · "
                + prompt.question().kind().title() + " · "
                + prompt.question().level().name().toLowerCase(Locale.ROOT));
        terminal.wrapped("  ", prompt.text());
        prompt.question().problem().ifPresent(problem -> examples(problem, terminal));
    }

    private static void examples(CodingProblem problem, Terminal terminal) {
        terminal.line("");
        terminal.line("  Write " + task(problem));
        for (TestCase test : problem.visibleTests()) {
            terminal.line("    " + test.arguments() + " -> " + test.expected());
        }
    }

    private static String task(CodingProblem problem) {
        if (problem.form() instanceof Form.Console) {
            return "a program that reads standard input and prints";
        }
        if (problem.form() instanceof Form.Operations operations) {
            return "the class " + text(problem.signature()) + " with "
                    + operations.methods().stream().map(Show::text).collect(Collectors.joining(", "))
                    + " (Pascal case; camel case for methods in JavaScript)";
        }
        return text(problem.signature()) + " -> " + problem.signature().returns() + " (camel case in JavaScript)";
    }

    private static String text(CodingProblem.Signature signature) {
        return signature.name()
                + signature.parameters().stream()
                        .map(parameter -> parameter.name() + ": " + parameter.type())
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    static void evaluation(Evaluation evaluation, Terminal terminal) {
        long made = evaluation.keyPoints().stream().filter(KeyPointResult::made).count();
        terminal.line(String.format(
                Locale.ROOT,
                "  → %s of 10 (%.1f to %.1f), %d of %d points made",
                evaluation.overall().shown(),
                evaluation.overall().low(),
                evaluation.overall().high(),
                made,
                evaluation.keyPoints().size()));
        evaluation.gates().forEach(gate -> terminal.line("    The answer " + gate.description() + "."));
    }

    static void submission(CodeSubmission submission, Terminal terminal) {
        terminal.line(String.format(
                Locale.ROOT,
                "  → %s: %s, %d of %d tests passed in %d ms, code quality %.1f of 10",
                submission.language().title(),
                submission.verdict().description(),
                submission.passed(),
                submission.tests().size(),
                submission.elapsed().toMillis(),
                submission.metrics().score()));
    }
}
