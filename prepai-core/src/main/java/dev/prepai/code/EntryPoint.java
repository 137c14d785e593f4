package dev.prepai.code;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** What a run calls in a program, and what counts as the result. */
public sealed interface EntryPoint {
    /** Tells whether a call may have these arguments. */
    default boolean accepts(List<JsonNode> arguments) {
        return true;
    }

    /** A function; the result is what it returns. */
    record Function(String name) implements EntryPoint {}

    /**
     * A function that changes an argument in place; the result is that argument afterwards.
     *
     * @param name the function
     * @param argument which argument, counted from 0
     */
    record Mutation(String name, int argument) implements EntryPoint {
        /** Checks the position. */
        public Mutation {
            if (argument < 0) {
                throw new IllegalArgumentException("argument must be 0 or more, was " + argument);
            }
        }

        @Override
        public boolean accepts(List<JsonNode> arguments) {
            return argument < arguments.size();
        }
    }

    /**
     * A method of a class, called on an instance that was made without arguments for this call alone; the result is what it
     * returns.
     *
     * @param type the class
     * @param name the method
     */
    record Method(String type, String name) implements EntryPoint {}

    /**
     * A class whose instance gets several calls, as a cache does. A call has two arguments: a list of names, first that of the
     * class and then those of the methods, and a list with the arguments for each. The result is the list of what they return,
     * with null for the constructor.
     *
     * @param type the class
     */
    record Operations(String type) implements EntryPoint {
        @Override
        public boolean accepts(List<JsonNode> arguments) {
            return arguments.size() == 2
                    && !arguments.get(0).isEmpty()
                    && arguments.get(0).size() == arguments.get(1).size()
                    && isListOf(arguments.get(0), JsonNode::isTextual)
                    && isListOf(arguments.get(1), JsonNode::isArray);
        }

        private static boolean isListOf(JsonNode list, Predicate<JsonNode> element) {
            return list.isArray()
                    && StreamSupport.stream(list.spliterator(), false).allMatch(element);
        }
    }

    /**
     * A whole program that reads standard input and prints. A call has one argument, the text to read; the result is what was
     * printed on standard output. Each call starts in a context of its own.
     */
    record Console() implements EntryPoint {
        @Override
        public boolean accepts(List<JsonNode> arguments) {
            return arguments.size() == 1 && arguments.get(0).isTextual();
        }
    }
}
