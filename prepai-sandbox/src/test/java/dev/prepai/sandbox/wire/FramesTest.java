package dev.prepai.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.prepai.code.CodeRequest;
import dev.prepai.code.CodeRunner;
import dev.prepai.code.CodingProblem;
import dev.prepai.code.Comparison;
import dev.prepai.code.Execution;
import dev.prepai.code.Judge;
import dev.prepai.code.Language;
import dev.prepai.code.Limit;
import dev.prepai.code.Limits;
import dev.prepai.code.TestCase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
                Reply.of(Reply.Kind.IDLE),
                Reply.returned("[1]", "printed \u00e9"),
                Reply.error(Reply.Kind.RAISED, "x".repeat(100_000), 7),
                Reply.exceeded(Limit.MEMORY));

        for (Reply reply : replies) {
            assertThat(Reply.decode(reply.encode())).isEqualTo(reply);
        }
        assertThat(Reply.exceeded(Limit.MEMORY).limit()).hasValue(Limit.MEMORY);
    }

    @Test
    void reply_ofAnyBytes_isAReplyOrAProtocolError() throws IOException {
        byte[] body = Reply.returned("[1]", "printed").encode();
        for (int position = 0; position < body.length; position++) {
            for (int value = Byte.MIN_VALUE; value <= Byte.MAX_VALUE; value++) {
                byte[] forged = body.clone();
                forged[position] = (byte) value;
                assertReplyOrProtocolError(forged);
            }
            assertReplyOrProtocolError(Arrays.copyOf(body, position));
        }
        assertThat(new Reply(Reply.Kind.EXCEEDED, "", "", 99).limit()).isEmpty();
    }

    @Test
    void request_isReadAsWritten() throws IOException {
        Request request = new Request(Language.PYTHON, "x\u00e9", "f", List.of("[1]", "[]"), 10, 20);

        assertThat(Request.decode(request.encode())).isEqualTo(request);
    }

    @Test
    void request_ofAJudge_holdsNoExpectedValue() throws IOException {
        CodingProblem problem = new CodingProblem(
                "Echo",
                new CodingProblem.Signature("echo", List.of(), "string"),
                Comparison.EXACT,
                List.of(new TestCase(List.of(IntNode.valueOf(4711)), TextNode.valueOf("visible-secret"))),
                List.of(new TestCase(List.of(IntNode.valueOf(4712)), TextNode.valueOf("hidden-secret"))),
                "",
                Map.of(),
                List.of(),
                new CodingProblem.Complexity("O(1)", "O(1)"));
        List<CodeRequest> seen = new ArrayList<>();
        CodeRunner recorder = request -> {
            seen.add(request);
            return new Execution(List.of(), "none", Duration.ZERO);
        };

        new Judge(recorder, Limits.standard()).judge(problem, Language.PYTHON, "def echo(x): pass");
        String sent = new String(Request.of(seen.get(0)).encode(), StandardCharsets.UTF_8);

        assertThat(sent).contains("def echo", "4711", "4712").doesNotContain("secret");
    }

    private static void assertReplyOrProtocolError(byte[] body) throws IOException {
        try {
            assertThat(Reply.decode(body)).isNotNull();
        } catch (ProtocolException e) {
            assertThat(e).hasNoCause();
        }
    }
}
