package dev.prepai.code;

/** What stands between candidate code and the host, from the weakest level to the strongest. Each includes those before it. */
public enum Isolation {
    /** Only the limits of the language: the code runs in the process of the host. For trusted code and tests. */
    IN_PROCESS("none, in the process of the host"),
    /** A process of its own that is killed at a deadline, with a limit on its memory and an empty environment. */
    PROCESS("a process of its own"),
    /** As {@link #PROCESS}; the kernel refuses the process new programs, connections, and changes of files. */
    SECCOMP("a process of its own with a filter of system calls"),
    /** As {@link #PROCESS}, in namespaces of its own that hold no network, no other process and only the files it needs. */
    BUBBLEWRAP("a process of its own in namespaces of its own");

    private final String title;

    Isolation(String title) {
        this.title = title;
    }

    /** Returns the level in a few words for people. */
    public String title() {
        return title;
    }

    /** Tells whether this level is at least as strong as the other. */
    public boolean isAtLeast(Isolation other) {
        return compareTo(other) >= 0;
    }
}
