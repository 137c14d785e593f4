package dev.prepai.benchmarks;

import dev.prepai.code.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes one token of a program: an operator, a comparison, a constant or a name. */
final class Mutants {
    private static final Map<String, List<String>> OPERATORS = Map.ofEntries(
            Map.entry("<", List.of("<=", ">", "==")),
            Map.entry("<=", List.of("<", ">=", "!=")),
            Map.entry(">", List.of(">=", "<", "!=")),
            Map.entry(">=", List.of(">", "<=", "==")),
            Map.entry("==", List.of("!=", "<=", ">")),
            Map.entry("!=", List.of("==", "<")),
            Map.entry("===", List.of("!==", "==", "<=")),
            Map.entry("!==", List.of("===", ">")),
            Map.entry("+", List.of("-", "*")),
            Map.entry("-", List.of("+", "*")),
            Map.entry("*", List.of("+", "/", "-")),
            Map.entry("/", List.of("*", "%", "+")),
            Map.entry("//", List.of("/", "%", "*")),
            Map.entry("%", List.of("/", "*", "+")),
            Map.entry("**", List.of("*", "+")),
            Map.entry("+=", List.of("-=", "*=")),
            Map.entry("-=", List.of("+=")),
            Map.entry("*=", List.of("+=", "-=")),
            Map.entry("++", List.of("--")),
            Map.entry("--", List.of("++")),
            Map.entry("&", List.of("|", "^")),
            Map.entry("|", List.of("&", "^")),
            Map.entry("^", List.of("&", "|")),
            Map.entry("<<", List.of(">>")),
            Map.entry(">>", List.of("<<")),
            Map.entry("&&", List.of("||")),
            Map.entry("||", List.of("&&")),
            Map.entry("and", List.of("or")),
            Map.entry("or", List.of("and")),
            Map.entry("True", List.of("False")),
            Map.entry("False", List.of("True")),
            Map.entry("true", List.of("false")),
            Map.entry("false", List.of("true")),
            Map.entry("break", List.of("continue")),
            Map.entry("continue", List.of("break")),
            Map.entry("min", List.of("max")),
            Map.entry("max", List.of("min")));

    private static final Set<String> PYTHON_WORDS = Set.of(
            "def",
            "return",
            "if",
            "else",
            "elif",
            "for",
            "while",
            "in",
            "not",
            "is",
            "import",
            "from",
            "as",
            "class",
            "pass",
            "lambda",
            "None",
            "try",
            "except",
            "finally",
            "raise",
            "with",
            "yield",
            "global",
            "nonlocal",
            "assert",
            "del",
            "async",
            "await");
    private static final Set<String> JAVASCRIPT_WORDS = Set.of(
            "function",
            "return",
            "if",
            "else",
            "for",
            "while",
            "do",
            "in",
            "of",
            "let",
            "const",
            "var",
            "new",
            "class",
            "extends",
            "this",
            "null",
            "undefined",
            "typeof",
            "instanceof",
            "switch",
            "case",
            "default",
            "try",
            "catch",
            "finally",
            "throw",
            "yield",
            "async",
            "await",
            "delete",
            "void",
            "static",
            "get",
            "set",
            "super");

    private static final Pattern PYTHON = Pattern.compile(
            "(?<skip>#[^\\n]*|[rbfRBF]{0,2}(?:\"\"\".*?\"\"\"|'''.*?'''"
                    + "|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*'))"
                    + "|(?<number>\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)|(?<name>[A-Za-z_]\\w*)"
                    + "|(?<operator>\\*\\*=?|//=?|<<|>>|[<>=!+\\-*%&|^]=|[<>+\\-*/%&|^])",
            Pattern.DOTALL);
    private static final Pattern JAVASCRIPT = Pattern.compile(
            "(?<skip>//[^\\n]*|/\\*.*?\\*/|\"(?:\\\\.|[^\"\\\\\\n])*\""
                    + "|'(?:\\\\.|[^'\\\\\\n])*'|`(?:\\\\.|[^`\\\\])*`|(?<=[(=,:]\\s{0,2})/(?![/*])(?:\\\\.|[^/\\\\\\n])+/\\w*|=>)"
                    + "|(?<number>\\d+(?:\\.\\d+)?n?)|(?<name>[A-Za-z_$][\\w$]*)"
                    + "|(?<operator>===|!==|\\*\\*=?|<<|>>>?|&&|\\|\\||\\+\\+|--|[<>=!+\\-*/%&|^]=|[<>+\\-*/%&|^])",
            Pattern.DOTALL);

    private Mutants() {}

    /** Returns at most that many different mutants, chosen by the seed. */
    static List<String> of(Language language, String source, int most, long seed) {
        List<String> mutants = new ArrayList<>(all(language, source));
        Collections.shuffle(mutants, new Random(seed));
        return mutants.subList(0, Math.min(most, mutants.size()));
    }

    private static Set<String> all(Language language, String source) {
        boolean python = language == Language.PYTHON;
        Matcher matcher = (python ? PYTHON : JAVASCRIPT).matcher(source);
        Set<String> words = python ? PYTHON_WORDS : JAVASCRIPT_WORDS;
        List<String> names = names(python ? PYTHON : JAVASCRIPT, source, words);
        Set<String> mutants = new TreeSet<>();
        while (matcher.find()) {
            for (String other : others(matcher, names, words)) {
                mutants.add(source.substring(0, matcher.start()) + other + source.substring(matcher.end()));
            }
        }
        mutants.remove(source);
        return mutants;
    }

    private static List<String> others(Matcher token, List<String> names, Set<String> words) {
        String text = token.group();
        if (token.group("skip") != null) {
            return List.of();
        }
        if (OPERATORS.containsKey(text)) {
            return OPERATORS.get(text);
        }
        if (token.group("number") != null) {
            String unit = text.endsWith("n") ? "n" : "";
            String digits = text.substring(0, text.length() - unit.length());
            return digits.matches("\\d{1,15}")
                    ? List.of(
                            Long.parseLong(digits) + 1 + unit,
                            Math.max(0, Long.parseLong(digits) - 1) + unit,
                            "0" + unit)
                    : List.of("1" + unit);
        }
        if (token.group("name") != null && !words.contains(text) && names.size() > 1) {
            int place = names.indexOf(text);
            return place < 0 ? List.of() : List.of(names.get((place + 1) % names.size()));
        }
        return List.of();
    }

    private static List<String> names(Pattern tokens, String source, Set<String> words) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = tokens.matcher(source);
        while (matcher.find()) {
            String name = matcher.group("name");
            if (name != null && !words.contains(name) && !OPERATORS.containsKey(name)) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }
}
