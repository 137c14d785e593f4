package dev.prepai.sandbox.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.prepai.code.CodeRequest;
import dev.prepai.code.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the host asks of a worker. Times are not part of it: the host alone keeps them.
 *
 * @param language the language of the source
 * @param source the candidate's program
 * @param function the function to call
 * @param calls one JSON array of arguments per call
 * @param outputBytes what the program may print in all
 * @param resultBytes the size of one result as JSON
 */
public record Request(
        Language language, String source, String function, List<String> calls, int outputBytes, int resultBytes) {
    /** Copies the calls. */
    public Request {
        calls = List.copyOf(calls);
    }

    /** Returns what a worker may know of the request. */
    public static Request of(CodeRequest request) {
        return new Request(
                request.language(),
                request.source(),
                request.function(),
                request.calls().stream()
                        .map(call -> new ArrayNode(JsonNodeFactory.instance, List.copyOf(call)).toString())
                        .toList(),
                request.limits().outputBytes(),
                request.limits().resultBytes());
    }

    /** Returns the body of the frame. */
    public byte[] encode() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            Frames.writeText(out, language.id());
            Frames.writeText(out, source);
            Frames.writeText(out, function);
            out.writeInt(outputBytes);
            out.writeInt(resultBytes);
            out.writeInt(calls.size());
            for (String call : calls) {
                Frames.writeText(out, call);
            }
        }
        return bytes.toByteArray();
    }

    /** Reads the body of a frame. */
    public static Request decode(byte[] body) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(body))) {
            Language language = Language.of(Frames.readText(in));
            String source = Frames.readText(in);
            String function = Frames.readText(in);
            int outputBytes = in.readInt();
            int resultBytes = in.readInt();
            int count = in.readInt();
            List<String> calls = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                calls.add(Frames.readText(in));
            }
            return new Request(language, source, function, calls, outputBytes, resultBytes);
        }
    }
}
