package dev.prepai.benchmarks.cv;

import dev.prepai.cv.Cv;
import dev.prepai.cv.CvParser;
import dev.prepai.cv.CvResult;
import dev.prepai.cv.PartialDate;
import dev.prepai.cv.Period;
import dev.prepai.cv.fixture.CvLanguage;
import dev.prepai.cv.fixture.Fixture;
import dev.prepai.cv.fixture.Fixtures;
import dev.prepai.cv.fixture.Format;
import dev.prepai.cv.fixture.Persona;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    /** Of English PDFs, which differ most. */
    private static final int MANY_PERSONS = 30;

    private static final int ENGLISH_PERSONS = 5;
    private static final int OTHER_PERSONS = 3;

    private final CvParser parser = CvParser.builder().clock(TODAY).build();
    private final Map<String, Map<Field, Score>> tables = new TreeMap<>();
    private final boolean misses;
    private final Trust trust = new Trust();
    private final Experiences tunedExperience = new Experiences();
    private final Experiences keptBackExperience = new Experiences();

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
        for (CvLanguage language : CvLanguage.values()) {
            boolean english = language == CvLanguage.ENGLISH;
            String name = english ? "generated" : "generated, " + language;
            int persons = english ? MANY_PERSONS : OTHER_PERSONS;
            table.generated(name + ", tuned", language, List.of(Format.PDF), seeds(1, persons), true);
            table.generated(name + ", kept back", language, List.of(Format.PDF), seeds(1_001, persons), false);
        }
        List<Format> others = List.of(Format.DOCX, Format.ODT, Format.RTF, Format.HTML, Format.TXT);
        table.generated("generated, tuned", CvLanguage.ENGLISH, others, seeds(1, ENGLISH_PERSONS), true);
        table.generated("generated, kept back", CvLanguage.ENGLISH, others, seeds(1_001, ENGLISH_PERSONS), false);
        table.print();
        table.trust.print();
        System.out.println("total experience within a month: " + table.tunedExperience + ", kept back "
                + table.keptBackExperience);
        table.cost(Path.of(arguments[0]));
    }

    private static long[] seeds(long first, int persons) {
        return LongStream.range(first, first + persons).toArray();
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

    private void generated(String name, CvLanguage language, List<Format> formats, long[] seeds, boolean tuned) {
        for (Format format : formats) {
            List<Fixture> fixtures = Fixtures.all(language, format, seeds).toList();
            for (Fixture fixture : fixtures) {
                String all = name + ", " + format;
                String layout = all + ": " + fixture.layout().name().toLowerCase(Locale.ROOT);
                score(
                        fixture.fileName(),
                        Truth.of(fixture.persona()),
                        fixture.bytes(),
                        misses && tuned,
                        language == CvLanguage.ENGLISH ? new String[] {all, layout} : new String[] {all});
                if (format == Format.PDF && parser.parse(fixture.bytes()) instanceof CvResult.Parsed parsed) {
                    (tuned ? tunedExperience : keptBackExperience).add(parsed.cv(), fixture.persona());
                    trust.add(parsed, Truth.of(fixture.persona()));
                }
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
            case COMPANY -> present(companies(cv));
            case TITLE -> present(titles(cv));
            case JOB_DATES -> present(dates(cv));
            case INSTITUTION -> present(institutions(cv));
            case DEGREE -> present(degrees(cv));
            case SKILLS -> cv.skills();
        };
    }

    private static List<String> present(List<String> values) {
        return values.stream().filter(value -> !value.isEmpty()).toList();
    }

    /** Returns the companies of all jobs, empty where there is none. */
    static List<String> companies(Cv cv) {
        return cv.work().stream().map(job -> job.company().orElse("")).toList();
    }

    static List<String> titles(Cv cv) {
        return cv.work().stream().map(job -> job.title().orElse("")).toList();
    }

    static List<String> dates(Cv cv) {
        return cv.work().stream()
                .map(job -> job.period().map(CvTable::text).orElse(""))
                .toList();
    }

    static List<String> institutions(Cv cv) {
        return cv.education().stream()
                .map(each -> each.institution().orElse(""))
                .toList();
    }

    /** Returns the degrees with their areas. */
    static List<String> degrees(Cv cv) {
        return cv.education().stream()
                .map(each -> each.degree()
                        .map(degree ->
                                degree + each.area().map(area -> " in " + area).orElse(""))
                        .orElse(""))
                .toList();
    }

    private static String text(Period period) {
        return period.start().map(Object::toString).orElse("") + "/"
                + (period.ongoing() ? "now" : period.end().map(Object::toString).orElse(""));
    }

    /** How often the total experience is right to a month. */
    private static final class Experiences {
        private int right;
        private int all;

        void add(Cv cv, Persona persona) {
            Set<YearMonth> months = new HashSet<>();
            for (Persona.Job job : persona.jobs()) {
                PartialDate start = job.period().start().orElseThrow();
                YearMonth from = YearMonth.of(start.year(), start.month().orElse(1));
                YearMonth to = job.period()
                        .end()
                        .map(end -> YearMonth.of(end.year(), end.month().orElse(12)))
                        .orElse(YearMonth.now(TODAY));
                for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
                    months.add(month);
                }
            }
            right += Math.abs(cv.experience().months() - months.size()) <= 1 ? 1 : 0;
            all++;
        }

        @Override
        public String toString() {
            return right + " of " + all;
        }
    }
}
