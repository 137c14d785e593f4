package dev.prepai.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.prepai.error.InvalidInputException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A programming language in which candidates may answer. */
public enum Language {
    /** Python 3.12. */
    PYTHON("python", "Python"),
    /** ECMAScript 2024. */
    JAVASCRIPT("javascript", "JavaScript"),
    /** The Java of the JDK that runs it. Not every runner takes it. */
    JAVA("java", "Java");

    private final String id;
    private final String title;

    Language(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** Returns the name on the wire, in lower case. */
    @JsonValue
    public String id() {
        return id;
    }

    /** Returns the name for people. */
    public String title() {
        return title;
    }

    /**
     * Returns the language of that id, in any case.
     *
     * @throws InvalidInputException if no such language is supported; the message lists those that are
     */
    @JsonCreator
    public static Language of(String id) {
        return Arrays.stream(values())
                .filter(language -> language.id.equals(id.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("code in this language cannot be run; choose one of "
                        + Arrays.stream(values()).map(Language::id).collect(Collectors.joining(", "))));
    }

    /** Returns the form that the language gives to a function named in snake case: {@code mergeIntervals} in JavaScript and Java. */
    public String functionName(String snakeCase) {
        if (this == PYTHON) {
            return snakeCase;
        }
        String[] words = snakeCase.split("_", 2);
        return words.length < 2 ? words[0] : words[0] + typeName(words[1]);
    }

    /** Returns the form that the language gives to a class named in snake case: {@code LruCache} in all. */
    public String typeName(String snakeCase) {
        return Arrays.stream(snakeCase.split("_", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
