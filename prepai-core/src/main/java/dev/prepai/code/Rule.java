package dev.prepai.code;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How two values are compared, whatever the arguments were. Actual values are hostile, expected ones are not. */
abstract class Rule {
    /** Tells whether the values agree. */
    abstract boolean fits(JsonNode actual, JsonNode expected);

    /** Returns where two values first differ that do not agree. */
    abstract Difference locate(JsonNode actual, JsonNode expected);

    /** Writes a text that is the same for values that agree. */
    abstract void write(JsonNode value, CanonicalText text);

    /** Tells whether the values with the same text agree. */
    abstract boolean textDecides();

    /** Returns the rule of a comparison that looks at nothing but two values. */
    static Rule of(Comparison comparison) {
        if (comparison instanceof Comparison.Approximate close) {
            return new Equality(new Tolerance(close.absolute(), close.relative()));
        }
        if (comparison instanceof Comparison.Text) {
            return new Words();
        }
        if (comparison instanceof Comparison.Unordered unordered) {
            return new AnyOrder(of(unordered.elements()), false);
        }
        if (comparison instanceof Comparison.SameSet) {
            return new AnyOrder(new Equality(Tolerance.NONE), true);
        }
        return new Equality(Tolerance.NONE);
    }

    final Optional<Difference> difference(JsonNode actual, JsonNode expected) {
        return fits(actual, expected) ? Optional.empty() : Optional.of(locate(actual, expected));
    }

    /** Returns nothing when one of the alternatives agrees; a large actual value is read only once. */
    final Optional<Difference> anyOf(JsonNode actual, JsonNode alternatives) {
        return isAnyOf(actual, alternatives) ? Optional.empty() : Optional.of(Difference.between(actual, alternatives));
    }

    private boolean isAnyOf(JsonNode actual, JsonNode alternatives) {
        if (!textDecides()) {
            return alternatives.valueStream().anyMatch(each -> fits(actual, each));
        }
        String text = text(actual, 'a');
        return alternatives.valueStream().anyMatch(each -> text.equals(text(each, 'e')));
    }

    final String text(JsonNode value, char side) {
        CanonicalText text = new CanonicalText(side);
        write(value, text);
        return text.toString();
    }

    /** Equal as JSON values, numbers within a tolerance. */
    private static final class Equality extends Rule {
        private final Tolerance tolerance;

        Equality(Tolerance tolerance) {
            this.tolerance = tolerance;
        }

        @Override
        boolean fits(JsonNode actual, JsonNode expected) {
            if (actual.isNumber() && expected.isNumber()) {
                return tolerance.allows(actual, expected);
            }
            if (actual.getNodeType() != expected.getNodeType() || actual.size() != expected.size()) {
                return false;
            }
            if (expected.isArray()) {
                Iterator<JsonNode> others = actual.iterator();
                return expected.valueStream().allMatch(element -> fits(others.next(), element));
            }
            if (expected.isObject()) {
                return expected.properties().stream()
                        .allMatch(property -> actual.has(property.getKey())
                                && fits(actual.get(property.getKey()), property.getValue()));
            }
            return actual.equals(expected);
        }

        @Override
        Difference locate(JsonNode actual, JsonNode expected) {
            if (actual.isArray() && expected.isArray()) {
                return inArrays(actual, expected);
            }
            if (actual.isObject() && expected.isObject()) {
                return inObjects(actual, expected);
            }
            return Difference.between(actual, expected);
        }

        private Difference inArrays(JsonNode actual, JsonNode expected) {
            int shorter = Math.min(actual.size(), expected.size());
            for (int i = 0; i < shorter; i++) {
                if (!fits(actual.get(i), expected.get(i))) {
                    return locate(actual.get(i), expected.get(i)).in("[" + i + "]");
                }
            }
            return Difference.between(actual.get(shorter), expected.get(shorter))
                    .in("[" + shorter + "]");
        }

