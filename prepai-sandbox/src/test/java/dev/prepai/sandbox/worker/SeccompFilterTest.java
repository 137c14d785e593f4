package dev.prepai.sandbox.worker;

import static dev.prepai.sandbox.worker.Architecture.AARCH64;
import static dev.prepai.sandbox.worker.Architecture.X86_64;
import static dev.prepai.sandbox.worker.SeccompFilter.ALLOW;
import static dev.prepai.sandbox.worker.SeccompFilter.DENY;
import static dev.prepai.sandbox.worker.SeccompFilter.KILL;
import static dev.prepai.sandbox.worker.SeccompFilter.MISSING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SeccompFilterTest {
    private static final int PID = 4711;
    private static final int NEWER_KERNEL = 463;

    @ParameterizedTest
    @EnumSource(Architecture.class)
    void answer_everyNumber_isDeniedExactlyIfTheTableSaysSo(Architecture architecture) {
        SystemCallTable table = new SystemCallTable(architecture);

        for (int number = 0; number < NEWER_KERNEL; number++) {
            if (!table.checked().contains(number)) {
                assertThat(answer(architecture, number)).as("call %d", number).isEqualTo(expected(table, number));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Architecture.class)
    void table_everyNumber_isNamedOnce(Architecture architecture) {
        SystemCallTable table = new SystemCallTable(architecture);
        Set<Integer> numbers = new HashSet<>();

        assertThat(table.denied()).allMatch(numbers::add).hasSizeGreaterThan(120);
        assertThat(table.missing()).allMatch(numbers::add).hasSize(2);
        assertThat(table.checked()).allMatch(numbers::add).hasSizeGreaterThan(6);
    }

    @ParameterizedTest
    @CsvSource({
        "read, 0, 63",
        "write, 1, 64",
        "lseek, 8, 62",
        "pread64, 17, 67",
        "readlinkat, 267, 78",
        "close, 3, 57",
        "getdents64, 217, 61",
        "statx, 332, 291",
        "newfstatat, 262, 79",
        "faccessat, 269, 48",
        "mmap, 9, 222",
        "mprotect, 10, 226",
        "munmap, 11, 215",
        "madvise, 28, 233",
        "futex, 202, 98",
        "exit, 60, 93",
        "exit_group, 231, 94",
        "rt_sigaction, 13, 134",
        "rt_sigprocmask, 14, 135",
        "rt_sigreturn, 15, 139",
        "clock_gettime, 228, 113",
        "clock_nanosleep, 230, 115",
        "sched_yield, 24, 124",
        "sched_getaffinity, 204, 123",
        "set_robust_list, 273, 99",
        "rseq, 334, 293",
        "membarrier, 324, 283",
        "getpid, 39, 172",
        "gettid, 186, 178",
        "getrandom, 318, 278"
    })
    void answer_whatTheJvmLivesOn_isAllowed(String name, int x86Number, int armNumber) {
        assertThat(answer(X86_64, x86Number)).as(name).isEqualTo(ALLOW);
        assertThat(answer(AARCH64, armNumber)).as(name).isEqualTo(ALLOW);
    }

    @ParameterizedTest
    @CsvSource({
        "socket, 41, 198",
        "connect, 42, 203",
        "execve, 59, 221",
        "kill, 62, 129",
        "ptrace, 101, 117",
        "mount, 165, 40",
        "unlinkat, 263, 35",
        "mkdirat, 258, 34",
        "renameat2, 316, 276",
        "pipe2, 293, 59",
        "bpf, 321, 280",
        "io_uring_setup, 425, 425",
        "seccomp, 317, 277"
    })
    void answer_whatHarmsOthers_isDenied(String name, int x86Number, int armNumber) {
        assertThat(answer(X86_64, x86Number)).as(name).isEqualTo(DENY);
        assertThat(answer(AARCH64, armNumber)).as(name).isEqualTo(DENY);
    }

    @ParameterizedTest
    @CsvSource({
        "0, ALLOW",
        "0x80000, ALLOW",
        "0x1, DENY",
        "0x2, DENY",
        "0x3, DENY",
        "0x40, DENY",
        "0x200, DENY",
        "0x400, DENY",
        "0x410000, DENY"
    })
    void answer_opening_isDeniedUnlessOnlyToRead(String flags, String expected) {
        assertThat(checked("openat", -100, 1, Long.decode(flags))).containsOnly(code(expected));
        assertThat(answer(X86_64, 2, 1, Long.decode(flags))).isEqualTo(code(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "a thread of the GNU library, 0x3d0f00, ALLOW",
        "a thread of musl, 0x7d0f00, ALLOW",
        "fork, 0x1200011, DENY",
        "vfork, 0x4111, DENY",
        "a process in our memory, 0x100, DENY",
        "a thread in another user namespace, 0x103d0f00, DENY"
    })
    void answer_clone_isDeniedUnlessForAThread(String what, String flags, String expected) {
        assertThat(checked("clone", Long.decode(flags))).as(what).containsOnly(code(expected));
    }

    @Test
    void answer_signal_isDeniedUnlessToThisProcess() {
        assertThat(checked("tgkill", PID, PID + 1, 6)).containsOnly(ALLOW);
        assertThat(checked("tgkill", PID + 1, PID + 1, 6)).containsOnly(DENY);
    }

    @ParameterizedTest
    @CsvSource({
        "PR_SET_NAME, prctl, 0, 15, ALLOW",
        "PR_SET_PDEATHSIG, prctl, 0, 1, DENY",
        "PR_SET_DUMPABLE, prctl, 0, 4, DENY",
        "FIONREAD, ioctl, 1, 0x541B, ALLOW",
        "TIOCSTI, ioctl, 1, 0x5412, DENY",
        "F_SETFD, fcntl, 1, 2, ALLOW",
        "F_SETOWN, fcntl, 1, 8, DENY",
        "F_SETSIG, fcntl, 1, 10, DENY"
    })
    void answer_commandsOfOneCall_areToldApart(String what, String call, int position, String value, String expected) {
        long[] arguments = new long[position + 1];
        arguments[position] = Long.decode(value);

        assertThat(checked(call, arguments)).as(what).containsOnly(code(expected));
    }

    @Test
    void answer_resourceLimits_canBeReadAndNotSet() {
        assertThat(checked("prlimit64", 0, 7, 0, 1)).containsOnly(ALLOW);
        assertThat(checked("prlimit64", 0, 7, 0x7f00_0000_1000L, 0)).containsOnly(DENY);
        assertThat(checked("prlimit64", 0, 7, 0x7f00_0000_0000L, 0)).containsOnly(DENY);
    }

    @ParameterizedTest
    @EnumSource(Architecture.class)
    void answer_callsThatAreTooNewToBeKnown_areMissing(Architecture architecture) {
        assertThat(answer(architecture, NEWER_KERNEL)).isEqualTo(MISSING);
        assertThat(answer(architecture, 1000)).isEqualTo(MISSING);
    }

    @ParameterizedTest
    @EnumSource(Architecture.class)
    void answer_otherSetsOfNumbers_endTheProcess(Architecture architecture) {
        int i386 = 0x40000003;
        int getpidOfX32 = 0x40000000 | 39;

        assertThat(filter(architecture).answer(i386, 20)).isEqualTo(KILL);
        assertThat(answer(architecture, getpidOfX32)).isEqualTo(KILL);
        assertThat(answer(architecture, -1)).isEqualTo(KILL);
    }

    /** Returns the answers on all architectures. */
    private static int[] checked(String call, long... arguments) {
        return Arrays.stream(Architecture.values())
                .mapToInt(each -> answer(each, new SystemCallTable(each).number(call), arguments))
                .toArray();
    }

    private static int answer(Architecture architecture, int number, long... arguments) {
        return filter(architecture).answer(architecture.auditCode(), number, arguments);
    }

    private static BpfInterpreter filter(Architecture architecture) {
        return new BpfInterpreter(SeccompFilter.assemble(true, new SystemCallTable(architecture), PID));
    }

    private static int expected(SystemCallTable table, int number) {
        if (table.denied().contains(number)) {
            return DENY;
        }
        return table.missing().contains(number) ? MISSING : ALLOW;
    }

    private static int code(String name) {
        return name.equals("ALLOW") ? ALLOW : DENY;
    }
}
