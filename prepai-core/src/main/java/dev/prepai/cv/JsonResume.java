package dev.prepai.cv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.prepai.error.InvalidInputException;
import dev.prepai.internal.Json;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** CVs in the form of JSON Resume 1.0 (jsonresume.org/schema), which many tools read and write. Safe for use by several threads. */
public final class JsonResume {
    static final int MOST_CHARACTERS = 1 << 20;

    private static final int MOST_ENTRIES = 500;

    private JsonResume() {}

    /** Returns a CV as a document. What is not known is left out; an ongoing job has no end. */
    public static String write(Cv cv) {
        ObjectNode root = Json.mapper().createObjectNode();
        ObjectNode basics = root.putObject("basics");
        put(basics, "name", cv.name());
        put(basics, "label", cv.headline());
        put(basics, "email", cv.email());
        put(basics, "phone", cv.phone());
        cv.location().ifPresent(location -> basics.putObject("location").put("address", location));
        ArrayNode profiles = basics.putArray("profiles");
        cv.links().forEach(link -> profiles.addObject().put("url", link));
        cv.work().forEach(job -> write(job, root.withArray("work").addObject()));
        cv.education().forEach(each -> write(each, root.withArray("education").addObject()));
        cv.skills().forEach(skill -> root.withArray("skills").addObject().put("name", skill));
        cv.certificates()
                .forEach(name -> root.withArray("certificates").addObject().put("name", name));
        for (SpokenLanguage language : cv.languages()) {
            ObjectNode node = root.withArray("languages").addObject().put("language", language.name());
            put(node, "fluency", language.level());
        }
        cv.projects().forEach(name -> root.withArray("projects").addObject().put("name", name));
        return root.toPrettyString();
    }

    private static void write(Employment job, ObjectNode node) {
        put(node, "name", job.company());
        put(node, "position", job.title());
        put(node, "location", job.location());
        write(job.period(), node);
        job.highlights().forEach(highlight -> node.withArray("highlights").add(highlight));
    }

    private static void write(Education education, ObjectNode node) {
        put(node, "institution", education.institution());
        put(node, "studyType", education.degree());
        put(node, "area", education.area());
        write(education.period(), node);
    }

    private static void write(Optional<Period> period, ObjectNode node) {
        put(node, "startDate", period.flatMap(Period::start).map(PartialDate::toString));
        put(node, "endDate", period.flatMap(Period::end).map(PartialDate::toString));
    }

    private static void put(ObjectNode node, String name, Optional<String> value) {
        value.ifPresent(text -> node.put(name, text));
    }

    /**
     * Reads a document. Of each part the first 500 entries are read; what a {@link Cv} has no place for is dropped.
     *
     * @param clock tells how long ongoing jobs have lasted
     * @throws InvalidInputException if it is larger than a million characters, no JSON object, or has a date that is not
     *     {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}
     */
    public static Cv read(String json, Clock clock) {
        JsonNode root = parse(json);
        JsonNode basics = root.path("basics");
        List<Employment> work = entries(root, "work", JsonResume::employment);
        List<Period> periods =
                work.stream().flatMap(job -> job.period().stream()).toList();
        return new Cv(
                text(basics, "name"),
                text(basics, "label"),
                text(basics, "email"),
                text(basics, "phone"),
                links(basics),
                location(basics.path("location")),
                work,
                entries(root, "education", JsonResume::education),
                names(root, "skills", "name"),
                names(root, "certificates", "name"),
                languages(root),
                names(root, "projects", "name"),
                Experience.of(periods, YearMonth.now(clock)));
    }

    private static JsonNode parse(String json) {
        if (json.length() > MOST_CHARACTERS) {
            throw new InvalidInputException("a JSON Resume must have at most a million characters");
        }
        try {
            JsonNode root = Json.mapper().readTree(json);
            if (root != null && root.isObject()) {
                return root;
            }
        } catch (JsonProcessingException e) {
            // its message would quote the document
        }
        throw new InvalidInputException("a JSON Resume must be a JSON object");
    }

    private static List<String> links(JsonNode basics) {
        List<String> links = new ArrayList<>();
        text(basics, "url").ifPresent(links::add);
        entries(basics, "profiles", profile -> text(profile, "url")).forEach(url -> url.ifPresent(links::add));
        return links;
    }

    private static Optional<String> location(JsonNode location) {
        List<String> parts = new ArrayList<>();
        for (String name : List.of("address", "city", "region", "countryCode")) {
            text(location, name).ifPresent(parts::add);
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
    }

    private static Employment employment(JsonNode job) {
        List<String> highlights = new ArrayList<>();
        for (JsonNode highlight : job.path("highlights")) {
            if (highlight.isTextual() && highlights.size() < MOST_ENTRIES) {
                highlights.add(highlight.textValue());
            }
        }
        return new Employment(
                text(job, "name").or(() -> text(job, "company")),
                text(job, "position"),
                period(job),
                text(job, "location"),
                highlights);
    }

    private static Education education(JsonNode education) {
        return new Education(
                text(education, "institution"),
                text(education, "studyType"),
                text(education, "area"),
                period(education));
    }

    private static Optional<Period> period(JsonNode entry) {
        Optional<PartialDate> start = text(entry, "startDate").map(PartialDate::parse);
        Optional<PartialDate> end = text(entry, "endDate").map(PartialDate::parse);
        return start.isEmpty() && end.isEmpty() ? Optional.empty() : Optional.of(new Period(start, end, end.isEmpty()));
    }

    private static List<SpokenLanguage> languages(JsonNode root) {
        return entries(
                        root,
                        "languages",
                        node -> text(node, "language").map(name -> new SpokenLanguage(name, text(node, "fluency"))))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<String> names(JsonNode root, String part, String name) {
        return entries(root, part, node -> text(node, name)).stream()
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static <T> List<T> entries(JsonNode node, String name, Function<JsonNode, T> reader) {
        List<T> entries = new ArrayList<>();
        for (JsonNode entry : node.path(name)) {
            if (entry.isObject() && entries.size() < MOST_ENTRIES) {
                entries.add(reader.apply(entry));
            }
        }
        return entries;
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.ofNullable(node.path(name).textValue())
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
