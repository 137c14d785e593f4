package dev.prepai.sandbox.worker;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Runs a filter as the kernel would, for architectures that this machine is not. */
final class BpfInterpreter {
    private final ByteBuffer program;

    BpfInterpreter(ByteBuffer program) {
        this.program = program;
    }

    /** Returns the answer to a call: {@code struct seccomp_data} is number, architecture, instruction pointer, arguments. */
    int answer(int architecture, int number, long... arguments) {
        ByteBuffer call = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        call.putInt(number).putInt(architecture).putLong(0);
        for (long argument : arguments) {
            call.putLong(argument);
        }
        int accumulator = 0;
        for (int at = 0; ; at++) {
            int base = at * SeccompFilter.INSTRUCTION_BYTES;
            int operand = program.getInt(base + 4);
            boolean jump;
            switch (program.getShort(base)) {
                case 0x20 -> {
                    accumulator = call.getInt(operand);
                    continue;
                }
                case 0x54 -> {
                    accumulator &= operand;
                    continue;
                }
                case 0x06 -> {
                    return operand;
                }
                case 0x15 -> jump = accumulator == operand;
                case 0x25 -> jump = Integer.compareUnsigned(accumulator, operand) > 0;
                case 0x35 -> jump = Integer.compareUnsigned(accumulator, operand) >= 0;
                case 0x45 -> jump = (accumulator & operand) != 0;
                default -> throw new IllegalStateException("instruction " + program.getShort(base) + " at " + at);
            }
            at += Byte.toUnsignedInt(program.get(base + (jump ? 2 : 3)));
        }
    }
}
