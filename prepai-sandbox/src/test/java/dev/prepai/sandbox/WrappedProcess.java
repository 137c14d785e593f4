package dev.prepai.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** The main class of a process that looks around where it was put, or fills its heap, or repeats a byte and waits to be killed. */
final class WrappedProcess {
    private WrappedProcess() {}

    /** Does what the first argument says; {@code look} takes a named directory, another one, and a port of the host. */
    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "look" -> look(Path.of(arguments[1]), Path.of(arguments[2]), Integer.parseInt(arguments[3]));
            case "memory" -> fillMemory();
            default -> {
                System.out.println("waiting");
                System.out.println(System.in.read());
                Thread.sleep(600_000);
            }
        }
    }

    private static void look(Path named, Path other, int port) throws Exception {
        say("user", Files.getAttribute(Path.of("/proc"), "unix:uid")); // made by the wrapper
        say("process", ProcessHandle.current().pid());
        say("environment", new TreeSet<>(System.getenv().keySet()));
        say("root", names(Path.of("/")));
        say("devices", names(Path.of("/dev")));
        say("proc", names(Path.of("/proc/self")));
        say(
                "interfaces",
                NetworkInterface.networkInterfaces()
                        .map(NetworkInterface::getName)
                        .toList());
        say("input", System.in.read());
        attempt("read named", () -> Files.readString(named.resolve("file")));
        attempt("read other", () -> Files.readString(other.resolve("file")));
        attempt("read passwords", () -> Files.readString(Path.of("/etc/passwd")));
        attempt("write named", () -> Files.createFile(named.resolve("created")));
        attempt("write root", () -> Files.createFile(Path.of("/created")));
        attempt("write temporary", () -> Files.createTempFile("a", "b"));
        attempt("connect", () -> new Socket(InetAddress.getLoopbackAddress(), port));
        attempt("shell", () -> new ProcessBuilder("/bin/sh", "-c", "true").start());
    }

    private static void fillMemory() {
        List<byte[]> kept = new ArrayList<>();
        while (kept.size() < Integer.MAX_VALUE) {
            kept.add(new byte[1 << 20]);
        }
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void attempt(String name, Callable<?> action) throws Exception {
        try {
            action.call();
            say(name, "done");
        } catch (IOException e) {
            say(name, "denied");
        }
    }

    private static void say(String name, Object what) {
        System.out.println(name + "=" + what);
    }
}
