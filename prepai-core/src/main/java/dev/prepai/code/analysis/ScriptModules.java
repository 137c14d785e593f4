package dev.prepai.code.analysis;

import dev.prepai.code.analysis.ScriptLexeme.Flaw;
import dev.prepai.code.analysis.ScriptNode.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads imports and exports (ECMAScript 2024, sections 16.2.2 and 16.2.3) with their attributes. */
final class ScriptModules {
    private final ScriptCursor cursor;
    private final ScriptStatements statements;
    private final ScriptFunctions functions;
    private final ScriptExpressions expressions;
    private final ScriptPatterns patterns;

    ScriptModules(ScriptCursor cursor, ScriptStatements statements, ScriptFunctions functions) {
        this.cursor = cursor;
        this.statements = statements;
        this.functions = functions;
        this.expressions = functions.expressions();
        this.patterns = expressions.patterns();
    }

    /** Whether an import or export declaration begins here. */
    boolean isItem() {
        if (cursor.at("export")) {
            return true;
        }
        String next = cursor.at("import") ? cursor.ahead().punctuator() : "(";
        return !next.startsWith("(") && !next.startsWith(".");
    }

    ScriptNode item() {
        return cursor.at("import") ? imports() : exports();
    }

    private ScriptNode imports() {
        ScriptLexeme from = cursor.expect("import");
        List<ScriptNode> imported = new ArrayList<>();
        if (!cursor.at(ScriptLexeme.Type.STRING)) {
            importClause(imported);
            cursor.expect("from");
        }
        moduleName();
        return cursor.node(Kind.IMPORT, from, "", imported);
    }

    private void importClause(List<ScriptNode> imported) {
        if (cursor.at(ScriptLexeme.Type.WORD)) {
            imported.add(imported());
            if (!cursor.take(",")) {
                return;
            }
        }
        if (cursor.take("*")) {
            cursor.expect("as");
            imported.add(imported());
        } else {
            list(() -> imported.add(importSpecifier()));
        }
    }

    private ScriptNode imported() {
        ScriptLexeme from = cursor.current();
        return cursor.node(Kind.IMPORTED, from, patterns.name().text(), List.of());
    }

    private ScriptNode importSpecifier() {
        ScriptLexeme name = outerName();
        return cursor.take("as")
                ? imported()
                : cursor.node(Kind.IMPORTED, name, patterns.named(name).text(), List.of());
    }

    private ScriptNode exports() {
        ScriptLexeme from = cursor.expect("export");
        if (cursor.take("default")) {
            return exportDefault(from);
        }
        if (cursor.take("*")) {
            return exportAll(from);
        }
        if (cursor.at("{")) {
            return exportList(from);
        }
        return cursor.node(Kind.EXPORT, from, statements.declaration());
    }

    private ScriptNode exportDefault(ScriptLexeme from) {
        ScriptNode name = cursor.node(Kind.EXPORTED, from, "default", List.of());
        ScriptNode value;
        if (cursor.at("function") || cursor.atAsyncFunction()) {
            value = functions.function(Kind.FUNCTION_DECLARATION);
        } else if (cursor.at("class")) {
            value = functions.classNode(Kind.CLASS_DECLARATION);
        } else {
            value = expressions.assignment();
            cursor.semicolon();
        }
        return cursor.node(Kind.EXPORT, from, name, value);
    }

    private ScriptNode exportAll(ScriptLexeme from) {
        List<ScriptNode> exported = new ArrayList<>();
        if (cursor.take("as")) {
            exported.add(exported(outerName()));
        }
        cursor.expect("from");
        moduleName();
        return cursor.node(Kind.EXPORT, from, "", exported);
    }

    private ScriptNode exportList(ScriptLexeme from) {
        List<ScriptLexeme> inside = new ArrayList<>();
        List<ScriptLexeme> outside = new ArrayList<>();
        list(() -> {
            inside.add(outerName());
            outside.add(cursor.take("as") ? outerName() : inside.get(inside.size() - 1));
        });
        boolean own = !cursor.take("from");
        if (own) {
            cursor.semicolon();
        } else {
            moduleName();
        }
        List<ScriptNode> exported = new ArrayList<>();
        for (int i = 0; i < inside.size(); i++) {
            exported.add(own ? exported(outside.get(i), patterns.named(inside.get(i))) : exported(outside.get(i)));
        }
        return cursor.node(Kind.EXPORT, from, "", exported);
    }

    private ScriptNode exported(ScriptLexeme name, ScriptNode... own) {
        String text = name.type() == ScriptLexeme.Type.STRING ? ScriptFunctions.unquoted(name.text()) : name.name();
        return cursor.node(Kind.EXPORTED, name, text, List.of(own));
    }

    /** Reads a name as another module knows it: any word, or a string. */
    private ScriptLexeme outerName() {
        cursor.require(cursor.at(ScriptLexeme.Type.WORD) || cursor.at(ScriptLexeme.Type.STRING));
        cursor.require(cursor.current().flaw() == Flaw.NONE);
        return cursor.take(cursor.at(ScriptLexeme.Type.WORD) ? Token.Kind.NAME : Token.Kind.STRING);
    }

    private void list(Runnable specifier) {
        cursor.expect("{");
        while (!cursor.isOver("}")) {
            specifier.run();
            if (!cursor.isOver("}")) {
                cursor.expect(",");
            }
        }
        cursor.expect("}");
    }

    /** Reads the name of a module, its attributes and the end of the statement. */
    private void moduleName() {
        cursor.require(cursor.at(ScriptLexeme.Type.STRING));
        outerName();
        if (cursor.take("with")) {
            list(this::attribute);
        }
        cursor.semicolon();
    }

    private void attribute() {
        outerName();
        cursor.expect(":");
        cursor.require(cursor.at(ScriptLexeme.Type.STRING));
        outerName();
    }
}
