package dev.prepai.code;

import com.fasterxml.jackson.databind.JsonNode;
import dev.prepai.error.CodeRunnerException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Runs a submission against the tests of its problem. One run makes the calls of all groups; another is needed only when a limit
 * ended a group, or when a failure spares a group that stands in between.
 */
final class TestRun {
    private final Runs runs;
    private final CodingProblem problem;
    private final Program program;
    private final Limits limits;
    private final Checker checker;
    private final boolean stopsEarly;

    private final List<TestCase> tests;
    private final List<TestGroup> groups;
    private final Map<String, TestGroup> groupsByName = new HashMap<>();
    private final TestGroup[] groupOf;
    private final @Nullable TestResult[] results;
    private final Set<TestGroup> failed = new HashSet<>();
    private final Set<TestGroup> ended = new HashSet<>();
    private Duration elapsed = Duration.ZERO;
    private Optional<Isolation> isolation = Optional.empty();

    TestRun(Runs runs, CodingProblem problem, Program program, Limits limits, Checker checker, boolean stopsEarly) {
        this.runs = runs;
        this.problem = problem;
        this.program = program;
        this.limits = limits;
        this.checker = checker;
        this.stopsEarly = stopsEarly;
        this.tests = problem.tests();
        this.groups = problem.groups().isEmpty() ? List.of(everything(tests.size())) : problem.groups();
        this.groupOf = new TestGroup[tests.size()];
        this.results = new TestResult[tests.size()];
        for (TestGroup group : groups) {
            groupsByName.put(group.name(), group);
            group.tests().forEach(number -> groupOf[number - 1] = group);
        }
    }

    private static TestGroup everything(int tests) {
        return new TestGroup(
                "all tests", 0, IntStream.rangeClosed(1, tests).boxed().toList(), List.of());
    }

    /** Runs what has to be run; call it once. */
    void run() {
        boolean goesOn = true;
        while (goesOn) {
            List<Integer> plan = groups.stream()
                    .filter(group -> !ended.contains(group))
                    .flatMap(group -> group.tests().stream().map(number -> number - 1))
                    .filter(test -> results[test] == null && isWanted(test, failed))
                    .toList();
            Duration left = limits.total().minus(elapsed);
            goesOn = !plan.isEmpty() && !left.isNegative() && !left.isZero() && runs(plan, limits.withTotal(left));
        }
    }

    Duration elapsed() {
        return elapsed;
    }

    Optional<Isolation> isolation() {
        return isolation;
    }

    List<TestResult> results() {
        List<TestResult> all = new ArrayList<>();
        for (int test = 0; test < tests.size(); test++) {
            TestResult result = results[test];
            all.add(result == null ? TestResult.bare(test + 1, isHidden(test), notRun(groupOf[test])) : result);
        }
        return all;
    }

    List<GroupResult> groupResults() {
        return problem.groups().stream()
                .map(group -> new GroupResult(
                        group.name(),
                        group.points(),
                        group.tests().stream()
                                .map(number -> results[number - 1])
                                .allMatch(result -> result != null && result.passed())))
                .toList();
    }

    /** Runs the tests and tells whether there may be more to run. */
    private boolean runs(List<Integer> plan, Limits within) {
        List<List<JsonNode>> arguments =
                plan.stream().map(test -> tests.get(test).arguments()).toList();
        CodeRequest request = runs.request(program, problem.calls(program.language(), arguments), within);
        Runs.Heard<Round> heard = runs.run(request, () -> new Round(plan));
        Round round = heard.listener();
        Execution execution = heard.execution();
        round.catchUp(execution.calls());
        for (int i = 0; i < round.heard.size(); i++) {
            results[plan.get(i)] = round.heard.get(i);
        }
        failed.addAll(round.failed);
        elapsed = elapsed.plus(execution.elapsed());
        isolation = isolation
                .filter(before -> execution.isolation().isAtLeast(before))
                .or(() -> Optional.of(execution.isolation()));
        return round.stopped || goesOnAfter(round, execution.calls());
    }

    /** Only a limit of a single call leaves something for the other groups; a program that does not load fails them all. */
    private boolean goesOnAfter(Round round, List<CallReport> calls) {
        int last = round.heard.size() - 1;
        if (last < 0
                || last == round.plan.size() - 1
                || !(calls.get(last).outcome() instanceof CallOutcome.Exceeded exceeded)
                || exceeded.limit() == Limit.TOTAL_TIME) {
            return false;
        }
        ended.add(groupOf[round.plan.get(last)]);
        return true;
    }

    private boolean isWanted(int test, Set<TestGroup> failing) {
        TestGroup group = groupOf[test];
        return failedRequirement(group, failing).isEmpty() && !(stopsEarly && failing.contains(group));
    }

    /** Returns the first required group that failed or was itself not run for such a reason. */
    private Optional<String> failedRequirement(TestGroup group, Set<TestGroup> failing) {
        return group.requires().stream()
                .filter(name -> {
                    TestGroup required = Objects.requireNonNull(groupsByName.get(name));
                    return failing.contains(required)
                            || failedRequirement(required, failing).isPresent();
                })
                .findFirst();
    }

    private Verdict notRun(TestGroup group) {
        Optional<String> required = failedRequirement(group, failed);
        if (required.isPresent()) {
            return new Verdict.NotRun("it requires the group " + required.get());
        }
        return stopsEarly && failed.contains(group) && !ended.contains(group)
                ? new Verdict.NotRun("an earlier test failed")
                : new Verdict.NotRun();
    }

    private boolean isHidden(int test) {
        return test >= problem.visibleTests().size();
    }

    private TestResult result(int test, CallReport call) {
        Checker.Judgement judgement = checker.judge(call.outcome(), tests.get(test));
        if (isHidden(test)) {
            return TestResult.bare(test + 1, true, Checker.silent(judgement.verdict()));
        }
        String actual =
                call.outcome() instanceof CallOutcome.Returned returned ? Shortened.value(returned.value()) : "";
        return new TestResult(
                test + 1,
                false,
                judgement.verdict(),
                call.usage(),
                actual,
                Shortened.output(call.output()),
                judgement.difference());
    }

    /** Judges the calls of one run as they come. */
    private final class Round implements CodeRunner.CallListener {
        private final List<Integer> plan;
        private final List<TestResult> heard = new ArrayList<>();
        private final Set<TestGroup> failed = new HashSet<>(TestRun.this.failed);
        private @Nullable CodeRunnerException failure;
        private boolean stopped;

        Round(List<Integer> plan) {
            this.plan = plan;
        }

        @Override
        public boolean goOn(CallReport report) {
            try {
                return !stopped && goesOnAfter(report);
            } catch (CodeRunnerException e) {
                // Not through the runner, which is not at fault.
                failure = e;
                stopped = true;
                return false;
            }
        }

        private boolean goesOnAfter(CallReport report) {
            int test = plan.get(heard.size());
            TestResult result = result(test, report);
            heard.add(result);
            if (!result.passed()) {
                failed.add(groupOf[test]);
            }
            if (heard.size() == plan.size()) {
                return true;
            }
            stopped = !isWanted(plan.get(heard.size()), failed);
            return !stopped;
        }

        /** Judges the calls of which the runner did not tell, which may be the last one. */
        void catchUp(List<CallReport> calls) {
            calls.stream()
                    .limit(plan.size())
                    .skip(heard.size())
                    .takeWhile(this::goOn)
                    .forEach(call -> {});
            if (failure != null) {
                throw failure;
            }
        }
    }
}
