package dev.prepai.sandbox.worker;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What a program prints, charged while it prints. The write that goes over the limit ends the guest. */
final class Printed {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final ByteArrayOutputStream result = new ByteArrayOutputStream();
    private int left;
    private boolean exceeded;
    private boolean outIsResult;

    /** Sets what may be printed from now on, and whether standard output is the result of the program. */
    synchronized void allow(int limit, boolean outIsResult) {
        left = limit;
        this.outIsResult = outIsResult;
    }

    /** Returns the stream for standard output. */
    OutputStream out() {
        return new Stream(true);
    }

    /** Returns the stream for standard error. */
    OutputStream err() {
        return new Stream(false);
    }

    /** Tells whether the program tried to print more than it may, even if it survived that. */
    synchronized boolean exceeded() {
        return exceeded;
    }

    /** Returns how many bytes may still be printed. */
    synchronized int left() {
        return left;
    }

    /** Returns what was printed since the last call of this method, without what is the result. */
    synchronized String take() {
        String text = shown.toString(StandardCharsets.UTF_8);
        shown.reset();
        return text;
    }

    /** Returns the standard output of a program whose result it is. */
    synchronized String result() {
        return result.toString(StandardCharsets.UTF_8);
    }

    private synchronized void write(boolean out, byte[] source, int offset, int length) {
        if (length > left) {
            exceeded = true;
            left = 0;
            throw new OutputExceeded();
        }
        left -= length;
        (out && outIsResult ? result : shown).write(source, offset, length);
    }

    private final class Stream extends OutputStream {
        private final boolean out;

        Stream(boolean out) {
            this.out = out;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] source, int offset, int length) {
            Printed.this.write(out, source, offset, length);
        }
    }

    /** Is no guest exception, so that guest code cannot catch it. */
    private static final class OutputExceeded extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
