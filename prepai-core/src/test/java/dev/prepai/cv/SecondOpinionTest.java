package dev.prepai.cv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.prepai.cv.CvOutline.Range;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SecondOpinionTest {
    /** With the numbers of its parts: 1; 2; 3; 4, 5; 6, 7; 8; 9; 10, 11. */
    private static final String CV = """
            Jane Doe
            jane@example.com
            Experience
            Software Engineer, Acme Corp
            Jan 2019 - Present
            - Built it
            Skills
            Java, SQL
            """;

    private static final CvOutline NOTHING = outline(Optional.empty(), List.of(), List.of());

    @Test
    void parse_outliner_isGivenTheNumberedParts() {
        List<List<String>> seen = new ArrayList<>();

        parse(CV, parts -> {
            seen.addAll(parts);
            return NOTHING;
        });

        assertThat(seen)
                .containsExactly(
                        List.of("Jane Doe"),
                        List.of("jane@example.com"),
                        List.of("Experience"),
                        List.of("Software Engineer", "Acme Corp"),
                        List.of("Jan 2019", "Present"),
                        List.of("- Built it"),
                        List.of("Skills"),
                        List.of("Java", "SQL"));
    }

    @Test
    void parse_agreeingOpinion_raisesConfidence() {
        CvResult.Parsed alone = parse(CV);
        CvResult.Parsed agreed = parse(CV, parts -> outline(range(1, 1), List.of(job(5, 5, 4, 4)), List.of()));

        assertThat(agreed.cv()).isEqualTo(alone.cv());
        assertThat(confidence(agreed, "work[0].company")).isGreaterThan(confidence(alone, "work[0].company"));
        assertThat(at(agreed, "work[0].company").warnings()).isEmpty();
        assertThat(agreed.findings()).isEmpty();
    }

    @Test
    void parse_otherOpinion_isTakenWithLessConfidence() {
        CvResult.Parsed disputed = parse(CV, parts -> outline(range(1, 1), List.of(job(4, 4, 5, 5)), List.of()));

        Employment job = disputed.cv().work().get(0);
        assertThat(job.company()).hasValue("Software Engineer");
        assertThat(job.title()).hasValue("Acme Corp");
        assertThat(at(disputed, "work[0].company").warnings()).containsExactly(Warning.AMBIGUOUS);
        assertThat(confidence(disputed, "work[0].company")).isLessThan(confidence(parse(CV), "work[0].company"));
    }

    @Test
    void parse_rangesThatAreNotThere_changeNothing() {
        CvOutline wild = outline(
                range(0, 3),
                List.of(),
                List.of(new Range(-1, 2), new Range(11, 10), new Range(10, 12), new Range(1, Integer.MAX_VALUE)));

        assertThat(parse(CV, parts -> wild).cv()).isEqualTo(parse(CV).cv());
    }

    @Test
    void parse_severalParts_areCutAsWritten() {
        CvResult.Parsed result =
                parse(CV, parts -> outline(range(1, 1), List.of(job(4, 5, 8, 9)), List.of(new Range(10, 11))));

        assertThat(result.cv().work().get(0).company()).hasValue("Software Engineer, Acme Corp");
        assertThat(result.cv().work().get(0).title()).hasValue("Built it Skills");
        assertThat(result.cv().skills()).containsExactly("Java, SQL");
    }

    @Test
    void parse_outlinerThatFails_leavesTheRules() {
        CvResult.Parsed result = parse(CV, parts -> {
            throw new OutlineException("the model did not answer");
        });

        assertThat(result.cv()).isEqualTo(parse(CV).cv());
        assertThat(result.findings()).containsExactly(Finding.NO_OUTLINE);
    }

    @Test
    void parse_jobThatTheOpinionDoesNotMention_isKept() {
        CvResult.Parsed result = parse(CV, parts -> NOTHING);

        assertThat(result.cv().work()).isEqualTo(parse(CV).cv().work());
    }

    private static double confidence(CvResult.Parsed result, String path) {
        return at(result, path).confidence();
    }

    private static Provenance at(CvResult.Parsed result, String path) {
        return Objects.requireNonNull(result.provenance().get(path));
    }

    private static CvOutline outline(Optional<Range> name, List<CvOutline.Job> jobs, List<Range> skills) {
        return new CvOutline(name, Optional.empty(), Optional.empty(), jobs, List.of(), skills, List.of(), List.of());
    }

    private static CvOutline.Job job(int companyFrom, int companyTo, int titleFrom, int titleTo) {
        return new CvOutline.Job(
                range(companyFrom, companyTo), range(titleFrom, titleTo), range(6, 7), Optional.empty(), List.of());
    }

    private static Optional<Range> range(int from, int to) {
        return Optional.of(new Range(from, to));
    }

    private static CvResult.Parsed parse(String text) {
        return parse(CvParser.builder(), text);
    }

    private static CvResult.Parsed parse(String text, CvOutliner outliner) {
        return parse(CvParser.builder().outliner(outliner), text);
    }

    private static CvResult.Parsed parse(CvParser.Builder builder, String text) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);
        return (CvResult.Parsed) builder.clock(clock).build().parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
