package dev.prepai.sandbox;

import dev.prepai.code.Isolation;
import dev.prepai.sandbox.wire.Frames;
import dev.prepai.sandbox.wire.Reply;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The main class of a process that takes a request and then does not keep to the protocol. */
final class LyingWorker {
    private LyingWorker() {}

    /** Runs the lie of that name. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        Frames.write(out, Reply.up(Isolation.PROCESS).encode());
        if (!arguments[0].equals("deaf")) {
            Frames.read(System.in, Integer.MAX_VALUE);
            Frames.write(out, Reply.of(Reply.Kind.LOADING).encode());
        }
        switch (arguments[0]) {
            case "huge" -> Frames.write(out, new byte[4 << 20]);
            case "garbage" -> Frames.write(out, new byte[] {42, 0, 0});
            case "notLoaded" -> Frames.write(out, Reply.returned("1").encode());
            case "notJson" -> {
                Frames.write(out, Reply.of(Reply.Kind.LOADED).encode());
                Frames.write(out, Reply.returned("[".repeat(1_000)).encode());
            }
            case "noLimit" -> Frames.write(out, new Reply(Reply.Kind.EXCEEDED, "", "", 99, Reply.Cost.NONE).encode());
            case "crash" -> Runtime.getRuntime().halt(1);
            default -> Thread.sleep(60_000);
        }
        Thread.sleep(60_000);
    }
}
