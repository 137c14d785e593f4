package dev.prepai.code.analysis;

import dev.prepai.code.analysis.ScriptNode.Kind;
import dev.prepai.code.analysis.ScriptNode.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Declares the names of a tree in their scopes, finds what reads them, and marks the functions that call themselves. A scope knows
 * all its names when it is entered, as hoisting wants it; the innermost binding of every name is at hand, so the time is linear.
 */
final class ScriptScopes {
    private enum Manner {
        /** A var, or a function outside of blocks, which may be declared again. */
        VAR,
        /** A function in a block, which sloppy code may declare again. */
        BLOCK_FUNCTION,
        LEXICAL,
        PARAMETER,
        /** A parameter of a handler that is a plain name, which a var may share. */
        CAUGHT
    }

    private final Map<String, Binding> visible = new HashMap<>();
    private final List<Binding> listed = new ArrayList<>();
    private final List<ScriptNode> methods = new ArrayList<>();
    private final Set<String> privateReads = new HashSet<>();
    private boolean strict;
    private Scope scope = new Scope();
    private Scope functionScope = scope;
    private @Nullable ScriptNode method;
    private boolean conflict;

    private ScriptScopes(boolean strict) {
        this.strict = strict;
    }

    static ScriptScopes of(ScriptNode program, boolean module) {
        ScriptScopes scopes = new ScriptScopes(module || ScriptErrors.isStrict(program));
        scopes.declareVariables(program);
        scopes.declareLexical(program.children(), module ? Manner.LEXICAL : Manner.VAR);
        scopes.visitAll(program.children());
        scopes.scope.bindings.forEach(Binding::mayBeUsedFromOutside);
        return scopes;
    }

    /** Returns the names that a pattern binds or assigns, as nodes. */
    static List<ScriptNode> boundNames(ScriptNode pattern) {
        List<ScriptNode> names = new ArrayList<>();
        collect(pattern, names);
        return names;
    }

    /** Returns the names that the source declares, in the order of their lines. */
    List<Name> names() {
        List<Name> names = new ArrayList<>();
        listed.forEach(binding -> names.add(binding.name()));
        for (ScriptNode declared : methods) {
            String text = declared.child(0).text();
            boolean used = !text.startsWith("#") || privateReads.contains(text);
            names.add(new Name(Name.Kind.FUNCTION, text, declared.line(), used));
        }
        names.sort(Comparator.comparingInt(Name::line));
        return names;
    }

    /** Whether a name is declared twice where the language forbids it, or exported without being declared. */
    boolean hasConflict() {
        return conflict;
    }

    private static void collect(ScriptNode pattern, List<ScriptNode> names) {
        switch (pattern.kind()) {
            case NAME -> names.add(pattern);
            case DEFAULT, REST -> collect(pattern.child(0), names);
            case PROPERTY -> collect(pattern.child(1), names);
            case ARRAY_PATTERN, OBJECT_PATTERN -> pattern.children().forEach(part -> collect(part, names));
            default -> {}
        }
    }

    // Declarations

    private void declareVariables(ScriptNode node) {
        switch (node.kind()) {
            case VARIABLES -> {
                if (node.text().equals("var")) {
                    declare(node, Manner.VAR, Name.Kind.VARIABLE);
                }
            }
            case FOR, FOR_IN, FOR_OF -> {
                if (node.child(0).is(Kind.VARIABLES) && node.child(0).text().equals("var")) {
                    declare(node.child(0), Manner.VAR, Name.Kind.LOOP_VARIABLE);
                }
                declareVariables(node.last());
            }
            case PROGRAM,
                    BLOCK,
                    IF,
                    WHILE,
                    DO,
                    SWITCH,
                    CASE,
                    TRY,
                    CATCH,
                    FINALLY,
                    LABELED,
                    WITH,
                    EXPORT,
                    STATIC_BLOCK -> node.children().forEach(this::declareVariables);
            default -> {}
        }
    }

    private void declareLexical(List<ScriptNode> statements, Manner function) {
        for (ScriptNode statement : statements) {
            switch (statement.kind()) {
                case VARIABLES -> {
                    if (!statement.text().equals("var")) {
                        declare(statement, Manner.LEXICAL, Name.Kind.VARIABLE);
                    }
                }
                case FUNCTION_DECLARATION ->
                    declare(
                            statement.text(),
                            statement.line(),
                            manner(statement, function),
                            Name.Kind.FUNCTION,
                            statement);
                case CLASS_DECLARATION ->
                    declare(statement.text(), statement.line(), Manner.LEXICAL, Name.Kind.CLASS, null);
                case IMPORTED -> declare(statement.text(), statement.line(), Manner.LEXICAL, Name.Kind.IMPORT, null);
                case LABELED, EXPORT, IMPORT -> declareLexical(statement.children(), function);
                default -> {}
            }
        }
    }

