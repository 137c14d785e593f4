package dev.prepai.sandbox.worker;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.Pipe;
import java.nio.channels.Selector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;

/** The main class of a process that tries what a filter takes away and what it leaves, and says how each went. */
final class FilteredProcess {
    private static final int LIKE_FORK = 17;
    private static final int NEW_USER_NAMESPACE = 0x10000000;
    private static final int DIE_WITH_PARENT = 1;
    private static final int SELF = 0;
    private static final int FIRST_PROCESS = 1;
    private static final int GETPID_OF_X32 = 0x40000000 | 39;

    private final Path directory;

    private FilteredProcess(Path directory) {
        this.directory = directory;
    }

    /**
     * Does what the first argument says: {@code plain} and {@code filtered} try everything, {@code memory} fills the heap and
     * {@code x32} makes a call of another set of numbers. Then come a directory with files and a port on which somebody listens.
     */
    public static void main(String[] arguments) throws Exception {
        FilteredProcess process = new FilteredProcess(Path.of(arguments[1]));
        CountDownLatch decided = new CountDownLatch(1);
        FutureTask<Path> older = new FutureTask<>(() -> {
            decided.await();
            return Files.createDirectory(process.directory.resolve("older"));
        });
        new Thread(older).start();
        boolean filtered = !arguments[0].equals("plain");
        if (filtered) {
            say("install", Seccomp.install(true));
        }
        decided.countDown();
        switch (arguments[0]) {
            case "memory" -> fillMemory();
            case "x32" -> SystemCalls.link().call(GETPID_OF_X32);
            default -> {
                attempt("older thread", older::get);
                process.attemptForbidden(Integer.parseInt(arguments[2]));
                if (filtered && Runtime.version().feature() >= Seccomp.OLDEST_JAVA) {
                    attemptRaw();
                }
                process.goOn();
                // last, because Java closes descriptor 0 when it cannot make the pipes to a child
                attempt("exec", () -> new ProcessBuilder("true").start());
            }
        }
    }

    private void attemptForbidden(int port) {
        Path file = directory.resolve("file");
        attempt("connect", () -> new Socket(InetAddress.getLoopbackAddress(), port));
        attempt("listen", () -> new ServerSocket(0));
        attempt("datagram", DatagramSocket::new);
        attempt("pipe", Pipe::open);
        attempt("selector", Selector::open);
        attempt("create", () -> Files.createFile(directory.resolve("created")));
        attempt("append", () -> Files.writeString(file, "x", StandardOpenOption.APPEND));
        attempt("update", () -> new RandomAccessFile(file.toFile(), "rw"));
        attempt("mkdir", () -> Files.createDirectory(directory.resolve("made")));
        attempt("link", () -> Files.createLink(directory.resolve("link"), file));
        attempt("symlink", () -> Files.createSymbolicLink(directory.resolve("symlink"), file));
        attempt("chmod", () -> Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------")));
        attempt("touch", () -> Files.setLastModifiedTime(file, FileTime.fromMillis(0)));
        attempt("rename", () -> Files.move(file, directory.resolve("renamed")));
        attempt("unlink", () -> Files.deleteIfExists(directory.resolve("doomed")));
    }

    /** Makes calls for which Java has no method; they would not fail like this without a filter, even for root. */
    private static void attemptRaw() throws ReflectiveOperationException {
        SystemCallTable table = new SystemCallTable(
                Architecture.named(System.getProperty("os.arch")).orElseThrow());
        SystemCalls calls = SystemCalls.link();
        say("raw fork", calls.call(table.number("clone"), LIKE_FORK));
        say("raw kill", calls.call(table.number("kill"), SELF, 0));
        say("raw tgkill", calls.call(table.number("tgkill"), FIRST_PROCESS, FIRST_PROCESS, 0));
        say("raw ptrace", calls.call(table.number("ptrace"), -1, SELF));
        say("raw unshare", calls.call(table.number("unshare"), NEW_USER_NAMESPACE));
        say("raw prctl", calls.call(table.number("prctl"), DIE_WITH_PARENT, 0));
        say("raw memfd_create", calls.call(table.number("memfd_create"), 0));
        say("raw seccomp", calls.call(table.number("seccomp"), -1));
        say("raw clone3", calls.call(table.number("clone3")));
    }

    private void goOn() throws Exception {
        say("reading", Files.readString(directory.resolve("kept")));
        say("classes", new Late());
        say("threads", sumOfThreads());
        say("collector", collects());
        say("compiler", compiles());
    }

    private static int sumOfThreads() throws InterruptedException, ExecutionException {
        List<FutureTask<Integer>> tasks = new ArrayList<>();
        IntStream.range(0, 50).forEach(i -> tasks.add(new FutureTask<>(() -> i)));
        tasks.forEach(task -> new Thread(task).start());
        int sum = 0;
        for (FutureTask<Integer> task : tasks) {
            sum += task.get();
        }
        return sum;
    }

    /** Makes garbage of several times the heap. */
    private static boolean collects() {
        long before = collections();
        long bytes = 0;
        while (bytes < 4 * Runtime.getRuntime().maxMemory()) {
            bytes += new byte[1 << 20].length;
        }
        return collections() > before;
    }

    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(collector -> collector.getCollectionCount())
                .sum();
    }

    /** Repeats some work until the compiler has worked too; if it never does, this does not end. */
    private static boolean compiles() {
        long before = ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
        StringBuilder work = new StringBuilder();
        while (ManagementFactory.getCompilationMXBean().getTotalCompilationTime() == before) {
            work.setLength(0);
            IntStream.range(0, 1000).forEach(work::append);
        }
        return true;
    }

    private static void fillMemory() {
        List<byte[]> kept = new ArrayList<>();
        while (kept.size() < Integer.MAX_VALUE) {
            kept.add(new byte[1 << 20]);
        }
    }

    private static void attempt(String name, Callable<?> action) {
        try {
            action.call();
            say(name, "done");
        } catch (IOException
                | ExecutionException
                | LinkageError e) { // the last from classes that open sockets when loaded
            say(name, "denied");
        } catch (Exception e) {
            say(name, e);
        }
    }

    private static void say(String name, Object what) {
        System.out.println(name + "=" + what);
    }

    /** A class that is not loaded at the start. */
    private record Late() {}
}
