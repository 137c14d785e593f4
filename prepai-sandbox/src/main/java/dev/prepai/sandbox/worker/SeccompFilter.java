package dev.prepai.sandbox.worker;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The program that the kernel runs on every system call of a worker: classic BPF over {@code struct seccomp_data}, as described
 * in seccomp(2). It allows what it does not know to be harmful, save for calls younger than the table, which seem missing.
 */
final class SeccompFilter {
    static final int ALLOW = 0x7fff0000;
    static final int KILL = 0x80000000;
    static final int DENY = 0x00050000 | Errno.EPERM;
    static final int MISSING = 0x00050000 | Errno.ENOSYS;
    static final int INSTRUCTION_BYTES = 8;

    private static final int LOAD = 0x20;
    private static final int AND = 0x54;
    private static final int RETURN = 0x06;
    private static final int EQUAL = 0x15;
    private static final int GREATER = 0x25;
    private static final int AT_LEAST = 0x35;
    private static final int ANY_BIT = 0x45;

    private static final int NUMBER_OFFSET = 0;
    private static final int ARCHITECTURE_OFFSET = 4;
    private static final int X32 = 0x40000000;

    /** O_WRONLY, O_RDWR, O_CREAT, O_TRUNC, O_APPEND, __O_TMPFILE. */
    private static final int WRITES = 01 | 02 | 0100 | 01000 | 02000 | 020000000;

    private static final int THREAD = 0x00000100 | 0x00010000; // CLONE_VM, CLONE_THREAD
    private static final int NEW_NAMESPACES = 0x7E020000;

    private static final List<Integer> NAMES = List.of(15, 16, 0x53564d41); // PR_SET_NAME, PR_GET_NAME, PR_SET_VMA
    private static final List<Integer> QUESTIONS = List.of(0x541B, 0x5401, 0x802C542A); // FIONREAD, TCGETS, TCGETS2
    /** F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_DUPFD_CLOEXEC; F_SETOWN could signal any process of this user. */
    private static final List<Integer> OWN_DESCRIPTOR = List.of(0, 1, 2, 3, 4, 1030);

    private record Instruction(int code, int jumpTrue, int jumpFalse, int operand) {}

    private final boolean files;
    private final SystemCallTable table;
    private final List<Instruction> program = new ArrayList<>();

    private SeccompFilter(boolean files, SystemCallTable table) {
        this.files = files;
        this.table = table;
    }

    /** Assembles the filter for the process of that id, as a direct buffer that the kernel can read. */
    static ByteBuffer assemble(boolean files, SystemCallTable table, long pid) {
        SeccompFilter filter = new SeccompFilter(files, table);
        filter.write(pid);
        ByteBuffer bytes = ByteBuffer.allocateDirect(filter.program.size() * INSTRUCTION_BYTES)
                .order(ByteOrder.nativeOrder());
        for (Instruction each : filter.program) {
            bytes.putShort((short) each.code)
                    .put((byte) each.jumpTrue)
                    .put((byte) each.jumpFalse)
                    .putInt(each.operand);
        }
        return bytes.flip();
    }

    private void write(long pid) {
        load(ARCHITECTURE_OFFSET);
        answerUnless(EQUAL, table.architecture().auditCode(), KILL);
        load(NUMBER_OFFSET);
        answerIf(AT_LEAST, X32, KILL);
        answerIf(GREATER, SystemCallTable.YOUNGEST, MISSING);
        table.missing().forEach(number -> answerIf(EQUAL, number, MISSING));
        table.denied().forEach(number -> answerIf(EQUAL, number, DENY));
        rule("open", () -> open(1));
        rule("openat", () -> open(2));
        rule("clone", this::allowThreads);
        rule("tgkill", () -> allowOnly(0, List.of((int) pid)));
        rule("prctl", () -> allowOnly(0, NAMES));
        rule("ioctl", () -> allowOnly(1, QUESTIONS));
        rule("fcntl", () -> allowOnly(1, OWN_DESCRIPTOR));
        rule("prlimit64", this::allowReadingLimits);
        answer(ALLOW);
    }

    /** Adds what holds for one call; its body ends in an answer, so that the number is still loaded behind it. */
    private void rule(String name, Runnable body) {
        if (!table.has(name)) {
            return;
        }
        int test = program.size();
        body.run();
        program.add(test, new Instruction(EQUAL, 0, program.size() - test, table.number(name)));
    }

    private void open(int flags) {
        load(low(flags));
        answerIf(ANY_BIT, WRITES, DENY);
        answer(files ? ALLOW : DENY);
    }

    private void allowOnly(int argument, List<Integer> values) {
        load(low(argument));
        values.forEach(value -> answerIf(EQUAL, value, ALLOW));
        answer(DENY);
    }

    private void allowThreads() {
        load(low(0));
        program.add(new Instruction(AND, 0, 0, THREAD | NEW_NAMESPACES));
        answerUnless(EQUAL, THREAD, DENY);
        answer(ALLOW);
    }

    private void allowReadingLimits() {
        load(low(2)); // the new limit: null when it is only asked for
        answerUnless(EQUAL, 0, DENY);
        load(low(2) + Integer.BYTES);
        answerUnless(EQUAL, 0, DENY);
        answer(ALLOW);
    }

    /** Returns where the low half of an argument is; both architectures are little-endian. */
    private static int low(int argument) {
        return 16 + argument * Long.BYTES;
    }

    private void load(int offset) {
        program.add(new Instruction(LOAD, 0, 0, offset));
    }

    private void answerIf(int condition, int operand, int answer) {
        program.add(new Instruction(condition, 0, 1, operand));
        answer(answer);
    }

    private void answerUnless(int condition, int operand, int answer) {
        program.add(new Instruction(condition, 1, 0, operand));
        answer(answer);
    }

    private void answer(int answer) {
        program.add(new Instruction(RETURN, 0, 0, answer));
    }
}
