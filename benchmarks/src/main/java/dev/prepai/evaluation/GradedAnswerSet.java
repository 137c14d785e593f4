package dev.prepai.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Reads the public graded short answers on which the evaluator is fitted. */
final class GradedAnswerSet {
    /**
     * What graders would give, as a share of the maximum, for "incorrect" of the three-way labels, which holds partly correct answers, too.
     * A guess: the sets do not say how many.
     */
    private static final double INCORRECT = 0.3;

    private static final long SEED = 20_261_122;

    private GradedAnswerSet() {}

    /**
     * One graded answer.
     *
     * @param domain what the question belongs to
     * @param score as a share of the maximum
     * @param label empty where the set has none
     * @param offTopic whether the answer was given to another question, and nobody graded it
     */
    record Row(
            String set,
            String domain,
            String questionId,
            String question,
            List<String> references,
            String answer,
            double score,
            String label,
            boolean offTopic) {
        boolean correct() {
            return label.equals("correct");
        }
    }

    /** Returns the rows of both sets, below {@code data}. */
    static List<Row> read(Path data) throws IOException {
        List<Row> rows = new ArrayList<>(semEval(data.resolve("semeval2013-train/semeval2013_3way_train.csv")));
        rows.addAll(saf(data.resolve("saf-train/saf_v2_english_train.csv")));
        return rows;
    }

    /** Returns the rows and, for every sixth, one with the answer to another question of the rows, which deserves nothing. */
    static List<Row> withOffTopic(List<Row> rows) {
        Random random = new Random(SEED);
        List<Row> all = new ArrayList<>(rows);
        for (int i = 0; i < rows.size(); i += 6) {
            Row row = rows.get(i);
            Row other = rows.get(random.nextInt(rows.size()));
            if (!other.questionId().equals(row.questionId())) {
                all.add(new Row(
                        row.set(),
                        row.domain(),
                        row.questionId(),
                        row.question(),
                        row.references(),
                        other.answer(),
                        0,
                        row.label().isEmpty() ? "" : "incorrect",
                        true));
            }
        }
        return all;
    }

    private static List<Row> semEval(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (Map<String, String> cells : table(file)) {
            String set = cell(cells, "corpus");
            String id = cell(cells, "question_id");
            String label = cell(cells, "label_3way");
            String domain = set.equals("beetle") ? set : set + "/" + id.split("_")[0];
            double score = label.equals("correct") ? 1 : label.equals("incorrect") ? INCORRECT : 0;
            List<String> references = List.of(cell(cells, "reference_answers").split(" \\|\\|\\| "));
            rows.add(new Row(
                    set,
                    domain,
                    set + id,
                    cell(cells, "question"),
                    references,
                    cell(cells, "student_answer"),
                    score,
                    label,
                    false));
        }
        return rows;
    }

    private static List<Row> saf(Path file) throws IOException {
        List<Map<String, String>> table = table(file);
        Map<String, Double> maximum = new HashMap<>();
        table.forEach(cells ->
                maximum.merge(cell(cells, "question_id"), Double.parseDouble(cell(cells, "score")), Math::max));
        List<Row> rows = new ArrayList<>();
        for (Map<String, String> cells : table) {
            String id = cell(cells, "question_id");
            rows.add(new Row(
                    "saf",
                    "saf",
                    "saf" + id,
                    cell(cells, "question"),
                    List.of(cell(cells, "reference_answer")),
                    cell(cells, "student_answer"),
                    Double.parseDouble(cell(cells, "score")) / maximum.getOrDefault(id, 1.0),
                    "",
                    false));
        }
        return rows;
    }

    private static String cell(Map<String, String> cells, String name) {
        return Objects.requireNonNull(cells.get(name), name);
    }

    /** Reads comma-separated values with quotes (RFC 4180), by the names of the first line. */
    private static List<Map<String, String>> table(Path file) throws IOException {
        List<List<String>> lines = cells(Files.readString(file));
        List<Map<String, String>> table = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> cells = new HashMap<>();
            for (int i = 0; i < line.size(); i++) {
                cells.put(lines.get(0).get(i), line.get(i));
            }
            table.add(cells);
        }
        return table;
    }

    private static List<List<String>> cells(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"') {
                if (quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (character == ',' || character == '\n')) {
                line.add(cell.toString());
                cell.setLength(0);
                if (character == '\n') {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            } else if (quoted || character != '\r') {
                cell.append(character);
            }
        }
        return lines;
    }
}
