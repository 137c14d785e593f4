package dev.prepai.interview;

import dev.prepai.code.CodeSubmission;
import dev.prepai.evaluation.Answer;
import dev.prepai.evaluation.Evaluation;
import dev.prepai.evaluation.Evidence;
import dev.prepai.evaluation.Gate;
import dev.prepai.evaluation.KeyPointResult;
import dev.prepai.evaluation.StarPart;
import dev.prepai.question.KeyPoint;
import dev.prepai.question.Kind;
import dev.prepai.question.Question;
import dev.prepai.report.QuestionReport;
import dev.prepai.report.Remark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes strengths and improvements, each with the words of the candidate that show it. A quote that is not verbatim is dropped. */
final class Remarks {
    private static final int MOST = 5;
    private static final double STRONG = 7;
    private static final double WEAK = 7.5;
    private static final int LONGEST_QUOTE = 320;

    /** A remark with its weight: points from 0 to 10, the more the better the answer was. */
    private record Weighted(double points, Remark remark) {}

    private Remarks() {}

    static List<Remark> strengths(List<QuestionReport> questions) {
        return questions.stream()
                .flatMap(question -> Stream.concat(spokenStrength(question).stream(), codeStrength(question).stream()))
                .sorted(Comparator.comparingDouble(weighted -> -weighted.points()))
                .limit(MOST)
                .map(Weighted::remark)
                .toList();
    }

    static List<Remark> improvements(List<QuestionReport> questions) {
        return questions.stream()
                .flatMap(question ->
                        Stream.concat(codeImprovement(question).stream(), spokenImprovement(question).stream()))
                .sorted(Comparator.comparingDouble(Weighted::points))
                .limit(MOST)
                .map(Weighted::remark)
                .toList();
    }

    private static Optional<Weighted> spokenStrength(QuestionReport report) {
        if (report.answer().isEmpty() || report.evaluation().isEmpty()) {
            return Optional.empty();
        }
        Evaluation evaluation = report.evaluation().get();
        Optional<KeyPointResult> best = evaluation.keyPoints().stream()
                .filter(KeyPointResult::made)
                .max(Comparator.comparingDouble(KeyPointResult::credit));
        if (best.isEmpty() || evaluation.capped() || evaluation.overall().points() < STRONG) {
            return Optional.empty();
        }
        long made = evaluation.keyPoints().stream().filter(KeyPointResult::made).count();
        String text = "Made " + made + " of " + evaluation.keyPoints().size() + " points, among them: "
                + statement(report.question(), best.get());
        return Optional.of(new Weighted(
                evaluation.overall().points(),
                new Remark(
                        report.number(),
                        text,
                        quote(report.answer().get(), best.get().evidence()))));
    }

    private static Optional<Weighted> spokenImprovement(QuestionReport report) {
        if (report.answer().isEmpty() || report.evaluation().isEmpty()) {
            return Optional.empty();
        }
        Answer answer = report.answer().get();
        Evaluation evaluation = report.evaluation().get();
        if (evaluation.overall().points() >= WEAK) {
            return Optional.empty();
        }
        List<KeyPointResult> missed = evaluation.keyPoints().stream()
                .filter(result -> result.core() && !result.made())
                .toList();
        Optional<Evidence> nearest =
                missed.stream().flatMap(result -> result.evidence().stream()).findFirst();
        Optional<String> quote = quote(answer, nearest)
                .or(() -> Optional.of(opening(answer.utterances().get(0))));
        return Optional.of(new Weighted(
                evaluation.overall().points(),
                new Remark(report.number(), advice(report.question(), evaluation, missed), quote)));
    }

    private static String advice(Question question, Evaluation evaluation, List<KeyPointResult> missed) {
        List<String> sentences = new ArrayList<>();
        evaluation.gates().stream()
                .filter(gate -> gate != Gate.NON_ANSWER)
                .forEach(gate -> sentences.add("The answer " + gate.description() + "."));
        if (question.kind() == Kind.BEHAVIORAL) {
            Stream.of(StarPart.values())
                    .filter(part -> !evaluation.star().containsKey(part))
                    .findFirst()
                    .ifPresent(part -> sentences.add("Also describe " + part.title() + "."));
        }
        missed.stream()
                .findFirst()
                .ifPresent(result -> sentences.add((result.contradicted() ? "Denied, but right: " : "Not covered: ")
                        + statement(question, result)));
        return sentences.isEmpty() ? "Go deeper: connect the points and give reasons." : String.join(" ", sentences);
    }

    private static Optional<Weighted> codeStrength(QuestionReport report) {
        return report.bestSubmission()
                .filter(CodeSubmission::accepted)
                .map(submission -> new Weighted(
                        submission.metrics().score(),
                        new Remark(
                                report.number(),
                                "Solved \"" + title(report) + "\" in "
                                        + submission.language().title() + ": all "
                                        + submission.tests().size() + " tests passed.",
                                Optional.of(opening(definition(report, submission))))));
    }

    private static Optional<Weighted> codeImprovement(QuestionReport report) {
        return report.bestSubmission()
                .filter(submission -> !submission.accepted())
                .map(submission -> {
                    String ending =
                            submission.passed() + " of " + submission.tests().size() + " tests passed";
                    return new Weighted(
                            10 * submission.share(),
                            new Remark(
                                    report.number(),
                                    "The solution of \"" + title(report) + "\" is not complete: " + ending + ".",
                                    Optional.of(opening(definition(report, submission)))));
                });
    }

    /** Returns the line of the source that starts the function or class, else the first line. */
    private static String definition(QuestionReport report, CodeSubmission submission) {
        String name = report.question()
                .problem()
                .flatMap(problem -> problem.definedName(submission.language()))
                .orElse("");
        return submission
                .source()
                .lines()
                .filter(line -> line.contains(name))
                .findFirst()
                .orElse(submission.source());
    }

    private static String title(QuestionReport report) {
        return report.question().problem().map(problem -> problem.title()).orElse("the problem");
    }

    private static String statement(Question question, KeyPointResult result) {
        return question.keyPoint(result.keyPoint()).map(KeyPoint::text).orElse("");
    }

    private static Optional<String> quote(Answer answer, Optional<Evidence> evidence) {
        return evidence.filter(found -> found.isVerbatimIn(answer)).map(found -> opening(found.quote()));
    }

    /** Cuts at a blank or between characters, so that the quote stays a verbatim piece of the text. */
    private static String opening(String text) {
        String stripped = text.strip();
        if (stripped.length() <= LONGEST_QUOTE) {
            return stripped;
        }
        int blank = stripped.lastIndexOf(' ', LONGEST_QUOTE);
        if (blank > 0) {
            return stripped.substring(0, blank).strip();
        }
        boolean insideCharacter = Character.isHighSurrogate(stripped.charAt(LONGEST_QUOTE - 1));
        return stripped.substring(0, insideCharacter ? LONGEST_QUOTE - 1 : LONGEST_QUOTE);
    }
}
