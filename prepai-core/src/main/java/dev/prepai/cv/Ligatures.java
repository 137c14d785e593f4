package dev.prepai.cv;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The ligatures ff, fi, fl, ffi, ffl and st as single letters. */
final class Ligatures {
    private static final Pattern LIGATURE = Pattern.compile("[\uFB00-\uFB06]");

    private Ligatures() {}

    static String dissolve(String text) {
        return LIGATURE.matcher(text)
                .replaceAll(ligature -> Normalizer.normalize(ligature.group(), Normalizer.Form.NFKC));
    }
}
