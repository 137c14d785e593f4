package dev.prepai.benchmarks.cv;

import dev.prepai.cv.Cv;
import dev.prepai.cv.CvParser;
import dev.prepai.cv.CvResult;
import dev.prepai.cv.Period;
import dev.prepai.cv.fixture.CvLanguage;
import dev.prepai.cv.fixture.Fixture;
import dev.prepai.cv.fixture.Fixtures;
import dev.prepai.cv.fixture.Format;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How much of each field is found in documents of known truth: those of the OfflineCV project, and generated ones, of which the
 * parser was tuned on some and the others are kept back.
 */
public final class CvTable {
    private static final Clock TODAY =
            Clock.fixed(LocalDate.of(2026, 11, 1).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    private static final long[] TUNED = LongStream.rangeClosed(1, 5).toArray();
    private static final long[] KEPT_BACK = LongStream.rangeClosed(1_001, 1_005).toArray();

    private final CvParser parser = CvParser.standard("US", TODAY);
    private final Map<String, Map<Field, Score>> tables = new TreeMap<>();
    private final boolean misses;

    private CvTable(boolean misses) {
        this.misses = misses;
    }

    /**
     * Takes a directory of PDFs with truth files of the OfflineCV project beside them; with {@code --misses} prints each wrong
     * value of the tuned documents.
     */
    public static void main(String[] arguments) throws IOException {
        CvTable table = new CvTable(List.of(arguments).contains("--misses"));
        table.files(Path.of(arguments[0]));
        table.generated("generated, tuned", TUNED, true);
        table.generated("generated, kept back", KEPT_BACK, false);
        table.print();
        table.cost(Path.of(arguments[0]));
    }

    /** Prints the processor time of a PDF, warm. */
    private void cost(Path directory) throws IOException {
        List<byte[]> documents = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".pdf"))
                    .sorted()
                    .toList()) {
                documents.add(Files.readAllBytes(file));
            }
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] millis = new double[documents.size()];
        for (int round = 0; round < 4; round++) {
            for (int i = 0; i < millis.length; i++) {
                long before = threads.getCurrentThreadCpuTime();
                parser.parse(documents.get(i));
                millis[i] = (threads.getCurrentThreadCpuTime() - before) / 1e6;
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "CPU per PDF, %d documents: p50 %.1f ms, p95 %.1f ms%n",
                millis.length,
                millis[millis.length / 2],
                millis[millis.length * 95 / 100]);
    }

    private void files(Path directory) throws IOException {
        List<Path> truths;
        try (Stream<Path> files = Files.list(directory)) {
            truths = files.filter(file -> file.toString().endsWith(".truth.json"))
                    .sorted()
                    .toList();
        }
        for (Path file : truths) {
            Path pdf = Path.of(file.toString().replace(".truth.json", ".pdf"));
            score(pdf.getFileName().toString(), Truth.read(file), Files.readAllBytes(pdf), misses, "OfflineCV");
        }
    }

    private void generated(String name, long[] seeds, boolean tuned) {
        for (Format format : List.of(Format.PDF, Format.DOCX, Format.ODT, Format.RTF, Format.HTML, Format.TXT)) {
            List<Fixture> fixtures =
                    Fixtures.all(CvLanguage.ENGLISH, format, seeds).toList();
            for (Fixture fixture : fixtures) {
                String layout = fixture.layout().name().toLowerCase(Locale.ROOT);
                score(
                        fixture.fileName(),
                        Truth.of(fixture.persona()),
                        fixture.bytes(),
                        misses && tuned,
                        name + ", " + format,
                        name + ", " + format + ": " + layout);
            }
        }
    }

    private void score(String document, Truth truth, byte[] bytes, boolean tell, String... names) {
        CvResult result = parser.parse(bytes);
        Optional<Cv> cv = result instanceof CvResult.Parsed parsed ? Optional.of(parsed.cv()) : Optional.empty();
        truth.values().forEach((field, values) -> {
            List<String> found = cv.map(each -> values(each, field)).orElse(List.of());
            for (String name : names) {
                Score score = tables.computeIfAbsent(name, each -> new EnumMap<>(Field.class))
                        .computeIfAbsent(field, each -> new Score());
                List<String> missed = score.add(field, values, found);
                if (tell && name.equals(names[0]) && (!missed.isEmpty() || found.size() != values.size())) {
                    System.out.println(document + " " + field + " missed " + missed + " found " + found);
                }
            }
        });
    }

    private void print() {
        System.out.println(
                "| F1 | " + Stream.of(Field.values()).map(Field::name).collect(Collectors.joining(" | ")) + " |");
        tables.forEach((name, scores) -> System.out.println("| " + name + " | "
                + scores.values().stream()
                        .map(score -> String.format(Locale.ROOT, "%.2f", score.f1()))
                        .collect(Collectors.joining(" | "))
                + " |"));
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
