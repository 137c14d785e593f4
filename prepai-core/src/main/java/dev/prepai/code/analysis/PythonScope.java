package dev.prepai.code.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A part of a source in which names live: what is declared and what is read in it, but for the scopes inside. */
final class PythonScope {
    /** What makes the scope. */
    enum Kind {
        MODULE,
        FUNCTION,
        /** Its names are not seen by the scopes inside. */
        CLASS,
        /** Named expressions in it declare their names outside of it. */
        COMPREHENSION
    }

    private final Kind kind;
    private final @Nullable PythonScope outer;
    private final List<PythonScope> inner = new ArrayList<>();
    private final Map<String, Declaration> declarations = new LinkedHashMap<>();
    private final Set<String> uses = new HashSet<>();
    private final Set<String> globals = new HashSet<>();
    private final Set<String> nonlocals = new HashSet<>();
    private boolean dynamic;

    PythonScope(Kind kind, @Nullable PythonScope outer) {
        this.kind = kind;
        this.outer = outer;
        if (outer != null) {
            outer.inner.add(this);
        }
    }

    Kind kind() {
        return kind;
    }

    @Nullable
    PythonScope outer() {
        return outer;
    }

    List<PythonScope> inner() {
        return inner;
    }

    Map<String, Declaration> declarations() {
        return declarations;
    }

    Set<String> uses() {
        return uses;
    }

    boolean isGlobal(String name) {
        return globals.contains(name);
    }

    void use(String name) {
        uses.add(name);
    }

    void declareGlobal(String name) {
        globals.add(name);
    }

    void declareNonlocal(String name) {
        nonlocals.add(name);
    }

    /** Marks that code which is made at run time may read the names of this scope and of those around it. */
    void readDynamically() {
        for (PythonScope scope = this; scope != null && !scope.dynamic; scope = scope.outer) {
            scope.dynamic = true;
        }
    }

    /** Declares a name, or returns its earlier declaration. */
    Declaration declare(Name.Kind named, String name, int token) {
        Declaration declaration = declarations.computeIfAbsent(name, text -> new Declaration(named, text, token));
        if (declaration.kind == Name.Kind.IMPORT && named != Name.Kind.IMPORT) {
            // A substitute for what cannot be imported shows that somebody is to find the name here.
            declaration.use();
        }
        return declaration;
    }

    /** Gives the names that are declared to belong elsewhere to where they belong. */
    void releaseForeignNames(PythonScope module) {
        for (String name : globals) {
            Declaration declaration = this == module ? null : declarations.remove(name);
            if (declaration != null) {
                module.declarations.putIfAbsent(name, declaration);
            }
        }
        declarations.keySet().removeAll(nonlocals);
    }

    /** Returns whether a name may be read by code that is not seen. */
    boolean isOpen(Declaration declaration) {
        return dynamic || kind == Kind.CLASS || (kind == Kind.MODULE && declaration.kind != Name.Kind.IMPORT);
    }

    /** The place where a name is declared first. */
    static final class Declaration {
        private final Name.Kind kind;
        private final String text;
        private final int token;
        private boolean used;

        private Declaration(Name.Kind kind, String text, int token) {
            this.kind = kind;
            this.text = text;
            this.token = token;
            used = text.startsWith("_");
        }

        int token() {
            return token;
        }

        void use() {
            used = true;
        }

        Name toName(PythonTree tree) {
            return new Name(kind, text, tree.tokens().get(token).line(), used);
        }
    }
}
