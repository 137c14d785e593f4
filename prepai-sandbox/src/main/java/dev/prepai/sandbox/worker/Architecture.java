package dev.prepai.sandbox.worker;

import java.util.Locale;
import java.util.Optional;

/** The processors whose system call numbers are known here, with what the kernel calls them in {@code seccomp_data.arch}. */
enum Architecture {
    X86_64(0xC000003E),
    AARCH64(0xC00000B7);

    private final int auditCode;

    Architecture(int auditCode) {
        this.auditCode = auditCode;
    }

    int auditCode() {
        return auditCode;
    }

    /** Returns the processor with that {@code os.arch}. */
    static Optional<Architecture> named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> Optional.of(X86_64);
            case "aarch64" -> Optional.of(AARCH64);
            default -> Optional.empty();
        };
    }
}
