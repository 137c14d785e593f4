package dev.prepai.sandbox.worker;

import dev.prepai.code.Language;
import dev.prepai.code.RunOptions;
import dev.prepai.sandbox.wire.Task;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;

/**
 * What differs between the languages. Helpers that run in the guest are taken before candidate code is loaded and are held
 * here, so it does not matter what a candidate rebinds later.
 */
sealed interface Dialect permits PythonDialect, JavaScriptDialect {
    /** The languages that GraalVM runs. */
    List<Language> LANGUAGES = Task.SERVE.languages();

    /** Creates the dialect of a context that was never used. */
    static Dialect of(Language language, Context context, Typed typed) {
        return switch (language) {
            case PYTHON -> new PythonDialect(context, typed);
            case JAVASCRIPT -> new JavaScriptDialect(context);
            case JAVA -> throw noDialect();
        };
    }

    /** Returns the name that the engine has for the language. */
    static String id(Language language) {
        return switch (language) {
            case PYTHON -> "python";
            case JAVASCRIPT -> "js";
            case JAVA -> throw noDialect();
        };
    }

    /** Returns the options of a context. */
    static Map<String, String> options(Language language) {
        return switch (language) {
            case PYTHON -> Map.of("python.UnbufferedIO", "true");
            case JAVASCRIPT -> Map.of();
            case JAVA -> throw noDialect();
        };
    }

    private static IllegalArgumentException noDialect() {
        return new IllegalArgumentException("GraalVM does not run Java");
    }

    /** Does one more piece of what programs often ask for first. Returns whether more is left. */
    boolean ripen();

    /** Sets what the program will see of time and chance. */
    void prepare(RunOptions options, String source);

    /** Starts the pseudo-random numbers afresh. */
    void reseed(long seed);

    /** Makes the program the main one, which reads that as its standard input. */
    void beMain(String input);

    /** Parses a JSON array in the guest: fresh values of the guest's own types. */
    Value parse(String json);

    /** Returns the value that a call stands for: a promise is replaced by what it was fulfilled with. */
    Value settled(Value result);

    /** Makes an instance of a class. */
    Value create(Value type, Object... arguments);

    /** Calls a method. */
    Value invoke(Value receiver, String name, Object... arguments);

    /** Returns the value of a constructor's call, which returns nothing. */
    Object nothing();

    /** Returns a list of the guest. */
    Value list(List<Object> elements);

    /** Returns a number as JSON. */
    String number(Value number);

    /**
     * Returns a value that can be read without running code of the candidate's types: array elements, hash entries or members.
     *
     * @param most how many elements are taken from a generator before it counts as one that does not end, which is an error
     * @throws NotJsonException if the value is none of these, such as a function
     */
    Value plain(Value value, int most);

    /** Returns the exception for a value that JSON cannot hold. */
    static NotJsonException notJson(Value value) {
        Value type = value.getMetaObject();
        return new NotJsonException(type == null ? "object" : type.getMetaSimpleName());
    }
}
