package dev.prepai.sandbox.wire;

/** What the host tells a worker; the first byte of a frame is the ordinal. */
public enum Order {
    /** Run the {@link Request} that follows. */
    RUN,
    /** Make no further calls in the run that is under way. */
    STOP,
    /** End the run that is under way at once, or the process if that cannot be done. */
    CANCEL;

    /** Returns the body of a frame that is only the order. */
    public byte[] encode() {
        return new byte[] {(byte) ordinal()};
    }

    /**
     * Reads the order of a frame.
     *
     * @throws ProtocolException if there is none
     */
    public static Order of(byte[] body) throws ProtocolException {
        if (body.length == 0 || body[0] < 0 || body[0] >= values().length) {
            throw new ProtocolException("a frame holds no order");
        }
        return values()[body[0]];
    }
}