    private Manner manner(ScriptNode function, Manner usual) {
        boolean plain = !strict && !function.has(Mark.ASYNC) && !function.has(Mark.GENERATOR);
        return usual == Manner.BLOCK_FUNCTION && !plain ? Manner.LEXICAL : usual;
    }

    private void declare(ScriptNode variables, Manner manner, Name.Kind kind) {
        for (ScriptNode declarator : variables.children()) {
            ScriptNode target = declarator.child(0);
            ScriptNode value = declarator.last();
            if (target.is(Kind.NAME) && value.isFunction()) {
                declare(target.text(), target.line(), manner, Name.Kind.FUNCTION, value);
            } else if (target.is(Kind.NAME) && value.isClass()) {
                declare(target.text(), target.line(), manner, Name.Kind.CLASS, null);
            } else {
                declarePattern(target, manner, kind);
            }
        }
    }

    private void declarePattern(ScriptNode pattern, Manner manner, Name.Kind kind) {
        for (ScriptNode name : boundNames(pattern)) {
            declare(name.text(), name.line(), manner, kind, null);
        }
    }

    private void declare(String text, int line, Manner manner, Name.Kind kind, @Nullable ScriptNode function) {
        if (text.isEmpty()) {
            return;
        }
        Binding before = visible.get(text);
        if (before != null && before.scope == scope) {
            conflict |= manner == Manner.LEXICAL || before.manner == Manner.LEXICAL;
            return;
        }
        Binding binding = bind(text, line, manner, kind, function);
        listed.add(binding);
    }

    private Binding bind(String text, int line, Manner manner, Name.Kind kind, @Nullable ScriptNode function) {
        Binding binding = new Binding(text, line, manner, kind, function, scope, visible.get(text));
        visible.put(text, binding);
        scope.bindings.add(binding);
        return binding;
    }

    // Scopes

    private void inScope(Runnable visit) {
        Scope outer = scope;
        scope = new Scope();
        visit.run();
        scope.bindings.forEach(binding -> restore(binding.text, binding.outer));
        scope = outer;
    }

    private void restore(String text, @Nullable Binding outer) {
        if (outer == null) {
            visible.remove(text);
        } else {
            visible.put(text, outer);
        }
    }

    private void inFunctionScope(Runnable visit) {
        Scope outer = functionScope;
        inScope(() -> {
            functionScope = scope;
            visit.run();
        });
        functionScope = outer;
    }

    private void block(List<ScriptNode> statements) {
        inScope(() -> {
            declareLexical(statements, Manner.BLOCK_FUNCTION);
            visitAll(statements);
        });
    }

    /** A function that is a branch stands in a block of its own. */
    private void branch(ScriptNode branch) {
        if (branch.is(Kind.FUNCTION_DECLARATION)) {
            block(List.of(branch));
        } else {
            visit(branch);
        }
    }

    private void handler(ScriptNode handler) {
        inScope(() -> {
            if (handler.size() == 2) {
                ScriptNode parameter = handler.child(0);
                Manner manner = parameter.is(Kind.NAME) ? Manner.CAUGHT : Manner.LEXICAL;
                declarePattern(parameter, manner, Name.Kind.VARIABLE);
                assign(parameter);
            }
            declareLexical(handler.last().children(), Manner.LEXICAL);
            visitAll(handler.last().children());
        });
    }

    private void loop(ScriptNode loop) {
        inScope(() -> {
            ScriptNode start = loop.child(0);
            if (start.is(Kind.VARIABLES) && !start.text().equals("var")) {
                declare(start, Manner.LEXICAL, Name.Kind.LOOP_VARIABLE);
            }
            if (loop.is(Kind.FOR)) {
                effect(start);
                visit(loop.child(1));
                effect(loop.child(2));
            } else {
                assign(start);
                visit(loop.child(1));
            }
            visit(loop.last());
        });
    }

