package dev.prepai.sandbox.worker;

import com.fasterxml.jackson.databind.JsonNode;
import dev.prepai.code.EntryPoint;
import dev.prepai.code.Limit;
import dev.prepai.code.RunOptions;
import dev.prepai.sandbox.wire.Reply;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Java program in this process, which is its only one: nothing here keeps it from anything but the kernel. It may forge replies
 * and end the process; the host knows that.
 */
final class JavaGuest implements Guest {
    private static final int LONGEST_MESSAGE = 8 << 10;

    private final Printed printed = new Printed();
    private final Typed typed = new Typed();
    private @Nullable JavaProgram program;
    private @Nullable EntryPoint entry;

    /** Creates a guest to which the standard streams of the process belong from now on. */
    JavaGuest() {
        System.setOut(new PrintStream(printed.out(), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(printed.err(), true, StandardCharsets.UTF_8));
        System.setIn(typed);
    }

    @Override
    public Reply load(String text, EntryPoint entry, RunOptions options, int outputBytes) {
        printed.allow(outputBytes, false);
        this.entry = entry;
        return compile(text);
    }

    private Reply compile(String text) {
        try {
            program = JavaProgram.compile(text);
            return Reply.of(Reply.Kind.LOADED);
        } catch (JavaProgram.NotCompiledException e) {
            return Reply.error(Reply.Kind.DID_NOT_LOAD, Objects.requireNonNullElse(e.getMessage(), ""), e.line());
        }
    }

    @Override
    public Reply call(String arguments, RunOptions options, int resultBytes) {
        return reply(() -> JavaValues.json(result(JavaValues.parse(arguments)), resultBytes));
    }

    @Override
    public Reply console(String text, String input, RunOptions options, int outputBytes, int resultBytes) {
        printed.allow(outputBytes, true);
        typed.provide(input);
        Reply compiled = compile(text);
        return compiled.kind() == Reply.Kind.LOADED
                ? reply(() -> {
                    main();
                    return ResultCopier.text(printed.result(), resultBytes);
                })
                : compiled;
    }

    private Reply reply(Result result) {
        Reply reply;
        try {
            reply = Reply.returned(result.json());
        } catch (InvocationTargetException e) {
            reply = raised(Objects.requireNonNullElse(e.getCause(), e));
        } catch (NotJsonException e) {
            reply = Reply.error(Reply.Kind.RAISED, e.reason(), 0);
        } catch (TooLargeException e) {
            reply = Reply.exceeded(Limit.RESULT);
        } catch (MissingException e) {
            reply = Reply.error(Reply.Kind.DID_NOT_LOAD, Objects.requireNonNullElse(e.getMessage(), ""), 0);
        } catch (ReflectiveOperationException | RuntimeException | StackOverflowError | LinkageError e) {
            reply = raised(e);
        }
        return printed.exceeded() ? Reply.exceeded(Limit.OUTPUT) : reply;
    }

    private @Nullable Object result(JsonNode arguments) throws ReflectiveOperationException {
        if (entry instanceof EntryPoint.Function function) {
            return invoke(method(function.name(), arguments.size()), arguments).result();
        }
        if (entry instanceof EntryPoint.Mutation mutation) {
            return invoke(method(mutation.name(), arguments.size()), arguments)
                    .arguments()
                    .get(mutation.argument());
        }
        if (entry instanceof EntryPoint.Method method) {
            Object instance = create(type(method.type()), JavaValues.NOTHING);
            return invoke(instance, named(method.name(), instance.getClass(), arguments.size()), arguments)
                    .result();
        }
        return operations((EntryPoint.Operations) Objects.requireNonNull(entry), arguments.get(0), arguments.get(1));
    }

    private List<@Nullable Object> operations(EntryPoint.Operations operations, JsonNode names, JsonNode argumentLists)
            throws ReflectiveOperationException {
        Class<?> type = type(operations.type());
        Object instance = create(type, argumentLists.get(0));
        List<@Nullable Object> results = new ArrayList<>();
        results.add(null);
        for (int i = 1; i < names.size(); i++) {
            JsonNode arguments = argumentLists.get(i);
            Method method = named(names.get(i).asText(), type, arguments.size());
            results.add(invoke(instance, method, arguments).result());
        }
        return results;
    }

    private void main() throws ReflectiveOperationException {
        Optional<Method> withArguments = loaded().method("main", 1);
        Method main = withArguments.isPresent() ? withArguments.get() : method("main", 0);
        Object[] arguments = withArguments.isPresent() ? new Object[] {new String[0]} : new Object[0];
        main.setAccessible(true);
        main.invoke(receiver(main), arguments);
    }

    private Call invoke(Method method, JsonNode arguments) throws ReflectiveOperationException {
        return invoke(receiver(method), method, arguments);
    }

    private @Nullable Object receiver(Method method) throws ReflectiveOperationException {
        return Modifier.isStatic(method.getModifiers()) ? null : create(method.getDeclaringClass(), JavaValues.NOTHING);
    }

    private static Call invoke(@Nullable Object receiver, Method method, JsonNode json)
            throws ReflectiveOperationException {
        List<@Nullable Object> arguments = JavaValues.of(json, method.getGenericParameterTypes());
        method.setAccessible(true);
        return new Call(arguments, method.invoke(receiver, arguments.toArray()));
    }

    private static Object create(Class<?> type, JsonNode json) throws ReflectiveOperationException {
        Constructor<?> constructor = JavaProgram.taking(json.size(), type.getDeclaredConstructors())
                .orElseThrow(() -> new MissingException(
                        type.getSimpleName() + " has no constructor that takes " + json.size() + " arguments"));
        constructor.setAccessible(true);
        return constructor.newInstance(
                JavaValues.of(json, constructor.getGenericParameterTypes()).toArray());
    }

    private Method method(String name, int parameters) {
        return loaded().method(name, parameters)
                .orElseThrow(() -> new MissingException(
                        "the program does not define a method " + name + " that takes " + parameters + " arguments"));
    }

    private static Method named(String name, Class<?> type, int parameters) {
        Method[] methods = Stream.of(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .toArray(Method[]::new);
        return JavaProgram.taking(parameters, methods)
                .orElseThrow(() -> new MissingException(
                        type.getSimpleName() + " has no method " + name + " that takes " + parameters + " arguments"));
    }

    private Class<?> type(String name) {
        return loaded().type(name)
                .orElseThrow(() -> new MissingException("the program does not define a class " + name));
    }

    private JavaProgram loaded() {
        return Objects.requireNonNull(program);
    }

    private Reply raised(Throwable error) {
        Throwable thrown =
                error instanceof ExceptionInInitializerError && error.getCause() != null ? error.getCause() : error;
        int line = Stream.of(thrown.getStackTrace())
                .filter(loaded()::defines)
                .mapToInt(StackTraceElement::getLineNumber)
                .findFirst()
                .orElse(0);
        return Reply.error(Reply.Kind.RAISED, message(thrown), Math.max(0, line));
    }

    /** The message may be made by the program, which may fail at that. */
    private static String message(Throwable error) {
        try {
            String message = String.valueOf(error);
            return message.substring(0, Math.min(message.length(), LONGEST_MESSAGE));
        } catch (RuntimeException | StackOverflowError e) {
            return error.getClass().getName();
        }
    }

    @Override
    public String printed() {
        return printed.take();
    }

    @Override
    public int outputLeft() {
        return printed.left();
    }

    /** Does nothing: the process ends with its only run. */
    @Override
    public void close() {}

    /** The arguments as a call left them, and what it returned. */
    private record Call(
            List<@Nullable Object> arguments, @Nullable Object result) {}

    @FunctionalInterface
    private interface Result {
        String json() throws ReflectiveOperationException;
    }

    /** Thrown when a program lacks what is to be called. */
    private static final class MissingException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MissingException(String message) {
            super(message);
        }
    }
}
