package dev.prepai.code;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What kind of program a problem asks for. All names are in snake case and get the form of the language. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Form.Function.class, name = "FUNCTION"),
    @JsonSubTypes.Type(value = Form.Mutation.class, name = "MUTATION"),
    @JsonSubTypes.Type(value = Form.Method.class, name = "METHOD"),
    @JsonSubTypes.Type(value = Form.Operations.class, name = "OPERATIONS"),
    @JsonSubTypes.Type(value = Form.Console.class, name = "CONSOLE")
})
public sealed interface Form {
    /** A function of the name of the signature; the result is what it returns. */
    record Function() implements Form {}

    /**
     * A function that changes one of its arguments in place; the result is that argument afterwards.
     *
     * @param argument which argument, counted from 0
     */
    record Mutation(@JsonProperty(required = true) int argument) implements Form {
        /** Checks the position. */
        public Mutation {
            if (argument < 0) {
                throw new IllegalArgumentException("argument must be 0 or more, was " + argument);
            }
        }
    }

    /**
     * A method of a class that is made without arguments; the result is what the method returns.
     *
     * @param type the class
     */
    record Method(@JsonProperty(required = true) String type) implements Form {
        /** Checks the name. */
        public Method {
            CodingProblem.requireSnakeCase(type);
        }
    }

    /**
     * A class of the name of the signature, whose parameters are those of the constructor. A test has two arguments: a list of
     * names, first that of the class and then those of the methods to call, and a list with the arguments for each. The result
     * is the list of what they return, with null for the constructor.
     *
     * @param methods at least one
     */
    record Operations(@JsonProperty(required = true) List<CodingProblem.Signature> methods) implements Form {
        /** Copies the methods. */
        public Operations {
            methods = List.copyOf(methods);
            if (methods.isEmpty()) {
                throw new IllegalArgumentException("methods must not be empty");
            }
        }
    }

    /** A whole program; the only argument of a test is the text on standard input, the result is what is printed. */
    record Console() implements Form {}
}