    private void switchStatement(ScriptNode node) {
        visit(node.child(0));
        inScope(() -> {
            List<ScriptNode> cases = node.children().subList(1, node.size());
            cases.forEach(part -> declareLexical(part.children(), Manner.BLOCK_FUNCTION));
            cases.forEach(part -> visitAll(part.children()));
        });
    }

    private void function(ScriptNode node) {
        ScriptNode methodBefore = method;
        method = node.is(Kind.ARROW) ? method : node;
        if (node.is(Kind.FUNCTION) && !node.text().isEmpty()) {
            inScope(() -> {
                bind(node.text(), node.line(), Manner.VAR, Name.Kind.FUNCTION, node);
                functionBody(node);
            });
        } else {
            functionBody(node);
        }
        method = methodBefore;
    }

    private void functionBody(ScriptNode node) {
        boolean strictBefore = strict;
        strict |= ScriptErrors.isStrict(node.child(1));
        inFunctionScope(() -> {
            ScriptNode parameters = node.child(0);
            parameters.children().forEach(part -> declarePattern(part, Manner.PARAMETER, Name.Kind.PARAMETER));
            ScriptNode body = node.child(1);
            if (body.is(Kind.BLOCK)) {
                declareVariables(body);
                declareLexical(body.children(), Manner.VAR);
                parameters.children().forEach(this::assign);
                visitAll(body.children());
            } else {
                parameters.children().forEach(this::assign);
                visit(body);
            }
            excuseParameters(node);
        });
        strict = strictBefore;
    }

    /** A parameter before one that is used has to be there, and so has that of a setter. */
    private void excuseParameters(ScriptNode function) {
        boolean needed = function.has(Mark.SETTER);
        List<ScriptNode> parameters = function.child(0).children();
        for (int i = parameters.size() - 1; i >= 0; i--) {
            for (ScriptNode name : boundNames(parameters.get(i))) {
                Binding binding = visible.get(name.text());
                if (binding != null && binding.used) {
                    needed = true;
                }
            }
            if (needed && parameters.get(i).is(Kind.NAME)) {
                use(parameters.get(i).text());
            }
        }
    }

    private void classNode(ScriptNode node) {
        boolean strictBefore = strict;
        strict = true;
        visit(node.child(0));
        inScope(() -> {
            if (node.is(Kind.CLASS) && !node.text().isEmpty()) {
                bind(node.text(), node.line(), Manner.LEXICAL, Name.Kind.CLASS, null);
            }
            node.children().subList(1, node.size()).forEach(this::member);
        });
        strict = strictBefore;
    }

    private void member(ScriptNode member) {
        if (member.is(Kind.STATIC_BLOCK)) {
            inFunctionScope(() -> {
                declareVariables(member);
                declareLexical(member.children(), Manner.VAR);
                visitAll(member.children());
            });
            return;
        }
        ScriptNode key = member.child(0);
        boolean named = !member.has(Mark.COMPUTED) && !key.text().equals("constructor");
        if (member.is(Kind.METHOD) && named) {
            methods.add(member);
        }
        if (member.has(Mark.COMPUTED)) {
            visit(key);
        }
        visit(member.last());
    }

    // References

    private void visitAll(List<ScriptNode> nodes) {
        nodes.forEach(this::visit);
    }

    private void visit(ScriptNode node) {
        switch (node.kind()) {
            case NAME -> use(node.text());
            case FUNCTION_DECLARATION, FUNCTION, ARROW -> function(node);
            case CLASS_DECLARATION, CLASS -> classNode(node);
            case IF -> node.children().forEach(this::branch);
            case BLOCK, FINALLY -> block(node.children());
            case CATCH -> handler(node);
            case SWITCH -> switchStatement(node);
            case FOR, FOR_IN, FOR_OF -> loop(node);
            case EXPRESSION -> effect(node.child(0));
            case VARIABLES -> variables(node);
            case EXPORT -> export(node);
            case ASSIGNMENT -> {
                if (!node.text().equals("=")) {
                    visit(node.child(0));
                }
                effect(node);
            }
            case CHAIN -> {
                markRecursion(node);
                visitAll(node.children());
            }
            case DOT, PRIVATE_NAME -> privateReads.add(node.text());
            default -> visitAll(node.children());
        }
    }

    /** Visits an expression whose value nobody takes: a name that is only counted up or assigned is not read by that. */
    private void effect(ScriptNode node) {
        switch (node.kind()) {
            case UPDATE -> assign(node.child(0));
            case ASSIGNMENT -> {
                assign(node.child(0));
                visit(node.child(1));
            }
            case SEQUENCE -> node.children().forEach(this::effect);
            default -> visit(node);
        }
    }

