package dev.prepai.code.analysis;

import dev.prepai.code.analysis.PythonScope.Declaration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the declaration of each name that is read: the innermost one around it, classes between them left out. */
final class PythonResolution {
    private final PythonScope module;
    private final List<Declaration> declarations = new ArrayList<>();

    /** For each name its declarations in the scopes around, the innermost first; so a use is found without a search. */
    private final Map<String, Deque<Declaration>> visible = new HashMap<>();

    private PythonResolution(PythonScope module) {
        this.module = module;
    }

    /** Marks what is used in a module, and returns all declarations. */
    static List<Declaration> of(PythonScope module) {
        PythonResolution resolution = new PythonResolution(module);
        resolution.releaseForeignNames(module);
        resolution.resolve(module);
        return resolution.declarations;
    }

    private void releaseForeignNames(PythonScope scope) {
        scope.releaseForeignNames(module);
        scope.inner().forEach(this::releaseForeignNames);
    }

    private void resolve(PythonScope scope) {
        boolean isClass = scope.kind() == PythonScope.Kind.CLASS;
        Map<String, Declaration> own = scope.declarations();
        if (!isClass) {
            own.forEach((name, declaration) ->
                    visible.computeIfAbsent(name, any -> new ArrayDeque<>()).push(declaration));
        }
        scope.uses().forEach(name -> use(scope, name));
        scope.inner().forEach(this::resolve);
        if (!isClass) {
            own.keySet()
                    .forEach(name ->
                            visible.getOrDefault(name, new ArrayDeque<>()).pop());
        }
        own.values().stream().filter(scope::isOpen).forEach(Declaration::use);
        declarations.addAll(own.values());
    }

    private void use(PythonScope scope, String name) {
        Declaration declaration = scope.isGlobal(name)
                ? module.declarations().get(name)
                : scope.declarations().get(name);
        if (declaration == null && visible.containsKey(name)) {
            declaration = visible.get(name).peek();
        }
        if (declaration != null) {
            declaration.use();
        }
    }
}
