package dev.prepai.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.prepai.code.CallOutcome;
import dev.prepai.code.CodeRequest;
import dev.prepai.code.EntryPoint;
import dev.prepai.code.Execution;
import dev.prepai.code.Isolation;
import dev.prepai.code.Language;
import dev.prepai.code.Limit;
import dev.prepai.code.Limits;
import dev.prepai.code.Program;
import dev.prepai.internal.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavaProgramsTest {
    private static final EntryPoint FUNCTION = new EntryPoint.Function("solution");

    /** For programs that do not end by themselves. */
    private static final Limits SHORT = Limits.standard();

    /** For the others, on a machine that is busy. */
    private static final Limits PATIENT =
            SHORT.withCall(Duration.ofSeconds(30), Duration.ofSeconds(60)).withTotal(Duration.ofSeconds(120));

    private static ProcessSandbox sandbox;

    @BeforeAll
    static void start() {
        ProcessSandbox.Builder builder = ProcessSandbox.builder()
                .cache(Path.of("target", "resource-cache"))
                .spares(0)
                .acquireTimeout(Duration.ofMinutes(2));
        if (Runtime.version().feature() < 22) {
            Path java = Path.of(System.getProperty("java.home"), "bin", "java");
            assumeThat(Bubblewrap.find(java) instanceof Bubblewrap.Working || System.getenv("CI") != null)
                    .as("before Java 22 bubblewrap is needed")
                    .isTrue();
            builder.bubblewrap();
        }
        sandbox = builder.build();
    }

    @AfterAll
    static void close() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "static int[] solution(int[] a) { Arrays.sort(a); return a; }|[[3,1,2]]|[1,2,3]",
                "public List<Integer> solution(List<Integer> a) { a.sort(null); return a; }|[[3,1,2]]|[1,2,3]",
                "static double solution(double a, long b) { return a + b; }|[0.5,3]|3.5",
                "private boolean solution(String s, char c) { return s.indexOf(c) > 0; }|[\"abc\",\"c\"]|true",
                "static Object solution(Map<String, List<String>> m) { return m; }|[{\"a\":[\"b\",null]}]|{\"a\":[\"b\",null]}",
                "record P(int x, String y) {} static P solution(P p) { return new P(p.x + 1, p.y); }|[{\"x\":1,\"y\":\"z\"}]"
                        + "|{\"x\":2,\"y\":\"z\"}",
                "static String[][] solution(String[][] s) { return s; }|[[[\"é\"],[]]]|[[\"é\"],[]]",
                "static Object solution() { return null; }|[]|null",
                "static Object solution(Object any) { return any; }|[[1,2.5,{\"k\":true}]]|[1,2.5,{\"k\":true}]",
                "static java.math.BigInteger solution(int n) { return java.math.BigInteger.TWO.pow(n); }|[70]|1180591620717411303424",
                "static String solution() { return new String(new char[] {'a', (char) 0xd800, 'b'}); }|[]|\"a\uFFFDb\"",
            })
    void run_method_takesAndGivesJson(String method, String arguments, String result) {
        assertThat(run("import java.util.*; class Any { " + method + " }", FUNCTION, arguments))
                .isEqualTo(new CallOutcome.Returned(json(result)));
    }

    @Test
    void run_numberOfTooManyDigits_isTooLarge() {
        String powers =
                "class A { static Object solution(int n) { return java.util.List.of(java.math.BigInteger.TEN.pow(n)); } }";
        assertThat(run(powers, FUNCTION, "[4299]")).isInstanceOf(CallOutcome.Returned.class);
        assertThat(run(powers, FUNCTION, "[5000]")).isEqualTo(new CallOutcome.Exceeded(Limit.RESULT));
    }

    @Test
    void run_otherEntryPoints_areCalledAsTheyShould() {
        String stack = "import java.util.*; class Stack { Deque<Integer> d = new ArrayDeque<>(); int size;\n"
                + "Stack(int size) { this.size = size; }\n"
                + "void push(int x) { if (d.size() < size) d.push(x); }\nint pop() { return d.pop(); } }";
        assertThat(run(
                        stack,
                        new EntryPoint.Operations("Stack"),
                        "[[\"Stack\",\"push\",\"push\",\"push\",\"pop\"],[[2],[1],[2],[3],[]]]"))
                .isEqualTo(new CallOutcome.Returned(json("[null,null,null,null,2]")));
        assertThat(run(
                        "class S { void fill(int[] a, int b) { java.util.Arrays.fill(a, b); } }",
                        new EntryPoint.Mutation("fill", 0),
                        "[[1,2],7]"))
                .isEqualTo(new CallOutcome.Returned(json("[7,7]")));
        assertThat(run(
                        "public class Counter { int n; public int next(int by) { return n += by; } }",
                        new EntryPoint.Method("Counter", "next"),
                        "[5]"))
                .isEqualTo(new CallOutcome.Returned(json("5")));
        String echo =
                "import java.util.*; public class Main { static int runs; public static void main(String[] args) {\n"
                        + "System.out.println(new Scanner(System.in).nextInt() + ++runs); System.err.println(1); } }";
        assertThat(execution(echo, new EntryPoint.Console(), PATIENT, "[\"40\"]", "[\"41\"]")
                        .outcomes())
                .containsExactly(
                        new CallOutcome.Returned(json("\"41\\n\"")), new CallOutcome.Returned(json("\"42\\n\"")));
    }

    @Test
    void run_severalCalls_tellsOfEach() {
        String source = "class A { static int solution(int n) {\n  System.out.print(\"n=\" + n);\n  return 12 / n; } }";
        Execution execution = execution(source, FUNCTION, PATIENT, "[3]", "[0]", "[2]");

        assertThat(execution.isolation().isAtLeast(Isolation.SECCOMP)).isTrue();
        assertThat(execution.calls()).extracting(call -> call.output()).containsExactly("n=3", "n=0", "n=2");
        assertThat(execution.outcomes().get(1)).isInstanceOfSatisfying(CallOutcome.Raised.class, raised -> {
            assertThat(raised.message()).contains("ArithmeticException");
            assertThat(raised.line()).hasValue(3);
        });
        assertThat(execution.outcomes().get(2)).isEqualTo(new CallOutcome.Returned(json("6")));
    }

    @Test
    void run_sourceThatIsNotJava_doesNotLoad() {
        assertThat(run("class A {\n  int solution( { }\n}", FUNCTION, "[]"))
                .isInstanceOfSatisfying(
                        CallOutcome.DidNotLoad.class,
                        outcome -> assertThat(outcome.line()).hasValue(2));
        assertThat(run("", FUNCTION, "[]")).isInstanceOf(CallOutcome.DidNotLoad.class);
        assertThat(run("class A { int other() { return 1; } }", FUNCTION, "[]"))
                .isInstanceOf(CallOutcome.DidNotLoad.class);
        assertThat(run("class A { int solution() { return " + "(".repeat(100_000) + "1; } }", FUNCTION, "[]"))
                .isNotInstanceOf(CallOutcome.Returned.class);
    }

    @Test
    void run_whatAProgramMayNot_isAnError() {
        List<String> expressions = List.of(
                "Files.readString(Path.of(\"/etc/passwd\"))",
                "new java.io.RandomAccessFile(\"/proc/self/environ\", \"r\").readLine()",
                "Files.writeString(Path.of(\"/tmp/prepai_evil_java\"), \"x\")",
                "new ProcessBuilder(\"/bin/sh\", \"-c\", \"id\").start().pid()",
                "Runtime.getRuntime().exec(new String[] {\"id\"}).pid()",
                "new java.net.Socket(\"127.0.0.1\", 22).isConnected()",
                "Files.readString(Path.of(System.getProperty(\"user.home\"), \".bashrc\"))",
                "new int[] {}[1]",
                "ProcessHandle.current().parent().get().destroyForcibly()",
                "Double.NaN",
                "new Object()",
                "Class.forName(\"dev.prepai.sandbox.worker.Worker\").getName()",
                "Class.forName(\"com.fasterxml.jackson.databind.ObjectMapper\").getName()",
                "System.getenv().get(\"PATH\").length()");
        String cases = IntStream.range(0, expressions.size())
                .mapToObj(i -> "if (i == " + i + ") return " + expressions.get(i) + ";\n")
                .collect(Collectors.joining());
        String source = "import java.nio.file.*; class A { Object solution(int i) throws Exception {\n" + cases
                + "return null; } }";
        String[] calls = IntStream.range(0, expressions.size())
                .mapToObj(i -> "[" + i + "]")
                .toArray(String[]::new);

        assertThat(execution(source, FUNCTION, PATIENT, calls).outcomes())
                .hasSameSizeAs(expressions)
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(CallOutcome.Raised.class));
        assertThat(Path.of("/tmp/prepai_evil_java")).doesNotExist();
        assertStillRuns();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit(0);",
                "Runtime.getRuntime().halt(3 + 4);",
                "try (var out = new java.io.FileOutputStream(java.io.FileDescriptor.out)) { out.write(new byte[64]); }",
                "new java.io.FileOutputStream(java.io.FileDescriptor.out).close();",
                "throw new ThreadDeath();",
                "throw new Error() { public String toString() { throw new IllegalStateException(); } };"
            })
    void run_programThatMeddlesWithItsProcess_isAnError(String statement) {
        String source = "class A { int solution() throws Exception { " + statement
                + (statement.startsWith("throw") ? "" : " Thread.sleep(100_000); return 1;") + " } }";

        assertThat(execution(source, FUNCTION, SHORT, "[]").outcomes())
                .singleElement()
                .isInstanceOfAny(CallOutcome.Raised.class, CallOutcome.Exceeded.class);
        assertStillRuns();
    }

    @Test
    void run_programThatExceedsALimit_isEnded() {
        String loop = "class A { int solution() { while (true) { } } }";
        assertThat(execution(loop, FUNCTION, SHORT, "[]").outcomes())
                .singleElement()
                .isIn(new CallOutcome.Exceeded(Limit.CPU_TIME), new CallOutcome.Exceeded(Limit.CALL_TIME));
        String hoard = "import java.util.*; class A { int solution() { List<long[]> all = new ArrayList<>();"
                + " while (true) all.add(new long[1_000_000]); } }";
        assertThat(run(hoard, FUNCTION, "[]")).isEqualTo(new CallOutcome.Exceeded(Limit.MEMORY));
        String flood = "class A { int solution() { while (true) System.out.println(\"flood\"); } }";
        assertThat(run(flood, FUNCTION, "[]")).isEqualTo(new CallOutcome.Exceeded(Limit.OUTPUT));
        String large = "class A { String solution() { return \"x\".repeat(2_000_000); } }";
        assertThat(run(large, FUNCTION, "[]")).isEqualTo(new CallOutcome.Exceeded(Limit.RESULT));
        String deep =
                "import java.util.*; class A { List<Object> solution() { List<Object> l = new ArrayList<>(); l.add(l);"
                        + " return l; } }";
        assertThat(run(deep, FUNCTION, "[]")).isEqualTo(new CallOutcome.Exceeded(Limit.RESULT));
        String recursion = "class A { int solution() { return solution() + 1; } }";
        assertThat(run(recursion, FUNCTION, "[]")).isInstanceOf(CallOutcome.Raised.class);
        assertStillRuns();
    }

    @Test
    void run_argumentsOfOtherTypes_areAnError() {
        assertThat(run("class A { int solution(int[] a) { return 1; } }", FUNCTION, "[\"text\"]"))
                .isInstanceOfSatisfying(
                        CallOutcome.Raised.class,
                        raised -> assertThat(raised.message()).contains("argument 1 is no int[]"));
    }

    private static void assertStillRuns() {
        assertThat(run("class A { static int solution(int n) { return n + 1; } }", FUNCTION, "[1]"))
                .isEqualTo(new CallOutcome.Returned(json("2")));
    }

    private static CallOutcome run(String source, EntryPoint entry, String arguments) {
        Execution execution = execution(source, entry, PATIENT, arguments);
        assertThat(execution.outcomes()).hasSize(1);
        return execution.outcomes().get(0);
    }

    private static Execution execution(String source, EntryPoint entry, Limits limits, String... calls) {
        List<List<JsonNode>> all = new ArrayList<>();
        for (String call : calls) {
            List<JsonNode> arguments = new ArrayList<>();
            json(call).forEach(arguments::add);
            all.add(arguments);
        }
        return sandbox.run(new CodeRequest(new Program(Language.JAVA, source, entry), all, limits));
    }

    private static JsonNode json(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
