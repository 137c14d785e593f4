package dev.prepai.code.analysis;

import dev.prepai.code.analysis.ScriptNode.Kind;
import dev.prepai.code.analysis.ScriptNode.Mark;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what the grammar lets pass and the language still forbids before anything runs: the early errors of ECMAScript 2024, but
 * for those of declarations, which {@link ScriptScopes} finds, and for what stands inside of regular expressions.
 */
final class ScriptErrors {
    /** What holds where the walk is. */
    private enum Rule {
        STRICT,
        RETURN_ALLOWED,
        NEW_TARGET_ALLOWED,
        SUPER_MEMBER_ALLOWED,
        SUPER_CALL_ALLOWED,
        NO_ARGUMENTS,
        NO_AWAIT,
        NO_YIELD_OR_AWAIT
    }

    private static final Set<String> RESERVED_IN_STRICT_CODE =
            Set.of("implements", "interface", "let", "package", "private", "protected", "public", "static", "yield");

    /** What a constructor may not be. */
    private static final Set<Mark> SPECIAL = EnumSet.of(Mark.GETTER, Mark.SETTER, Mark.GENERATOR, Mark.ASYNC);

    private final boolean module;
    private Set<Rule> rules = EnumSet.noneOf(Rule.class);
    private ScriptJumps jumps = new ScriptJumps();
    private final Map<String, Integer> privateNames = new HashMap<>();
    private final Set<String> exported = new HashSet<>();
    private boolean found;

    private ScriptErrors(boolean module) {
        this.module = module;
    }

    static boolean in(ScriptNode program, boolean module) {
        ScriptErrors errors = new ScriptErrors(module);
        if (module) {
            errors.rules = EnumSet.of(Rule.STRICT, Rule.NO_AWAIT);
        } else if (isStrict(program)) {
            errors.rules = EnumSet.of(Rule.STRICT);
        }
        errors.visitAll(program.children());
        return errors.found;
    }

    private void forbid(boolean condition) {
        found |= condition;
    }

    private boolean is(Rule rule) {
        return rules.contains(rule);
    }

    private void visitAll(List<ScriptNode> nodes) {
        nodes.forEach(this::visit);
    }

    private void visit(ScriptNode node) {
        if (node.isFunction()) {
            function(node, false);
        } else if (node.isClass()) {
            classNode(node);
        } else if (!statement(node)) {
            expression(node);
            visitAll(node.children());
        }
    }

    // Statements

    /** Returns whether the node was one whose children need a walk of their own. */
    private boolean statement(ScriptNode node) {
        switch (node.kind()) {
            case LABELED -> labeled(node);
            case FOR, FOR_IN, FOR_OF, WHILE, DO -> loop(node);
            case SWITCH -> {
                visit(node.child(0));
                jumps.inSwitch(() -> visitAll(node.children().subList(1, node.size())));
            }
            default -> {
                simpleStatement(node);
                return false;
            }
        }
        return true;
    }

    private void simpleStatement(ScriptNode node) {
        switch (node.kind()) {
            case IF -> node.children().forEach(this::branch);
            case RETURN -> forbid(!is(Rule.RETURN_ALLOWED));
            case WITH -> forbid(is(Rule.STRICT));
            case BREAK -> forbid(!jumps.mayBreak(node.text()));
            case CONTINUE -> forbid(!jumps.mayContinue(node.text()));
            case VARIABLES -> variables(node);
            case CATCH -> node.children().forEach(this::target);
            case IMPORTED -> boundName(node.text());
            case EXPORT -> export(node);
            default -> {}
        }
    }

    private void branch(ScriptNode branch) {
        forbid(is(Rule.STRICT) && branch.is(Kind.FUNCTION_DECLARATION));
    }

    private void labeled(ScriptNode node) {
        ScriptNode body = node.child(0);
        branch(body);
        name(node.text());
        while (body.is(Kind.LABELED)) {
            body = body.child(0);
        }
        forbid(!jumps.inLabel(node.text(), body.isLoop(), () -> visit(node.child(0))));
    }

