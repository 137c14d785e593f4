package dev.prepai.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a source once, character by character, and counts. It knows comments, strings and words, no grammar: a first measure
 * that is linear on any text.
 */
final class SourceScanner {
    private static final Set<String> PYTHON_DECISIONS =
            Set.of("if", "elif", "for", "while", "except", "and", "or", "assert", "case");
    private static final Set<String> JAVASCRIPT_DECISIONS = Set.of("if", "for", "while", "case", "catch");
    private static final Pattern STRING_PREFIX = Pattern.compile("[rbfuRBFU]{1,2}");
    private static final int LONG_LINE = 120;
    private static final int COMFORTABLE_COMPLEXITY = 10;
    private static final int COMFORTABLE_DEPTH = 4;
    private static final int COMFORTABLE_FUNCTION = 40;

    private final Language language;
    private final String source;
    private final int[] code;
    private final int[] comment;
    private int position;
    private int line;
    private int functions;
    private int decisions;
    private int depth;
    private int deepest;
    private int parentheses;
    private int shortNames;
    private int names;

    SourceScanner(Language language, String source) {
        this.language = language;
        this.source = source.replace("\r\n", "\n").replace('\r', '\n');
        int lines =
                (int) this.source.chars().filter(character -> character == '\n').count() + 1;
        this.code = new int[lines];
        this.comment = new int[lines];
    }

    CodeMetrics metrics() {
        while (position < source.length()) {
            step();
        }
        int lines = source.isEmpty() || source.endsWith("\n") ? code.length - 1 : code.length;
        int codeLines = 0;
        int commentLines = 0;
        for (int i = 0; i < lines; i++) {
            codeLines += code[i];
            commentLines += code[i] == 0 ? comment[i] : 0;
        }
        int blankLines = lines - codeLines - commentLines;
        int counted = Math.max(1, functions);
        double ratio = codeLines + commentLines == 0 ? 0 : (double) commentLines / (codeLines + commentLines);
        List<String> remarks = new ArrayList<>();
        double score = score(counted, codeLines, ratio, remarks);
        return new CodeMetrics(
                lines, codeLines, commentLines, blankLines, counted, decisions + counted, ratio, score, remarks);
    }

    private void step() {
        char character = source.charAt(position);
        if (character == '\n') {
            line++;
            position++;
            if (language == Language.PYTHON) {
                measureIndentation();
            }
        } else if (Character.isWhitespace(character)) {
            position++;
        } else if (startsComment()) {
            skipComment();
        } else if (startsString()) {
            skipString(character);
        } else if (character >= '0' && character <= '9') {
            skipNumber();
        } else if (Character.isJavaIdentifierStart(character)) {
            word();
        } else {
            code[line] = 1;
            operator(character);
        }
    }

    private boolean startsComment() {
        return language == Language.PYTHON
                ? source.charAt(position) == '#'
                : source.startsWith("//", position) || source.startsWith("/*", position);
    }

    private boolean startsString() {
        char character = position < source.length() ? source.charAt(position) : ' ';
        return character == '"' || character == '\'' || (character == '`' && language == Language.JAVASCRIPT);
    }

    private void skipComment() {
        boolean block = source.startsWith("/*", position);
        int end = block ? source.indexOf("*/", position + 2) : source.indexOf('\n', position);
        end = end < 0 ? source.length() : block ? end + 2 : end;
        markUntil(end, comment);
    }

    /** A Python string in three quotes that begins a line is a docstring and counts as a comment. */
    private void skipString(char quote) {
        boolean triple = language == Language.PYTHON
                && source.startsWith(String.valueOf(quote).repeat(3), position);
        boolean docstring = triple && code[line] == 0 && parentheses == 0;
        int end = position + (triple ? 3 : 1);
        while (end < source.length()) {
            char character = source.charAt(end);
            if (character == '\\') {
                end++;
            } else if (character == '\n' && !triple && quote != '`') {
                break;
            } else if (triple ? source.startsWith(String.valueOf(quote).repeat(3), end) : character == quote) {
                end += triple ? 3 : 1;
                break;
            }
            end++;
        }
        markUntil(Math.min(end, source.length()), docstring ? comment : code);
    }

