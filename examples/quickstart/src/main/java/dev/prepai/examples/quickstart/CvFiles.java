package dev.prepai.examples.quickstart;

import dev.prepai.cv.Cv;
import dev.prepai.cv.CvParser;
import dev.prepai.cv.CvResult;
import dev.prepai.cv.JsonResume;
import dev.prepai.error.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads CV files and tells what was found. */
final class CvFiles {
    private static final long MOST_BYTES = 10L << 20;

    private CvFiles() {}

    static byte[] read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new InvalidInputException("the CV " + file + " is larger than 10 MB; choose a smaller file");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new InvalidInputException("the CV " + file + " cannot be read; check the path", e);
        }
    }

    /** Reads a CV, shows all that was found and writes it as JSON Resume beside the reports. */
    static void show(Path file, Path out, Terminal terminal) {
        CvResult result = CvParser.standard().parse(read(file));
        Cv cv = result.orElseThrow();
        if (result instanceof CvResult.Parsed parsed) {
            new CvView(parsed, terminal).show();
        }
        terminal.line("");
        terminal.line("  As JSON Resume: " + write(cv, out.resolve("cv.json")));
    }

    private static Path write(Cv cv, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.writeString(file, JsonResume.write(cv));
        } catch (IOException e) {
            throw new InvalidInputException("the file " + file + " cannot be written; choose another --out", e);
        }
    }

    static void print(Cv cv, Terminal terminal) {
        terminal.line("  Name    " + cv.name().orElse("not found"));
        terminal.line("  E-mail  " + cv.email().orElse("not found"));
        terminal.line("  Phone   " + cv.phone().orElse("not found"));
        terminal.wrapped("  ", "Skills  " + (cv.skills().isEmpty() ? "none found" : String.join(", ", cv.skills())));
    }
}
