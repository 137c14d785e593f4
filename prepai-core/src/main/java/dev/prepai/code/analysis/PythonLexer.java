package dev.prepai.code.analysis;

import dev.prepai.code.analysis.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Splits Python 3.12 into tokens, in one pass without a step back (Python Language Reference 3.12, chapter 2). What cannot be
 * read is skipped and remembered.
 */
final class PythonLexer {
    private static final Set<String> KEYWORDS = Set.of(
            "False",
            "None",
            "True",
            "and",
            "as",
            "assert",
            "async",
            "await",
            "break",
            "class",
            "continue",
            "def",
            "del",
            "elif",
            "else",
            "except",
            "finally",
            "for",
            "from",
            "global",
            "if",
            "import",
            "in",
            "is",
            "lambda",
            "nonlocal",
            "not",
            "or",
            "pass",
            "raise",
            "return",
            "try",
            "while",
            "with",
            "yield");
    private static final Set<String> STRING_PREFIXES = Set.of("r", "u", "b", "f", "br", "rb", "fr", "rf");
    private static final Set<String> OPERATORS = Set.of(
            "+", "-", "*", "/", "%", "@", "&", "|", "^", "~", "<", ">", "(", ")", "[", "]", "{", "}", ",", ":", ".",
            ";", "=", "**", "//", "<<", ">>", "<=", ">=", "==", "!=", "->", ":=", "+=", "-=", "*=", "/=", "%=", "&=",
            "|=", "^=", "@=", "...", "**=", "//=", "<<=", ">>=");
    private static final int LONGEST_PREFIX = 2;
    private static final int TAB = 8;

    /** As in CPython, which reads no deeper indentation. */
    private static final int MAX_INDENTATIONS = 100;

    /** As in CPython, which reads no formatted strings that stand deeper in each other. */
    private static final int MAX_FORMATTED_STRINGS = 150;

    private final String source;
    private final boolean indented;
    private final List<Token> tokens = new ArrayList<>();
    private final BitSet insideStrings = new BitSet();
    private final BitSet commentLines = new BitSet();
    private final Deque<Integer> indentations = new ArrayDeque<>();
    private final Deque<FormattedString> formattedStrings = new ArrayDeque<>();
    private int position;
    private int line = 1;
    private int brackets;
    private boolean lineStart = true;
    private boolean wellFormed = true;

    private PythonLexer(String source, boolean indented) {
        this.source = source;
        this.indented = indented;
    }

    /** Splits a source. */
    static PythonTokens read(String source) {
        return new PythonLexer(source, true).read();
    }

    /** Splits a source whose lines have lost their indentation, so that there are no tokens for blocks. */
    static PythonTokens readFlat(String source) {
        return new PythonLexer(source, false).read();
    }

    private PythonTokens read() {
        position = source.startsWith("\uFEFF") ? 1 : 0;
        while (position < source.length()) {
            step();
        }
        wellFormed &= brackets == 0 && formattedStrings.isEmpty();
        endLine("");
        while (!indentations.isEmpty()) {
            indentations.pop();
            add(Kind.DEDENT, "");
        }
        return new PythonTokens(tokens, insideStrings, commentLines, wellFormed);
    }

    private void step() {
        FormattedString formatted = formattedStrings.peek();
        if (formatted != null && formatted.inText()) {
            formattedText(formatted);
        } else if (lineStart && brackets == 0 && formatted == null) {
            lineStart = false;
            indentation();
        } else {
            code(source.charAt(position));
        }
    }

    /** Reads white space at the beginning of a line; a line with nothing else on it opens and closes no block. */
    private void indentation() {
        int column = 0;
        for (; position < source.length() && isBlank(source.charAt(position)); position++) {
            char character = source.charAt(position);
            column = character == '\f' ? 0 : character == '\t' ? (column / TAB + 1) * TAB : column + 1;
        }
        if (indented && position < source.length() && "\r\n#".indexOf(source.charAt(position)) < 0) {
            indentTo(column);
        }
    }

    private void indentTo(int column) {
        if (column > outerIndentation()) {
            if (indentations.size() < MAX_INDENTATIONS) {
                indentations.push(column);
                add(Kind.INDENT, "");
            } else {
                wellFormed = false;
            }
        } else {
            while (column < outerIndentation()) {
                indentations.pop();
                add(Kind.DEDENT, "");
            }
            wellFormed &= column == outerIndentation();
        }
    }

    private int outerIndentation() {
        Integer column = indentations.peek();
        return column == null ? 0 : column;
    }

    private void code(char character) {
        if (isBlank(character)) {
            position++;
        } else if (character == '\n' || character == '\r') {
            lineEnd();
        } else if (character == '#') {
            commentLines.set(line);
            position = endOfLine(position);
        } else if (character == '\\') {
            joinLines();
        } else if (character == '"' || character == '\'') {
            string(position);
        } else if (isDigit(character) || (character == '.' && isDigit(at(position + 1)))) {
            number();
        } else if (Character.isUnicodeIdentifierStart(source.codePointAt(position)) || character == '_') {
            word();
        } else {
            operator(character);
        }
    }

