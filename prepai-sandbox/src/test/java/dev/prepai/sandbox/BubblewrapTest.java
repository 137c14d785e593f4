package dev.prepai.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class BubblewrapTest {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final int OUT_OF_MEMORY = 3;
    private static final int KILLED = 128 + 9;

    @TempDir
    private Path directory;

    @Test
    void wrap_process_seesOnlyAWorldOfItsOwn() throws Exception {
        Path named = directoryWithFile("named one");
        Path other = directoryWithFile("other");
        try (ServerSocket server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(server.getLocalPort());
            Process process = wrapped(List.of(named), "look", named.toString(), other.toString(), port)
                    .start();
            try (OutputStream in = process.getOutputStream()) {
                in.write('7');
            }
            Map<String, String> said = process.inputReader(UTF_8)
                    .lines()
                    .collect(Collectors.toMap(
                            line -> line.substring(0, line.indexOf('=')),
                            line -> line.substring(line.indexOf('=') + 1)));

            assertThat(process.waitFor()).isZero();
            assertThat(said)
                    .containsEntry("input", "55")
                    .containsEntry("user", "65534")
                    .containsEntry("process", "2")
                    .containsEntry("environment", "[LC_ALL, PWD]")
                    .containsEntry("devices", "[null, random, urandom]")
                    .containsEntry("proc", "[exe]")
                    .containsEntry("interfaces", "[lo]")
                    .containsEntry("read named", "done")
                    .containsEntry("read other", "denied")
                    .containsEntry("read passwords", "denied")
                    .containsEntry("write named", "denied")
                    .containsEntry("write root", "denied")
                    .containsEntry("write temporary", "denied")
                    .containsEntry("connect", "denied")
                    .containsEntry("shell", "denied");
        }
    }

    @Test
    void wrap_processOutOfMemory_exitsWithThree() throws Exception {
        assertThat(wrapped(List.of(), "memory").start().waitFor()).isEqualTo(OUT_OF_MEMORY);
    }

    @Test
    void wrap_processKilledInside_exitsAsKilled() throws Exception {
        Process wrapper = waiting();

        innermost(wrapper).destroyForcibly();

        assertThat(wrapper.waitFor()).isEqualTo(KILLED);
    }

    @Test
    void wrap_wrapperKilled_endsTheProcessInside() throws Exception {
        Process wrapper = waiting();
        ProcessHandle inside = innermost(wrapper);

        wrapper.destroyForcibly();

        inside.onExit().get(1, TimeUnit.MINUTES);
        assertThat(wrapper.waitFor()).isEqualTo(KILLED);
    }

    @Test
    void kill_wrapper_endsTheProcessInsideAndIsCollected() throws Exception {
        Process wrapper = waiting();
        List<ProcessHandle> inside = wrapper.descendants().toList();

        Bubblewrap.kill(wrapper);

        assertThat(wrapper.waitFor()).isEqualTo(KILLED);
        assertThat(inside)
                .hasSize(2)
                .noneMatch(process -> Files.exists(Path.of("/proc", String.valueOf(process.pid()))));
    }

    @Test
    void start_byAThreadThatEnds_endsTheProcess() throws Exception {
        FutureTask<Process> start = new FutureTask<>(BubblewrapTest::waiting);

        new Thread(start).start();

        assertThat(start.get().waitFor()).isEqualTo(KILLED);
    }

    @Test
    void start_byALastingThread_outlivesTheCallerUntilClosed() throws Exception {
        LastingStarter starter = new LastingStarter();
        FutureTask<Process> start = new FutureTask<>(() -> starter.start(wrapped(List.of(), "wait")));
        Thread caller = new Thread(start);
        caller.start();
        Process process = start.get();
        assertThat(process.inputReader(UTF_8).readLine()).isEqualTo("waiting");
        caller.join();
        try (OutputStream in = process.getOutputStream()) {
            in.write('7');
        }
        assertThat(process.inputReader(UTF_8).readLine()).isEqualTo("55");

        starter.close();
        assertThat(process.waitFor()).isEqualTo(KILLED);
    }

    @Test
    void start_programThatIsNotThere_isAnIoException() {
        try (LastingStarter starter = new LastingStarter()) {
            ProcessBuilder missing =
                    new ProcessBuilder(directory.resolve("missing").toString());

            assertThatExceptionOfType(IOException.class).isThrownBy(() -> starter.start(missing));
        }
    }

    @Test
    void find_withoutTheProgram_saysWhatToInstall() {
        assertThat(Bubblewrap.find(directory.toString(), JAVA))
                .isEqualTo(new Bubblewrap.Missing(
                        "there is no bwrap on the PATH; on Linux, install the package bubblewrap"));
    }

    @Test
    void at_programThatFails_repeatsWhatItSaid() throws IOException {
        Path program = script("echo 'bwrap: No permissions to create new namespace' >&2; exit 1");

        assertThat(Bubblewrap.at(program, JAVA))
                .isEqualTo(new Bubblewrap.Missing(
                        program + " does not work here: bwrap: No permissions to create new namespace"));
    }

    @Test
    void at_withoutUserNamespaces_keepsTheRest() throws IOException {
        Path program = script("case \"$*\" in *--unshare-user*) exit 1;; esac");

        assertThat(Bubblewrap.at(program, JAVA)).isEqualTo(new Bubblewrap.Working(program, List.of()));
    }

    private static Bubblewrap.Working bubblewrap() {
        Bubblewrap bubblewrap = Bubblewrap.find(JAVA);
        assumeTrue(
                bubblewrap instanceof Bubblewrap.Working || System.getenv("CI") != null,
                "to test this, install the package bubblewrap");
        assertThat(bubblewrap).isInstanceOf(Bubblewrap.Working.class);
        return (Bubblewrap.Working) bubblewrap;
    }

    private static ProcessBuilder wrapped(List<Path> readable, String... arguments) throws URISyntaxException {
        Path classes = Path.of(WrappedProcess.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<String> command = new ArrayList<>(List.of(
                JAVA.toString(), "-Xmx32m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData"));
        command.addAll(List.of("-cp", classes.toString(), WrappedProcess.class.getName()));
        command.addAll(Arrays.asList(arguments));
        List<Path> all = new ArrayList<>(readable);
        all.add(classes);
        return new ProcessBuilder(bubblewrap().wrap(command, all)).redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    /** Starts a process that waits for ever, and returns when it does. */
    private static Process waiting() throws IOException, URISyntaxException {
        Process wrapper = wrapped(List.of(), "wait").start();
        assertThat(wrapper.inputReader(UTF_8).readLine()).isEqualTo("waiting");
        return wrapper;
    }

    private static ProcessHandle innermost(Process wrapper) {
        return wrapper.descendants()
                .filter(process -> process.children().findAny().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private Path directoryWithFile(String name) throws IOException {
        Path created = Files.createDirectory(directory.resolve(name));
        Files.writeString(created.resolve("file"), "content");
        return created;
    }

    private Path script(String body) throws IOException {
        Path program = Files.writeString(directory.resolve("bwrap"), "#!/bin/sh\n" + body + "\n");
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }
}
