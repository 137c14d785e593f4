package dev.prepai.code.analysis;

import dev.prepai.code.analysis.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts lines as {@code radon raw} 5.1 does: it takes the white space around every line away, and reads each logical line by
 * itself.
 */
final class PythonLines {
    private static final String LINE_SEPARATORS = "\n\r\u000B\f\u001C\u001D\u001E\u0085\u2028\u2029";

    private final List<String> lines;
    private final PythonTokens read;
    private int code;
    private int documentation;
    private int commentOnly;
    private int blank;
    private int logical;
    private int next = 1;

    PythonLines(String source) {
        lines = split(source);
        read = PythonLexer.readFlat(String.join("\n", lines));
        count();
    }

    LineCounts counts() {
        return new LineCounts(
                lines.size(),
                code,
                documentation,
                commentOnly,
                blank,
                read.commentLines().cardinality());
    }

    /** Returns the number of logical lines: statements, roughly; what stands behind a colon counts as one of its own. */
    int logical() {
        return logical;
    }

    private void count() {
        List<Token> logicalLine = new ArrayList<>();
        List<Token> tokens = read.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() == Kind.NEWLINE) {
                // A backslash before an empty line ends a logical line in Python, but radon reads on.
                if (!isEmptyLine(token.line()) || i == tokens.size() - 1) {
                    count(logicalLine, token.line());
                    logicalLine.clear();
                }
            } else if (!read.insideStrings().get(i)) {
                logicalLine.add(token);
            }
        }
        countWithoutCode(lines.size() + 1);
    }

    private boolean isEmptyLine(int line) {
        return lines.get(line - 1).isEmpty();
    }

    private void count(List<Token> logicalLine, int lastLine) {
        int firstLine = logicalLine.get(0).line();
        countWithoutCode(firstLine);
        int empty = (int) IntStream.rangeClosed(firstLine, lastLine)
                .filter(this::isEmptyLine)
                .count();
        int filled = lastLine - firstLine + 1 - empty;
        boolean isString = logicalLine.size() == 1
                && logicalLine.get(0).kind() == Kind.STRING
                && !read.commentLines().get(lastLine);
        if (!isString) {
            code += filled;
        } else if (filled + empty == 1) {
            commentOnly++;
        } else {
            documentation += filled;
        }
        blank += empty;
        logical += statements(logicalLine);
        next = lastLine + 1;
    }

    /** Counts lines without tokens; text that is none, as after a syntax error, is neither blank nor a comment. */
    private void countWithoutCode(int end) {
        for (; next < end; next++) {
            if (read.commentLines().get(next)) {
                commentOnly++;
            } else if (isEmptyLine(next)) {
                blank++;
            } else {
                code++;
            }
        }
    }

    private static int statements(List<Token> logicalLine) {
        int statements = 0;
        int behindColon = -1;
        int length = 0;
        for (Token token : logicalLine) {
            if (isOperator(token, ";")) {
                // radon takes one token behind the colon for its end of the line, which is there only in the last part.
                statements += length == 0 ? 0 : behindColon < 0 || behindColon == 1 ? 1 : 2;
                behindColon = -1;
                length = 0;
            } else {
                length++;
                behindColon = isOperator(token, ":") ? 0 : behindColon < 0 ? -1 : behindColon + 1;
            }
        }
        return statements + (length == 0 ? 0 : behindColon <= 0 ? 1 : 2);
    }

    private static boolean isOperator(Token token, String text) {
        return token.kind() == Kind.OPERATOR && token.text().equals(text);
    }

    /** Splits as Python's {@code str.splitlines}, and strips as {@code str.strip}. */
    private static List<String> split(String source) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < source.length(); i++) {
            if (LINE_SEPARATORS.indexOf(source.charAt(i)) >= 0) {
                lines.add(strip(source, start, i));
                i += source.startsWith("\r\n", i) ? 1 : 0;
                start = i + 1;
            }
        }
        if (start < source.length()) {
            lines.add(strip(source, start, source.length()));
        }
        return lines;
    }

    private static String strip(String source, int start, int end) {
        int first = start;
        int last = end;
        while (first < last && isSpace(source.charAt(first))) {
            first++;
        }
        while (last > first && isSpace(source.charAt(last - 1))) {
            last--;
        }
        return source.substring(first, last);
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '\u0085';
    }
}