    private void lineEnd() {
        int end = position + lineBreak(position);
        if (brackets == 0 && formattedStrings.isEmpty()) {
            endLine(source.substring(position, end));
            lineStart = true;
        }
        position = end;
        line++;
    }

    /** Ends the logical line, if there is something on it. */
    private void endLine(String text) {
        if (!tokens.isEmpty() && hasContent(tokens.get(tokens.size() - 1).kind())) {
            add(Kind.NEWLINE, text);
        }
    }

    private static boolean hasContent(Kind kind) {
        return kind != Kind.NEWLINE && kind != Kind.INDENT && kind != Kind.DEDENT;
    }

    private void joinLines() {
        int lineBreak = lineBreak(position + 1);
        wellFormed &= lineBreak > 0 && position + 1 + lineBreak < source.length();
        position += 1 + lineBreak;
        line += lineBreak > 0 ? 1 : 0;
    }

    private void word() {
        int end = endOfWord(position);
        char next = at(end);
        String word = source.substring(position, end);
        if ((next == '"' || next == '\'') && isStringPrefix(word)) {
            string(end);
        } else {
            addUntil(end, KEYWORDS.contains(word) ? Kind.KEYWORD : Kind.NAME, word);
        }
    }

    private static boolean isStringPrefix(String word) {
        return word.length() <= LONGEST_PREFIX && STRING_PREFIXES.contains(word.toLowerCase(Locale.ROOT));
    }

    private int endOfWord(int start) {
        int end = start;
        while (end < source.length()) {
            int character = source.codePointAt(end);
            if (!Character.isUnicodeIdentifierPart(character) || Character.isIdentifierIgnorable(character)) {
                break;
            }
            end += Character.charCount(character);
        }
        return end;
    }

    private void number() {
        char radix = Character.toLowerCase(at(position + 1));
        int end;
        if (at(position) == '0' && (radix == 'x' || radix == 'o' || radix == 'b')) {
            end = endOfDigits(position + 2, radix == 'x');
        } else {
            end = endOfDigits(position, false);
            end = at(end) == '.' ? endOfDigits(end + 1, false) : end;
            end = endOfExponent(end);
            end += at(end) == 'j' || at(end) == 'J' ? 1 : 0;
        }
        addUntil(end, Kind.NUMBER, source.substring(position, end));
    }

    private int endOfDigits(int start, boolean hexadecimal) {
        int end = start;
        while (isDigit(at(end))
                || (hexadecimal && Character.digit(at(end), 16) >= 0)
                || (at(end) == '_' && Character.digit(at(end + 1), hexadecimal ? 16 : 10) >= 0)) {
            end++;
        }
        return end;
    }

    private int endOfExponent(int start) {
        if (at(start) != 'e' && at(start) != 'E') {
            return start;
        }
        int digits = start + (at(start + 1) == '+' || at(start + 1) == '-' ? 2 : 1);
        return isDigit(at(digits)) ? endOfDigits(digits, false) : start;
    }

    /** Reads a string whose prefix begins at the position, and whose first quote stands at the given index. */
    private void string(int quoteStart) {
        char character = source.charAt(quoteStart);
        boolean triple = at(quoteStart + 1) == character && at(quoteStart + 2) == character;
        int textStart = quoteStart + (triple ? 3 : 1);
        String prefix = source.substring(position, quoteStart).toLowerCase(Locale.ROOT);
        if (prefix.contains("f") && formattedStrings.size() < MAX_FORMATTED_STRINGS) {
            String quote = source.substring(quoteStart, textStart);
            addUntil(textStart, Kind.STRING, source.substring(position, textStart));
            formattedStrings.push(new FormattedString(quote, prefix.contains("r")));
        } else {
            wellFormed &= !prefix.contains("f");
            int end = endOfString(textStart, character, triple);
            addUntil(end, Kind.STRING, source.substring(position, end));
        }
    }

    private int endOfString(int start, char quote, boolean triple) {
        int end = start;
        while (end < source.length()) {
            char character = source.charAt(end);
            if (character == quote && (!triple || (at(end + 1) == quote && at(end + 2) == quote))) {
                return end + (triple ? 3 : 1);
            }
            if (!triple && (character == '\n' || character == '\r')) {
                wellFormed = false;
                return end;
            }
            end += character == '\\' ? 1 + Math.max(1, lineBreak(end + 1)) : 1;
        }
        wellFormed = false;
        return source.length();
    }

    /** Reads the text of a formatted string up to a replacement field, the end of a format, or the end of the string. */
    private void formattedText(FormattedString formatted) {
        int end = position;
        while (end < source.length()) {
            char character = source.charAt(end);
            boolean twice = at(end + 1) == character && !formatted.inFormat();
            if (source.startsWith(formatted.quote, end)
                    || (character == '{' && !twice)
                    || (character == '}' && formatted.inFormat())
                    || (!formatted.isTriple() && (character == '\n' || character == '\r'))) {
                break;
            } else if (character == '\\') {
                end += escape(end, formatted.raw);
            } else {
                wellFormed &= character != '}' || twice;
                end += twice && (character == '{' || character == '}') ? 2 : 1;
            }
        }
        if (end > position) {
            addUntil(
                    Math.min(end, source.length()),
                    Kind.STRING,
                    source.substring(position, Math.min(end, source.length())));
        }
        leaveText(formatted);
    }