    /** So that the letter in {@code 1e9} or {@code 0xff} is not taken for a name. */
    private void skipNumber() {
        code[line] = 1;
        while (position < source.length()
                && (source.charAt(position) == '.' || Character.isJavaIdentifierPart(source.charAt(position)))) {
            position++;
        }
    }

    private void markUntil(int end, int[] marks) {
        marks[line] = 1;
        for (; position < end; position++) {
            if (source.charAt(position) == '\n') {
                line++;
                marks[line] = 1;
            }
        }
    }

    private void word() {
        int start = position;
        while (position < source.length() && Character.isJavaIdentifierPart(source.charAt(position))) {
            position++;
        }
        String word = source.substring(start, position);
        if (language == Language.PYTHON
                && startsString()
                && STRING_PREFIX.matcher(word).matches()) {
            skipString(source.charAt(position));
            return;
        }
        code[line] = 1;
        if (word.equals(language == Language.PYTHON ? "def" : "function")) {
            functions++;
        } else if ((language == Language.PYTHON ? PYTHON_DECISIONS : JAVASCRIPT_DECISIONS).contains(word)) {
            decisions++;
        } else {
            names++;
            shortNames += word.length() == 1 && !"ijknmxy_".contains(word) ? 1 : 0;
        }
    }

    private void operator(char character) {
        if (language == Language.JAVASCRIPT) {
            javaScriptOperator(character);
        } else {
            int change = "([{".indexOf(character) >= 0 ? 1 : ")]}".indexOf(character) >= 0 ? -1 : 0;
            parentheses = Math.max(0, parentheses + change);
            position++;
        }
    }

    private void javaScriptOperator(char character) {
        if (source.startsWith("=>", position)) {
            functions++;
            position += 2;
        } else if (source.startsWith("&&", position)
                || source.startsWith("||", position)
                || source.startsWith("??", position)
                || source.startsWith("?.", position)) {
            decisions++;
            position += 2;
        } else {
            decisions += character == '?' ? 1 : 0;
            depth += character == '{' ? 1 : character == '}' ? -1 : 0;
            deepest = Math.max(deepest, depth);
            position++;
        }
    }

    private void measureIndentation() {
        int end = position;
        while (end < source.length() && (source.charAt(end) == ' ' || source.charAt(end) == '\t')) {
            end++;
        }
        boolean blank = end >= source.length() || source.charAt(end) == '\n' || source.charAt(end) == '#';
        if (!blank && parentheses == 0) {
            String indentation = source.substring(position, end).replace("\t", "    ");
            deepest = Math.max(deepest, indentation.length() / 4);
        }
    }

    private double score(int counted, int codeLines, double commentRatio, List<String> remarks) {
        double complexity = (double) (decisions + counted) / counted;
        double length = (double) codeLines / counted;
        double longLines =
                source.lines().filter(text -> text.length() > LONG_LINE).count();
        double score = 10;
        score -= cost(remarks, (complexity - COMFORTABLE_COMPLEXITY) * 0.4, 4, "many branches per function");
        score -= cost(remarks, (deepest - COMFORTABLE_DEPTH) * 0.8, 2.4, "deep nesting");
        score -= cost(remarks, (length - COMFORTABLE_FUNCTION) * 0.05, 2, "long functions");
        score -= cost(remarks, longLines * 0.5, 1.5, "lines of more than " + LONG_LINE + " characters");
        score -= cost(remarks, names == 0 ? 0 : (shortNames - names * 0.15) * 0.1, 1.5, "many one-letter names");
        score -= cost(remarks, codeLines > 20 && commentRatio == 0 ? 0.5 : 0, 0.5, "no comment in a longer program");
        return Math.max(0, score);
    }

    private static double cost(List<String> remarks, double cost, double most, String remark) {
        if (cost <= 0) {
            return 0;
        }
        remarks.add(remark);
        return Math.min(cost, most);
    }
}
