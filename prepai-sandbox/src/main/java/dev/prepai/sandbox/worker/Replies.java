package dev.prepai.sandbox.worker;

import dev.prepai.sandbox.wire.Frames;
import dev.prepai.sandbox.wire.Reply;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** The way back to the host: standard output, which nothing else reaches. Safe for use by several threads. */
final class Replies implements Consumer<Reply> {
    private final OutputStream out = new FileOutputStream(FileDescriptor.out);

    @Override
    public synchronized void accept(Reply reply) {
        try {
            Frames.write(out, reply.encode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
