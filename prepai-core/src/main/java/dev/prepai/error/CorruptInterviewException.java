package dev.prepai.error;

/** Thrown when stored events are damaged beyond a torn last line. The file is left untouched for repair. */
public final class CorruptInterviewException extends StoreException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception for the interview and the place of the damage. It has no cause: that would quote the candidate. */
    public CorruptInterviewException(String interviewId, String place) {
        super("the stored events of interview " + interviewId + " are damaged at " + place
                + "; nothing was changed: restore the interview from a backup or erase it");
    }
}