    private void loop(ScriptNode node) {
        ScriptNode body = node.is(Kind.DO) ? node.child(0) : node.last();
        if (node.is(Kind.FOR_IN) || node.is(Kind.FOR_OF)) {
            target(node.child(0));
        }
        for (ScriptNode part : node.children()) {
            if (part == body) {
                jumps.inLoop(() -> visit(body));
            } else {
                visit(part);
            }
        }
    }

    private void variables(ScriptNode node) {
        boolean lexical = !node.text().equals("var");
        forbid(is(Rule.STRICT) && node.has(Mark.LEGACY));
        for (ScriptNode declarator : node.children()) {
            target(declarator.child(0));
            for (ScriptNode name : ScriptScopes.boundNames(declarator.child(0))) {
                forbid(lexical && name.text().equals("let"));
            }
        }
    }

    private void export(ScriptNode node) {
        for (ScriptNode part : node.children()) {
            switch (part.kind()) {
                case EXPORTED -> forbid(!exported.add(part.text()));
                case VARIABLES -> part.children().forEach(declarator -> exportNames(declarator.child(0)));
                case FUNCTION_DECLARATION, CLASS_DECLARATION ->
                    forbid(!part.text().isEmpty() && part == node.child(0) && !exported.add(part.text()));
                default -> {}
            }
        }
    }

    private void exportNames(ScriptNode pattern) {
        ScriptScopes.boundNames(pattern).forEach(name -> forbid(!exported.add(name.text())));
    }

    // Names

    private void name(String name) {
        forbid(is(Rule.STRICT) && RESERVED_IN_STRICT_CODE.contains(name));
        forbid(is(Rule.NO_AWAIT) && name.equals("await"));
    }

    private void boundName(String name) {
        name(name);
        forbid(is(Rule.STRICT) && (name.equals("eval") || name.equals("arguments")));
    }

    /** Checks what is bound or assigned to; its names as such are visited like any other. */
    private void target(ScriptNode pattern) {
        ScriptScopes.boundNames(pattern).forEach(name -> boundName(name.text()));
    }

    // Expressions

    private void expression(ScriptNode node) {
        switch (node.kind()) {
            case NAME -> {
                name(node.text());
                forbid(is(Rule.NO_ARGUMENTS) && node.text().equals("arguments"));
            }
            case LITERAL, STRING, KEY -> forbid(is(Rule.STRICT) && node.has(Mark.LEGACY));
            case PRIVATE_NAME, DOT -> privateName(node.text());
            case CHAIN -> superHead(node.child(0), node.child(1));
            case NEW -> forbid(node.child(0).is(Kind.SUPER));
            case META -> meta(node.text());
            case OBJECT -> object(node);
            case METHOD -> accessor(node.last());
            case ASSIGNMENT, UPDATE -> target(node.child(0));
            case LOGICAL -> logical(node);
            case UNARY -> forbid(node.text().equals("delete") && mayNotDelete(node.child(0)));
            case YIELD, AWAIT -> forbid(is(Rule.NO_YIELD_OR_AWAIT));
            default -> {}
        }
    }

    private void privateName(String name) {
        forbid(name.startsWith("#") && !privateNames.containsKey(name));
    }

    private void superHead(ScriptNode head, ScriptNode link) {
        if (head.is(Kind.SUPER)) {
            forbid(!is(link.is(Kind.CALL) ? Rule.SUPER_CALL_ALLOWED : Rule.SUPER_MEMBER_ALLOWED));
            forbid(link.text().startsWith("#"));
        }
    }

    private void meta(String text) {
        forbid(text.equals("new.target") && !is(Rule.NEW_TARGET_ALLOWED));
        forbid(text.equals("import.meta") && !module);
    }

