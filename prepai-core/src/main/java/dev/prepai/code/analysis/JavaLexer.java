package dev.prepai.code.analysis;

import static dev.prepai.code.analysis.ScriptCharacters.isDigit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the tokens of Java and finds the brackets that belong together, those around type arguments among them. Every character
 * is read a bounded number of times. A Unicode escape stands for a letter of a name, or for itself within a literal.
 */
final class JavaLexer {
    private static final Set<String> KEYWORDS = words("abstract assert boolean break byte case catch char class const"
            + " continue default do double else enum extends final finally float for goto if implements import instanceof int"
            + " interface long native new package private protected public return short static strictfp super switch"
            + " synchronized this throw throws transient try void volatile while true false null");
    /** What may stand in type arguments, names aside. */
    private static final Set<String> IN_ARGUMENTS =
            words(". , ? & [ ] @ < extends super boolean byte char double float int long short");

    private static final String SINGLE = "(){}[];,.@=><!~?:+-*/&|^%";
    /** Those of more than one character by their first, longest first. */
    private static final Map<Character, List<String>> LONG_OPERATORS = Stream.of(
                    ">>>= <<= >>= >>> ... -> :: ++ -- && || == != <= >= += -= *= /= &= |= ^= %= << >>".split(" ", -1))
            .collect(Collectors.groupingBy(operator -> operator.charAt(0)));

    private static final Pattern NUMBER = Pattern.compile("(0[xX][0-9a-fA-F_]*+\\.?[0-9a-fA-F_]*+([pP][+-]?[0-9_]++)?"
            + "|0[bB][01_]++|[0-9][0-9_]*+\\.?[0-9_]*+([eE][+-]?[0-9_]++)?|\\.[0-9_]++([eE][+-]?[0-9_]++)?)[lLfFdD]?");
    private static final Pattern CHARACTER =
            Pattern.compile("'([^'\\\\\r\n]|\\\\[btnfrs0\"'\\\\]|\\\\[0-7]{1,3}|\\\\u++[0-9a-fA-F]{4})'");

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    private final BitSet commentLines = new BitSet();
    private final BitSet codeLines = new BitSet();
    private final int[] partners;
    private final int[] lastLines;
    private int position;
    private int line = 1;
    private boolean wellFormed = true;

    JavaLexer(String source) {
        this.source = source;
        partners = new int[source.length()];
        Arrays.fill(partners, -1);
        lastLines = new int[source.length()];
        read();
    }

    private static Set<String> words(String text) {
        return Set.of(text.split(" ", -1));
    }

    JavaTokens tokens() {
        return new JavaTokens(tokens, partners, lastLines);
    }

    /** Tells whether all tokens are some of Java, and all brackets are closed. */
    boolean isWellFormed() {
        return wellFormed;
    }

    LineCounts lines() {
        int total = 0;
        int blank = 0;
        int commentOnly = 0;
        int comments = 0;
        for (String text : source.isEmpty() ? List.of("") : source.lines().toList()) {
            total++;
            if (text.chars().allMatch(JavaLexer::isSpace)) {
                blank++;
            } else if (commentLines.get(total)) {
                comments++;
                commentOnly += codeLines.get(total) ? 0 : 1;
            }
        }
        return new LineCounts(total, total - commentOnly - blank, 0, commentOnly, blank, comments);
    }

    private static boolean isSpace(int character) {
        return character == ' ' || character == '\t' || character == '\f';
    }

    private void read() {
        while (position < source.length()) {
            char character = source.charAt(position);
            if (isSpace(character) || character == '\n' || character == '\r') {
                advanceTo(position + 1);
            } else if (source.startsWith("//", position)) {
                comment(endOfLine());
            } else if (source.startsWith("/*", position)) {
                int close = source.indexOf("*/", position + 2);
                require(close >= 0);
                comment(close < 0 ? source.length() : close + 2);
            } else {
                token(character);
            }
        }
        dropArguments();
        require(open.isEmpty());
    }

    private void require(boolean condition) {
        wellFormed &= condition;
    }

