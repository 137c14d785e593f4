package dev.prepai.llm;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Marks around the data of strangers in a prompt. */
final class Marks {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Marks() {}

    /** Returns a mark that nobody can guess: 128 random bits. */
    static String random() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return "MARK-" + HexFormat.of().formatHex(bytes);
    }
}
