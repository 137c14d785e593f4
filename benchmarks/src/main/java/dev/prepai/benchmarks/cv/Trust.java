package dev.prepai.benchmarks.cv;

import dev.prepai.cv.Cv;
import dev.prepai.cv.CvResult;
import dev.prepai.cv.Provenance;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** How often values are right, by the confidence that the parser states for them. */
final class Trust {
    private final Map<Field, Map<Double, Count>> counts = new EnumMap<>(Field.class);

    void add(CvResult.Parsed parsed, Truth truth) {
        truth.values()
                .forEach((field, values) -> paths(parsed.cv(), field).forEach((path, found) -> {
                    Provenance provenance = parsed.provenance().get(path);
                    if (provenance != null) {
                        boolean right = values.stream().anyMatch(value -> field.same(value, found));
                        counts.computeIfAbsent(field, each -> new TreeMap<>())
                                .merge(provenance.confidence(), new Count(right ? 1 : 0, 1), Count::plus);
                    }
                }));
    }

    /** Prints a table in Markdown. */
    void print() {
        System.out.println("| field | stated | right | values |");
        counts.forEach((field, levels) -> levels.forEach((confidence, count) -> System.out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %d |%n",
                field,
                confidence,
                (double) count.right / count.all,
                count.all)));
    }

    /** Returns the values of a field by their path. */
    private static Map<String, String> paths(Cv cv, Field field) {
        Map<String, String> paths = new TreeMap<>();
        switch (field) {
            case NAME -> cv.name().ifPresent(value -> paths.put("name", value));
            case EMAIL -> cv.email().ifPresent(value -> paths.put("email", value));
            case PHONE -> cv.phone().ifPresent(value -> paths.put("phone", value));
            case LOCATION -> cv.location().ifPresent(value -> paths.put("location", value));
            case COMPANY -> put(cv.work(), i -> "work[" + i + "].company", CvTable.companies(cv), paths);
            case TITLE -> put(cv.work(), i -> "work[" + i + "].title", CvTable.titles(cv), paths);
            case JOB_DATES -> put(cv.work(), i -> "work[" + i + "].period", CvTable.dates(cv), paths);
            case INSTITUTION ->
                put(cv.education(), i -> "education[" + i + "].institution", CvTable.institutions(cv), paths);
            case DEGREE -> put(cv.education(), i -> "education[" + i + "].degree", CvTable.degrees(cv), paths);
            case SKILLS -> put(cv.skills(), i -> "skills[" + i + "]", cv.skills(), paths);
        }
        return paths;
    }

    private static void put(List<?> entries, IntFunction<String> path, List<String> values, Map<String, String> paths) {
        IntStream.range(0, entries.size())
                .filter(i -> !values.get(i).isEmpty())
                .forEach(i -> paths.put(path.apply(i), values.get(i)));
    }

    private record Count(int right, int all) {
        Count plus(Count other) {
            return new Count(right + other.right, all + other.all);
        }
    }
}
