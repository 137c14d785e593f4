package dev.prepai.examples.quickstart;

import dev.prepai.code.CodingProblem;
import dev.prepai.code.Language;
import dev.prepai.error.InvalidInputException;
import dev.prepai.error.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** Lets a person write code in a file. */
final class CodeFiles {
    private CodeFiles() {}

    /** Returns the file for the answer; when it is new, it holds the first line of the function. */
    static Path starter(Path out, String interviewId, int number, CodingProblem problem, Language language) {
        Path file = out.resolve("code").resolve(interviewId).resolve("question-" + number + extension(language));
        try {
            Files.createDirectories(file.getParent());
            if (!Files.exists(file)) {
                Files.writeString(file, problem.starter(language) + "\n");
            }
            return file;
        } catch (IOException e) {
            throw new StoreException("the file " + file + " cannot be written; check space and permissions", e);
        }
    }

    /** Returns the language that the name of a file tells; Python for one that tells nothing. */
    static Language language(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(Language.values())
                .filter(language -> name.endsWith(extension(language)))
                .findFirst()
                .orElse(Language.PYTHON);
    }

    private static String extension(Language language) {
        return switch (language) {
            case PYTHON -> ".py";
            case JAVASCRIPT -> ".js";
            case JAVA -> ".java";
        };
    }

    /** Opens the editor of the environment on the file and waits; without one, waits for the person to press Enter. */
    static void edit(Path file, Terminal terminal) {
        String editor = System.getenv().getOrDefault("VISUAL", System.getenv().getOrDefault("EDITOR", ""));
        if (editor.isBlank()) {
            terminal.ask("  Edit " + file.toAbsolutePath() + " and press Enter when it is saved. ");
            return;
        }
        try {
            new ProcessBuilder("sh", "-c", editor + " \"$1\"", "editor", file.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new InvalidInputException("the editor cannot be started; set EDITOR, or use :code", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new InvalidInputException("the file " + file + " cannot be read as UTF-8 text; check the path", e);
        }
    }
}
