package dev.prepai.sandbox.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Frames of four bytes of length and a body; texts inside a body are counted UTF-8. Every length is checked before it is used. */
public final class Frames {
    private Frames() {}

    /** Writes one frame and flushes. */
    public static void write(OutputStream out, byte[] body) throws IOException {
        byte[] frame = new byte[Integer.BYTES + body.length];
        for (int i = 0; i < Integer.BYTES; i++) {
            frame[i] = (byte) (body.length >>> (Byte.SIZE * (Integer.BYTES - 1 - i)));
        }
        System.arraycopy(body, 0, frame, Integer.BYTES, body.length);
        out.write(frame);
        out.flush();
    }

    /**
     * Reads one frame.
     *
     * @throws ProtocolException if the frame claims to be longer than the limit
     * @throws EOFException if the stream ends before the frame does
     */
    public static byte[] read(InputStream in, int limit) throws IOException {
        int length = new DataInputStream(in).readInt();
        if (length < 0 || length > limit) {
            throw new ProtocolException("a frame claims " + length + " bytes, the limit is " + limit);
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException();
        }
        return body;
    }

    static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Reads a text from the body of a frame, which is in memory as a whole, so that {@code available} is exact. */
    static String readText(DataInputStream body) throws IOException {
        int length = body.readInt();
        if (length < 0 || length > body.available()) {
            throw new ProtocolException("a text claims " + length + " bytes in a frame with " + body.available());
        }
        return new String(body.readNBytes(length), StandardCharsets.UTF_8);
    }
}
