package dev.prepai.sandbox.worker;

import dev.prepai.code.Limit;
import dev.prepai.sandbox.wire.Reply;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.SourceSection;

/** Tells what an exception from the guest means. The wording of refusals was observed on GraalVM 25.2. */
final class Failures {
    private static final int LONGEST_MESSAGE = 8 << 10;
    private static final int SEARCHED_FRAMES = 2_000;

    /** Refusals that surface as errors of the interpreter, which guest code cannot catch. */
    private static final Pattern REFUSED_INSIDE = Pattern.compile(
            "java\\.lang\\.SecurityException: .*|java\\.lang\\.IllegalStateException: Creating threads is not allowed.*",
            Pattern.DOTALL);

    /** Refusals that surface as errors of the language. */
    private static final Pattern REFUSED = Pattern.compile(
            "PermissionError: \\[Errno 1\\].*|UnsupportedOperation: \\w+ was excluded"
                    + "|ImportError: .* native access is not allowed.*|RuntimeError: polyglot access is not allowed"
                    + "|Error: Operation is not allowed for: .*|TypeError: Access to host class .* is not allowed .*",
            Pattern.DOTALL);

    private final Source source;

    Failures(Source source) {
        this.source = source;
    }

    /** Returns the reply to an error while the program was parsed. */
    Reply ofParsing(PolyglotException error) {
        if (!error.isSyntaxError()) {
            return of(error);
        }
        String firstLine = message(error).lines().findFirst().orElse("");
        return Reply.error(Reply.Kind.DID_NOT_LOAD, firstLine, line(error));
    }

    /** Returns the reply to an error while the program ran. */
    Reply of(PolyglotException error) {
        String message = message(error);
        if (error.isExit()) {
            return raised(message.isEmpty() ? "SystemExit: " + error.getExitStatus() : message, error);
        }
        if (error.isResourceExhausted()) {
            return message.contains("Stack overflow") ? raised(message, error) : Reply.exceeded(Limit.MEMORY);
        }
        if (error.isInternalError()) {
            return REFUSED_INSIDE.matcher(message).matches()
                    ? Reply.of(Reply.Kind.REFUSED)
                    : raised(
                            "the interpreter failed with "
                                    + message.lines().findFirst().orElse(""),
                            error);
        }
        if (REFUSED.matcher(message).matches()) {
            return Reply.of(Reply.Kind.REFUSED);
        }
        return message.startsWith("MemoryError") ? Reply.exceeded(Limit.MEMORY) : raised(message, error);
    }

    private Reply raised(String message, PolyglotException error) {
        return Reply.error(Reply.Kind.RAISED, message, line(error));
    }

    private static String message(PolyglotException error) {
        String message = error.getMessage();
        return message == null ? "" : message.substring(0, Math.min(message.length(), LONGEST_MESSAGE));
    }

    /** Returns the line of the innermost frame that is the candidate's own, or 0. A program that was rewritten has only the name. */
    private int line(PolyglotException error) {
        Stream<SourceSection> frames = StreamSupport.stream(
                        error.getPolyglotStackTrace().spliterator(), false)
                .limit(SEARCHED_FRAMES)
                .filter(PolyglotException.StackFrame::isGuestFrame)
                .map(PolyglotException.StackFrame::getSourceLocation);
        return Stream.concat(frames, Stream.ofNullable(error.getSourceLocation()))
                .filter(section ->
                        section != null && section.getSource().getName().equals(source.getName()))
                .mapToInt(SourceSection::getStartLine)
                .findFirst()
                .orElse(0);
    }
}