    /** A default of a shorthand property is for patterns only, and the prototype is set once. */
    private void object(ScriptNode node) {
        int prototypes = 0;
        for (ScriptNode member : node.children()) {
            if (member.is(Kind.PROPERTY)) {
                forbid(member.child(1).is(Kind.DEFAULT));
                boolean key = member.child(0).is(Kind.KEY) && !member.has(Mark.COMPUTED);
                prototypes += key && member.child(0).text().equals("__proto__") ? 1 : 0;
            }
        }
        forbid(prototypes > 1);
    }

    private void accessor(ScriptNode function) {
        List<ScriptNode> parameters = function.child(0).children();
        forbid(function.has(Mark.GETTER) && !parameters.isEmpty());
        forbid(function.has(Mark.SETTER)
                && (parameters.size() != 1 || parameters.get(0).is(Kind.REST)));
    }

    /** The operator for what is missing does not mix with the others without brackets. */
    private void logical(ScriptNode node) {
        for (ScriptNode operand : node.children()) {
            boolean bare = operand.is(Kind.LOGICAL) && !operand.has(Mark.PARENTHESIZED);
            forbid(bare && node.text().equals("??") != operand.text().equals("??"));
        }
    }

    private boolean mayNotDelete(ScriptNode operand) {
        boolean ofPrivate = operand.is(Kind.CHAIN) && operand.last().text().startsWith("#");
        return ofPrivate || (operand.is(Kind.NAME) && is(Rule.STRICT));
    }

    // Functions

    private void function(ScriptNode node, boolean mayCallSuper) {
        Set<Rule> before = rules;
        ScriptJumps jumpsBefore = jumps;
        rules = rulesOf(node, mayCallSuper);
        jumps = new ScriptJumps();
        boundName(node.text());
        parameters(node);
        visit(node.child(1));
        jumps = jumpsBefore;
        rules = before;
    }

    private Set<Rule> rulesOf(ScriptNode function, boolean mayCallSuper) {
        Set<Rule> inside = EnumSet.of(Rule.RETURN_ALLOWED);
        if (is(Rule.STRICT) || isStrict(function.child(1))) {
            inside.add(Rule.STRICT);
        }
        if (module) {
            inside.add(Rule.NO_AWAIT);
        }
        if (function.is(Kind.ARROW)) {
            Set<Rule> inherited = EnumSet.of(
                    Rule.NEW_TARGET_ALLOWED, Rule.SUPER_MEMBER_ALLOWED, Rule.SUPER_CALL_ALLOWED, Rule.NO_ARGUMENTS);
            inherited.retainAll(rules);
            inside.addAll(inherited);
            return inside;
        }
        inside.add(Rule.NEW_TARGET_ALLOWED);
        if (function.has(Mark.METHOD)) {
            inside.add(Rule.SUPER_MEMBER_ALLOWED);
        }
        if (mayCallSuper) {
            inside.add(Rule.SUPER_CALL_ALLOWED);
        }
        return inside;
    }

    /** Whether the directives of a body make it strict. */
    static boolean isStrict(ScriptNode body) {
        if (!body.is(Kind.BLOCK) && !body.is(Kind.PROGRAM)) {
            return false;
        }
        for (ScriptNode statement : body.children()) {
            boolean directive = statement.is(Kind.EXPRESSION)
                    && statement.child(0).is(Kind.STRING)
                    && !statement.child(0).has(Mark.PARENTHESIZED);
            if (!directive) {
                return false;
            }
            if (ScriptFunctions.unquoted(statement.child(0).text()).equals("use strict")) {
                return true;
            }
        }
        return false;
    }

    private void parameters(ScriptNode function) {
        ScriptNode parameters = function.child(0);
        boolean simple = true;
        boolean repeated = false;
        Set<String> names = new HashSet<>();
        for (ScriptNode parameter : parameters.children()) {
            simple &= parameter.is(Kind.NAME);
            for (ScriptNode name : ScriptScopes.boundNames(parameter)) {
                boundName(name.text());
                repeated |= !names.add(name.text());
            }
        }
        boolean distinct = is(Rule.STRICT) || !simple || function.is(Kind.ARROW) || function.has(Mark.METHOD);
        forbid(repeated && distinct);
        forbid(!simple && isStrict(function.child(1)));
        Set<Rule> body = rules;
        rules = EnumSet.copyOf(body);
        rules.add(Rule.NO_YIELD_OR_AWAIT);
        if (function.has(Mark.ASYNC)) {
            rules.add(Rule.NO_AWAIT);
        }
        visitAll(parameters.children());
        rules = body;
    }

