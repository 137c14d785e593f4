package dev.prepai.sandbox.worker;

import dev.prepai.code.Language;

/** Where guests come from. Safe for use by several threads. */
interface Guests {
    /** Returns an unused guest as soon as there is one; the caller uses it up and {@linkplain #replace replaces} it. */
    Guest take(Language language, boolean counted) throws InterruptedException;

    /** Begins to make a guest in place of one that was taken. */
    void replace(Language language, boolean counted);

    /** Tells whether there is an unused guest of the language. */
    boolean has(Language language);
}
