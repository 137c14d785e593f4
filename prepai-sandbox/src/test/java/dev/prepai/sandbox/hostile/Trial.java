package dev.prepai.sandbox.hostile;

import dev.prepai.code.CallOutcome;
import dev.prepai.code.CallReport;
import dev.prepai.code.CodeRequest;
import dev.prepai.code.CodeRunner;
import dev.prepai.code.Comparison;
import dev.prepai.code.EntryPoint;
import dev.prepai.code.Execution;
import dev.prepai.code.Language;
import dev.prepai.code.Limits;
import dev.prepai.code.Program;
import dev.prepai.code.TestCase;
import dev.prepai.code.Verdict;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** One submission with its tests, as the process that hosts the judge gets it. */
record Trial(
        Language language, String source, String function, List<TestCase> tests, Comparison comparison, Limits limits) {
    static final String INTERNAL_ERROR = "IE";

    static Trial of(HostileProgram program, Limits limits) {
        return new Trial(
                program.language(),
                program.source(),
                program.function(),
                program.tests(),
                program.comparison(),
                limits);
    }

    /** Judges as far as the first test that fails. */
    Report judge(CodeRunner runner) {
        long started = System.nanoTime();
        try {
            Iterator<TestCase> next = tests.iterator();
            Execution execution =
                    runner.run(request(), call -> verdict(call.outcome(), next.next()) instanceof Verdict.Accepted);
            return report(execution, millisSince(started));
        } catch (RuntimeException | Error e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            return new Report(INTERNAL_ERROR, "", millisSince(started), List.of(trace.toString()), List.of());
        }
    }

    private CodeRequest request() {
        return new CodeRequest(
                new Program(language, source, new EntryPoint.Function(function)),
                tests.stream().map(TestCase::arguments).toList(),
                limits);
    }

    private Report report(Execution execution, long millis) {
        List<CallReport> calls = execution.calls();
        Verdict verdict = new Verdict.Accepted();
        for (int i = 0; i < calls.size() && verdict instanceof Verdict.Accepted; i++) {
            verdict = verdict(calls.get(i).outcome(), tests.get(i));
        }
        if (verdict instanceof Verdict.Accepted && calls.size() < tests.size()) {
            return new Report(
                    INTERNAL_ERROR,
                    "",
                    millis,
                    List.of("only " + calls.size() + " calls were reported, and none says why"),
                    List.of());
        }
        return new Report(
                verdict.code(),
                execution.isolation().name().toLowerCase(Locale.ROOT),
                millis,
                texts(calls),
                flaws(calls));
    }

    private Verdict verdict(CallOutcome outcome, TestCase test) {
        if (outcome instanceof CallOutcome.Returned returned) {
            return comparison.matches(returned.value(), test.expected())
                    ? new Verdict.Accepted()
                    : new Verdict.WrongAnswer();
        }
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

    /** Returns everything that a report could show to somebody. */
    private static List<String> texts(List<CallReport> calls) {
        List<String> texts = new ArrayList<>();
        for (CallReport call : calls) {
            texts.add(call.output());
            CallOutcome outcome = call.outcome();
            if (outcome instanceof CallOutcome.Returned returned) {
                texts.add(returned.value().toString());
            } else {
                texts.add(outcome.toString());
            }
        }
        return texts;
    }

    private List<String> flaws(List<CallReport> calls) {
        List<String> flaws = new ArrayList<>();
        for (CallReport call : calls) {
            flaws.addAll(Flaws.ofOutput(call.output(), limits.outputBytes()));
            CallOutcome outcome = call.outcome();
            if (outcome instanceof CallOutcome.Raised raised) {
                flaws.addAll(Flaws.ofMessage(raised.message(), raised.line(), source));
            } else if (outcome instanceof CallOutcome.DidNotLoad failure) {
                flaws.addAll(Flaws.ofMessage(failure.message(), failure.line(), source));
            } else if (outcome instanceof CallOutcome.Returned returned) {
                flaws.addAll(Flaws.ofValue(returned.value().toString(), limits.resultBytes()));
            }
        }
        return flaws;
    }

    private static long millisSince(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
    }

    /**
     * What came of it.
     *
     * @param verdict the short form, or IE
     * @param isolation what stood between the code and the host; empty when nothing ran
     * @param millis wall time of the call of the runner
     * @param texts everything that a report could show to somebody
     * @param flaws what is wrong with these texts in themselves
     */
    record Report(String verdict, String isolation, long millis, List<String> texts, List<String> flaws) {}
}
