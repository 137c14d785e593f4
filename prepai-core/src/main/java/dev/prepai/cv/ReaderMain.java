package dev.prepai.cv;

import dev.prepai.cv.CvResult.Reason;
import dev.prepai.internal.Json;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** The child's end: reads documents from standard input, each after its length, and writes replies likewise. */
final class ReaderMain {
    static final Duration IDLE = Duration.ofMinutes(1);

    private static final int FAILED = 1;

    private volatile long idleSince = System.nanoTime();
    private volatile boolean busy;

    private ReaderMain() {}

    public static void main(String[] arguments) {
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        ReaderMain main = new ReaderMain();
        Thread watch = new Thread(main::watch, "idle");
        watch.setDaemon(true);
        watch.start();
        try {
            main.serve(new DataInputStream(System.in), new DataOutputStream(out));
        } catch (EOFException e) {
            Runtime.getRuntime().halt(0); // the host has closed the pipe, or has ended
        } catch (IOException e) {
            Runtime.getRuntime().halt(FAILED);
        }
    }

    private void serve(DataInputStream in, DataOutputStream out) throws IOException {
        DocumentReader reader = DocumentReader.inProcess();
        while (true) {
            int length = in.readInt();
            busy = true;
            byte[] reply = Json.line(Reply.of(reader, in.readNBytes(length))).getBytes(StandardCharsets.UTF_8);
            out.writeInt(reply.length);
            out.write(reply);
            out.flush();
            idleSince = System.nanoTime();
            busy = false;
        }
    }

    private void watch() {
        try {
            while (busy || System.nanoTime() - idleSince < IDLE.toNanos()) {
                Thread.sleep(IDLE.toMillis() / 10);
            }
            Runtime.getRuntime().halt(0);
        } catch (InterruptedException e) {
            Runtime.getRuntime().halt(FAILED);
        }
    }

    /** The text of a document, or why there is none. */
    record Reply(Optional<DocumentText> text, Optional<Reason> reason) {
        static Reply of(DocumentReader reader, byte[] document) {
            try {
                return new Reply(Optional.of(reader.read(document)), Optional.empty());
            } catch (UnreadableException e) {
                return new Reply(Optional.empty(), Optional.of(e.reason()));
            } catch (StackOverflowError e) {
                return new Reply(Optional.empty(), Optional.of(Reason.CORRUPT));
            }
        }
    }
}
