package dev.prepai.code;

import dev.prepai.code.CodingProblem.Signature;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what a candidate starts from. */
record Starter(Language language) {
    String of(CodingProblem problem) {
        Signature signature = problem.signature();
        if (problem.form() instanceof Form.Console) {
            return switch (language) {
                case PYTHON -> "import sys\n\ntext = sys.stdin.read()\n";
                case JAVASCRIPT -> "const text = require(\"fs\").readFileSync(0, \"utf8\");\n";
                case JAVA ->
                    "import java.util.*;\n\nclass Main {\n    public static void main(String[] args) {\n"
                            + "        Scanner in = new Scanner(System.in);\n    }\n}\n";
            };
        }
        if (problem.form() instanceof Form.Operations operations) {
            return type(signature.name(), List.of(constructor(signature)), operations.methods());
        }
        if (problem.form() instanceof Form.Method method) {
            return type(method.type(), List.of(), List.of(signature));
        }
        String head = language.functionName(signature.name()) + "(" + parameters(signature) + ")";
        return switch (language) {
            case PYTHON -> "def " + head + ":\n    ";
            case JAVASCRIPT -> "function " + head + " {\n  \n}";
            case JAVA -> type("solution", List.of(), List.of(signature));
        };
    }

    private String type(String name, List<String> constructor, List<Signature> methods) {
        String members = Stream.concat(constructor.stream(), methods.stream().map(this::method))
                .collect(Collectors.joining("\n"));
        return switch (language) {
            case PYTHON -> "class " + language.typeName(name) + ":\n" + members;
            case JAVASCRIPT -> "class " + language.typeName(name) + " {\n" + members + "}\n";
            case JAVA -> "import java.util.*;\n\nclass " + language.typeName(name) + " {\n" + members + "}\n";
        };
    }

    private String constructor(Signature signature) {
        return switch (language) {
            case PYTHON -> member("__init__", signature);
            case JAVASCRIPT -> member("constructor", signature);
            case JAVA -> javaMember(language.typeName(signature.name()), signature, "");
        };
    }

    private String method(Signature signature) {
        String name = language.functionName(signature.name());
        return language == Language.JAVA
                ? javaMember(
                        javaType(signature.returns()) + " " + name,
                        signature,
                        "        throw new UnsupportedOperationException();\n")
                : member(name, signature);
    }

    private String javaMember(String name, Signature signature, String body) {
        String parameters = signature.parameters().stream()
                .map(parameter -> javaType(parameter.type()) + " " + language.functionName(parameter.name()))
                .collect(Collectors.joining(", "));
        return "    " + name + "(" + parameters + ") {\n" + body + "    }\n";
    }

    private static String javaType(String type) {
        if (type.endsWith("[]")) {
            return javaType(type.substring(0, type.length() - 2)) + "[]";
        }
        return switch (type) {
            case "string" -> "String";
            case "float" -> "double";
            case "int", "boolean" -> type;
            case "nothing" -> "void";
            default -> "Object";
        };
    }

    private String member(String name, Signature signature) {
        String parameters = parameters(signature);
        return switch (language) {
            case PYTHON ->
                "    def " + name + "(self" + (parameters.isEmpty() ? "" : ", ") + parameters + "):\n        pass\n";
            case JAVASCRIPT, JAVA -> "  " + name + "(" + parameters + ") {\n  }\n";
        };
    }

    private String parameters(Signature signature) {
        return signature.parameters().stream()
                .map(parameter -> language.functionName(parameter.name()))
                .collect(Collectors.joining(", "));
    }
}
