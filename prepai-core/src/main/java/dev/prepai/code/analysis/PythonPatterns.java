package dev.prepai.code.analysis;

import dev.prepai.code.analysis.PythonNode.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads the patterns of {@code match} (Python Language Reference 3.12, section 8.6.4). */
final class PythonPatterns {
    private final PythonCursor cursor;
    private final PythonExpressions expressions;

    PythonPatterns(PythonCursor cursor, PythonExpressions expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
    }

    /** Reads the pattern of a case, which may be a sequence without brackets. */
    PythonNode patterns() {
        int first = cursor.position();
        PythonNode pattern = pattern();
        if (!cursor.at(",")) {
            return pattern;
        }
        List<PythonNode> patterns = new ArrayList<>();
        patterns.add(pattern);
        while (cursor.accept(",") && !cursor.at(":") && !cursor.at("if")) {
            patterns.add(pattern());
        }
        return cursor.node(Kind.PATTERN, first, patterns);
    }

    private PythonNode pattern() {
        int first = cursor.position();
        PythonNode pattern = alternatives();
        if (!cursor.accept("as")) {
            return pattern;
        }
        return cursor.node(Kind.CAPTURE, cursor.expect(Token.Kind.NAME), first, List.of(pattern));
    }

    private PythonNode alternatives() {
        int first = cursor.position();
        PythonNode pattern = closed();
        if (!cursor.at("|")) {
            return pattern;
        }
        List<PythonNode> alternatives = new ArrayList<>();
        alternatives.add(pattern);
        while (cursor.accept("|")) {
            alternatives.add(closed());
        }
        return cursor.node(Kind.PATTERN, first, alternatives);
    }

    private PythonNode closed() {
        int first = cursor.position();
        if (cursor.accept("*")) {
            return cursor.node(Kind.PATTERN, first, capture());
        } else if (cursor.accept("(")) {
            return sequence(first, ")");
        } else if (cursor.accept("[")) {
            return sequence(first, "]");
        } else if (cursor.accept("{")) {
            return mapping(first);
        } else if (!cursor.at(Token.Kind.NAME)) {
            return cursor.node(Kind.VALUE_PATTERN, first, expressions.sum());
        } else if (!cursor.isAhead(1, ".") && !cursor.isAhead(1, "(")) {
            return capture();
        }
        return named(first);
    }

    private PythonNode capture() {
        int first = cursor.position();
        String name = cursor.expect(Token.Kind.NAME);
        return name.equals("_") ? cursor.node(Kind.WILDCARD, first) : cursor.node(Kind.CAPTURE, name, first, List.of());
    }

    private PythonNode sequence(int first, String close) {
        List<PythonNode> patterns = new ArrayList<>();
        boolean comma = elements(patterns, close);
        cursor.expect(close);
        boolean bracketOnly = close.equals(")") && patterns.size() == 1 && !comma;
        return bracketOnly ? patterns.get(0) : cursor.node(Kind.PATTERN, first, patterns);
    }

    /** Reads patterns, perhaps after keywords, up to a bracket, and tells whether a comma stands before it. */
    private boolean elements(List<PythonNode> patterns, String close) {
        cursor.enter();
        boolean comma = true;
        while (comma && !cursor.at(close)) {
            if (cursor.at(Token.Kind.NAME) && cursor.isAhead(1, "=")) {
                cursor.next();
                cursor.next();
            }
            patterns.add(pattern());
            comma = cursor.accept(",");
        }
        cursor.leave();
        return comma;
    }

    private PythonNode mapping(int first) {
        List<PythonNode> patterns = new ArrayList<>();
        cursor.enter();
        boolean comma = true;
        while (comma && !cursor.at("}")) {
            if (cursor.accept("**")) {
                patterns.add(capture());
            } else {
                patterns.add(expressions.sum());
                cursor.expect(":");
                patterns.add(pattern());
            }
            comma = cursor.accept(",");
        }
        cursor.leave();
        cursor.expect("}");
        return cursor.node(Kind.PATTERN, first, patterns);
    }

    /** Reads a pattern that begins with a name and a dot or a bracket: a value, or a class with patterns for its attributes. */
    private PythonNode named(int first) {
        PythonNode name = expressions.dottedName();
        if (!cursor.accept("(")) {
            return cursor.node(Kind.VALUE_PATTERN, first, name);
        }
        List<PythonNode> patterns = new ArrayList<>();
        patterns.add(name);
        elements(patterns, ")");
        cursor.expect(")");
        return cursor.node(Kind.PATTERN, first, patterns);
    }
}
