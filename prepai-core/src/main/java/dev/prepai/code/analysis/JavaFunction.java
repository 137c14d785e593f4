package dev.prepai.code.analysis;

/** What is counted of a method, constructor, initialiser or lambda while it is read. */
final class JavaFunction {
    private final String name;
    private final int line;
    private final int parameters;
    /** The method around a lambda, otherwise this. */
    private final JavaFunction method;

    private int lastLine;
    private int cyclomatic = 1;
    private int cognitive;
    /** How many structures there are, each of which weighs more the deeper it is nested. */
    private int structures;

    private int deepest;
    private boolean recursive;

    JavaFunction(String name, int line, int parameters) {
        this.name = name;
        this.line = line;
        this.parameters = parameters;
        this.method = this;
    }

    private JavaFunction(String name, int line, int parameters, JavaFunction method) {
        this.name = name;
        this.line = line;
        this.parameters = parameters;
        this.method = method;
    }

    JavaFunction lambda(String name, int line, int parameters) {
        return new JavaFunction(name, line, parameters, method);
    }

    int cyclomatic() {
        return cyclomatic;
    }

    void decision() {
        cyclomatic++;
    }

    void cognitive() {
        cognitive++;
    }

    void structure(int nesting) {
        structures++;
        cognitive += 1 + nesting;
    }

    void depth(int depth) {
        deepest = Math.max(deepest, depth);
    }

    /** Notices a call by its simple name; what takes another number of arguments is another method. */
    void call(String called, int arguments) {
        boolean same = method.name.endsWith(called)
                && (method.name.length() == called.length()
                        || method.name.charAt(method.name.length() - called.length() - 1) == '.');
        method.recursive |= same && arguments == method.parameters;
    }

    void end(int last) {
        lastLine = last;
        cognitive += recursive ? 1 : 0;
    }

    /** Adds a function that stands in this one, deeper by the nesting around it and by itself. */
    void nest(JavaFunction inner, int nesting) {
        cognitive += inner.cognitive + inner.structures * (nesting + 1);
        structures += inner.structures;
    }

    FunctionMeasures measures() {
        return new FunctionMeasures(name, line, lastLine, parameters, cyclomatic, cognitive, deepest);
    }
}
