package dev.prepai.interview;

import dev.prepai.error.ConflictException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Appends to interviews that others append to as well. Arguments: directory, name. For each line {@code id count} of the input it
 * tries every version from 1 to count once and prints those that it won, in one line; meanwhile another thread reads.
 */
final class AppendingProcess {
    private AppendingProcess() {}

    public static void main(String[] arguments) throws IOException {
        InterviewStore store = InterviewStore.directory(Path.of(arguments[0]));
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream output = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        output.println("ready");
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            String[] words = line.split(" ");
            Thread reader = new Thread(() -> readUntilInterrupted(store, words[0]));
            reader.start();
            output.println(race(store, words[0], Integer.parseInt(words[1]), arguments[1]));
            reader.interrupt();
        }
    }

    private static String race(InterviewStore store, String id, int count, String name) {
        StringBuilder won = new StringBuilder();
        for (int version = 1; version <= count; version++) {
            try {
                store.append(id, version, SampleEvents.hinted(name + " " + version));
                won.append(version).append(' ');
            } catch (ConflictException e) {
                // the other process was first
            }
        }
        return won.toString().strip();
    }

    private static void readUntilInterrupted(InterviewStore store, String id) {
        while (!Thread.currentThread().isInterrupted()) {
            store.load(id);
        }
    }
}
