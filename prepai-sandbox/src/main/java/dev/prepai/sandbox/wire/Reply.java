package dev.prepai.sandbox.wire;

import dev.prepai.code.Limit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;

/**
 * What a worker tells the host: {@code IDLE} when it is ready for a request, then for a request {@code LOADING}, {@code LOADED}
 * and one outcome per call, each as soon as it is known, and {@code IDLE} again. An outcome instead of {@code LOADED}, or
 * {@code EXCEEDED}, is the last one.
 *
 * @param kind what happened
 * @param text the value as JSON, or the message of an error; otherwise empty
 * @param output what the call printed; otherwise empty
 * @param number the line of an error, 0 when unknown, or the ordinal of a {@link Limit}; otherwise 0
 */
public record Reply(Kind kind, String text, String output, int number) {
    /** The kinds of reply. */
    public enum Kind {
        /** A request is welcome. */
        IDLE,
        /** Candidate code starts now. */
        LOADING,
        /** The program was loaded; the first call starts now. */
        LOADED,
        /** A call returned. */
        RETURNED,
        /** Loading or a call raised an error. */
        RAISED,
        /** The program was not understood or lacks the function. */
        DID_NOT_LOAD,
        /** The sandbox refused an operation. */
        REFUSED,
        /** A limit ended the run. */
        EXCEEDED
    }

    /** Creates a reply that is only a kind. */
    public static Reply of(Kind kind) {
        return new Reply(kind, "", "", 0);
    }

    /** Creates the reply to a call that returned. */
    public static Reply returned(String json, String output) {
        return new Reply(Kind.RETURNED, json, output, 0);
    }

    /** Creates a reply with the message of an error and its line, 0 when unknown. */
    public static Reply error(Kind kind, String message, int line) {
        return new Reply(kind, message, "", line);
    }

    /** Creates the reply of a run that a limit ended. */
    public static Reply exceeded(Limit limit) {
        return new Reply(Kind.EXCEEDED, "", "", limit.ordinal());
    }

    /** Returns the limit that {@link #number} stands for, if it stands for one. */
    public Optional<Limit> limit() {
        Limit[] limits = Limit.values();
        return kind == Kind.EXCEEDED && number >= 0 && number < limits.length
                ? Optional.of(limits[number])
                : Optional.empty();
    }

    /** Returns the body of the frame. */
    public byte[] encode() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(kind.ordinal());
            out.writeInt(number);
            Frames.writeText(out, text);
            Frames.writeText(out, output);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads the body of a frame.
     *
     * @throws ProtocolException if it is not one
     */
    public static Reply decode(byte[] body) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(body))) {
            int kind = in.readUnsignedByte();
            if (kind >= Kind.values().length) {
                throw new ProtocolException("there is no reply of kind " + kind);
            }
            int number = in.readInt();
            return new Reply(Kind.values()[kind], Frames.readText(in), Frames.readText(in), number);
        } catch (EOFException e) {
            throw new ProtocolException("a frame ends too early");
        }
    }
}
