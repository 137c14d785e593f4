package dev.prepai.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.prepai.internal.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every {@link CodeRunner} must do. Extend it, return the runner under test, and keep that runner for the whole class: the
 * tests also show that a hostile program does not disturb the runs after it.
 */
public abstract class CodeRunnerContract {
    /** So much time that no program runs out of it because the machine is busy; for tests of anything but a limit of time. */
    protected static final Limits PATIENT = Limits.standard()
            .withCall(Duration.ofSeconds(30), Duration.ofSeconds(60))
            .withTotal(Duration.ofSeconds(120));

    private static final EntryPoint FUNCTION = new EntryPoint.Function("solution");

    /** Returns the runner under test, the same for all tests of a class. */
    protected abstract CodeRunner runner();

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"PYTHON", "JAVASCRIPT"})
    protected void run_honestProgram_returnsOneValuePerCallInOrder(Language language) {
        Execution execution = run(language, sorts(language), "[[3,1,2]]", "[[5,-1,5,0]]", "[[]]");

        assertThat(values(execution)).containsExactly("[1,2,3]", "[-1,0,5,5]", "[]");
        assertThat(execution.isolation()).isNotNull();
        assertThat(execution.elapsed()).isPositive();
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"PYTHON", "JAVASCRIPT"})
    protected void run_printingProgram_givesEachCallItsOwnOutput(Language language) {
        String source = language == Language.PYTHON
                ? "import sys\nprint('loading')\ndef solution(x):\n    print(x)\n    print('e', file=sys.stderr)"
                : "console.log('loading');\nfunction solution(x) { console.log(x); console.error('e'); }";

        List<CallReport> calls = run(language, source, "[1]", "[2]").calls();

        assertThat(calls).extracting(CallReport::output).containsExactly("1\ne\n", "2\ne\n");
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"PYTHON", "JAVASCRIPT"})
    protected void run_jsonValues_comeBackAsTheyWent(Language language) {
        String[] calls = {
            "[null]",
            "[true]",
            "[0]",
            "[-7]",
            "[9007199254740991]",
            "[0.1]",
            "[\"\"]",
            "[\"h\u00e9 \\\"\\\\ \\n \ud83d\ude00 \\u0000 \\u2028\"]",
            "[[]]",
            "[{}]",
            "[[1,[2,[3,null]],{\"a\":{\"b\":[false]},\"\":1}]]"
        };

        Execution execution = run(language, identity(language), calls);

        assertThat(execution.outcomes()).hasSize(calls.length);
        for (int i = 0; i < calls.length; i++) {
            CallOutcome.Returned returned =
                    (CallOutcome.Returned) execution.outcomes().get(i);
            assertThat(Comparison.EXACT.matches(returned.value(), json(calls[i]).get(0)))
                    .as("%s came back as %s", calls[i], returned.value())
                    .isTrue();
        }
    }

    @Test
    protected void run_pythonIntegers_areExact() {
        Execution execution =
                run(Language.PYTHON, "def solution(n):\n    return [2 ** n, -(2 ** n), n / 2, True]", "[200]");

        assertThat(values(execution))
                .containsExactly("[1606938044258990275541962092341162602522202993782792835301376,"
                        + "-1606938044258990275541962092341162602522202993782792835301376,100.0,true]");
    }

    @Test
    protected void run_javaScriptWholeNumbers_areIntegers() {
        Execution execution = run(Language.JAVASCRIPT, "const solution = n => [n / 2, n / 4, -0.5, 1e3];", "[2]");

        assertThat(values(execution)).containsExactly("[1,0.5,-0.5,1000]");
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"PYTHON", "JAVASCRIPT"})
    protected void run_programThatChangesItsArguments_getsFreshOnes(Language language) {
        String source = language == Language.PYTHON
                ? "seen = []\ndef solution(a, b):\n    a.append(1)\n    seen.append(a)\n    return [len(a), len(b), len(seen)]"
                : "const seen = [];\nfunction solution(a, b) { a.push(1); seen.push(a); return [a.length, b.length, seen.length]; }";

        assertThat(values(run(language, source, "[[],[]]", "[[],[]]"))).containsExactly("[1,0,1]", "[1,0,2]");
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"PYTHON", "JAVASCRIPT"})
    protected void run_afterAnotherRun_seesNothingOfIt(Language language) {
        String writer = language == Language.PYTHON
                ? "import builtins, sys, json\nbuiltins.mark = 1\nsys.mark = 1\njson.loads = None\ndef solution():\n    return 1"
                : "globalThis.mark = 1; Array.prototype.mark = 1; JSON.parse = null;\nfunction solution() { return 1; }";
        String reader = language == Language.PYTHON
                ? "import builtins, sys, json\ndef solution():\n    return [hasattr(builtins, 'mark'), hasattr(sys, 'mark'), json.loads is None]"
                : "function solution() { return [typeof mark, 'mark' in [], JSON.parse === null]; }";

        run(language, writer, "[]");

        assertThat(values(run(language, reader, "[]")))
                .containsExactly(language == Language.PYTHON ? "[false,false,false]" : "[\"undefined\",false,false]");
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"PYTHON", "JAVASCRIPT"})
    protected void run_failingCall_tellsTheErrorWithItsLineAndGoesOn(Language language) {
        String source = language == Language.PYTHON
                ? "def solution(x):\n    if x == 1:\n        raise ValueError('one')\n    return x"
                : "function solution(x) {\n  if (x === 1)\n    throw new TypeError('one');\n  return x;\n}";
        String error = language == Language.PYTHON ? "ValueError: one" : "TypeError: one";

        List<CallOutcome> outcomes = run(language, source, "[1]", "[2]").outcomes();

        assertThat(outcomes).hasSize(2);
        assertThat(outcomes.get(0)).isEqualTo(new CallOutcome.Raised(error, OptionalInt.of(3)));
        assertThat(outcomes.get(1)).isInstanceOf(CallOutcome.Returned.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"PYTHON", "JAVASCRIPT"})
    protected void run_errorWithControlCharacters_isEscapedAndBounded(Language language) {
        String source = language == Language.PYTHON
                ? "def solution():\n    raise ValueError('\\x1b[31m\\0' + 'x' * 100000)"
                : "function solution() { throw new Error('\\x1b[31m\\0' + 'x'.repeat(100000)); }";

        CallOutcome outcome = only(run(language, source, "[]"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        CallOutcome.Raised.class,
                        raised -> assertThat(raised.message())
                                .contains("\\u001b[31m\\u0000x")
                                .hasSizeLessThanOrEqualTo(8 << 10));
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"PYTHON", "JAVASCRIPT"})
    protected void run_errorWhileLoading_isTheOnlyOutcome(Language language) {
        String source = language == Language.PYTHON
                ? "x = 1\nx = x / 0\ndef solution():\n    return 1"
                : "let x = 1;\nx = null.y;\nfunction solution() { return 1; }";

        assertThat(only(run(language, source, "[]", "[]")))
                .isInstanceOfSatisfying(
                        CallOutcome.Raised.class,
                        raised -> assertThat(raised.line()).hasValue(2));
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"PYTHON", "JAVASCRIPT"})
    protected void run_syntaxError_doesNotLoad(Language language) {
        String source = language == Language.PYTHON ? "x = 1\ndef solution(:\n    pass" : "let x = 1;\nlet y = ;\n";

        assertThat(only(run(language, source, "[]", "[]")))
                .isInstanceOfSatisfying(CallOutcome.DidNotLoad.class, failure -> {
                    assertThat(failure.line()).hasValue(2);
                    assertThat(failure.message()).startsWith("SyntaxError");
                });
    }

    @ParameterizedTest
    @CsvSource({"PYTHON,other = 1", "JAVASCRIPT,let other = 1", "PYTHON,solution = 1", "JAVASCRIPT,var solution = 1"})
    protected void run_missingFunction_doesNotLoadAndNamesIt(Language language, String source) {
        assertThat(only(run(language, source, "[]", "[]")))
                .isInstanceOfSatisfying(
                        CallOutcome.DidNotLoad.class,
                        failure -> assertThat(failure.message()).contains("solution"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"PYTHON", "JAVASCRIPT"})
    protected void run_sourceOverTheLimit_doesNotLoad(Language language) {
        Limits tight = new Limits(Duration.ofSeconds(4), Duration.ofSeconds(4), Duration.ofSeconds(15), 1000, 1000, 10);

        assertThat(only(run(language, sorts(language), tight, "[[]]"))).isInstanceOf(CallOutcome.DidNotLoad.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"PYTHON", "JAVASCRIPT"})
    protected void run_withoutCalls_onlyLoads(Language language) {
        assertThat(run(language, sorts(language)).outcomes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"PYTHON", "JAVASCRIPT"})
    protected void run_endlessLoop_keepsTheOutcomesBeforeIt(Language language) {
        String source = language == Language.PYTHON
                ? "def solution(x):\n    while x == 2:\n        try:\n            pass\n        finally:\n            continue\n    return x"
                : "function solution(x) { while (x === 2) { try { } finally { continue; } } return x; }";

        List<CallOutcome> outcomes =
                run(language, source, inASecond(), "[1]", "[2]", "[3]").outcomes();

        assertThat(outcomes).hasSize(2);
        assertThat(outcomes.get(0)).isInstanceOf(CallOutcome.Returned.class);
        assertExceedsTime(outcomes.get(1));
        assertStillRuns(language);
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"PYTHON", "JAVASCRIPT"})
    protected void run_endlessLoopWhileLoading_exceedsTime(Language language) {
        String source = language == Language.PYTHON ? "while True: pass" : "for (;;);";

        assertExceedsTime(only(run(language, source, inASecond(), "[]")));
        assertStillRuns(language);
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"PYTHON", "JAVASCRIPT"})
    protected void run_callsThatAreSlowTogether_exceedTheTotal(Language language) {
        String source = language == Language.PYTHON
                ? "import time\ndef solution():\n    time.sleep(0.3)\n    return 1"
                : "function solution() { const end = Date.now() + 300; while (Date.now() < end); return 1; }";
        Limits limits =
                new Limits(Duration.ofSeconds(4), Duration.ofSeconds(4), Duration.ofSeconds(1), 1000, 1000, 1000);
        String[] calls = IntStream.range(0, 10).mapToObj(i -> "[]").toArray(String[]::new);

        List<CallOutcome> outcomes = run(language, source, limits, calls).outcomes();

        assertThat(outcomes).hasSizeLessThan(calls.length).last().isEqualTo(new CallOutcome.Exceeded(Limit.TOTAL_TIME));
        assertStillRuns(language);
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"PYTHON", "JAVASCRIPT"})
    protected void run_outputFlood_exceedsOutputEvenWhenCaught(Language language) {
        String source = language == Language.PYTHON
                ? "def solution():\n    try:\n        while True:\n            print('x' * 1000)\n    except BaseException:\n        return 1"
                : "function solution() { try { while (true) console.log('x'.repeat(1000)); } catch (e) { return 1; } }";

        assertThat(only(run(language, source, "[]", "[]"))).isEqualTo(new CallOutcome.Exceeded(Limit.OUTPUT));
        assertStillRuns(language);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PYTHON|def solution(): return 'x' * 2000000",
                "PYTHON|def solution(): return [0] * 2000000",
                "PYTHON|def solution(): return 10 ** 100000",
                "JAVASCRIPT|function solution() { return 'x'.repeat(2000000); }",
                "JAVASCRIPT|function solution() { return new Array(2000000).fill(0); }",
                "JAVASCRIPT|function solution() { return 10n ** 100000n; }"
            })
    protected void run_hugeResult_exceedsResult(Language language, String source) {
        assertThat(only(run(language, source, "[]", "[]"))).isEqualTo(new CallOutcome.Exceeded(Limit.RESULT));
        assertStillRuns(language);
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"PYTHON", "JAVASCRIPT"})
    protected void run_deepResult_exceedsResult(Language language) {
        String source = language == Language.PYTHON
                ? "def solution():\n    a = []\n    for i in range(100000):\n        a = [a]\n    return a"
                : "function solution() { let a = []; for (let i = 0; i < 100000; i++) a = [a]; return a; }";

        assertThat(only(run(language, source, "[]"))).isEqualTo(new CallOutcome.Exceeded(Limit.RESULT));
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"PYTHON", "JAVASCRIPT"})
    protected void run_resultThatContainsItself_isAnErrorOfTheCall(Language language) {
        String source = language == Language.PYTHON
                ? "def solution():\n    a = {}\n    a['a'] = [a]\n    return a"
                : "function solution() { const a = {}; a.a = [a]; return a; }";

        assertThat(only(run(language, source, "[]"))).isInstanceOf(CallOutcome.Raised.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PYTHON|lambda: 1",
                "PYTHON|object()",
                "PYTHON|float('nan')",
                "PYTHON|[float('inf')]",
                "PYTHON|{(1, 2): 3}",
                "JAVASCRIPT|() => 1",
                "JAVASCRIPT|new (class A { x = 1 })()",
                "JAVASCRIPT|NaN",
                "JAVASCRIPT|[1 / 0]",
                "JAVASCRIPT|Symbol('x')"
            })
    protected void run_resultThatIsNotJson_isAnErrorOfTheCall(Language language, String expression) {
        assertThat(only(run(language, returning(language, expression), "[]"))).isInstanceOf(CallOutcome.Raised.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"PYTHON", "JAVASCRIPT"})
    protected void run_deepRecursion_isAnErrorOfTheCall(Language language) {
        String source = language == Language.PYTHON
                ? "def solution(n):\n    return 1 + solution(n + 1)"
                : "function solution(n) { return 1 + solution(n + 1); }";

        assertThat(only(run(language, source, "[0]"))).isInstanceOf(CallOutcome.Raised.class);
        assertStillRuns(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import sys; sys.exit(0)",
                "import os; os._exit(0)",
                "raise SystemExit",
                "raise KeyboardInterrupt",
                "quit()"
            })
    protected void run_programThatLeaves_isAnErrorOfTheCall(String statement) {
        String source = "def solution():\n    " + statement;

        assertThat(run(Language.PYTHON, source, "[]").outcomes())
                .singleElement()
                .isInstanceOf(CallOutcome.Raised.class);
        assertStillRuns(Language.PYTHON);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PYTHON|open('/etc/passwd').read()",
                "PYTHON|open('prepai_contract', 'w')",
                "PYTHON|__import__('os').listdir('/')",
                "PYTHON|__import__('os').system('true')",
                "PYTHON|__import__('posix').fork()",
                "PYTHON|__import__('socket').create_connection(('127.0.0.1', 9))",
                "PYTHON|__import__('threading').Thread(target=print).start()",
                "JAVASCRIPT|load('/etc/passwd')",
                "JAVASCRIPT|require('fs').readFileSync('/etc/passwd')",
                "JAVASCRIPT|Java.type('java.lang.System').exit(0)",
                "JAVASCRIPT|process.exit(0)",
                "JAVASCRIPT|fetch('http://127.0.0.1:9')"
            })
    protected void run_reachForTheMachine_isRefusedOrAnError(Language language, String expression) {

        assertThat(only(run(language, returning(language, expression), "[]")))
                .isInstanceOfAny(CallOutcome.Refused.class, CallOutcome.Raised.class);
        assertStillRuns(language);
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"PYTHON", "JAVASCRIPT"})
    protected void run_mutation_givesTheArgumentAfterwards(Language language) {
        String source = language == Language.PYTHON
                ? "def solution(x, a):\n    a.append(x)\n    return 'ignored'"
                : "function solution(x, a) { a.push(x); return 'ignored'; }";

        assertThat(values(run(language, source, new EntryPoint.Mutation("solution", 1), "[1,[]]", "[2,[0]]")))
                .containsExactly("[1]", "[0,2]");
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"PYTHON", "JAVASCRIPT"})
    protected void run_method_getsAFreshInstancePerCall(Language language) {
        String source = language == Language.PYTHON
                ? "class Solution:\n    def __init__(self):\n        self.n = 0\n    def count(self, by):\n        self.n += by\n        return self.n"
                : "class Solution { n = 0; count(by) { this.n += by; return this.n; } }";

        assertThat(values(run(language, source, new EntryPoint.Method("Solution", "count"), "[1]", "[2]")))
                .containsExactly("1", "2");
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"PYTHON", "JAVASCRIPT"})
    protected void run_methodThatIsMissing_isAnErrorOfTheCall(Language language) {
        String source = language == Language.PYTHON ? "class Solution: pass" : "class Solution {}";

        assertThat(only(run(language, source, new EntryPoint.Method("Solution", "count"), "[1]")))
                .isInstanceOf(CallOutcome.Raised.class);
        assertThat(only(run(language, source, new EntryPoint.Method("Other", "count"), "[1]")))
                .isInstanceOf(CallOutcome.DidNotLoad.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"PYTHON", "JAVASCRIPT"})
    protected void run_operations_shareAnInstanceWithinACall(Language language) {
        String source = language == Language.PYTHON
                ? "class Stack:\n    def __init__(self, first):\n        self.items = [first]\n    def push(self, x):\n"
                        + "        self.items.append(x)\n    def pop(self):\n        return self.items.pop()"
                : "class Stack { constructor(first) { this.items = [first]; } push(x) { this.items.push(x); }"
                        + " pop() { return this.items.pop(); } }";
        String call = "[[\"Stack\",\"push\",\"pop\",\"pop\"],[[1],[2],[],[]]]";

        assertThat(values(run(language, source, new EntryPoint.Operations("Stack"), call, call)))
                .containsExactly("[null,null,2,1]", "[null,null,2,1]");
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"PYTHON", "JAVASCRIPT"})
    protected void run_console_readsAndPrints(Language language) {
        String source = language == Language.PYTHON
                ? "import sys\nn = int(input())\nif __name__ == '__main__':\n    print(n + sum(map(int, sys.stdin.read().split())))\n"
                        + "    print('why', file=sys.stderr)"
                : "const n = Number(readline());\nconst rest = require('fs').readFileSync(0, 'utf8').trim().split(/\\s+/);\n"
                        + "console.log(n + rest.map(Number).reduce((a, b) => a + b, 0));\nconsole.error('why');";

        Execution execution =
                run(language, source, new EntryPoint.Console(), "[\"1\\n2 3\\n4\\n\"]", "[\"5\\n6\"]", "[\"x\"]");

        assertThat(execution.calls()).hasSize(3);
        assertThat(values(new Execution(execution.calls().subList(0, 2), execution.isolation(), execution.elapsed())))
                .containsExactly("\"10\\n\"", "\"11\\n\"");
        assertThat(execution.calls().get(0).output()).isEqualTo("why\n");
    }

    @Test
    protected void run_consoleProgramThatCrashes_isAnErrorOfTheCall() {
        Execution execution =
                run(Language.PYTHON, "print(1)\nprint(int(input()))", new EntryPoint.Console(), "[\"x\"]", "[\"2\"]");

        assertThat(execution.outcomes().get(0))
                .isInstanceOfSatisfying(
                        CallOutcome.Raised.class,
                        raised -> assertThat(raised.line()).hasValue(2));
        assertThat(execution.outcomes().get(1)).isInstanceOf(CallOutcome.Returned.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PYTHON|(x for x in [3, 1])|[3,1]",
                "PYTHON|map(str, [3, 1])|[\"3\",\"1\"]",
                "PYTHON|range(2)|[0,1]",
                "PYTHON|{'a': 1}.keys()|[\"a\"]",
                "PYTHON|reversed([1, 2])|[2,1]",
                "PYTHON|__import__('itertools').chain([1], [2])|[1,2]",
                "PYTHON|__import__('collections').deque([1, 2])|[1,2]",
                "JAVASCRIPT|(function* () { yield 3; yield 1; })()|[3,1]",
                "JAVASCRIPT|new Set([3, 1])|[3,1]",
                "JAVASCRIPT|new Map([['a', 1]])|{\"a\":1}",
                "JAVASCRIPT|new Map([['a', 1]]).keys()|[\"a\"]",
                "JAVASCRIPT|[1, 2].values()|[1,2]"
            })
    protected void run_iterables_areReadToTheirEnd(Language language, String expression, String value) {
        assertThat(values(run(language, returning(language, expression), "[]"))).containsExactly(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PYTHON|__import__('itertools').count()",
                "PYTHON|(0 for _ in iter(int, 1))",
                "JAVASCRIPT|(function* () { for (;;) yield 1; })()"
            })
    protected void run_endlessIterable_isAnError(Language language, String expression) {
        assertThat(only(run(language, returning(language, expression), "[]")))
                .isInstanceOfSatisfying(
                        CallOutcome.Raised.class,
                        raised -> assertThat(raised.message()).contains("does not end"));
        assertStillRuns(language);
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"PYTHON", "JAVASCRIPT"})
    protected void run_pseudoRandomNumbers_followTheSeed(Language language) {
        String source = language == Language.PYTHON
                ? "import random\nfirst = random.random()\ndef solution():\n    return [first, random.random(), random.randint(1, 10**9)]"
                : "const first = Math.random();\nfunction solution() { return [first, Math.random(), Math.random()]; }";

        List<String> once = values(run(language, source, "[]", "[]"));
        RunOptions other = new RunOptions(1, Optional.empty(), false);

        assertThat(once.get(0)).isEqualTo(once.get(1));
        assertThat(values(run(language, source, "[]", "[]"))).isEqualTo(once);
        assertThat(values(run(language, source, FUNCTION, other, PATIENT, "[]")))
                .doesNotContainAnyElementsOf(once);
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"PYTHON", "JAVASCRIPT"})
    protected void run_fixedClock_standsStill(Language language) {
        String source = language == Language.PYTHON
                ? "import time\nfrom datetime import datetime, date\ndef solution():\n"
                        + "    return [time.time(), datetime.now().isoformat(), str(date.today()), time.time_ns() % 1000]"
                : "function solution() { return [Date.now() / 1000, new Date().toISOString(), new Date(0).getTime()]; }";
        RunOptions fixed = RunOptions.STANDARD.withClock(Instant.parse("2026-01-02T03:04:05Z"));

        assertThat(values(run(language, source, FUNCTION, fixed, PATIENT, "[]")))
                .singleElement()
                .asString()
                .matches(".*1\\.?767323045.*2026-01-02T03:04:05.*")
                .contains(language == Language.PYTHON ? "\"2026-01-02\",0" : ",0]");
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"PYTHON", "JAVASCRIPT"})
    protected void run_listenerThatHasSeenEnough_endsTheRun(Language language) {
        List<CallReport> heard = new ArrayList<>();
        CodeRequest request = new CodeRequest(
                new Program(language, identity(language), FUNCTION),
                List.of(List.of(json("1")), List.of(json("2")), List.of(json("3"))),
                PATIENT);

        Execution execution = runner().run(request, report -> {
            heard.add(report);
            return heard.size() < 2;
        });

        assertThat(values(execution)).containsExactly("1", "2");
        assertThat(execution.calls()).isEqualTo(heard);
        assertStillRuns(language);
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"PYTHON", "JAVASCRIPT"})
    protected void run_calls_tellWhatTheyCost(Language language) {
        String source = language == Language.PYTHON
                ? "def solution(n):\n    return len([i for i in range(n)])"
                : "function solution(n) { const a = []; for (let i = 0; i < n; i++) a.push(i); return a.length; }";

        List<CallReport> calls = run(language, source, "[1]", "[200000]").calls();

        Usage small = calls.get(0).usage();
        Usage large = calls.get(1).usage();
        assertThat(large.cpu()).isGreaterThan(small.cpu());
        assertThat(large.allocatedBytes()).isGreaterThan(small.allocatedBytes()).isGreaterThan(400_000);
        assertThat(large.wall()).isPositive();
    }

    @Test
    protected void run_severalCallersAtOnce_getTheirOwnResults() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(4);
        try {
            List<Future<Execution>> executions = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Language language = i % 2 == 0 ? Language.PYTHON : Language.JAVASCRIPT;
                String call = "[" + i + "]";
                executions.add(callers.submit(() -> run(language, identity(language), call)));
            }
            for (int i = 0; i < 8; i++) {
                assertThat(values(executions.get(i).get())).containsExactly(String.valueOf(i));
            }
        } finally {
            callers.shutdownNow();
        }
    }

    /** Runs the function {@code solution} of the source with much time. */
    protected final Execution run(Language language, String source, String... calls) {
        return run(language, source, PATIENT, calls);
    }

    /** Runs the function {@code solution} of the source; each call is a JSON array of arguments. */
    protected final Execution run(Language language, String source, Limits limits, String... calls) {
        return run(language, source, FUNCTION, RunOptions.STANDARD, limits, calls);
    }

    /** Runs the source; each call is a JSON array of arguments. */
    protected final Execution run(Language language, String source, EntryPoint entry, String... calls) {
        return run(language, source, entry, RunOptions.STANDARD, PATIENT, calls);
    }

    private Execution run(
            Language language, String source, EntryPoint entry, RunOptions options, Limits limits, String... calls) {
        List<List<JsonNode>> arguments = new ArrayList<>();
        for (String call : calls) {
            List<JsonNode> values = new ArrayList<>();
            json(call).forEach(values::add);
            arguments.add(values);
        }
        return runner().run(new CodeRequest(new Program(language, source, entry), arguments, limits, options));
    }

    /** Checks that an honest program is run as if nothing had been. */
    protected final void assertStillRuns(Language language) {
        assertThat(values(run(language, sorts(language), "[[2,1]]"))).containsExactly("[1,2]");
    }

    /** Returns the values of calls that all returned, as JSON. */
    protected static List<String> values(Execution execution) {
        assertThat(execution.outcomes()).allMatch(CallOutcome.Returned.class::isInstance);
        return execution.outcomes().stream()
                .map(outcome -> ((CallOutcome.Returned) outcome).value().toString())
                .toList();
    }

    /** Returns the only outcome. */
    protected static CallOutcome only(Execution execution) {
        assertThat(execution.outcomes()).hasSize(1);
        return execution.outcomes().get(0);
    }

    /** Returns a program that sorts its argument. */
    protected static String sorts(Language language) {
        return switch (language) {
            case PYTHON -> "def solution(a):\n    return sorted(a)";
            case JAVASCRIPT -> "function solution(a) { return [...a].sort((x, y) => x - y); }";
            case JAVA -> "class Solution { static int[] solution(int[] a) { java.util.Arrays.sort(a); return a; } }";
        };
    }

    /** Checks that a limit of one call's time ended it; which of the two depends on how busy the machine is. */
    protected static void assertExceedsTime(CallOutcome outcome) {
        assertThat(outcome).isIn(new CallOutcome.Exceeded(Limit.CPU_TIME), new CallOutcome.Exceeded(Limit.CALL_TIME));
    }

    /** Returns limits of one second per call. */
    protected static Limits inASecond() {
        return Limits.standard().withCall(Duration.ofMillis(900), Duration.ofSeconds(1));
    }

    private static String identity(Language language) {
        return switch (language) {
            case PYTHON -> "def solution(x):\n    return x";
            case JAVASCRIPT -> "const solution = x => x;";
            case JAVA -> "class Solution { static Object solution(Object x) { return x; } }";
        };
    }

    private static String returning(Language language, String expression) {
        return switch (language) {
            case PYTHON -> "def solution():\n    return " + expression;
            case JAVASCRIPT -> "function solution() { return " + expression + "; }";
            case JAVA -> "class Solution { static Object solution() { return " + expression + "; } }";
        };
    }

    private static JsonNode json(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
