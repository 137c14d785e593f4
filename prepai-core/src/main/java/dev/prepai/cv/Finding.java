package dev.prepai.cv;

/** What a reader noticed about a document that a recruiter may want to know. */
public enum Finding {
    /** Text that a reader of the page would not see (hidden, white on white or tiny) was left out. */
    HIDDEN_TEXT,
    /** The text stands in two columns or more, so its order is a guess. */
    TWO_COLUMNS,
    /** The document has far more lines than any CV; only the first ones were read. */
    TRUNCATED,
    /** The page is a picture, and its text was recognised; some letters are wrong. */
    RECOGNIZED,
    /** The second opinion on the document failed; the CV is what the rules read. */
    NO_OUTLINE,
    /** A part of the glyphs has no letters; what they show was not read. */
    UNMAPPABLE_FONTS
}