        private Difference inObjects(JsonNode actual, JsonNode expected) {
            for (Map.Entry<String, JsonNode> property : expected.properties()) {
                JsonNode other = actual.get(property.getKey());
                if (other == null) {
                    return Difference.between(null, property.getValue()).in(step(property.getKey()));
                }
                if (!fits(other, property.getValue())) {
                    return locate(other, property.getValue()).in(step(property.getKey()));
                }
            }
            return actual.properties().stream()
                    .filter(property -> !expected.has(property.getKey()))
                    .findFirst()
                    .map(property ->
                            Difference.between(property.getValue(), null).in(step(property.getKey())))
                    .orElseGet(() -> Difference.between(actual, expected));
        }

        private static String step(String key) {
            return key.matches("[A-Za-z_][A-Za-z0-9_]{0,39}")
                    ? "." + key
                    : "[" + TextNode.valueOf(Shortened.text(key, 40)) + "]";
        }

        @Override
        void write(JsonNode value, CanonicalText text) {
            text.value(value, textDecides());
        }

        @Override
        boolean textDecides() {
            return tolerance.isNone();
        }
    }

    /** Strings with the same words, all else equal. */
    private static final class Words extends Rule {
        private static final Rule OTHERWISE = new Equality(Tolerance.NONE);

        @Override
        boolean fits(JsonNode actual, JsonNode expected) {
            return actual.isTextual() && expected.isTextual()
                    ? difference(new WordReader(actual.textValue()), new WordReader(expected.textValue()))
                            .isEmpty()
                    : OTHERWISE.fits(actual, expected);
        }

        @Override
        Difference locate(JsonNode actual, JsonNode expected) {
            return actual.isTextual() && expected.isTextual()
                    ? difference(new WordReader(actual.textValue()), new WordReader(expected.textValue()))
                            .orElseThrow()
                    : OTHERWISE.locate(actual, expected);
        }

        private static Optional<Difference> difference(WordReader actual, WordReader expected) {
            while (true) {
                Optional<String> word = actual.next();
                Optional<String> wanted = expected.next();
                if (!word.equals(wanted)) {
                    return Optional.of(Difference.between(
                                    word.map(TextNode::valueOf).orElse(null),
                                    wanted.map(TextNode::valueOf).orElse(null))
                            .atLine(word.isPresent() ? actual.line() : expected.line()));
                }
                if (word.isEmpty()) {
                    return Optional.empty();
                }
            }
        }

        @Override
        void write(JsonNode value, CanonicalText text) {
            if (value.isTextual()) {
                WordReader words = new WordReader(value.textValue());
                text.words(words);
            } else {
                OTHERWISE.write(value, text);
            }
        }

        @Override
        boolean textDecides() {
            return true;
        }
    }

    /** Lists with the same elements in any order, all else as the elements. */
    private static final class AnyOrder extends Rule {
        private final Rule elements;
        private final boolean once;

        AnyOrder(Rule elements, boolean once) {
            this.elements = elements;
            this.once = once;
        }

        @Override
        boolean fits(JsonNode actual, JsonNode expected) {
            if (!actual.isArray() || !expected.isArray()) {
                return elements.fits(actual, expected);
            }
            return (once || actual.size() == expected.size())
                    && pairing(actual, expected).isComplete();
        }

        @Override
        Difference locate(JsonNode actual, JsonNode expected) {
            if (!actual.isArray() || !expected.isArray()) {
                return elements.locate(actual, expected);
            }
            Pairing pairing = pairing(actual, expected);
            return Difference.between(pairing.surplus(), pairing.missing()).in("[*]");
        }

        private Pairing pairing(JsonNode actual, JsonNode expected) {
            return Pairing.of(elements, once, actual, expected);
        }

        @Override
        void write(JsonNode value, CanonicalText text) {
            if (!value.isArray()) {
                elements.write(value, text);
                return;
            }
            List<String> parts = new ArrayList<>();
            value.forEach(element -> parts.add(elements.text(element, text.side())));
            Collections.sort(parts);
            text.parts(once ? parts.stream().distinct().toList() : parts);
        }

        @Override
        boolean textDecides() {
            return elements.textDecides();
        }
    }
}
