package dev.prepai.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.prepai.code.EntryPoint;
import dev.prepai.code.Language;
import dev.prepai.code.Limit;
import dev.prepai.code.Program;
import dev.prepai.code.RunOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTest {
    @Test
    void frame_isReadAsWritten() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Frames.write(out, new byte[] {1, 2, 3});
        Frames.write(out, new byte[0]);

        ByteArrayInputStream in = new ByteArrayInputStream(out.toByteArray());

        assertThat(Frames.read(in, 3)).containsExactly(1, 2, 3);
        assertThat(Frames.read(in, 3)).isEmpty();
        assertThatExceptionOfType(EOFException.class).isThrownBy(() -> Frames.read(in, 3));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, -1, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void frame_thatClaimsTooMuch_isRefusedBeforeItIsRead(int claim) {
        byte[] header = {(byte) (claim >>> 24), (byte) (claim >>> 16), (byte) (claim >>> 8), (byte) claim};

        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> Frames.read(new ByteArrayInputStream(header), 3));
    }

    @Test
    void reply_isReadAsWritten() throws IOException {
        List<Reply> replies = List.of(
                Reply.of(Reply.Kind.DONE),
                Reply.returned("[1]").with("printed \u00e9", new Reply.Cost(1, 2, 3)),
                Reply.error(Reply.Kind.RAISED, "x".repeat(100_000), 7),
                Reply.exceeded(Limit.MEMORY));

        for (Reply reply : replies) {
            assertThat(Reply.decode(reply.encode())).isEqualTo(reply);
        }
        assertThat(Reply.exceeded(Limit.MEMORY).limit()).hasValue(Limit.MEMORY);
    }

    @Test
    void reply_ofAnyBytes_isAReplyOrAProtocolError() throws IOException {
        byte[] body = Reply.returned("[1]").with("printed", Reply.Cost.NONE).encode();
        for (int position = 0; position < body.length; position++) {
            for (int value = Byte.MIN_VALUE; value <= Byte.MAX_VALUE; value++) {
                byte[] forged = body.clone();
                forged[position] = (byte) value;
                assertReplyOrProtocolError(forged);
            }
            assertReplyOrProtocolError(Arrays.copyOf(body, position));
        }
        assertThat(new Reply(Reply.Kind.EXCEEDED, "", "", 99, Reply.Cost.NONE).limit())
                .isEmpty();
    }

    static List<EntryPoint> entries() {
        return List.of(
                new EntryPoint.Function("f"),
                new EntryPoint.Mutation("f", 2),
                new EntryPoint.Method("C", "m"),
                new EntryPoint.Operations("C"),
                new EntryPoint.Console());
    }

    @ParameterizedTest
    @MethodSource("entries")
    void request_isReadAsWritten(EntryPoint entry) throws IOException {
        Request request = new Request(
                new Program(Language.PYTHON, "x\u00e9", entry),
                List.of("[1]", "[]"),
                7,
                8,
                10,
                20,
                RunOptions.STANDARD.withClock(Instant.EPOCH));

        assertThat(Request.decode(request.encode())).isEqualTo(request);
        assertThat(Order.of(request.encode())).isEqualTo(Order.RUN);
    }

    private static void assertReplyOrProtocolError(byte[] body) throws IOException {
        try {
            assertThat(Reply.decode(body)).isNotNull();
        } catch (ProtocolException e) {
            assertThat(e).hasNoCause();
        }
    }
}
