package dev.prepai.code;

import com.fasterxml.jackson.databind.JsonNode;
import dev.prepai.error.CodeRunnerException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Gives verdicts on the calls of one problem. */
final class Checker {
    private final Comparison comparison;
    private final @Nullable BiPredicate<TestCase, JsonNode> predicate;

    /** A verdict, and where a wrong value differs. */
    record Judgement(Verdict verdict, Optional<Difference> difference) {}

    private Checker(Comparison comparison, @Nullable BiPredicate<TestCase, JsonNode> predicate) {
        this.comparison = comparison;
        this.predicate = predicate;
    }

    static Checker of(CodingProblem problem, Map<String, BiPredicate<TestCase, JsonNode>> predicates) {
        if (!(problem.comparison() instanceof Comparison.Custom custom)) {
            return new Checker(problem.comparison(), null);
        }
        BiPredicate<TestCase, JsonNode> predicate = predicates.get(custom.checker());
        if (predicate == null) {
            throw new IllegalStateException("the problem wants the checker " + custom.checker()
                    + ", which this judge does not have; add it with Judge.builder(...).checker(name, predicate)");
        }
        return new Checker(custom, predicate);
    }

    Judgement judge(CallOutcome outcome, TestCase test) {
        if (outcome instanceof CallOutcome.Returned returned) {
            Optional<Difference> difference = difference(returned.value(), test);
            return new Judgement(difference.isEmpty() ? new Verdict.Accepted() : new Verdict.WrongAnswer(), difference);
        }
        return new Judgement(failure(outcome), Optional.empty());
    }

    /** A message could carry the arguments of a hidden test to the candidate, who wrote the code that words it. */
    static Verdict silent(Verdict verdict) {
        return verdict instanceof Verdict.Crashed
                ? new Verdict.Crashed("in a hidden test", OptionalInt.empty())
                : verdict;
    }

    private Optional<Difference> difference(JsonNode actual, TestCase test) {
        if (predicate == null) {
            return comparison.difference(actual, test);
        }
        return accepts(predicate, actual, test) ? Optional.empty() : Optional.of(Difference.between(actual, null));
    }

    /** A predicate that throws is a fault of the host, not of the candidate. */
    private static boolean accepts(BiPredicate<TestCase, JsonNode> predicate, JsonNode actual, TestCase test) {
        try {
            return predicate.test(test, actual);
        } catch (RuntimeException e) {
            // Without its cause, whose message may quote the value.
            throw new CodeRunnerException(
                    "the checker of the host failed with " + e.getClass().getName());
        }
    }

    private static Verdict failure(CallOutcome outcome) {
        if (outcome instanceof CallOutcome.Raised raised) {
            return new Verdict.Crashed(raised.message(), raised.line());
        }
        if (outcome instanceof CallOutcome.DidNotLoad failure) {
            return new Verdict.DidNotLoad(failure.message(), failure.line());
        }
        if (outcome instanceof CallOutcome.Exceeded exceeded) {
            return new Verdict.LimitExceeded(exceeded.limit());
        }
        return new Verdict.Refused();
    }
}
