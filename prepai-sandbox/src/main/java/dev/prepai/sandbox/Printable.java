package dev.prepai.sandbox;

/** Makes candidate text safe to show: control characters and lone surrogates become escapes such as {@code \u001b}. */
final class Printable {
    private Printable() {}

    static String text(String text) {
        return text(text, Integer.MAX_VALUE);
    }

    /** Returns the text, cut to at most that many bytes of UTF-8. */
    static String text(String text, int bytes) {
        StringBuilder shown = new StringBuilder();
        int left = bytes;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            String piece = isPlain(character) ? Character.toString(character) : String.format("\\u%04x", character);
            left -= character < 0x80 ? piece.length() : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
            if (left < 0) {
                break;
            }
            shown.append(piece);
        }
        return shown.toString();
    }

    private static boolean isPlain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\t';
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
