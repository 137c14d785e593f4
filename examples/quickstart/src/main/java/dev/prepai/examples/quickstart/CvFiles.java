package dev.prepai.examples.quickstart;

import dev.prepai.cv.Cv;
import dev.prepai.cv.CvParser;
import dev.prepai.cv.Education;
import dev.prepai.cv.Employment;
import dev.prepai.cv.JsonResume;
import dev.prepai.cv.PartialDate;
import dev.prepai.cv.Period;
import dev.prepai.error.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

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

    /** Reads a CV, prints all that was found and writes it as JSON Resume beside the reports. */
    static void show(Path file, Path out, Terminal terminal) {
        Cv cv = CvParser.standard().parse(read(file)).orElseThrow();
        print(cv, terminal);
        terminal.line("  Place   " + cv.location().orElse("not found"));
        cv.headline().ifPresent(headline -> terminal.line("  Is      " + headline));
        cv.links().forEach(link -> terminal.line("  Link    " + link));
        terminal.line("");
        terminal.line(String.format(
                Locale.ROOT,
                "  Work, %.1f years in all%s",
                cv.experience().years(),
                cv.experience().approximate() ? ", about" : ""));
        cv.work().forEach(job -> print(job, terminal));
        terminal.line("");
        terminal.line("  Education");
        cv.education().forEach(education -> print(education, terminal));
        cv.languages()
                .forEach(language -> terminal.line("  Speaks  " + language.name()
                        + language.level().map(level -> ", " + level).orElse("")));
        cv.certificates().forEach(certificate -> terminal.line("  Holds   " + certificate));
        terminal.line("");
        terminal.line("  As JSON Resume: " + write(cv, out.resolve("cv.json")));
    }

    private static void print(Employment job, Terminal terminal) {
        terminal.line("    " + pad(job.period()) + job.title().orElse("title not found") + ", "
                + job.company().orElse("company not found")
                + job.location().map(location -> ", " + location).orElse(""));
        job.highlights().forEach(highlight -> terminal.wrapped("      ", highlight));
    }

    private static void print(Education education, Terminal terminal) {
        String degree = education.degree().orElse("degree not found")
                + education.area().map(area -> ", " + area).orElse("");
        terminal.line("    " + pad(education.period()) + degree + ", "
                + education.institution().orElse("institution not found"));
    }

    private static String pad(Optional<Period> period) {
        String start = period.flatMap(Period::start).map(PartialDate::toString).orElse("");
        String end = period.map(Period::ongoing).orElse(false)
                ? "now"
                : period.flatMap(Period::end).map(PartialDate::toString).orElse("");
        return String.format(Locale.ROOT, "%-7s - %-7s  ", start, end);
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
