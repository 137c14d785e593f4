package dev.prepai.sandbox.worker;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * System calls that change nothing, each with the error that a filtered process gets. An unfiltered kernel answers all of them
 * otherwise, except the one that shows that reading is still allowed.
 */
final class SeccompProbe {
    private static final int NONE = -1;
    private static final int NULL = 0;
    private static final int READ = 0;
    private static final int WRITE = 1;
    private static final int SHARE_HANDLERS = 0x800; // without CLONE_VM, which it needs
    private static final int NOBODY = Integer.MAX_VALUE;

    private record Probe(String call, int error, List<Integer> arguments) {}

    private static final List<Probe> PROBES = List.of(
            new Probe("socket", Errno.EPERM, List.of(NONE, NONE, NONE)),
            new Probe("execve", Errno.EPERM, List.of(NULL, NULL, NULL)),
            new Probe("pipe2", Errno.EPERM, List.of(NULL, NONE)),
            new Probe("clone", Errno.EPERM, List.of(SHARE_HANDLERS, NULL, NULL, NULL, NULL)),
            new Probe("clone3", Errno.ENOSYS, List.of(NULL, 0)),
            new Probe("tgkill", Errno.EPERM, List.of(NOBODY, NOBODY, 0)),
            new Probe("openat", Errno.EPERM, List.of(NONE, NULL, WRITE)));

    private SeccompProbe() {}

    /** Returns the first call that does not give the answer of a filtered process. */
    static Optional<String> failed(boolean files, SystemCallTable table, SystemCalls calls) {
        Probe reading = new Probe("openat", files ? Errno.EFAULT : Errno.EPERM, List.of(NONE, NULL, READ));
        return Stream.concat(PROBES.stream(), Stream.of(reading))
                .filter(probe -> answer(probe, table, calls) != -probe.error())
                .map(Probe::call)
                .findFirst();
    }

    private static long answer(Probe probe, SystemCallTable table, SystemCalls calls) {
        long[] arguments =
                probe.arguments().stream().mapToLong(Integer::longValue).toArray();
        return calls.call(table.number(probe.call()), arguments);
    }
}
