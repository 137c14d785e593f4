package dev.prepai.sandbox.wire;

import dev.prepai.code.Isolation;
import dev.prepai.code.Language;
import dev.prepai.code.Limit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;

/**
 * What a worker tells the host. About itself: {@code UP} once when it takes requests, {@code SPARE} whenever an unused context
 * is there, {@code WORN} when another process should take its place. About a request: {@code LOADING}, {@code LOADED}, one
 * outcome per call, each as soon as it is known, and {@code DONE} when it is ready for the next request. An outcome instead of
 * {@code LOADED}, or {@code EXCEEDED}, is the last one.
 *
 * @param kind what happened
 * @param text the value as JSON or the message of an error; otherwise empty
 * @param output what the call printed; otherwise empty
 * @param number the line of an error, 0 when unknown, or the ordinal of a {@link Limit}, {@link Isolation} or {@link Language}
 * @param cost what the call cost
 */
public record Reply(Kind kind, String text, String output, int number, Cost cost) {
    /** The kinds of reply. */
    public enum Kind {
        /** The process takes requests. */
        UP,
        /** An unused context is there. */
        SPARE,
        /** Another process should take the place of this one. */
        WORN,
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
        EXCEEDED,
        /** The run is over and nothing of it is left. */
        DONE;

        /** Tells whether the reply is about the process and not about a request. */
        public boolean isStatus() {
            return compareTo(WORN) <= 0;
        }
    }

    /**
     * What a call cost.
     *
     * @param cpuNanos processor time of the thread that ran it
     * @param allocatedBytes what that thread allocated
     * @param steps statements counted, 0 when they were not
     */
    public record Cost(long cpuNanos, long allocatedBytes, long steps) {
        /** Nothing, or not known. */
        public static final Cost NONE = new Cost(0, 0, 0);
    }

    /** Creates a reply that is only a kind. */
    public static Reply of(Kind kind) {
        return new Reply(kind, "", "", 0, Cost.NONE);
    }

    /** Creates the reply of a process that takes requests. */
    public static Reply up(Isolation isolation) {
        return new Reply(Kind.UP, "", "", isolation.ordinal(), Cost.NONE);
    }

    /** Creates the reply that tells of an unused context of the language. */
    public static Reply spare(Language language) {
        return new Reply(Kind.SPARE, "", "", language.ordinal(), Cost.NONE);
    }

    /** Creates the reply to a call that returned. */
    public static Reply returned(String json) {
        return new Reply(Kind.RETURNED, json, "", 0, Cost.NONE);
    }

    /** Creates a reply with the message of an error and its line, 0 when unknown. */
    public static Reply error(Kind kind, String message, int line) {
        return new Reply(kind, message, "", line, Cost.NONE);
    }

    /** Creates the reply of a run that a limit ended. */
    public static Reply exceeded(Limit limit) {
        return new Reply(Kind.EXCEEDED, "", "", limit.ordinal(), Cost.NONE);
    }

    /** Returns the same reply with what the call printed and cost. */
    public Reply with(String output, Cost cost) {
        return new Reply(kind, text, output, number, cost);
    }

    /** Returns the limit that {@link #number} stands for, if it stands for one. */
    public Optional<Limit> limit() {
        return kind == Kind.EXCEEDED ? element(Limit.values()) : Optional.empty();
    }

    /** Returns the level of isolation that {@link #number} stands for, if it stands for one. */
    public Optional<Isolation> isolation() {
        return kind == Kind.UP ? element(Isolation.values()) : Optional.empty();
    }

    /** Returns the language that {@link #number} stands for, if it stands for one. */
    public Optional<Language> language() {
        return kind == Kind.SPARE ? element(Language.values()) : Optional.empty();
    }

    private <T> Optional<T> element(T[] values) {
        return number >= 0 && number < values.length ? Optional.of(values[number]) : Optional.empty();
    }

    /** Returns the body of the frame. */
    public byte[] encode() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(kind.ordinal());
            out.writeInt(number);
            out.writeLong(cost.cpuNanos);
            out.writeLong(cost.allocatedBytes);
            out.writeLong(cost.steps);
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
            Cost cost = new Cost(Math.max(0, in.readLong()), Math.max(0, in.readLong()), Math.max(0, in.readLong()));
            return new Reply(Kind.values()[kind], Frames.readText(in), Frames.readText(in), number, cost);
        } catch (EOFException e) {
            throw new ProtocolException("a frame ends too early");
        }
    }
}
