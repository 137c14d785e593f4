package dev.prepai.interview;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.prepai.internal.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Everything by which an interview can be examined later: its events with all that was decided (questions as asked, evaluations with level,
 * gates, evidence and, where a language model was used, its name, the version and hash of its instructions and its samples; verdicts,
 * scores, recommendation), chained by hashes. Holds what the candidate said: personal data. Immutable.
 *
 * @param interviewId the id of the interview
 * @param software the version of PrepAI that made the export; {@code development} outside of a release
 * @param entries one per event, in order
 */
public record AuditExport(String interviewId, String software, List<Entry> entries) {
    private static final String FORMAT = "prepai-audit-1";

    /** Copies the entries. */
    public AuditExport {
        entries = List.copyOf(entries);
    }

    /**
     * One event.
     *
     * @param number from 1
     * @param event what happened
     * @param digest SHA-256, in hex, of the digest before (empty for the first), a line feed, and the event as one line of JSON as it
     *     stands in {@link #toJson}; so no event can be changed, left out or moved without changing the last digest
     */
    public record Entry(int number, InterviewEvent event, String digest) {}

    static AuditExport of(String interviewId, List<InterviewEvent> events) {
        List<Entry> entries = new ArrayList<>();
        String digest = "";
        for (InterviewEvent event : events) {
            digest = digest(digest, line(event));
            entries.add(new Entry(entries.size() + 1, event, digest));
        }
        String version = AuditExport.class.getPackage().getImplementationVersion();
        return new AuditExport(interviewId, Optional.ofNullable(version).orElse("development"), entries);
    }

    /** Returns the last digest: keep it apart, to prove later that the export is unchanged. Empty when there are no events. */
    public String digest() {
        return entries.isEmpty() ? "" : entries.get(entries.size() - 1).digest();
    }

    /** Tells whether the digests fit the events. */
    public boolean isIntact() {
        List<InterviewEvent> events = entries.stream().map(Entry::event).toList();
        return entries.equals(of(interviewId, events).entries);
    }

    /** Returns the export as JSON, the same text for the same events and software: an entry with event and digest on each line. */
    public String toJson() {
        return entries.stream()
                .map(entry -> "{\"number\":" + entry.number() + ",\"digest\":" + line(entry.digest()) + ",\"event\":"
                        + line(entry.event()) + "}")
                .collect(Collectors.joining(
                        ",\n",
                        "{\"format\":" + line(FORMAT) + ",\"interviewId\":" + line(interviewId) + ",\"software\":"
                                + line(software) + ",\"entries\":[\n",
                        "\n]}\n"));
    }

    private static String digest(String before, String line) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((before + "\n" + line).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String line(Object value) {
        try {
            return Json.line(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("values of the log can always be written", e);
        }
    }
}