    /** Visits what is assigned to or bound: names are not read, what stands around them is. */
    private void assign(ScriptNode pattern) {
        switch (pattern.kind()) {
            case NAME -> {}
            case REST -> assign(pattern.child(0));
            case DEFAULT -> {
                assign(pattern.child(0));
                visit(pattern.child(1));
            }
            case PROPERTY -> {
                if (pattern.has(Mark.COMPUTED)) {
                    visit(pattern.child(0));
                }
                assign(pattern.child(1));
            }
            case ARRAY_PATTERN -> pattern.children().forEach(this::assign);
            case OBJECT_PATTERN -> {
                pattern.children().forEach(this::assign);
                excuseSiblings(pattern);
            }
            default -> visit(pattern);
        }
    }

    /** A name beside a rest may be there to be left out of it. */
    private void excuseSiblings(ScriptNode pattern) {
        boolean rest = pattern.children().stream().anyMatch(part -> part.is(Kind.REST));
        if (rest) {
            for (ScriptNode part : pattern.children()) {
                if (part.is(Kind.PROPERTY) && part.child(1).is(Kind.NAME)) {
                    use(part.child(1).text());
                }
            }
        }
    }

    private void variables(ScriptNode variables) {
        for (ScriptNode declarator : variables.children()) {
            if (variables.text().equals("var")) {
                boundNames(declarator.child(0)).forEach(name -> requireFree(name.text()));
            }
            assign(declarator.child(0));
            if (declarator.size() == 2) {
                visit(declarator.child(1));
            }
        }
    }

    /** A var is hoisted to its function, and must not meet a lexical declaration on its way. */
    private void requireFree(String name) {
        Binding innermost = visible.get(name);
        conflict |= innermost != null && innermost.scope != functionScope && innermost.manner != Manner.CAUGHT;
    }

    private void export(ScriptNode node) {
        for (ScriptNode part : node.children()) {
            if (part.is(Kind.EXPORTED) && part.size() == 1) {
                conflict |= !visible.containsKey(part.child(0).text());
            }
            visit(part);
            if (part.is(Kind.VARIABLES)) {
                part.children()
                        .forEach(declarator -> boundNames(declarator.child(0)).forEach(name -> use(name.text())));
            }
        }
    }

    private void use(String name) {
        Binding binding = visible.get(name);
        if (binding != null) {
            binding.used = true;
        }
    }

    private void markRecursion(ScriptNode chain) {
        ScriptNode head = chain.child(0);
        if (head.is(Kind.NAME) && chain.child(1).is(Kind.CALL)) {
            Binding called = visible.get(head.text());
            if (called != null
                    && called.function != null
                    && called.function.start() <= head.start()
                    && head.start() < called.function.end()) {
                called.function.mark(Mark.RECURSIVE);
            }
        } else if (head.is(Kind.THIS) && chain.size() > 2 && chain.child(2).is(Kind.CALL) && method != null) {
            boolean own = method.has(Mark.METHOD)
                    && method.label().equals(chain.child(1).text());
            if (own && chain.child(1).is(Kind.DOT)) {
                method.mark(Mark.RECURSIVE);
            }
        }
    }

    /** A scope with the names that it declares itself. */
    private static final class Scope {
        private final List<Binding> bindings = new ArrayList<>();
    }

    /** A name in its scope, above the one of the same name that it hides. */
    private static final class Binding {
        private final String text;
        private final int line;
        private final Manner manner;
        private final Name.Kind kind;
        private final @Nullable ScriptNode function;
        private final Scope scope;
        private final @Nullable Binding outer;
        private boolean used;

        Binding(
                String text,
                int line,
                Manner manner,
                Name.Kind kind,
                @Nullable ScriptNode function,
                Scope scope,
                @Nullable Binding outer) {
            this.text = text;
            this.line = line;
            this.manner = manner;
            this.kind = kind;
            this.function = function;
            this.scope = scope;
            this.outer = outer;
            this.used = text.startsWith("_");
        }

        void mayBeUsedFromOutside() {
            used |= kind == Name.Kind.FUNCTION || kind == Name.Kind.CLASS;
        }

        Name name() {
            return new Name(kind, text, line, used);
        }
    }
}