    private int endOfLine() {
        int end = position;
        while (end < source.length() && source.charAt(end) != '\n' && source.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private void comment(int end) {
        int first = line;
        advanceTo(end);
        commentLines.set(first, line + 1);
    }

    /** Moves on and counts the lines; a carriage return and a line feed together end one. */
    private void advanceTo(int end) {
        while (position < end) {
            char character = source.charAt(position++);
            if (character == '\n' || (character == '\r' && !source.startsWith("\n", position))) {
                line++;
            }
        }
    }

    private void token(char character) {
        int code = source.codePointAt(position);
        if (Character.isJavaIdentifierStart(code) || character == '\\') {
            int end = endOfName();
            Token.Kind kind = KEYWORDS.contains(source.substring(position, end)) ? Token.Kind.KEYWORD : Token.Kind.NAME;
            add(kind, end);
        } else if (isDigit(character) || (character == '.' && isDigit(characterAt(position + 1)))) {
            int end = endOfNumber();
            require(NUMBER.matcher(source).region(position, end).matches());
            add(Token.Kind.NUMBER, end);
        } else if (source.startsWith("\"\"\"", position)) {
            add(Token.Kind.STRING, endOfLiteral("\"\"\"", true));
        } else if (character == '"') {
            add(Token.Kind.STRING, endOfLiteral("\"", false));
        } else if (character == '\'') {
            int end = endOfLiteral("'", false);
            require(CHARACTER.matcher(source).region(position, end).matches());
            add(Token.Kind.STRING, end);
        } else {
            operator(code);
        }
    }

    private int characterAt(int index) {
        return index < source.length() ? source.charAt(index) : ScriptCharacters.END;
    }

    private int endOfName() {
        int end = position;
        while (end < source.length()) {
            int code = source.codePointAt(end);
            if (code == '\\') {
                require(characterAt(end + 1) == 'u');
                end++;
            } else if (Character.isJavaIdentifierPart(code)) {
                end += Character.charCount(code);
            } else {
                break;
            }
        }
        return end;
    }

    private int endOfNumber() {
        boolean hexadecimal = (characterAt(position + 1) | 0x20) == 'x';
        int end = position;
        while (Character.isJavaIdentifierPart(characterAt(end))
                || characterAt(end) == '.'
                || isSign(end, hexadecimal)) {
            end++;
        }
        return end;
    }

    private boolean isSign(int index, boolean hexadecimal) {
        boolean sign = characterAt(index) == '+' || characterAt(index) == '-';
        return sign && (source.charAt(index - 1) | 0x20) == (hexadecimal ? 'p' : 'e');
    }

    private int endOfLiteral(String quote, boolean severalLines) {
        int end = position + quote.length();
        while (end < source.length() && !source.startsWith(quote, end)) {
            char character = source.charAt(end);
            if (!severalLines && (character == '\n' || character == '\r')) {
                require(false);
                return end;
            }
            boolean escape = character == '\\' && (severalLines || !isLineEnd(characterAt(end + 1)));
            end += escape ? 2 : 1;
        }
        require(end < source.length());
        return Math.min(end + quote.length(), source.length());
    }

    private static boolean isLineEnd(int character) {
        return character == '\n' || character == '\r';
    }

    private void operator(int character) {
        String known = Character.toString(character);
        require(SINGLE.contains(known));
        for (String operator : LONG_OPERATORS.getOrDefault((char) character, List.of())) {
            if (source.startsWith(operator, position)) {
                known = operator;
                break;
            }
        }
        int step = closesArguments(known) ? 1 : known.length();
        for (int end = position + known.length(); position < end; ) {
            add(Token.Kind.OPERATOR, position + step);
        }
    }

    /** Tells whether as many lists of type arguments end here, as two do in {@code >>} if two are open. */
    private boolean closesArguments(String operator) {
        return operator.startsWith(">")
                && !operator.endsWith("=")
                && open.size() >= operator.length()
                && open.stream()
                        .limit(operator.length())
                        .allMatch(index -> tokens.get(index).text().equals("<"));
    }

    private void add(Token.Kind kind, int end) {
        String text = source.substring(position, end);
        int index = tokens.size();
        Token before = index == 0 ? null : tokens.get(index - 1);
        require(before == null || !isLiteral(before.kind()) || kind == Token.Kind.OPERATOR || isOperatorWord(text));
        tokens.add(new Token(kind, text, line, position));
        int first = line;
        advanceTo(end);
        codeLines.set(first, line + 1);
        lastLines[index] = line;
        bracket(kind, text, index, before == null ? "" : before.text());
    }

    private static boolean isLiteral(Token.Kind kind) {
        return kind == Token.Kind.NUMBER || kind == Token.Kind.STRING;
    }

    private static boolean isOperatorWord(String text) {
        return text.equals("instanceof") || text.equals("when");
    }

    // Brackets

    private void bracket(Token.Kind kind, String text, int index, String before) {
        boolean wildcard = !text.equals("?") || before.equals("<") || before.equals(",");
        if (text.equals(">") && isOpen("<")) {
            pair(index);
            return;
        }
        if (kind != Token.Kind.NAME && !(IN_ARGUMENTS.contains(text) && wildcard)) {
            dropArguments();
        }
        switch (text) {
            case "(", "[", "{" -> open.push(index);
            case "<" -> {
                if (index == 0 || mayBeGeneric(tokens.get(index - 1))) {
                    open.push(index);
                } else {
                    dropArguments();
                }
            }
            case ")" -> close("(", index);
            case "]" -> close("[", index);
            case "}" -> closeBrace(index);
            default -> {}
        }
    }

    private static boolean mayBeGeneric(Token before) {
        return !isLiteral(before.kind()) && !before.text().equals("]");
    }

    private boolean isOpen(String bracket) {
        return !open.isEmpty() && tokens.get(open.element()).text().equals(bracket);
    }

    /** Takes what looked like type arguments for comparisons. */
    private void dropArguments() {
        while (isOpen("<")) {
            open.pop();
        }
    }

    private void close(String bracket, int index) {
        if (bracket.equals("[") && isOpen("<")) {
            dropArguments();
        }
        if (isOpen(bracket)) {
            pair(index);
        } else {
            wellFormed = false;
        }
    }

    /** Closes the innermost brace and whatever was left open in it. */
    private void closeBrace(int index) {
        while (!open.isEmpty() && !isOpen("{")) {
            wellFormed = false;
            open.pop();
        }
        close("{", index);
    }

    private void pair(int index) {
        int opening = open.pop();
        partners[opening] = index;
        partners[index] = opening;
    }
}
