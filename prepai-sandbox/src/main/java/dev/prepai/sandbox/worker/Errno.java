package dev.prepai.sandbox.worker;

/** The few error numbers of Linux that are told apart here. */
final class Errno {
    static final int EPERM = 1;
    static final int EFAULT = 14;
    static final int ENOSYS = 38;

    private Errno() {}
}
