package dev.prepai.sandbox.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeccompTest {
    private static final int OUT_OF_MEMORY = 3;
    private static final int BAD_SYSTEM_CALL = 128 + 31;
    private static final List<String> FORBIDDEN = List.of(
            "older thread",
            "exec",
            "connect",
            "listen",
            "datagram",
            "pipe",
            "selector",
            "create",
            "append",
            "update",
            "mkdir",
            "link",
            "symlink",
            "chmod",
            "touch",
            "rename",
            "unlink");
    private static final Map<String, String> LEFT = Map.of(
            "reading", "content", "classes", "Late[]", "threads", "1225", "collector", "true", "compiler", "true");
    private static final Map<String, String> RAW = Map.of(
            "raw fork", "-1",
            "raw kill", "-1",
            "raw tgkill", "-1",
            "raw ptrace", "-1",
            "raw unshare", "-1",
            "raw prctl", "-1",
            "raw memfd_create", "-1",
            "raw seccomp", "-1",
            "raw clone3", "-38");

    /** What a child said, line by line, and how it ended. */
    private record Ending(Map<String, String> said, int exit) {}

    @TempDir
    private Path directory;

    @BeforeEach
    void makeFiles() throws IOException {
        for (String name : List.of("file", "doomed", "kept")) {
            Files.writeString(directory.resolve(name), "content");
        }
    }

    @Test
    void attempts_withoutAFilter_succeed() throws Exception {
        Ending ending = run("plain");

        assertThat(ending.exit()).isZero();
        assertThat(ending.said()).containsAllEntriesOf(all(FORBIDDEN, "done")).containsAllEntriesOf(LEFT);
    }

    @Test
    void install_onThisMachine_isActiveOrSaysWhyNot() throws Exception {
        assertThat(run("filtered").said()).containsEntry("install", expected());
    }

    @Test
    void install_active_takesAwayWhatHarmsAndLeavesTheRest() throws Exception {
        Ending ending = run("filtered");

        assertThat(ending.exit()).isZero();
        assertThat(ending.said()).containsAllEntriesOf(all(FORBIDDEN, active() ? "denied" : "done"));
        assertThat(ending.said()).containsAllEntriesOf(LEFT);
        assertThat(ending.said()).containsAllEntriesOf(active() ? RAW : Map.of());
        assertThat(Files.exists(directory.resolve("doomed"))).isEqualTo(active());
    }

    @Test
    void install_processOutOfMemory_stillExitsWithThree() throws Exception {
        Ending ending = run("memory");

        assertThat(ending.said()).containsEntry("install", expected());
        assertThat(ending.exit()).isEqualTo(OUT_OF_MEMORY);
    }

    @Test
    void install_callOfAnotherSetOfNumbers_endsTheProcess() throws Exception {
        assertThat(run("x32").exit()).isEqualTo(active() ? BAD_SYSTEM_CALL : 1);
    }

    private static boolean active() {
        return expected().equals("Active[]");
    }

    private static String expected() {
        String system = System.getProperty("os.name");
        if (!system.equals("Linux")) {
            return "Unavailable[reason=it needs Linux, this is " + system + "]";
        }
        int java = Runtime.version().feature();
        return java >= 22 ? "Active[]" : "Unavailable[reason=it needs JDK 22 or newer, this is " + java + "]";
    }

    private Ending run(String what) throws IOException, InterruptedException, URISyntaxException {
        try (ServerSocket server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx32m",
                    "-XX:+UseSerialGC",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-XX:-UsePerfData"));
            if (Runtime.version().feature() >= Seccomp.OLDEST_JAVA) {
                command.add("--enable-native-access=ALL-UNNAMED");
            }
            command.addAll(List.of("-cp", classPath(), FilteredProcess.class.getName(), what, directory.toString()));
            command.add(String.valueOf(server.getLocalPort()));
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ending(entries(output), process.waitFor());
        }
    }

    private static String classPath() throws URISyntaxException {
        return place(Seccomp.class) + ":" + place(FilteredProcess.class);
    }

    private static Path place(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static Map<String, String> entries(String output) {
        return output.lines()
                .filter(line -> line.contains("="))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf('=')),
                        line -> line.substring(line.indexOf('=') + 1),
                        (first, second) -> second));
    }

    private static Map<String, String> all(List<String> names, String value) {
        return names.stream().collect(Collectors.toMap(name -> name, name -> value));
    }
}
