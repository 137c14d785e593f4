package dev.prepai.sandbox.worker;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Whether this process gave up the system calls that escaped candidate code could do harm with: starting processes, networking,
 * changing files, signalling others, opening pipes. Reading files, threads and what is open already go on working.
 */
sealed interface Seccomp {
    /** The kernel denies those calls to all threads, for good. */
    record Active() implements Seccomp {}

    /** Nobody may count on it, and this is why. */
    record Unavailable(String reason) implements Seccomp {}

    /** The oldest Java version with the foreign-function interface. */
    int OLDEST_JAVA = 22;

    /**
     * Installs the filter in all threads and tries whether it holds. To be called once, after everything that must write, such as
     * unpacking a language's library.
     *
     * @param files whether files may still be opened, for reading
     */
    static Seccomp install(boolean files) {
        String system = System.getProperty("os.name");
        if (!system.equals("Linux")) {
            return new Unavailable("it needs Linux, this is " + system);
        }
        String processor = System.getProperty("os.arch");
        Optional<Architecture> architecture = Architecture.named(processor);
        if (architecture.isEmpty()) {
            return new Unavailable("it needs x86-64 or aarch64, this is " + processor);
        }
        int java = Runtime.version().feature();
        if (java < OLDEST_JAVA) {
            return new Unavailable("it needs JDK " + OLDEST_JAVA + " or newer, this is " + java);
        }
        try {
            return install(files, new SystemCallTable(architecture.get()), SystemCalls.link());
        } catch (ReflectiveOperationException | RuntimeException e) {
            return new Unavailable("native functions cannot be called: " + e);
        }
    }

    private static Seccomp install(boolean files, SystemCallTable table, SystemCalls calls)
            throws ReflectiveOperationException {
        int setNoNewPrivileges = 38;
        long refusal = calls.call(table.number("prctl"), setNoNewPrivileges, 1, 0, 0, 0);
        if (refusal == 0) {
            refusal = load(
                    SeccompFilter.assemble(files, table, ProcessHandle.current().pid()), table, calls);
        }
        if (refusal != 0) {
            return new Unavailable("the kernel refused the filter, answer " + refusal);
        }
        Optional<String> leak = SeccompProbe.failed(files, table, calls);
        // a new thread shows that threads can still be started and that they inherit the filter
        Optional<String> later = CompletableFuture.supplyAsync(
                        () -> SeccompProbe.failed(files, table, calls),
                        task -> new Thread(task, "seccomp probe").start())
                .join();
        return leak.or(() -> later)
                .<Seccomp>map(
                        call -> new Unavailable("the filter is there but does not answer as it should to " + call))
                .orElseGet(Active::new);
    }

    /** Hands a program to the kernel, for all threads at once. Returns 0, or why not: a negated error or the id of a thread. */
    private static long load(ByteBuffer program, SystemCallTable table, SystemCalls calls)
            throws ReflectiveOperationException {
        int setModeFilter = 1;
        int synchronizeThreads = 1;
        ByteBuffer header = ByteBuffer.allocateDirect(2 * Long.BYTES).order(ByteOrder.nativeOrder());
        header.putShort(0, (short) (program.remaining() / SeccompFilter.INSTRUCTION_BYTES));
        header.putLong(Long.BYTES, SystemCalls.address(program));
        try {
            return calls.call(table.number("seccomp"), setModeFilter, synchronizeThreads, SystemCalls.address(header));
        } finally {
            Reference.reachabilityFence(program);
            Reference.reachabilityFence(header);
        }
    }
}
