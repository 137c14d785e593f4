package dev.prepai.benchmarks.cv;

import dev.prepai.cv.Cv;
import dev.prepai.cv.CvParser;
import dev.prepai.cv.CvResult;
import dev.prepai.cv.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How much of each field is found in documents of known truth. Prints a table, and with {@code --misses} each wrong value. */
public final class CvTable {
    private static final Clock TODAY =
            Clock.fixed(LocalDate.of(2026, 11, 1).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    private final CvParser parser = CvParser.standard("US", TODAY);
    private final boolean misses;

    private CvTable(boolean misses) {
        this.misses = misses;
    }

    /** Takes a directory of PDFs with truth files of the OfflineCV project beside them. */
    public static void main(String[] arguments) throws IOException {
        CvTable table = new CvTable(List.of(arguments).contains("--misses"));
        table.files("OfflineCV", Path.of(arguments[0]));
    }

    private void files(String name, Path directory) throws IOException {
        Map<Field, Score> scores = new EnumMap<>(Field.class);
        List<Path> truths;
        try (Stream<Path> files = Files.list(directory)) {
            truths = files.filter(file -> file.toString().endsWith(".truth.json"))
                    .sorted()
                    .toList();
        }
        for (Path file : truths) {
            Path pdf = Path.of(file.toString().replace(".truth.json", ".pdf"));
            score(pdf.getFileName().toString(), Truth.read(file), Files.readAllBytes(pdf), scores);
        }
        System.out.printf(
                "%n%s, %d documents%n%n| field | precision | recall | F1 | n |%n|---|---|---|---|---|%n",
                name, truths.size());
        scores.forEach((field, score) -> System.out.println("| " + field + " | " + score + " |"));
    }

    private void score(String document, Truth truth, byte[] bytes, Map<Field, Score> scores) {
        CvResult result = parser.parse(bytes);
        Optional<Cv> cv = result instanceof CvResult.Parsed parsed ? Optional.of(parsed.cv()) : Optional.empty();
        truth.values().forEach((field, values) -> {
            List<String> found = cv.map(each -> values(each, field)).orElse(List.of());
            List<String> missed =
                    scores.computeIfAbsent(field, each -> new Score()).add(field, wanted(field, values), found);
            if (misses && (!missed.isEmpty() || found.size() != values.size())) {
                System.out.println(document + " " + field + " missed " + missed + " found " + found);
            }
        });
    }

    private static List<String> wanted(Field field, List<String> values) {
        return field == Field.JOB_DATES ? values.stream().map(DateText::normal).toList() : values;
    }

    private static List<String> values(Cv cv, Field field) {
        return switch (field) {
            case NAME -> cv.name().stream().toList();
            case EMAIL -> cv.email().stream().toList();
            case PHONE -> cv.phone().stream().toList();
            case LOCATION -> cv.location().stream().toList();
            case COMPANY ->
                cv.work().stream().flatMap(job -> job.company().stream()).toList();
            case TITLE ->
                cv.work().stream().flatMap(job -> job.title().stream()).toList();
            case JOB_DATES ->
                cv.work().stream()
                        .flatMap(job -> job.period().stream())
                        .map(CvTable::text)
                        .toList();
            case INSTITUTION ->
                cv.education().stream()
                        .flatMap(each -> each.institution().stream())
                        .toList();
            case DEGREE ->
                cv.education().stream()
                        .flatMap(each -> each.degree().stream()
                                .map(degree -> degree
                                        + each.area().map(area -> " in " + area).orElse("")))
                        .toList();
            case SKILLS -> cv.skills();
        };
    }

    private static String text(Period period) {
        return period.start().map(Object::toString).orElse("") + "/"
                + (period.ongoing() ? "now" : period.end().map(Object::toString).orElse(""));
    }
}
