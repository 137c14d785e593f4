package dev.prepai.code.similarity;

import dev.prepai.code.similarity.Word.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Splits a source into words, without comments, imports, decorators and whatever else tells nothing. It knows no grammar, so that
 * any text has words; time is linear in its length.
 */
final class Lexer {
    /** What is behind is not read. */
    static final int MAX_WORDS = 20_000;

    private static final Set<String> OPERATORS = Set.of(
            "=>", "==", "!=", "<=", ">=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", ":=", "->", "&&", "||", "??",
            "?.", "**", "//", "<<", ">>", "++", "--", "===", "!==", ">>>", "**=", "//=", "<<=", ">>=", "...");
    private static final int LONGEST_OPERATOR = 3;

    /** Longer regular expressions are read as operators, so that looking for their ends takes linear time. */
    private static final int LONGEST_EXPRESSION = 500;

    private static final Set<String> NOT_COMPARED = Set.of("import", "from", "global", "nonlocal");
    private static final Set<String> CLOSING = Set.of(")", "]", "++", "--");
    private static final Set<String> LEAVING = Set.of("return", "break", "continue");

    /** A line of JavaScript that begins with one of these goes on with the statement of the line before. */
    private static final String GOING_ON = ".?:+-*/%&|^=<>,)]";

    private final String source;
    private final boolean python;
    private final List<Word> words = new ArrayList<>();
    private int position;
    private int line = 1;
    private int skippedLine;
    private int depth;

    private Lexer(String source, boolean python) {
        this.source = source;
        this.python = python;
    }

    static List<Word> python(String source) {
        return new Lexer(source, true).read();
    }

    static List<Word> javaScript(String source) {
        return new Lexer(source, false).read();
    }

    /** Returns the words; the last one is an end. */
    private List<Word> read() {
        while (position < source.length() && words.size() < MAX_WORDS) {
            step();
        }
        end();
        return words;
    }

    private void step() {
        char character = source.charAt(position);
        if (character == '\n') {
            endOfLine();
        } else if (Character.isWhitespace(character)) {
            position++;
        } else if (python && character == '\\') {
            moveTo(position + 2);
        } else if (python ? character == '#' : source.startsWith("//", position)) {
            position = indexOf("\n", position);
        } else if (!python && source.startsWith("/*", position)) {
            moveTo(indexOf("*/", position + 2) + 2);
        } else if (character == '"' || character == '\'' || (character == '`' && !python)) {
            string(character);
        } else if (Character.isDigit(character)) {
            number();
        } else if (Character.isJavaIdentifierStart(character) || character == '@') {
            word();
        } else if (python || character != '/' || !isOperandExpected() || !regularExpression()) {
            operator();
        }
    }

    private void endOfLine() {
        position++;
        int next = position;
        while (next < source.length() && source.charAt(next) != '\n' && Character.isWhitespace(source.charAt(next))) {
            next++;
        }
        boolean goesOn = next < source.length() && GOING_ON.indexOf(source.charAt(next)) >= 0;
        if (depth == 0 && (python || (!goesOn && canEnd(last())))) {
            end();
        }
        position = next;
        line++;
    }

    private static boolean canEnd(Word word) {
        return word.kind() != Kind.SIGN || CLOSING.contains(word.text()) || LEAVING.contains(word.text());
    }

    private boolean isOperandExpected() {
        return last().isEnd() || (last().kind() == Kind.SIGN && !CLOSING.contains(last().text()));
    }

    private void string(char quote) {
        String triple = String.valueOf(quote).repeat(3);
        boolean tripled = python && source.startsWith(triple, position);
        String closing = tripled ? triple : String.valueOf(quote);
        boolean severalLines = tripled || quote == '`';
        int end = position + closing.length();
        while (end < source.length()
                && !source.startsWith(closing, end)
                && (severalLines || source.charAt(end) != '\n')) {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        literal(Vocabulary.LITERAL);
        moveTo(source.startsWith(closing, end) ? end + closing.length() : end);
    }

    private boolean regularExpression() {
        boolean inClass = false;
        int most = Math.min(source.length(), position + LONGEST_EXPRESSION);
        for (int i = position + 1; i < most && source.charAt(i) != '\n'; i++) {
            char character = source.charAt(i);
            if (character == '/' && !inClass) {
                literal(Vocabulary.LITERAL);
                position = i + 1;
                return true;
            }
            inClass = character == '[' || (inClass && character != ']');
            i += character == '\\' ? 1 : 0;
        }
        return false;
    }

    /** A digit tells more than other literals. */
    private void number() {
        int start = position;
        while (position < source.length() && (isPart(position) || source.charAt(position) == '.')) {
            position++;
        }
        literal(position == start + 1 ? source.substring(start, position) : Vocabulary.LITERAL);
    }

    private void word() {
        int start = position++;
        while (position < source.length() && isPart(position)) {
            position++;
        }
        String text = source.substring(start, position);
        boolean begins = last().isEnd();
        if (text.startsWith("@") || (begins && NOT_COMPARED.contains(text))) {
            skippedLine = line;
        } else if (!isPrefixOfString(text)) {
            word(text);
        }
    }

    private void word(String text) {
        String common = Vocabulary.common(text);
        if (last().is(".") || !Vocabulary.has(text)) {
            add(Kind.OWN, text);
        } else if (common.equals(Vocabulary.LITERAL) || common.equals(Vocabulary.FALSE)) {
            literal(common);
        } else {
            sign(common);
        }
    }

    private boolean isPrefixOfString(String text) {
        boolean quoted = position < source.length() && "\"'".indexOf(source.charAt(position)) >= 0;
        return python && quoted && text.length() <= 2 && "rRbBfFuU".contains(text.substring(0, 1));
    }

    private void operator() {
        String text = source.substring(position, endOfOperator());
        position += text.length();
        boolean brace = text.equals("{") || text.equals("}");
        if (python || !brace) {
            depth += "([{".contains(text) ? 1 : ")]}".contains(text) ? -1 : 0;
            depth = Math.max(0, depth);
        }
        if (text.equals(";") || (brace && !python)) {
            end();
        } else {
            sign(Vocabulary.common(text));
        }
    }

    private int endOfOperator() {
        int end = Math.min(source.length(), position + LONGEST_OPERATOR);
        while (end > position + 1 && !OPERATORS.contains(source.substring(position, end))) {
            end--;
        }
        return end;
    }

    private boolean isPart(int index) {
        return Character.isJavaIdentifierPart(source.charAt(index));
    }

    private int indexOf(String text, int from) {
        int found = source.indexOf(text, from);
        return found < 0 ? source.length() : found;
    }

    private void moveTo(int end) {
        for (; position < Math.min(end, source.length()); position++) {
            line += source.charAt(position) == '\n' ? 1 : 0;
        }
    }

    private Word last() {
        return words.isEmpty() ? Word.OUTSIDE : words.get(words.size() - 1);
    }

    private void end() {
        if (!last().isEnd()) {
            words.add(new Word(Kind.END, "", line));
        }
    }

    private void sign(String text) {
        if (!text.isEmpty()) {
            add(Kind.SIGN, text);
        }
    }

    /** Literals beside each other, such as the parts of a string, are one. */
    private void literal(String text) {
        if (last().kind() != Kind.LITERAL) {
            add(Kind.LITERAL, text);
        }
    }

    private void add(Kind kind, String text) {
        if (line != skippedLine) {
            words.add(new Word(kind, text, line));
        }
    }
}
