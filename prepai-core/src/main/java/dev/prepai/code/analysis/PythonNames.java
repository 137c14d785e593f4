package dev.prepai.code.analysis;

import dev.prepai.code.analysis.PythonNode.Kind;
import dev.prepai.code.analysis.PythonScope.Declaration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the names of a source and whether they are read (Python Language Reference 3.12, section 4.2.2). Where a reader from
 * outside is possible or the intention is plain, a name counts as used: members of the module and of classes other than imports
 * of the module, names that begin with an underscore, targets of unpacking and of patterns, decorated functions, and all names
 * that {@code locals()} or {@code eval} may reach.
 */
final class PythonNames {
    private static final Set<String> DYNAMIC_READERS = Set.of("locals", "vars", "eval", "exec");
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    private final PythonTree tree;
    private final PythonScope module = new PythonScope(PythonScope.Kind.MODULE, null);
    private PythonScope scope = module;
    private boolean quoted;

    private PythonNames(PythonTree tree) {
        this.tree = tree;
    }

    static List<Name> of(PythonTree tree) {
        PythonNames names = new PythonNames(tree);
        names.visit(tree.module());
        return PythonResolution.of(names.module).stream()
                .sorted(Comparator.comparingInt(Declaration::token))
                .map(declaration -> declaration.toName(tree))
                .toList();
    }

    private void visit(PythonNode node) {
        switch (node.kind()) {
            case NAME -> scope.use(node.text());
            case CONSTANT -> useQuoted(node);
            case ANNOTATION -> visitQuoted(node);
            case PRIMARY -> visitPrimary(node);
            case FUNCTION -> visitFunction(node);
            case LAMBDA -> visitLambda(node);
            case CLASS -> visitClass(node);
            case TYPE_ALIAS -> {
                declare(Name.Kind.VARIABLE, node);
                visitFrom(node, 0);
            }
            case COMPREHENSION -> visitComprehension(node);
            case ASSIGNMENT -> visitAssignment(node);
            case AUGMENTED_ASSIGNMENT, ANNOTATED_ASSIGNMENT -> {
                store(node.child(0), Name.Kind.VARIABLE);
                visitFrom(node, 1);
                export(node);
            }
            case NAMED_EXPRESSION -> visitNamedExpression(node);
            case FOR -> {
                store(node.child(0), Name.Kind.LOOP_VARIABLE);
                visitFrom(node, 1);
            }
            case WITH_ITEM -> visitWithItem(node);
            case HANDLER -> visitHandler(node);
            case CAPTURE -> {
                declare(Name.Kind.VARIABLE, node).use();
                visitFrom(node, 0);
            }
            case IMPORT -> visitImport(node);
            case GLOBAL -> node.children().forEach(name -> scope.declareGlobal(name.text()));
            case NONLOCAL -> node.children().forEach(name -> scope.declareNonlocal(name.text()));
            default -> visitFrom(node, 0);
        }
    }

    private void visitFrom(PythonNode node, int index) {
        List<PythonNode> children = node.children();
        for (int i = index; i < children.size(); i++) {
            visit(children.get(i));
        }
    }

    private Declaration declare(Name.Kind kind, PythonNode node) {
        return scope.declare(kind, node.text(), node.first());
    }

    /** Declares the names in a target, and reads those behind which an attribute or a subscript stands. */
    private void store(PythonNode target, Name.Kind kind) {
        switch (target.kind()) {
            case NAME -> declare(kind, target);
            case TUPLE, LIST, STARRED -> target.children().forEach(each -> storeUnpacked(each, kind));
            default -> visit(target);
        }
    }

    private void storeUnpacked(PythonNode target, Name.Kind kind) {
        store(target, kind);
        if (target.is(Kind.NAME) && kind == Name.Kind.VARIABLE) {
            declare(kind, target).use();
        }
    }

    private void visitAssignment(PythonNode node) {
        int targets = node.children().size() - 1;
        node.children().subList(0, targets).forEach(target -> store(target, Name.Kind.VARIABLE));
        visitFrom(node, targets);
        export(node);
    }

