package dev.prepai.sandbox.worker;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** JSON as values of the types that a Java program declares, and its results as JSON. */
final class JavaValues {
    private static final int MOST_DEPTH = 100;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    static {
        MAPPER.getFactory()
                .setStreamWriteConstraints(StreamWriteConstraints.builder()
                        .maxNestingDepth(MOST_DEPTH)
                        .build());
    }

    /** No arguments. */
    static final JsonNode NOTHING = MAPPER.createArrayNode();

    private JavaValues() {}

    /** Parses a JSON array of arguments. */
    static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException("the host sends JSON", e);
        }
    }

    /**
     * Returns fresh values, one of each type.
     *
     * @throws UnfitException if one does not fit its type
     */
    static List<@Nullable Object> of(JsonNode values, Type[] types) {
        List<@Nullable Object> result = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            JavaType type = MAPPER.constructType(types[i]);
            try {
                result.add(MAPPER.readerFor(type).readValue(values.get(i)));
            } catch (IOException | IllegalArgumentException e) {
                throw new UnfitException("argument " + (i + 1) + " is no " + types[i].getTypeName());
            }
        }
        return result;
    }

    /**
     * Returns a value as JSON, in ASCII, of at most {@code limit} characters.
     *
     * @throws TooLargeException if it is larger, or nested more than 100 deep
     * @throws NotJsonException if it holds a value that JSON cannot
     */
    static String json(@Nullable Object value, int limit) {
        Bounded text = new Bounded(limit);
        try (JsonGenerator generator = new Plain(MAPPER.createGenerator(text), limit)) {
            MAPPER.writeValue(generator, value);
        } catch (IOException e) {
            throw failure(e, Objects.requireNonNull(value));
        }
        return text.toString();
    }

    private static RuntimeException failure(IOException error, Object value) {
        Throwable cause = Objects.requireNonNullElse(error.getCause(), error);
        if (cause instanceof TooLargeException || cause instanceof StreamConstraintsException) {
            return new TooLargeException();
        }
        return cause instanceof NotJsonException notJson
                ? notJson
                : new NotJsonException(value.getClass().getSimpleName());
    }

    /** Thrown when an argument does not fit the type that the program declares. */
    static final class UnfitException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnfitException(String message) {
            super(message);
        }
    }

    /** Writes what the host reads: finite numbers of bounded length, and text without half characters. */
    private static final class Plain extends JsonGeneratorDelegate {
        private final int limit;

        Plain(JsonGenerator generator, int limit) {
            super(generator, false);
            this.limit = limit;
        }

        @Override
        public void writeNumber(double number) throws IOException {
            writeNumber(Numbers.json(number));
        }

        @Override
        public void writeArray(double[] numbers, int offset, int length) throws IOException {
            writeStartArray(numbers, length);
            for (int i = offset; i < offset + length; i++) {
                writeNumber(numbers[i]);
            }
            writeEndArray();
        }

        @Override
        public void writeNumber(float number) throws IOException {
            writeNumber((double) number);
        }

        @Override
        public void writeNumber(BigInteger number) throws IOException {
            writeNumber(Numbers.json(number));
        }

        @Override
        public void writeNumber(BigDecimal number) throws IOException {
            writeNumber(Numbers.json(number));
        }

        @Override
        public void writeString(String text) throws IOException {
            writeRawValue(ResultCopier.text(text, limit));
        }
    }

    private static final class Bounded extends Writer {
        private final StringWriter text = new StringWriter();
        private final int limit;

        Bounded(int limit) {
            this.limit = limit;
        }

        @Override
        public void write(char[] characters, int offset, int length) {
            if (text.getBuffer().length() + length > limit) {
                throw new TooLargeException();
            }
            text.write(characters, offset, length);
        }

        @Override
        public void flush() {
            // there is nothing behind it
        }

        @Override
        public void close() {
            // there is nothing behind it
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
