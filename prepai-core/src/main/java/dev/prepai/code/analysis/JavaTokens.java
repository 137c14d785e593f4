package dev.prepai.code.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The tokens of a Java source and what tells declarations from expressions: which brackets belong together. */
final class JavaTokens {
    private static final Set<String> PRIMITIVES =
            Set.of("boolean", "byte", "char", "double", "float", "int", "long", "short", "void");

    private static final Set<String> MODIFIERS = Set.of("final", "abstract", "static", "strictfp", "sealed");

    private final List<Token> tokens;
    private final int[] partners;
    private final int[] lastLines;

    /**
     * @param partners by token, the bracket that closes or opens it; -1 for everything else
     * @param lastLines by token, the line it ends on
     */
    JavaTokens(List<Token> tokens, int[] partners, int[] lastLines) {
        this.tokens = tokens;
        this.partners = partners;
        this.lastLines = lastLines;
    }

    List<Token> all() {
        return tokens;
    }

    int size() {
        return tokens.size();
    }

    /** Returns the text of a token, nothing before the first and after the last. */
    String text(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index).text() : "";
    }

    boolean isName(int index) {
        return index >= 0 && index < tokens.size() && tokens.get(index).kind() == Token.Kind.NAME;
    }

    int line(int index) {
        return index < tokens.size() ? tokens.get(index).line() : lastLine(index);
    }

    int lastLine(int index) {
        return tokens.isEmpty() ? 1 : lastLines[Math.max(0, Math.min(index, tokens.size() - 1))];
    }

    int partner(int index) {
        return index >= 0 && index < tokens.size() ? partners[index] : -1;
    }

    /** Returns where the block of a bracket ends, the end of the source if it is not closed. */
    int end(int open) {
        int close = partner(open);
        return close < 0 ? tokens.size() : close;
    }

    /** Says of a name that it is a keyword where it stands. */
    void becomeKeyword(int index) {
        Token token = tokens.get(index);
        tokens.set(index, new Token(Token.Kind.KEYWORD, token.text(), token.line(), token.start()));
    }

    /** Tells whether the declaration of a class, interface, enumeration or record goes on here. */
    boolean beginsType(int index) {
        return switch (text(index)) {
            case "class" -> !text(index - 1).equals(".") && isName(index + 1);
            case "interface", "enum" -> isName(index + 1);
            case "record" ->
                isName(index + 1)
                        && (text(index + 2).equals("(") || text(index + 2).equals("<"));
            default -> false;
        };
    }

    /** Returns what follows an annotation. */
    int afterAnnotation(int at) {
        int index = at + 2;
        while (text(index).equals(".")) {
            index += 2;
        }
        return text(index).equals("(") && partner(index) > 0 ? partner(index) + 1 : Math.min(index, tokens.size());
    }

    /** Returns what follows annotations and modifiers of a local declaration. */
    int afterModifiers(int from) {
        int index = from;
        while (true) {
            if (text(index).equals("@") && isName(index + 1)) {
                index = afterAnnotation(index);
            } else if (MODIFIERS.contains(text(index))) {
                index++;
            } else {
                return index;
            }
        }
    }

    /** Returns the index of the name that a declaration from here on would declare, -1 if there is no such name. */
    int declaredName(int from) {
        int type = afterModifiers(from);
        int index = afterType(type);
        return index > type && isName(index) && !text(index).equals("when") ? index : -1;
    }

    private int afterType(int from) {
        int index = from;
        if (PRIMITIVES.contains(text(index))) {
            index++;
        } else if (isName(index)) {
            index = afterArguments(index + 1);
            while (text(index).equals(".") && isName(index + 1)) {
                index = afterArguments(index + 2);
            }
        }
        while (text(index).equals("[") && partner(index) == index + 1) {
            index += 2;
        }
        return index;
    }

    private int afterArguments(int index) {
        return text(index).equals("<") && partner(index) > 0 ? partner(index) + 1 : index;
    }

    /** Returns the names that stand last between the commas of a list of parameters. */
    List<Integer> parameters(int open) {
        List<Integer> names = new ArrayList<>();
        int close = partner(open);
        for (int index = open + 1; index < close; index++) {
            if (isName(index) && endsParameter(index + 1, close)) {
                names.add(index);
            } else if (partner(index) > index) {
                index = partner(index);
            }
        }
        return names;
    }

    private boolean endsParameter(int index, int close) {
        boolean array = text(index).equals("[") && partner(index) == index + 1;
        int next = array ? index + 2 : index;
        return next == close || text(next).equals(",");
    }
}
