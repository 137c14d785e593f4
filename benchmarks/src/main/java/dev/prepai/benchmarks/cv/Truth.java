package dev.prepai.benchmarks.cv;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.prepai.cv.Period;
import dev.prepai.cv.fixture.Persona;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a document says, by field. A field that is not there is not scored; one that is there and empty is.
 *
 * @param values of each field, dates as {@code 2019-03/2021-05}, with {@code now} for an open end
 */
record Truth(Map<Field, List<String>> values) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Reads a truth file of the OfflineCV project. */
    static Truth read(Path file) throws IOException {
        JsonNode root = MAPPER.readTree(Files.readString(file));
        Map<Field, List<String>> values = new TreeMap<>();
        JsonNode contact = root.path("contact");
        one(contact, "full_name", Field.NAME, values);
        one(contact, "email", Field.EMAIL, values);
        one(contact, "phone", Field.PHONE, values);
        one(contact, "location", Field.LOCATION, values);
        many(root.path("experience"), "company", Field.COMPANY, values);
        many(root.path("experience"), "title", Field.TITLE, values);
        many(root.path("experience"), "dates", Field.JOB_DATES, values);
        values.computeIfPresent(
                Field.JOB_DATES,
                (field, dates) -> dates.stream().map(DateText::normal).toList());
        many(root.path("education"), "institution", Field.INSTITUTION, values);
        many(root.path("education"), "degree", Field.DEGREE, values);
        if (root.has("skills")) {
            List<String> skills = new ArrayList<>();
            root.path("skills").forEach(skill -> skills.add(skill.asText()));
            values.put(Field.SKILLS, skills);
        }
        return new Truth(values);
    }

    /** Returns what a generated person says. */
    static Truth of(Persona persona) {
        Map<Field, List<String>> values = new TreeMap<>();
        values.put(Field.NAME, List.of(persona.name()));
        values.put(Field.EMAIL, List.of(persona.email()));
        values.put(Field.PHONE, List.of(persona.phone().e164()));
        values.put(Field.LOCATION, List.of(persona.location()));
        values.put(
                Field.COMPANY, persona.jobs().stream().map(Persona.Job::company).toList());
        values.put(Field.TITLE, persona.jobs().stream().map(Persona.Job::title).toList());
        values.put(
                Field.JOB_DATES,
                persona.jobs().stream().map(job -> text(job.period())).toList());
        values.put(
                Field.INSTITUTION,
                persona.education().stream().map(Persona.Education::institution).toList());
        values.put(
                Field.DEGREE,
                persona.education().stream().map(Persona.Education::written).toList());
        values.put(
                Field.SKILLS,
                persona.skills().stream()
                        .flatMap(group -> group.items().stream())
                        .distinct()
                        .toList());
        return new Truth(values);
    }

    private static String text(Period period) {
        return period.start().map(Object::toString).orElse("") + "/"
                + (period.ongoing() ? "now" : period.end().map(Object::toString).orElse(""));
    }

    private static void one(JsonNode node, String name, Field field, Map<Field, List<String>> values) {
        if (node.has(name)) {
            values.put(field, List.of(node.path(name).asText()));
        }
    }

    private static void many(JsonNode entries, String name, Field field, Map<Field, List<String>> values) {
        if (entries.isMissingNode()) {
            return;
        }
        List<String> found = new ArrayList<>();
        for (JsonNode entry : entries) {
            if (entry.hasNonNull(name)) {
                found.add(entry.path(name).asText());
            }
        }
        values.put(field, found);
    }
}
