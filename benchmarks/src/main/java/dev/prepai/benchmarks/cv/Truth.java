package dev.prepai.benchmarks.cv;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
        many(root.path("education"), "institution", Field.INSTITUTION, values);
        many(root.path("education"), "degree", Field.DEGREE, values);
        if (root.has("skills")) {
            List<String> skills = new ArrayList<>();
            root.path("skills").forEach(skill -> skills.add(skill.asText()));
            values.put(Field.SKILLS, skills);
        }
        return new Truth(values);
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
