package dev.prepai.code.analysis;

import dev.prepai.code.analysis.JavaFrame.Kind;
import java.util.List;
import java.util.Set;

/** Reads types and what stands in them: fields, methods, initialisers, constants of enumerations, and the imports of a file. */
final class JavaMembers {
    private static final Set<String> ENDS_HEADER = Set.of("{", ";", "}");
    private static final Set<String> AFTER_PARAMETERS = Set.of("{", ";", "}", "=", "default");

    private final JavaCursor cursor;
    private final JavaTokens tokens;
    private final JavaNames names;

    JavaMembers(JavaCursor cursor) {
        this.cursor = cursor;
        this.tokens = cursor.tokens;
        this.names = cursor.names;
    }

    void member() {
        int at = cursor.position;
        boolean visible = true;
        boolean annotated = false;
        while (at < tokens.size()) {
            if (tokens.beginsType(at)) {
                type(at);
                return;
            }
            switch (tokens.text(at)) {
                case "import", "package" -> {
                    imports(at);
                    return;
                }
                case "(" -> {
                    parenthesis(at, visible || annotated);
                    return;
                }
                case "{" -> {
                    initializer(at);
                    return;
                }
                case "=", ",", ";" -> {
                    fields(at, visible || annotated);
                    return;
                }
                case "}" -> {
                    cursor.require(false);
                    cursor.position = at;
                    return;
                }
                case "private" -> {
                    visible = false;
                    at++;
                }
                case "@" -> {
                    annotated = true;
                    at = tokens.text(at + 1).equals("interface") ? at + 1 : tokens.afterAnnotation(at);
                }
                default -> at = Math.max(at, tokens.partner(at)) + 1;
            }
        }
        cursor.require(false);
        cursor.position = tokens.size();
    }

    void type(int keyword) {
        if (tokens.isName(keyword)) {
            tokens.becomeKeyword(keyword);
        }
        names.member(Name.Kind.CLASS, keyword + 1, true);
        int at = keyword + 2;
        while (at < tokens.size() && !ENDS_HEADER.contains(tokens.text(at))) {
            if (tokens.text(at).equals("(")) {
                tokens.parameters(at).forEach(index -> names.member(Name.Kind.PARAMETER, index, true));
            }
            at = Math.max(at, tokens.partner(at)) + 1;
        }
        cursor.position = at;
        if (cursor.at("{")) {
            cursor.pushBracket(tokens.text(keyword).equals("enum") ? Kind.CONSTANTS : Kind.TYPE);
            cursor.top().name = tokens.text(keyword + 1);
            cursor.atStart = true;
        } else {
            cursor.require(false);
            cursor.atStart = false;
        }
    }

    private void imports(int from) {
        int end = from;
        while (end < tokens.size() && !tokens.text(end).equals(";")) {
            end++;
        }
        boolean module = tokens.text(from + 1).equals("module") && tokens.isName(from + 2);
        names.ignore(from, end);
        if (tokens.text(from).equals("import") && tokens.isName(end - 1) && !module) {
            names.member(Name.Kind.IMPORT, end - 1, false);
        }
        cursor.require(end < tokens.size());
        cursor.position = end + 1;
    }

    private void parenthesis(int at, boolean visible) {
        int body = tokens.partner(at) + 1;
        if (!tokens.isName(at - 1) || body == 0) {
            cursor.require(false);
            cursor.position = at;
            cursor.atStart = false;
            return;
        }
        while (body < tokens.size() && !AFTER_PARAMETERS.contains(tokens.text(body))) {
            body++;
        }
        String name = tokens.text(at - 1);
        if (!name.equals(cursor.top().name)) {
            names.member(Name.Kind.FUNCTION, at - 1, visible);
        } else {
            names.ignore(at - 1, at);
        }
        cursor.position = body;
        if (cursor.at("{")) {
            List<Integer> parameters = tokens.parameters(at);
            parameters.forEach(index -> names.local(Name.Kind.PARAMETER, index, tokens.end(cursor.position)));
            method(name, at - 1, parameters.size());
        } else {
            tokens.parameters(at).forEach(index -> names.ignore(index, index + 1));
            cursor.atStart = cursor.at(";");
            cursor.position += cursor.at("}") ? 0 : 1;
        }
    }

    private void method(String name, int at, int parameters) {
        String type = cursor.top().name;
        cursor.pushFunction(
                Kind.METHOD, new JavaFunction(type.isEmpty() ? name : type + "." + name, tokens.line(at), parameters));
        cursor.pushBracket(Kind.BLOCK);
        cursor.atStart = true;
    }

    private void initializer(int at) {
        String before = at > cursor.position ? tokens.text(at - 1) : "";
        int first = at > cursor.position ? at - 1 : at;
        cursor.position = at;
        if (!before.isEmpty() && before.equals(cursor.top().name)) {
            names.ignore(first, at);
            method(before, first, 0);
        } else {
            cursor.require(before.isEmpty() || before.equals("static"));
            method(before.isEmpty() ? "<initializer>" : "<static initializer>", first, 0);
        }
    }

    private void fields(int at, boolean visible) {
        int name = at - 1;
        while (tokens.text(name).equals("]")) {
            name -= 2;
        }
        if (name > cursor.position && tokens.isName(name)) {
            names.member(Name.Kind.VARIABLE, name, visible);
        } else {
            cursor.require(at == cursor.position && cursor.at(";"));
        }
        cursor.position = at;
        cursor.atStart = false;
        cursor.top().visible = visible;
        cursor.top().declares = Name.Kind.VARIABLE;
    }

    void constant() {
        switch (tokens.text(cursor.position)) {
            case "@" -> cursor.position = tokens.afterAnnotation(cursor.position);
            case ";" -> {
                cursor.top().become(Kind.TYPE);
                cursor.position++;
            }
            default -> {
                cursor.require(tokens.isName(cursor.position) || cursor.at(","));
                names.ignore(cursor.position, cursor.position + 1);
                cursor.atStart = cursor.at(",");
                cursor.position++;
            }
        }
    }
}