    /** Returns how many characters a backslash in a formatted string takes with it, itself included. */
    private int escape(int start, boolean raw) {
        char next = at(start + 1);
        if (!raw && next == 'N' && at(start + 2) == '{') {
            int end = start + 3;
            while (Character.isLetterOrDigit(at(end)) || at(end) == ' ' || at(end) == '-') {
                end++;
            }
            return at(end) == '}' ? end + 1 - start : 2;
        }
        return next == '{' || next == '}' ? 1 : 1 + Math.max(1, lineBreak(start + 1));
    }

    private void leaveText(FormattedString formatted) {
        if (position >= source.length()) {
            return;
        }
        char character = source.charAt(position);
        if (source.startsWith(formatted.quote, position)) {
            addUntil(position + formatted.quote.length(), Kind.STRING, formatted.quote);
            wellFormed &= !formatted.inFormat();
            formattedStrings.pop();
        } else if (character == '{') {
            addUntil(position + 1, Kind.OPERATOR, "{");
            formatted.enterField(brackets);
        } else if (character == '}') {
            addUntil(position + 1, Kind.OPERATOR, "}");
            formatted.leaveField();
        } else {
            wellFormed = false;
            formattedStrings.pop();
        }
    }

    private void operator(char character) {
        int length = operatorLength(character, at(position + 1), at(position + 2));
        FormattedString formatted = formattedStrings.peek();
        boolean inField = formatted != null && formatted.fieldBrackets() == brackets;
        if (inField && character == ':') {
            length = 1;
            formatted.enterFormat();
        } else if (inField && character == '}') {
            formatted.leaveField();
        } else if (character == '(' || character == '[' || character == '{') {
            brackets++;
        } else if (character == ')' || character == ']' || character == '}') {
            closeBracket(formatted);
        }
        String text = source.substring(position, position + length);
        if (OPERATORS.contains(text) || (inField && character == '!')) {
            addUntil(position + length, Kind.OPERATOR, text);
        } else {
            wellFormed = false;
            position += Character.charCount(source.codePointAt(position));
        }
    }

    private void closeBracket(@Nullable FormattedString formatted) {
        if (brackets > (formatted == null ? 0 : formatted.fieldBrackets())) {
            brackets--;
        } else {
            wellFormed = false;
        }
    }

    private static int operatorLength(char first, char second, char third) {
        if (first == second && "*/<>".indexOf(first) >= 0) {
            return third == '=' ? 3 : 2;
        } else if (first == '.' && second == '.' && third == '.') {
            return 3;
        } else if (first == '-' && second == '>') {
            return 2;
        }
        return second == '=' && "=!<>+-*/%&|^@:".indexOf(first) >= 0 ? 2 : 1;
    }

    private void addUntil(int end, Kind kind, String text) {
        add(kind, text);
        if (kind == Kind.STRING) {
            line += lineBreaks(text);
        }
        position = end;
    }

    private void add(Kind kind, String text) {
        insideStrings.set(tokens.size(), !formattedStrings.isEmpty());
        tokens.add(new Token(kind, text, line, position));
    }

    private char at(int index) {
        return index < source.length() ? source.charAt(index) : '\0';
    }

    private int endOfLine(int start) {
        int end = start;
        while (end < source.length() && lineBreak(end) == 0) {
            end++;
        }
        return end;
    }

    /** Returns how many characters the line break at an index has, 0 if there is none. */
    private int lineBreak(int index) {
        char character = at(index);
        return character == '\r' && at(index + 1) == '\n' ? 2 : character == '\r' || character == '\n' ? 1 : 0;
    }

    static int lineBreaks(String text) {
        int breaks = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean carriageReturn = text.charAt(i) == '\r' && !text.startsWith("\n", i + 1);
            breaks += carriageReturn || text.charAt(i) == '\n' ? 1 : 0;
        }
        return breaks;
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t' || character == '\f';
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** A formatted string that has begun and not ended. */
    private static final class FormattedString {
        private final String quote;
        private final boolean raw;
        private final Deque<Field> fields = new ArrayDeque<>();

        FormattedString(String quote, boolean raw) {
            this.quote = quote;
            this.raw = raw;
        }

        boolean isTriple() {
            return quote.length() > 1;
        }

        boolean inText() {
            Field field = fields.peek();
            return field == null || field.inFormat;
        }

        boolean inFormat() {
            Field field = fields.peek();
            return field != null && field.inFormat;
        }

        void enterField(int brackets) {
            fields.push(new Field(brackets));
        }

        void enterFormat() {
            fields.element().inFormat = true;
        }

        void leaveField() {
            fields.pop();
        }

        /** Returns how many brackets were open where the innermost replacement field began. */
        int fieldBrackets() {
            return fields.element().brackets;
        }
    }

    /** A replacement field: an expression, then perhaps a format. */
    private static final class Field {
        private final int brackets;
        private boolean inFormat;

        Field(int brackets) {
            this.brackets = brackets;
        }
    }
}
