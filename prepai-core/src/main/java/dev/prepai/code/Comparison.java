package dev.prepai.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a returned value is compared with the expected one. Booleans are never numbers, {@code 3} equals {@code 3.0}, NaN and
 * the infinities equal nothing, and the order of the keys of an object does not matter.
 *
 * <p>The cost is at most n log n in the size of the values. Only where lists in any order hold numbers with a tolerance does it
 * depend on the values; there it is bounded, and what is not matched within the bound does not pass.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Comparison.Exact.class, name = "EXACT"),
    @JsonSubTypes.Type(value = Comparison.Approximate.class, name = "FLOAT"),
    @JsonSubTypes.Type(value = Comparison.Text.class, name = "TEXT"),
    @JsonSubTypes.Type(value = Comparison.Unordered.class, name = "UNORDERED"),
    @JsonSubTypes.Type(value = Comparison.SameSet.class, name = "SET"),
    @JsonSubTypes.Type(value = Comparison.Permutation.class, name = "PERMUTATION"),
    @JsonSubTypes.Type(value = Comparison.AnyOf.class, name = "ANY_OF"),
    @JsonSubTypes.Type(value = Comparison.Custom.class, name = "CUSTOM")
})
public sealed interface Comparison extends Comparing {
    /** The rule for most problems. */
    Comparison EXACT = new Exact();

    /** Equal as JSON values. */
    @JsonIgnoreProperties("tolerance")
    record Exact() implements Comparison {}

    /**
     * As {@link Exact}, but two numbers also agree when they differ by at most {@code max(absolute, relative * |expected|)}.
     *
     * @param absolute 0 or more
     * @param relative 0 or more; one of the two is more than 0
     */
    record Approximate(double absolute, double relative) implements Comparison {
        /** Checks the tolerances. */
        public Approximate {
            double both = absolute + relative;
            if (!(absolute >= 0 && relative >= 0 && both > 0 && both < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("FLOAT needs a tolerance: absolute and relative of 0 or more, one of"
                        + " them above 0; they were " + absolute + " and " + relative);
            }
        }

        /** Creates a comparison with the same absolute and relative tolerance. */
        public Approximate(double tolerance) {
            this(tolerance, tolerance);
        }

        /** Reads {@code tolerance}, or one or both of {@code absolute} and {@code relative}. */
        @JsonCreator
        private static Approximate read(
                @JsonProperty("tolerance") OptionalDouble tolerance,
                @JsonProperty("absolute") OptionalDouble absolute,
                @JsonProperty("relative") OptionalDouble relative) {
            if (tolerance.isPresent() && (absolute.isPresent() || relative.isPresent())) {
                throw new IllegalArgumentException("FLOAT takes tolerance, or absolute and relative, not both");
            }
            return tolerance.isPresent()
                    ? new Approximate(tolerance.getAsDouble())
                    : new Approximate(absolute.orElse(0), relative.orElse(0));
        }
    }

    /** Strings equal but for the amount and kind of white space between words, as for printed text; all else as {@link Exact}. */
    record Text() implements Comparison {}

    /**
     * Lists equal in any order, each element as often as in the other; all else as its elements.
     *
     * @param elements how two elements are compared: exact, approximate, text, unordered or as sets
     */
    @JsonIgnoreProperties("tolerance")
    record Unordered(Comparison elements) implements Comparison {
        /** Checks the rule of the elements. */
        public Unordered {
            requireRule(elements);
        }

        /** Creates a comparison of exactly equal elements. */
        public Unordered() {
            this(EXACT);
        }

        @JsonCreator
        private static Unordered read(@JsonProperty("elements") Optional<Comparison> elements) {
            return new Unordered(elements.orElse(EXACT));
        }
    }

    /** Lists that hold exactly equal elements, however often and in any order; all else as {@link Exact}. */
    record SameSet() implements Comparison {}

    /**
     * A list of exactly the elements of one of the arguments, in any order. The expected value is not looked at.
     *
     * @param argument which argument, counted from 0
     */
    record Permutation(@JsonProperty(required = true) int argument) implements Comparison {
        /** Checks the position. */
        public Permutation {
            if (argument < 0) {
                throw new IllegalArgumentException("argument must be 0 or more, was " + argument);
            }
        }

        @Override
        public Optional<Difference> difference(JsonNode actual, TestCase test) {
            if (argument >= test.arguments().size()) {
                throw new IllegalArgumentException("the test has no argument " + argument + " to be permuted");
            }
            return Rule.of(new Unordered()).difference(actual, test.arguments().get(argument));
        }
    }

    /**
     * Several values are right: the expected value is a list of them.
     *
     * @param each how one of them is compared: exact, approximate, text, unordered or as sets
     */
    record AnyOf(Comparison each) implements Comparison {
        /** Checks the rule. */
        public AnyOf {
            requireRule(each);
        }

        /** Creates a comparison with exactly equal values. */
        public AnyOf() {
            this(EXACT);
        }

        @JsonCreator
        private static AnyOf read(@JsonProperty("each") Optional<Comparison> each) {
            return new AnyOf(each.orElse(EXACT));
        }

        @Override
        public Optional<Difference> difference(JsonNode actual, TestCase test) {
            return Rule.of(each).anyOf(actual, test.expected());
        }
    }

    /**
     * The host decides, with a predicate that its judge has under that name; see {@link Judge.Builder#checker}. Only the name is
     * part of a problem, so that problems can be stored.
     *
     * @param checker the name of the predicate
     */
    record Custom(@JsonProperty(required = true) String checker) implements Comparison {
        /** Checks the name. */
        public Custom {
            if (checker.isBlank()) {
                throw new IllegalArgumentException("checker must not be blank");
            }
        }

        /** @throws IllegalStateException always: only a judge knows the predicate */
        @Override
        public Optional<Difference> difference(JsonNode actual, TestCase test) {
            throw new IllegalStateException("only a judge that has the checker " + checker + " can compare with it");
        }
    }

    private static void requireRule(Comparison comparison) {
        if (comparison instanceof Permutation || comparison instanceof AnyOf || comparison instanceof Custom) {
            throw new IllegalArgumentException("parts are compared by EXACT, FLOAT, TEXT, UNORDERED or SET");
        }
    }
}
