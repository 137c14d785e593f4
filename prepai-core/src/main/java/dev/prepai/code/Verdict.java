package dev.prepai.code;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.OptionalInt;

/** The judgement on one test or on a whole submission. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Verdict.Accepted.class, name = "accepted"),
    @JsonSubTypes.Type(value = Verdict.WrongAnswer.class, name = "wrongAnswer"),
    @JsonSubTypes.Type(value = Verdict.LimitExceeded.class, name = "limitExceeded"),
    @JsonSubTypes.Type(value = Verdict.Crashed.class, name = "crashed"),
    @JsonSubTypes.Type(value = Verdict.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = Verdict.DidNotLoad.class, name = "didNotLoad"),
    @JsonSubTypes.Type(value = Verdict.NotRun.class, name = "notRun"),
    @JsonSubTypes.Type(value = Verdict.JudgeFailed.class, name = "judgeFailed")
})
public sealed interface Verdict {
    /** Returns the short form used by judges: AC, WA, TLE, MLE, OLE, RE, CE, IE, or {@code --} for a test that was not run. */
    String code();

    /** Returns one sentence for the candidate, which may quote an error message of the candidate's own program. */
    String description();

    /** The value was the expected one. */
    record Accepted() implements Verdict {
        @Override
        public String code() {
            return "AC";
        }

        @Override
        public String description() {
            return "Accepted";
        }
    }

    /** The function returned another value. */
    record WrongAnswer() implements Verdict {
        @Override
        public String code() {
            return "WA";
        }

        @Override
        public String description() {
            return "Wrong answer";
        }
    }

    /** A limit ended the run. */
    record LimitExceeded(Limit limit) implements Verdict {
        @Override
        public String code() {
            return switch (limit) {
                case CPU_TIME, CALL_TIME, TOTAL_TIME -> "TLE";
                case MEMORY -> "MLE";
                case OUTPUT, RESULT -> "OLE";
                case COMPLEXITY -> "CE";
            };
        }

        @Override
        public String description() {
            return switch (limit) {
                case CPU_TIME -> "Time limit exceeded (processor)";
                case CALL_TIME -> "Time limit exceeded";
                case TOTAL_TIME -> "Time limit exceeded (all tests together)";
                case MEMORY -> "Memory limit exceeded";
                case OUTPUT -> "Printed too much";
                case RESULT -> "Returned a value that is too large";
                case COMPLEXITY -> "Source nested too deeply to be compiled";
            };
        }
    }

    /** The program raised an error. */
    record Crashed(String message, OptionalInt line) implements Verdict {
        @Override
        public String code() {
            return "RE";
        }

        @Override
        public String description() {
            return "Error" + at(line) + ": " + message;
        }
    }

    /** The program tried something that candidate code may not do, such as opening a file. */
    record Refused() implements Verdict {
        @Override
        public String code() {
            return "RE";
        }

        @Override
        public String description() {
            return "Tried an operation that the sandbox refuses";
        }
    }

    /** The program could not be parsed or does not define the function. */
    record DidNotLoad(String message, OptionalInt line) implements Verdict {
        @Override
        public String code() {
            return "CE";
        }

        @Override
        public String description() {
            return "Does not load" + at(line) + ": " + message;
        }
    }

    /**
     * The test was not run.
     *
     * @param reason a few words; empty when the run had ended before
     */
    record NotRun(String reason) implements Verdict {
        /** Creates the verdict on a test before which the run had ended. */
        public NotRun() {
            this("");
        }

        @Override
        public String code() {
            return "--";
        }

        @Override
        public String description() {
            return reason.isEmpty() ? "Not run" : "Not run: " + reason;
        }
    }

    /**
     * The judge failed, which is never the fault of the candidate. The submission counts for nothing and may be made again.
     *
     * @param reason for the host; no candidate text
     */
    record JudgeFailed(String reason) implements Verdict {
        @Override
        public String code() {
            return "IE";
        }

        @Override
        public String description() {
            return "The judge failed, not the program; submit it again";
        }
    }

    private static String at(OptionalInt line) {
        return line.isPresent() ? " in line " + line.getAsInt() : "";
    }
}
