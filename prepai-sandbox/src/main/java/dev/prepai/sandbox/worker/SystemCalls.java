package dev.prepai.sandbox.worker;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Raw system calls through the foreign-function interface of JDK 22. Its classes are looked up by name, because this source also
 * compiles and runs on JDK 17. Not for use by several threads at a time.
 */
final class SystemCalls {
    private static final String PACKAGE = "java.lang.foreign.";
    private static final int ARGUMENTS = 6;

    private final ByteBuffer errno;
    private final MethodHandle syscall;

    private SystemCalls(ByteBuffer errno, MethodHandle syscall) {
        this.errno = errno;
        this.syscall = syscall;
    }

    /**
     * Finds the C library's {@code syscall}.
     *
     * @throws ReflectiveOperationException before JDK 22, and if the JVM was told to deny native access
     */
    static SystemCalls link() throws ReflectiveOperationException {
        Object linker = call("Linker", "nativeLinker", null);
        Object libc = call("Linker", "defaultLookup", linker);
        Object symbol = ((Optional<?>) call("SymbolLookup", "find", libc, "syscall"))
                .orElseThrow(() -> new ReflectiveOperationException("the C library has no syscall"));
        Object word = type("ValueLayout").getField("JAVA_LONG").get(null);
        Object words = Array.newInstance(type("MemoryLayout"), 1 + ARGUMENTS);
        for (int i = 0; i <= ARGUMENTS; i++) {
            Array.set(words, i, word);
        }
        Object options = Array.newInstance(type("Linker$Option"), 2);
        Array.set(options, 0, call("Linker$Option", "firstVariadicArg", null, 1));
        Array.set(options, 1, call("Linker$Option", "captureCallState", null, (Object) new String[] {"errno"}));
        Object signature = call("FunctionDescriptor", "of", null, word, words);
        MethodHandle handle = (MethodHandle) call("Linker", "downcallHandle", linker, symbol, signature, options);
        ByteBuffer errno = ByteBuffer.allocateDirect(Integer.BYTES).order(ByteOrder.nativeOrder());
        return new SystemCalls(errno, handle.bindTo(segment(errno)));
    }

    /** Makes a call with up to six arguments. Returns its result, or the negated error number. */
    long call(int number, long... arguments) {
        long[] all = Arrays.copyOf(arguments, ARGUMENTS);
        try {
            long result = (long) syscall.invokeExact((long) number, all[0], all[1], all[2], all[3], all[4], all[5]);
            return result == -1 ? -errno.getInt(0) : result;
        } catch (Throwable e) {
            throw new IllegalStateException("system call " + number + " cannot be made", e);
        }
    }

    /** Returns where a direct buffer lies in memory. */
    static long address(Buffer direct) throws ReflectiveOperationException {
        return (long) call("MemorySegment", "address", segment(direct));
    }

    private static Object segment(Buffer direct) throws ReflectiveOperationException {
        return call("MemorySegment", "ofBuffer", null, direct);
    }

    private static Object call(String type, String method, @Nullable Object receiver, Object... arguments)
            throws ReflectiveOperationException {
        for (Method each : type(type).getMethods()) {
            if (each.getName().equals(method) && each.getParameterCount() == arguments.length) {
                return invoke(each, receiver, arguments);
            }
        }
        throw new NoSuchMethodException(type + "." + method);
    }

    private static Object invoke(Method method, @Nullable Object receiver, Object... arguments)
            throws ReflectiveOperationException {
        try {
            return Objects.requireNonNull(method.invoke(receiver, arguments));
        } catch (InvocationTargetException e) {
            throw new ReflectiveOperationException(method + " failed: " + e.getCause(), e);
        }
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(PACKAGE + name);
    }
}
