package dev.prepai.benchmarks.cv;

import com.sun.management.ThreadMXBean;
import dev.prepai.cv.CvParser;
import dev.prepai.cv.DocumentReader;
import dev.prepai.cv.Line;
import dev.prepai.cv.fixture.CvLanguage;
import dev.prepai.cv.fixture.Fixture;
import dev.prepai.cv.fixture.Fixtures;
import dev.prepai.cv.fixture.Format;
import dev.prepai.cv.fixture.Layout;
import dev.prepai.cv.fixture.Persona;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** How many sentences of two-column pages stay whole, and what reading a PDF costs. */
public final class LayoutTable {
    private static final Set<Layout> COLUMNS = Set.of(
            Layout.LEFT_SIDEBAR, Layout.DARK_SIDEBAR, Layout.RIGHT_SIDEBAR, Layout.RIGHT_SIDEBAR_FIRST, Layout.BANNER);
    private static final long[] SEEDS = LongStream.concat(
                    LongStream.rangeClosed(1, 10), LongStream.rangeClosed(1_001, 1_010))
            .toArray();
    private static final int LONG = 60;
    private static final int ROUNDS = 40;
    /** A round in which much of the code is not compiled yet. */
    private static final int EARLY = 5;
    /** The last rounds, in which nearly all of it is. */
    private static final int WARM = 10;

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=\\.)\\s+");
    private static final Pattern WRAP = Pattern.compile("[\\s-]+");
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private LayoutTable() {}

    /** Takes a directory of PDFs, whose first is also the first that this JVM reads. */
    public static void main(String[] arguments) throws IOException {
        List<byte[]> documents = documents(Path.of(arguments[0]));
        long start = System.nanoTime();
        CvParser.standard().parse(documents.get(0));
        System.out.printf(
                Locale.ROOT, "first document in a fresh JVM: %d ms%n", (System.nanoTime() - start) / 1_000_000);
        cost(documents);
        order();
    }

    private static List<byte[]> documents(Path directory) throws IOException {
        List<byte[]> documents = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".pdf"))
                    .sorted()
                    .toList()) {
                documents.add(Files.readAllBytes(file));
            }
        }
        return documents;
    }

    /** Measures positioned lines alone, and whole CVs, in turn; the figures of single documents are those of the last round. */
    private static void cost(List<byte[]> documents) {
        DocumentReader reader = DocumentReader.standard();
        CvParser parser = CvParser.standard();
        double[] lines = new double[documents.size()];
        double[] whole = new double[documents.size()];
        double[] megabytes = new double[documents.size()];
        double[] structure = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < whole.length; i++) {
                byte[] document = documents.get(i);
                lines[i] = millis(() -> reader.read(document));
                long before =
                        THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
                whole[i] = millis(() -> parser.parse(document));
                megabytes[i] =
                        (THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before) / 1e6;
            }
            structure[round] =
                    100 * (Arrays.stream(whole).sum() / Arrays.stream(lines).sum() - 1);
        }
        System.out.printf(
                Locale.ROOT,
                "structure on top of positioned lines, processor time of all: %.1f %% in round %d, %.1f %% warm"
                        + " (median of the last %d of %d rounds)%n",
                structure[EARLY - 1],
                EARLY,
                median(Arrays.copyOfRange(structure, ROUNDS - WARM, ROUNDS)),
                WARM,
                ROUNDS);
        print("positioned lines, ms", lines);
        print("whole CV, ms", whole);
        print("allocated per CV, MB", megabytes);
    }

    private static double millis(Runnable work) {
        long before = THREADS.getCurrentThreadCpuTime();
        work.run();
        return (THREADS.getCurrentThreadCpuTime() - before) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static void print(String what, double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%s: p50 %.1f, p95 %.1f, most %.1f%n",
                what,
                sorted[sorted.length / 2],
                sorted[sorted.length * 95 / 100],
                sorted[sorted.length - 1]);
    }

    private static void order() {
        List<Fixture> fixtures = Fixtures.all(CvLanguage.ENGLISH, Format.PDF, SEEDS)
                .filter(fixture -> COLUMNS.contains(fixture.layout()))
                .toList();
        System.out.println("whole sentences, ours: " + whole(fixtures, LayoutTable::ours));
        System.out.println(
                "whole sentences, PDFBox in stream order: " + whole(fixtures, bytes -> stripped(bytes, false)));
        System.out.println(
                "whole sentences, PDFBox sorted by position: " + whole(fixtures, bytes -> stripped(bytes, true)));
    }

    private static String whole(List<Fixture> fixtures, Function<byte[], String> text) {
        int found = 0;
        int all = 0;
        for (Fixture fixture : fixtures) {
            String page = flat(text.apply(fixture.bytes()));
            for (String sentence : sentences(fixture.persona())) {
                all++;
                found += page.contains(flat(sentence)) ? 1 : 0;
            }
        }
        return String.format(Locale.ROOT, "%d of %d, %.1f %%", found, all, 100.0 * found / all);
    }

    private static List<String> sentences(Persona persona) {
        return Stream.concat(
                        SENTENCE_END.splitAsStream(persona.summary()),
                        persona.jobs().stream().flatMap(job -> job.highlights().stream()))
                .filter(sentence -> sentence.length() >= LONG)
                .toList();
    }

    private static String flat(String text) {
        return WRAP.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static String ours(byte[] document) {
        return DocumentReader.standard().read(document).lines().stream()
                .map(Line::text)
                .collect(Collectors.joining("\n"));
    }

    private static String stripped(byte[] document, boolean sorted) {
        try (PDDocument pdf = Loader.loadPDF(document)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(sorted);
            return stripper.getText(pdf);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
