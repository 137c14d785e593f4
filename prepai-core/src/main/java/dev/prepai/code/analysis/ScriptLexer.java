package dev.prepai.code.analysis;

import static dev.prepai.code.analysis.ScriptCharacters.END;
import static dev.prepai.code.analysis.ScriptCharacters.isDigit;
import static dev.prepai.code.analysis.ScriptCharacters.isLineEnd;
import static dev.prepai.code.analysis.ScriptCharacters.isNamePart;
import static dev.prepai.code.analysis.ScriptCharacters.isNameStart;
import static dev.prepai.code.analysis.ScriptCharacters.isSpace;

import dev.prepai.code.analysis.ScriptLexeme.Flaw;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Reads ECMAScript 2024 token by token and remembers the lines on which tokens and comments stand. A slash is read as an
 * operator; who knows that an operand stands there asks for {@link #regularExpression}. Every character is read a bounded
 * number of times.
 */
final class ScriptLexer {
    private static final int LARGEST_CODE_POINT = 0x10FFFF;
    private static final List<List<String>> PUNCTUATORS = punctuators();

    private final String source;
    private final boolean module;
    private final BitSet commentLines = new BitSet();
    private final BitSet codeLines = new BitSet();
    /** Which of the open braces were opened by a template. */
    private final BitSet substitutions = new BitSet();

    private int braces;
    private int position;
    private int line = 1;
    private Flaw flaw = Flaw.NONE;
    private String punctuator = "";
    private boolean commentOpen;
    private boolean tokenRead;

    ScriptLexer(String source, boolean module) {
        this.source = source;
        this.module = module;
        skipHashbang();
    }

    /** Returns the next token; at the end, and from then on, one of type {@code END}. */
    ScriptLexeme next() {
        boolean afterNewline = skipSpace();
        int start = position;
        int first = line;
        flaw = Flaw.NONE;
        ScriptLexeme.Type type = read(character());
        tokenRead = true;
        return lexeme(type, start, first, afterNewline);
    }

    /** Reads again from a slash, this time as a regular expression. Only valid when nothing was read after it. */
    ScriptLexeme regularExpression(ScriptLexeme slash) {
        position = slash.start() + 1;
        flaw = Flaw.NONE;
        readPattern();
        return lexeme(ScriptLexeme.Type.REGULAR_EXPRESSION, slash.start(), slash.line(), slash.afterNewline());
    }

    /** Returns what comes next without reading it. */
    Ahead ahead() {
        int before = position;
        int lineBefore = line;
        boolean afterNewline = skipSpace();
        int start = position;
        if (isNameStart(character()) || character() == '\\') {
            readName();
        }
        String word = source.substring(start, position);
        String punctuator = word.isEmpty() ? source.substring(start, Math.min(source.length(), start + 2)) : "";
        boolean arrow = !word.isEmpty() && !skipSpace() && source.startsWith("=>", position);
        position = before;
        line = lineBefore;
        return new Ahead(word, punctuator, arrow, afterNewline);
    }

    /** Counts the lines; only complete when everything was read. */
    LineCounts lines() {
        int total = 0;
        int commentOnly = 0;
        int blank = 0;
        int comments = 0;
        int start = 0;
        while (start < source.length() || total == 0) {
            int end = endOfLine(start);
            total++;
            if (isBlank(start, end)) {
                blank++;
            } else if (commentLines.get(total)) {
                comments++;
                commentOnly += codeLines.get(total) ? 0 : 1;
            }
            start = source.startsWith("\r\n", end) ? end + 2 : end + 1;
        }
        return new LineCounts(total, total - commentOnly - blank, 0, commentOnly, blank, comments);
    }

    private int endOfLine(int start) {
        int end = start;
        while (end < source.length() && !isLineEnd(source.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean isBlank(int start, int end) {
        int i = start;
        while (i < end && isSpace(source.charAt(i))) {
            i++;
        }
        return i == end;
    }

    private ScriptLexeme lexeme(ScriptLexeme.Type type, int start, int first, boolean afterNewline) {
        if (type != ScriptLexeme.Type.END) {
            codeLines.set(first, line + 1);
        }
        String text = type == ScriptLexeme.Type.PUNCTUATOR && flaw == Flaw.NONE
                ? punctuator
                : source.substring(start, position);
        return new ScriptLexeme(type, text, start, first, line, afterNewline, flaw);
    }

    private ScriptLexeme.Type read(int character) {
        if (character == END) {
            flaw = commentOpen ? Flaw.MALFORMED : Flaw.NONE;
            return ScriptLexeme.Type.END;
        }
        if (isNameStart(character) || character == '\\') {
            readName();
            return ScriptLexeme.Type.WORD;
        }
        if (isDigit(character) || (character == '.' && isDigit(characterAt(position + 1)))) {
            readNumber();
            return ScriptLexeme.Type.NUMBER;
        }
        return switch (character) {
            case '"', '\'' -> readString(character);
            case '`' -> readTemplate();
            case '#' -> readPrivateName();
            case '{' -> openBrace(false);
            case '}' -> closeBrace();
            default -> readPunctuator(character);
        };
    }

    // White space and comments

    private void skipHashbang() {
        if (character() == 0xFEFF) {
            position++;
        }
        if (source.startsWith("#!", position)) {
            skipLine();
        }
    }

    /** Returns whether a line ended on the way. */
    private boolean skipSpace() {
        int before = line;
        while (position < source.length()) {
            char character = source.charAt(position);
            if (isSpace(character) || isLineEnd(character)) {
                advance();
            } else if ((character == '/' && characterAt(position + 1) == '/') || isMarkupComment(line != before)) {
                skipLine();
            } else if (character == '/' && characterAt(position + 1) == '*') {
                skipComment();
            } else {
                break;
            }
        }
        return line != before;
    }

    /** A script may stand in a comment of HTML (section B.1.1); what closes it must begin a line. */
    private boolean isMarkupComment(boolean afterNewline) {
        return !module
                && (source.startsWith("<!--", position)
                        || (source.startsWith("-->", position) && (afterNewline || !tokenRead)));
    }

    private void skipLine() {
        commentLines.set(line);
        position = endOfLine(position);
    }

    private void skipComment() {
        int first = line;
        int close = source.indexOf("*/", position + 2);
        commentOpen = close < 0;
        int end = commentOpen ? source.length() : close + 2;
        while (position < end) {
            advance();
        }
        commentLines.set(first, line + 1);
    }

    // Names

    private void readName() {
        readNameCharacter(true);
        while (isNamePart(character()) || character() == '\\') {
            readNameCharacter(false);
        }
    }

    private ScriptLexeme.Type readPrivateName() {
        position++;
        if (isNameStart(character()) || character() == '\\') {
            readName();
            return ScriptLexeme.Type.PRIVATE_NAME;
        }
        flaw = Flaw.MALFORMED;
        return ScriptLexeme.Type.PUNCTUATOR;
    }

    private void readNameCharacter(boolean first) {
        if (character() != '\\') {
            advance();
            return;
        }
        position++;
        int named = character() == 'u' ? readUnicodeEscape() : END;
        if (!(first ? isNameStart(named) : isNamePart(named))) {
            flaw = Flaw.MALFORMED;
        }
    }

    // Numbers

    private void readNumber() {
        int prefix = characterAt(position + 1) | 0x20;
        if (character() == '0' && (prefix == 'x' || prefix == 'o' || prefix == 'b')) {
            position += 2;
            readDigits(prefix == 'x' ? 16 : prefix == 'o' ? 8 : 2, true);
            take('n');
        } else if (character() == '0' && (isDigit(characterAt(position + 1)) || characterAt(position + 1) == '_')) {
            readLegacyNumber();
        } else {
            readDecimal();
        }
        if (isNamePart(character()) || character() == '\\') {
            flaw = Flaw.MALFORMED;
            readName();
        }
    }

    private void readDecimal() {
        if (character() != '.') {
            readDigits(10, true);
            if (take('n')) {
                return;
            }
        }
        readFraction();
    }

    private void readFraction() {
        if (take('.') && isNumeric(character())) {
            readDigits(10, true);
        }
        if (take('e') || take('E')) {
            if (!take('+')) {
                take('-');
            }
            readDigits(10, true);
        }
    }

    /** A zero and more digits: octal without an 8 or 9 among them, decimal otherwise. */
    private void readLegacyNumber() {
        int start = position;
        flaw = Flaw.LEGACY;
        readDigits(10, false);
        boolean octal = source.substring(start, position).chars().allMatch(digit -> digit < '8');
        if (!octal) {
            readFraction();
        }
    }

    private void readDigits(int radix, boolean separators) {
        boolean digit = false;
        while (isDigitOf(radix, character()) || (separators && character() == '_')) {
            boolean separator = character() == '_';
            if (separator && !(digit && isDigitOf(radix, characterAt(position + 1)))) {
                flaw = Flaw.MALFORMED;
            }
            digit = !separator;
            position++;
        }
        if (!digit) {
            flaw = Flaw.MALFORMED;
        }
    }

    private static boolean isNumeric(int character) {
        return isDigit(character) || character == '_';
    }

    private static boolean isDigitOf(int radix, int character) {
        return character < 0x80 && Character.digit(character, radix) >= 0;
    }

    // Strings, templates, regular expressions

    private ScriptLexeme.Type readString(int quote) {
        position++;
        while (character() != quote) {
            if (character() == END || character() == '\n' || character() == '\r') {
                flaw = Flaw.MALFORMED;
                return ScriptLexeme.Type.STRING;
            }
            if (character() == '\\') {
                worsen(readEscape());
            } else {
                advance();
            }
        }
        position++;
        return ScriptLexeme.Type.STRING;
    }

    private ScriptLexeme.Type readTemplate() {
        position++;
        while (character() != '`') {
            if (character() == END) {
                flaw = Flaw.MALFORMED;
                return ScriptLexeme.Type.TEMPLATE;
            }
            if (character() == '$' && characterAt(position + 1) == '{') {
                position++;
                openBrace(true);
                return ScriptLexeme.Type.TEMPLATE;
            }
            if (character() == '\\') {
                worsen(readEscape() == Flaw.NONE ? Flaw.NONE : Flaw.ESCAPE);
            } else {
                advance();
            }
        }
        position++;
        return ScriptLexeme.Type.TEMPLATE;
    }

    private void readPattern() {
        boolean inClass = false;
        while (inClass || character() != '/') {
            if (character() == END || isLineEnd(character())) {
                flaw = Flaw.MALFORMED;
                return;
            }
            if (character() == '\\' && !isLineEnd(characterAt(position + 1)) && position + 1 < source.length()) {
                position++;
            } else if (character() == '[' || character() == ']') {
                inClass = character() == '[';
            }
            advance();
        }
        position++;
        int flags = position;
        while (isNamePart(character()) || character() == '\\') {
            advance();
        }
        if (!areFlags(source.substring(flags, position))) {
            flaw = Flaw.MALFORMED;
        }
    }

    private static boolean areFlags(String flags) {
        boolean known = flags.chars().allMatch(flag -> "dgimsuvy".indexOf(flag) >= 0);
        boolean exclusive = flags.indexOf('u') >= 0 && flags.indexOf('v') >= 0;
        return known && !exclusive && flags.chars().distinct().count() == flags.length();
    }

    private void worsen(Flaw found) {
        flaw = flaw.compareTo(found) < 0 ? found : flaw;
    }

    private Flaw readEscape() {
        position++;
        int character = character();
        if (character == 'u') {
            return readUnicodeEscape() == END ? Flaw.MALFORMED : Flaw.NONE;
        }
        if (character == 'x') {
            position++;
            return readHexadecimal(2) == END ? Flaw.MALFORMED : Flaw.NONE;
        }
        if (character != END) {
            advance();
        }
        boolean zero = character == '0' && !isDigit(character());
        return isDigit(character) && !zero ? Flaw.LEGACY : Flaw.NONE;
    }

    /** Reads from the {@code u} on; returns {@code END} for what is no escape. */
    private int readUnicodeEscape() {
        position++;
        if (!take('{')) {
            return readHexadecimal(4);
        }
        int value = 0;
        int start = position;
        while (isDigitOf(16, character())) {
            value = Math.min(value * 16 + Character.digit(character(), 16), LARGEST_CODE_POINT + 1);
            position++;
        }
        boolean digits = position > start;
        return take('}') && digits && value <= LARGEST_CODE_POINT ? value : END;
    }

    private int readHexadecimal(int digits) {
        int value = 0;
        for (int i = 0; i < digits; i++) {
            if (!isDigitOf(16, character())) {
                return END;
            }
            value = value * 16 + Character.digit(character(), 16);
            position++;
        }
        return value;
    }

    // Punctuators

    private ScriptLexeme.Type openBrace(boolean substitution) {
        position++;
        punctuator = "{";
        substitutions.set(braces++, substitution);
        return ScriptLexeme.Type.PUNCTUATOR;
    }

    private ScriptLexeme.Type closeBrace() {
        braces = Math.max(0, braces - 1);
        if (substitutions.get(braces)) {
            substitutions.clear(braces);
            return readTemplate();
        }
        position++;
        punctuator = "}";
        return ScriptLexeme.Type.PUNCTUATOR;
    }

    private ScriptLexeme.Type readPunctuator(int first) {
        for (String candidate : first < 0x80 ? PUNCTUATORS.get(first) : List.<String>of()) {
            boolean matches = source.startsWith(candidate, position);
            if (matches && !(candidate.equals("?.") && isDigit(characterAt(position + 2)))) {
                punctuator = candidate;
                position += candidate.length();
                return ScriptLexeme.Type.PUNCTUATOR;
            }
        }
        flaw = Flaw.MALFORMED;
        advance();
        return ScriptLexeme.Type.PUNCTUATOR;
    }

    /** Lists the punctuators by their first character, longest first. */
    private static List<List<String>> punctuators() {
        String all =
                ">>>= ... === !== **= <<= >>= >>> &&= ||= ??= <= >= == != ++ -- ** << >> && || ?? ?. += -= *= /= %= &="
                        + " |= ^= => ( ) [ ] . ; , < > + - * / % & | ^ ! ~ ? : =";
        List<List<String>> byCharacter = new ArrayList<>();
        for (int i = 0; i < 0x80; i++) {
            byCharacter.add(new ArrayList<>());
        }
        for (String punctuator : all.split(" ", -1)) {
            byCharacter.get(punctuator.charAt(0)).add(punctuator);
        }
        return byCharacter;
    }

    // Characters

    private int character() {
        return characterAt(position);
    }

    private int characterAt(int index) {
        return index < source.length() ? source.codePointAt(index) : END;
    }

    private boolean take(char wanted) {
        boolean there = character() == wanted;
        position += there ? 1 : 0;
        return there;
    }

    /** Steps over a character; a carriage return and a line feed together end one line. */
    private void advance() {
        int character = character();
        boolean pair = character == '\r' && characterAt(position + 1) == '\n';
        position += pair ? 2 : Character.charCount(character);
        line += isLineEnd(character) ? 1 : 0;
    }

    /**
     * What comes after a token.
     *
     * @param word the word, if it is one
     * @param punctuator otherwise up to two characters
     * @param arrow whether an arrow follows the word on its line
     * @param afterNewline whether a line ends before it
     */
    record Ahead(String word, String punctuator, boolean arrow, boolean afterNewline) {}
}
