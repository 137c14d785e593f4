package dev.prepai.sandbox.worker;

import org.graalvm.polyglot.Value;

/**
 * What differs between the languages. Helpers that run in the guest are taken before candidate code is loaded and are held
 * here, so it does not matter what a candidate rebinds later.
 */
sealed interface Dialect permits PythonDialect, JavaScriptDialect {
    /** Parses a JSON array in the guest: fresh values of the guest's own types. */
    Value parse(String json);

    /** Returns the value that a call stands for: a promise is replaced by what it was fulfilled with. */
    Value settle(Value result);

    /** Returns a number as JSON. */
    String number(Value number);

    /**
     * Returns a value that can be read without running code of the candidate's types: array elements, hash entries or members.
     *
     * @throws NotJsonException if the value is none of these, such as a function
     */
    Value plain(Value value);

    /** Returns the exception for a value that JSON cannot hold. */
    static NotJsonException notJson(Value value) {
        Value type = value.getMetaObject();
        return new NotJsonException(type == null ? "object" : type.getMetaSimpleName());
    }
}
