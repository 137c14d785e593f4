package dev.prepai.error;

/** Thrown when another writer has changed the interview first; nothing of the failed call is stored. Reload and repeat. */
public final class ConflictException extends StoreException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception for the interview and the version that was expected. */
    public ConflictException(String interviewId, long expectedVersion, long actualVersion) {
        super("interview " + interviewId + " is at version " + actualVersion + ", not " + expectedVersion
                + "; another writer was first: resume it and repeat the call");
    }

    /** Returns {@code true}: after a reload the call may succeed. */
    @Override
    public boolean isRetryable() {
        return true;
    }
}
