package dev.prepai.examples.quickstart;

import dev.prepai.error.PrepAiException;
import java.io.BufferedReader;
import java.io.Console;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Starts an interview in the terminal, or a demonstration of one. */
public final class Quickstart {
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private Quickstart() {}

    /** Runs the command line; exit status 0 when an interview was held, 1 when something failed, 2 for wrong arguments. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        int status = run(arguments, new Terminal(in, out, onScreen()));
        if (status != 0) {
            System.exit(status);
        }
    }

    @SuppressWarnings(
            "SystemConsoleNull") // before JDK 22 there is a console only on a terminal; from then on it can be asked
    private static boolean onScreen() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    static int run(String[] arguments, Terminal terminal) {
        try {
            Options options = Options.parse(Arrays.asList(arguments));
            if (options.help()) {
                terminal.line(Options.USAGE);
            } else if (options.onlyCv()) {
                CvFiles.show(options.cv().orElseThrow(), options.out(), terminal);
            } else if (options.demo()) {
                new Demo(options, terminal).run();
            } else {
                new Session(options, terminal).run();
            }
            return 0;
        } catch (IllegalArgumentException e) {
            terminal.line(e.getMessage() + System.lineSeparator() + Options.USAGE);
            return MISUSED;
        } catch (PrepAiException e) {
            terminal.line(e.getMessage());
            return FAILED;
        }
    }
}
