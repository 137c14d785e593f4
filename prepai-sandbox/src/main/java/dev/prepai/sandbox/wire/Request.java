package dev.prepai.sandbox.wire;

import dev.prepai.code.EntryPoint;
import dev.prepai.code.Language;
import dev.prepai.code.Program;
import dev.prepai.code.RunOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A run that the host asks of a worker. The host keeps the wall times.
 *
 * @param program what to run
 * @param calls one JSON array of arguments per call, or for a console program the text to read
 * @param cpuNanos processor time of one call
 * @param callNanos wall time of one call, so that the worker can tell beforehand why it will be exceeded
 * @param outputBytes what the program may print in all
 * @param resultBytes the size of one result as JSON
 * @param options how the run is made repeatable
 */
public record Request(
        Program program,
        List<String> calls,
        long cpuNanos,
        long callNanos,
        int outputBytes,
        int resultBytes,
        RunOptions options) {
    /** Copies the calls. */
    public Request {
        calls = List.copyOf(calls);
    }

    /** Returns the body of the frame. */
    public byte[] encode() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(Order.RUN.ordinal());
            Frames.writeText(out, program.language().id());
            Frames.writeText(out, program.source());
            writeEntry(out, program.entry());
            out.writeLong(cpuNanos);
            out.writeLong(callNanos);
            out.writeInt(outputBytes);
            out.writeInt(resultBytes);
            out.writeLong(options.seed());
            out.writeBoolean(options.clock().isPresent());
            out.writeLong(options.clock().map(Instant::toEpochMilli).orElse(0L));
            out.writeBoolean(options.countSteps());
            out.writeInt(calls.size());
            for (String call : calls) {
                Frames.writeText(out, call);
            }
        }
        return bytes.toByteArray();
    }

    /** Reads the body of a frame of the order {@link Order#RUN}. */
    public static Request decode(byte[] body) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(body, 1, body.length - 1))) {
            Language language = Language.of(Frames.readText(in));
            Program program = new Program(language, Frames.readText(in), readEntry(in));
            long cpuNanos = in.readLong();
            long callNanos = in.readLong();
            int outputBytes = in.readInt();
            int resultBytes = in.readInt();
            RunOptions options = readOptions(in);
            int count = in.readInt();
            List<String> calls = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                calls.add(Frames.readText(in));
            }
            return new Request(program, calls, cpuNanos, callNanos, outputBytes, resultBytes, options);
        }
    }

    private static RunOptions readOptions(DataInputStream in) throws IOException {
        long seed = in.readLong();
        boolean hasClock = in.readBoolean();
        Instant clock = Instant.ofEpochMilli(in.readLong());
        return new RunOptions(seed, hasClock ? Optional.of(clock) : Optional.empty(), in.readBoolean());
    }

    private static void writeEntry(DataOutputStream out, EntryPoint entry) throws IOException {
        if (entry instanceof EntryPoint.Function function) {
            write(out, 0, "", function.name(), 0);
        } else if (entry instanceof EntryPoint.Mutation mutation) {
            write(out, 1, "", mutation.name(), mutation.argument());
        } else if (entry instanceof EntryPoint.Method method) {
            write(out, 2, method.type(), method.name(), 0);
        } else if (entry instanceof EntryPoint.Operations operations) {
            write(out, 3, operations.type(), "", 0);
        } else {
            write(out, 4, "", "", 0);
        }
    }

    private static void write(DataOutputStream out, int kind, String type, String name, int argument)
            throws IOException {
        out.writeByte(kind);
        Frames.writeText(out, type);
        Frames.writeText(out, name);
        out.writeInt(argument);
    }

    private static EntryPoint readEntry(DataInputStream in) throws IOException {
        int kind = in.readUnsignedByte();
        String type = Frames.readText(in);
        String name = Frames.readText(in);
        int argument = in.readInt();
        return switch (kind) {
            case 0 -> new EntryPoint.Function(name);
            case 1 -> new EntryPoint.Mutation(name, argument);
            case 2 -> new EntryPoint.Method(type, name);
            case 3 -> new EntryPoint.Operations(type);
            case 4 -> new EntryPoint.Console();
            default -> throw new ProtocolException("there is no entry point of kind " + kind);
        };
    }
}
