package dev.prepai.cv;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Runs the {@code tesseract} program for each page and reads its table of words. */
final class TesseractReader implements OcrReader {
    private static final int MOST_OUTPUT = 8 << 20;
    private static final long MOST_SECONDS = 30;
    private static final double LEAST_CONFIDENCE = 20;
    private static final Pattern LANGUAGES = Pattern.compile("[A-Za-z_/]{2,40}(?:\\+[A-Za-z_/]{2,40}){0,9}");
    private static final int COLUMNS = 12;

    private final String languages;

    TesseractReader(String languages) {
        if (!LANGUAGES.matcher(languages).matches()) {
            throw new IllegalArgumentException("languages must be like eng or deu+eng, was " + languages);
        }
        this.languages = languages;
    }

    @Override
    public List<RecognizedWord> read(byte[] png) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("tesseract", "stdin", "stdout", "-l", languages, "tsv");
        builder.environment().put("OMP_THREAD_LIMIT", "1"); // its threads cost more than they bring
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        CompletableFuture<Void> alarm = CompletableFuture.runAsync(
                process::destroyForcibly, CompletableFuture.delayedExecutor(MOST_SECONDS, TimeUnit.SECONDS));
        try {
            return words(output(process, png));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            alarm.cancel(false);
            process.destroyForcibly();
        }
    }

    private String output(Process process, byte[] png) throws IOException, InterruptedException {
        try (OutputStream in = process.getOutputStream()) {
            in.write(png); // all of it is read before anything is written
        }
        try (InputStream out = process.getInputStream()) {
            String table = new String(out.readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException("tesseract failed; is the language " + languages + " installed?");
            }
            return table;
        }
    }

    /** The columns are level, page, block, paragraph, line, word, left, top, width, height, confidence and text. */
    private static List<RecognizedWord> words(String table) throws IOException {
        List<RecognizedWord> words = new ArrayList<>();
        Box page = new Box(0, 0, 1, 1);
        Box line = page;
        for (String row : (Iterable<String>) table.lines().skip(1)::iterator) {
            String[] cells = row.split("\t", COLUMNS);
            if (cells.length < COLUMNS) {
                continue;
            }
            Box box = Box.of(cells);
            switch (cells[0]) {
                case "1" -> page = box;
                case "4" -> line = box;
                case "5" -> {
                    if (Double.parseDouble(cells[10]) >= LEAST_CONFIDENCE && !cells[11].isBlank()) {
                        words.add(new RecognizedWord(
                                cells[11],
                                box.left / page.width,
                                (box.left + box.width) / page.width,
                                line.top / page.height,
                                (line.top + line.height) / page.height));
                    }
                }
                default -> {}
            }
        }
        return words;
    }

    /** In pixels. */
    private record Box(double left, double top, double width, double height) {
        static Box of(String[] cells) throws IOException {
            try {
                return new Box(
                        Double.parseDouble(cells[6]),
                        Double.parseDouble(cells[7]),
                        Double.parseDouble(cells[8]),
                        Double.parseDouble(cells[9]));
            } catch (NumberFormatException e) {
                throw new IOException("tesseract did not write a table");
            }
        }
    }
}