    /** Counts the names that {@code __all__} lists as used. */
    private void export(PythonNode assignment) {
        if (scope == module && assignment.child(0).text().equals("__all__")) {
            visitQuoted(assignment.lastChild());
        }
    }

    /** Visits an expression whose strings hold names, too. */
    private void visitQuoted(PythonNode node) {
        boolean outer = quoted;
        quoted = true;
        visitFrom(node, 0);
        quoted = outer;
    }

    private void useQuoted(PythonNode constant) {
        if (quoted) {
            for (Token token : tree.tokens().subList(constant.first(), constant.end())) {
                WORD.matcher(token.text()).results().forEach(word -> scope.use(word.group()));
            }
        }
    }

    private void visitPrimary(PythonNode node) {
        PythonNode first = node.child(0);
        if (first.is(Kind.NAME)
                && DYNAMIC_READERS.contains(first.text())
                && node.child(1).is(Kind.CALL)) {
            scope.readDynamically();
        }
        visitFrom(node, 0);
    }

    private void visitFunction(PythonNode node) {
        Declaration declaration = declare(Name.Kind.FUNCTION, node);
        if (!node.child(0).children().isEmpty()) {
            // A decorator may register it somewhere.
            declaration.use();
        }
        int last = node.children().size() - 1;
        node.children().subList(0, last).forEach(this::visit);
        visitBody(node.child(2), node.child(last));
    }

    private void visitLambda(PythonNode node) {
        visit(node.child(0));
        visitBody(node.child(0), node.child(1));
    }

    private void visitBody(PythonNode parameters, PythonNode body) {
        scope = new PythonScope(PythonScope.Kind.FUNCTION, scope);
        parameters.children().forEach(parameter -> declare(Name.Kind.PARAMETER, parameter));
        visit(body);
        leave();
    }

    private void visitClass(PythonNode node) {
        declare(Name.Kind.CLASS, node);
        int last = node.children().size() - 1;
        node.children().subList(0, last).forEach(this::visit);
        scope = new PythonScope(PythonScope.Kind.CLASS, scope);
        visit(node.child(last));
        leave();
    }

    /** Only the first iterable of a comprehension is read in the scope around it. */
    private void visitComprehension(PythonNode node) {
        List<PythonNode> clauses = node.children().stream()
                .filter(child -> child.is(Kind.COMPREHENSION_CLAUSE))
                .toList();
        visit(clauses.get(0).child(1));
        scope = new PythonScope(PythonScope.Kind.COMPREHENSION, scope);
        for (int i = 0; i < clauses.size(); i++) {
            store(clauses.get(i).child(0), Name.Kind.LOOP_VARIABLE);
            visitFrom(clauses.get(i), i == 0 ? 2 : 1);
        }
        node.children().stream()
                .filter(child -> !child.is(Kind.COMPREHENSION_CLAUSE))
                .forEach(this::visit);
        leave();
    }

    private void leave() {
        scope = Objects.requireNonNull(scope.outer());
    }

    private void visitNamedExpression(PythonNode node) {
        PythonScope inner = scope;
        while (scope.kind() == PythonScope.Kind.COMPREHENSION) {
            leave();
        }
        store(node.child(0), Name.Kind.VARIABLE);
        scope = inner;
        visitFrom(node, 1);
    }

    private void visitWithItem(PythonNode node) {
        visit(node.child(0));
        if (node.children().size() > 1) {
            store(node.child(1), Name.Kind.VARIABLE);
        }
    }

    private void visitHandler(PythonNode node) {
        if (!node.text().isEmpty()) {
            declare(Name.Kind.VARIABLE, node);
        }
        visitFrom(node, 0);
    }

    private void visitImport(PythonNode node) {
        if (!node.text().equals("__future__")) {
            node.children().forEach(this::declareImport);
        }
    }

    private void declareImport(PythonNode name) {
        Declaration declaration = declare(Name.Kind.IMPORT, name);
        List<Token> tokens = tree.tokens().subList(name.first(), name.end());
        if (tokens.size() == 3
                && tokens.get(1).text().equals("as")
                && tokens.get(0).text().equals(name.text())) {
            // This is how a module hands on what it imports.
            declaration.use();
        }
    }
}