    // Classes

    private void classNode(ScriptNode node) {
        Set<Rule> before = rules;
        rules = EnumSet.copyOf(before);
        rules.add(Rule.STRICT);
        boundName(node.text());
        visit(node.child(0));
        List<ScriptNode> members = node.children().subList(1, node.size());
        Map<String, ScriptNode> own = privateMembers(members);
        own.keySet().forEach(name -> privateNames.merge(name, 1, Integer::sum));
        forbid(members.stream().filter(ScriptErrors::isConstructor).count() > 1);
        members.forEach(member -> member(member, !node.child(0).is(Kind.NONE)));
        own.keySet()
                .forEach(name -> privateNames.computeIfPresent(name, (key, count) -> count == 1 ? null : count - 1));
        rules = before;
    }

    private Map<String, ScriptNode> privateMembers(List<ScriptNode> members) {
        Map<String, ScriptNode> own = new HashMap<>();
        for (ScriptNode member : members) {
            if (!member.is(Kind.STATIC_BLOCK) && member.child(0).is(Kind.PRIVATE_NAME) && !member.has(Mark.COMPUTED)) {
                ScriptNode other = own.putIfAbsent(member.child(0).text(), member);
                forbid(other != null && !completes(other, member));
                forbid(member.child(0).text().equals("#constructor"));
            }
        }
        return own;
    }

    /** Only a getter and a setter share a private name; a third member of the name finds the pair marked. */
    private static boolean completes(ScriptNode first, ScriptNode second) {
        boolean pair = first.has(Mark.GETTER) && second.has(Mark.SETTER) && !first.has(Mark.SETTER)
                || first.has(Mark.SETTER) && second.has(Mark.GETTER) && !first.has(Mark.GETTER);
        first.mark(Mark.GETTER).mark(Mark.SETTER);
        return pair && first.has(Mark.STATIC) == second.has(Mark.STATIC);
    }

    private static boolean isConstructor(ScriptNode member) {
        return member.is(Kind.METHOD) && !member.has(Mark.STATIC) && isNamed(member, "constructor");
    }

    private static boolean isNamed(ScriptNode member, String name) {
        return !member.has(Mark.COMPUTED)
                && member.child(0).is(Kind.KEY)
                && member.child(0).text().equals(name);
    }

    private void member(ScriptNode member, boolean derived) {
        if (member.is(Kind.STATIC_BLOCK)) {
            initializer(member.children(), Rule.NO_AWAIT);
            return;
        }
        forbid(member.has(Mark.STATIC) && isNamed(member, "prototype"));
        visit(member.child(0));
        if (member.is(Kind.FIELD)) {
            forbid(isNamed(member, "constructor"));
            initializer(List.of(member.last()), Rule.NO_ARGUMENTS);
            return;
        }
        ScriptNode function = member.last();
        boolean constructor = isConstructor(member);
        forbid(constructor && SPECIAL.stream().anyMatch(function::has));
        accessor(function);
        function(function, constructor && derived);
    }

    /** Visits what runs as if it were a method of its own. */
    private void initializer(List<ScriptNode> nodes, Rule further) {
        Set<Rule> before = rules;
        ScriptJumps jumpsBefore = jumps;
        rules = EnumSet.of(Rule.STRICT, Rule.NEW_TARGET_ALLOWED, Rule.SUPER_MEMBER_ALLOWED, Rule.NO_ARGUMENTS, further);
        if (module) {
            rules.add(Rule.NO_AWAIT);
        }
        jumps = new ScriptJumps();
        visitAll(nodes);
        jumps = jumpsBefore;
        rules = before;
    }
}
