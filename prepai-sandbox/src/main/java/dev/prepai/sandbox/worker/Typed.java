package dev.prepai.sandbox.worker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The standard input of a program; empty until a text is provided. */
final class Typed extends InputStream {
    private InputStream text = InputStream.nullInputStream();

    /** Sets what the program will read. */
    void provide(String input) {
        text = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int read() throws IOException {
        return text.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        return text.read(target, offset, length);
    }
}
