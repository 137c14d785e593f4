package dev.prepai.sandbox.worker;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What a program prints on both streams, charged while it prints. The write that goes over the limit ends the guest. */
final class BoundedOutput extends OutputStream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int left;
    private boolean exceeded;

    /** Sets what may be printed from now on. */
    synchronized void allow(int limit) {
        left = limit;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] source, int offset, int length) {
        if (length > left) {
            exceeded = true;
            left = 0;
            throw new OutputExceeded();
        }
        left -= length;
        bytes.write(source, offset, length);
    }

    /** Tells whether the program tried to print more than it may, even if it survived that. */
    synchronized boolean exceeded() {
        return exceeded;
    }

    /** Returns what was printed since the last call of this method. */
    synchronized String take() {
        String text = bytes.toString(StandardCharsets.UTF_8);
        bytes.reset();
        return text;
    }

    /** Is no guest exception, so that guest code cannot catch it. */
    private static final class OutputExceeded extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
