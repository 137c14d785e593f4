package dev.prepai.sandbox.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StepCounterTest {
    private static Engine engine;

    @BeforeAll
    static void createEngine() {
        engine = PolyglotGuest.engine();
    }

    @AfterAll
    static void closeEngine() {
        engine.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "while n: n -= 1                        | 11 | 101",
                "for i in range(n): pass                | 11 | 101",
                "return [i for i in range(n)]           | 11 | 101",
                "return {i: i for i in range(n)}        | 11 | 101",
                "return sum(i for i in range(n))        | 11 | 101",
                "return any(i == 4 for i in range(n))   |  6 |   6",
                "return sum(range(n))                   | 11 | 101",
                "return max(map(abs, range(n)))         | 11 | 101",
                "return -1 in list(range(n))            | 21 | 201",
                "return 4 in list(range(n))             | 16 | 106",
                "return list(range(n)).index(4)         | 16 | 106",
                "return list(range(n)).pop(0)           | 21 | 201",
                "return list(range(n)).pop()            | 11 | 101",
                "return list(range(n))[1:]              | 20 | 200",
                "return list(range(n)) + [1]            | 22 | 202",
                "return [*range(n), *range(n)]          | 21 | 201",
                "return ('ab' * n).find('b', 9)         | 22 | 202",
                "return (lambda x: x + n)(1)            |  2 |   2",
                "return -1 in dict.fromkeys(range(n), 0).values() | 11 | 101",
                "return solution(n - 1) if n else 0     | 11 | 101",
            })
    void steps_ofPython_areCounted(String body, long ofTen, long ofHundred) {
        assertCounts("python", "def solution(n):\n    " + body, ofTen, ofHundred);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "while (n--);                                 | 12 | 102",
                "return [...Array(n).keys()]                  | 13 | 103",
                "return Array(n).fill(0)                      | 12 | 102",
                "return Array(n).fill(0).indexOf(1)           | 22 | 202",
                "return Array(n).fill(0).includes(0)          | 13 | 103",
                "return Array(n).fill(0).shift()              | 21 | 201",
                "return Array(n).fill(0).pop()                | 12 | 102",
                "return 'ab'.repeat(n).indexOf('b', 9)        | 23 | 203",
                "return Math.max(...Array(n).fill(0))         | 33 | 303",
                "return Array(n).fill('1').map(Number)        | 22 | 202",
                "return n ? solution(n - 1) : 0               | 22 | 202",
            })
    void steps_ofJavaScript_areCounted(String body, long ofTen, long ofHundred) {
        assertCounts("js", "function solution(n) { " + body + " }", ofTen, ofHundred);
    }

    @Test
    void steps_ofSorting_growFasterThanTheList() {
        assertThat(steps("python", "def solution(n):\n    return sorted(range(n))", 1000))
                .isBetween(9_900L, 11_000L);
        assertThat(steps("js", "const solution = n => Array(n).fill(0).sort();", 1000))
                .isBetween(10_900L, 12_000L);
    }

    @Test
    void rewrittenPython_behavesTheSame() {
        String source = """
                from collections import deque
                import heapq

                class Shape:
                    "Anything with sides."
                    for corner in 'ab':
                        pass
                    sides = [n + 1 for n in range(3)]

                    def __init__(self, name):
                        self.name = name
                        self.log = ''

                    def grow(self, *words, end='!'):
                        "Adds words."
                        for word in words:
                            self.log += word
                        self.log += end
                        return self

                class Square(Shape):
                    def __init__(self):
                        super().__init__('square')

                class Mapping:
                    def keys(self):
                        return ['key']

                    def __iter__(self):
                        return iter(self.keys())

                    def __getitem__(self, key):
                        return 'value'

                def late(numbers):
                    squares = (number * number for number in numbers)
                    try:
                        (number for number in 5)
                    except TypeError as error:
                        return [str(error), *squares]

                def walk(tree):
                    if tree:
                        yield tree[0]
                        yield from walk(tree[1:])

                def solution(n):
                    first, *rest = range(n)
                    heap = [5, 3, 4]
                    heapq.heapify(heap)
                    queue = deque(rest, maxlen=3)
                    text = 'a-b-c'
                    match text.split('-'):
                        case [a, *_] if a in 'abc':
                            found = a
                    try:
                        [].pop(0)
                    except IndexError as error:
                        failed = str(error) != ''
                    total = 0
                    total += first
                    numbers = [1]
                    same = numbers
                    numbers += [2]
                    return repr([first, rest, heapq.heappop(heap), list(queue), found, failed, total, same,
                                 Square().grow('x', 'y', end='?').log, list(walk([1, 2, 3])), Shape.sides,
                                 sorted(rest, key=lambda x: -x)[:2], max(3, 1), min([4, 2], default=0),
                                 not (1 not in [1]), f'{n:>3}', (lambda *a, k=1: a + (k,))(1, 2, k=3),
                                 ''.join(str(i) for i in range(3)), n if n in range(100) else None,
                                 Shape.__doc__, Shape.grow.__doc__, sorted(vars(Shape).keys() - {'__classdictcell__'}), dict(Mapping()), late([2, 3]),
                                 'b' in {1: 'b'}.values(), b'b' in b'abc', 4 in deque([4]), bytearray(memoryview(b'ab'))])
                """;
        try (Context plain = context("python");
                Context counted = context("python")) {
            plain.eval(source("python", source));
            counter(counted, "python", source).program().execute();

            assertThat(function(counted, "python").execute(6).asString())
                    .isEqualTo(function(plain, "python").execute(6).asString());
        }
    }

    @Test
    void rewrittenPython_tellsTheLineOfAnError() {
        try (Context context = context("python")) {
            counter(context, "python", "def solution(n):\n    x = [1]\n    return x.index(n)")
                    .program()
                    .execute();

            assertThatExceptionOfType(PolyglotException.class)
                    .isThrownBy(() -> function(context, "python").execute(2))
                    .satisfies(error -> assertThat(error.getPolyglotStackTrace())
                            .anyMatch(frame -> frame.isGuestFrame()
                                    && frame.getSourceLocation() != null
                                    && frame.getRootName().equals("solution")
                                    && frame.getSourceLocation().getStartLine() == 3));
        }
    }

    @Test
    void steps_ofAProgramThatDestroysTheCount_areZero() {
        assertThat(steps("python", "def solution(n):\n    globals()['__steps__'] = 'many'", 3))
                .isZero();
    }

    private static void assertCounts(String language, String source, long ofTen, long ofHundred) {
        assertThat(steps(language, source, 10)).isEqualTo(ofTen);
        assertThat(steps(language, source, 100)).isEqualTo(ofHundred);
    }

    private static long steps(String language, String source, int n) {
        try (Context context = context(language)) {
            StepCounter counter = counter(context, language, source);
            counter.program().execute();
            counter.reset();
            function(context, language).execute(n);
            return counter.steps();
        }
    }

    private static Context context(String language) {
        return Context.newBuilder(language).engine(engine).build();
    }

    private static StepCounter counter(Context context, String language, String source) {
        return StepCounter.of(context, source(language, source));
    }

    private static Value function(Context context, String language) {
        return context.getBindings(language).getMember("solution");
    }

    private static Source source(String language, String text) {
        return Source.newBuilder(language, text, "solution").cached(false).buildLiteral();
    }
}
