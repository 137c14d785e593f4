package dev.prepai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.prepai.analytics.Aggregate;
import dev.prepai.analytics.InterviewSummary;
import dev.prepai.analytics.Outcome;
import dev.prepai.error.InterviewStateException;
import dev.prepai.error.UnknownInterviewException;
import dev.prepai.interview.ErasureReceipt;
import dev.prepai.interview.Interview;
import dev.prepai.interview.InterviewSpec;
import dev.prepai.interview.InterviewStore;
import dev.prepai.interview.TickingClock;
import dev.prepai.question.InterviewType;
import dev.prepai.report.PageSection;
import dev.prepai.report.PeerComparison;
import dev.prepai.report.Report;
import dev.prepai.report.UsageContext;
import dev.prepai.rubric.Competency;
import dev.prepai.rubric.Rubric;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrepAiTest {
    private static final String ADA = "Ada \ud83d\udc69 O'Kafor \ud800";

    @TempDir
    Path directory;

    @Test
    void build_withDefaults_holdsAnInterviewOffline() {
        try (Interview interview = PrepAi.builder().build().open(InterviewSpec.of(InterviewType.AWS_SA))) {
            interview.ask();
            interview.answer("An explicit deny overrides every allow, and without an allow the request is refused.");
            assertThat(interview.finish().questions()).hasSize(1);
            assertThat(interview.id()).hasSize(36);
        }
    }

    @Test
    void eraseCandidate_removesEveryInterviewOfTheCandidate() throws IOException {
        PrepAi prepAi = prepAi();
        Interview first = open(prepAi, ADA);
        first.ask();
        first.answer("My words");
        Interview second = open(prepAi, ADA);
        second.finish();
        Interview other = open(prepAi, "Grace");

        ErasureReceipt receipt = prepAi.eraseCandidate(ADA);

        assertThat(receipt.interviews()).containsExactly(first.id(), second.id());
        assertThat(receipt.erasedAt()).isAfter(Instant.parse("2026-03-14T09:30:00Z"));
        assertThat(receipt.toString()).doesNotContain("Ada").doesNotContain("words");
        assertThat(prepAi.summaries()).extracting(InterviewSummary::id).containsExactly(other.id());
        assertThatThrownBy(() -> prepAi.resume(first.id())).isInstanceOf(UnknownInterviewException.class);
        assertThatThrownBy(first::ask).isInstanceOf(UnknownInterviewException.class);
        try (Stream<Path> files = Files.walk(directory).filter(Files::isRegularFile)) {
            assertThat(files)
                    .singleElement()
                    .satisfies(file -> assertThat(Files.readString(file, StandardCharsets.UTF_8))
                            .doesNotContain("Ada"));
        }
        assertThat(prepAi.eraseCandidate(ADA).interviews()).isEmpty();
    }

    @Test
    void eraseCandidate_removesOutcomesAndSaysSo() {
        PrepAi prepAi = prepAi();
        Interview first = open(prepAi, "Ada");
        Interview second = open(prepAi, "Ada");
        Interview other = open(prepAi, "Grace");
        Outcome hired = new Outcome(Outcome.Kind.HIRED, LocalDate.of(2026, 4, 30));
        prepAi.recordOutcome(second.id(), hired);
        prepAi.recordOutcome(other.id(), hired);

        ErasureReceipt receipt = prepAi.eraseCandidate("Ada");

        assertThat(receipt.interviews()).containsExactly(first.id(), second.id());
        assertThat(receipt.outcomes()).containsExactly(second.id());
        assertThat(prepAi.outcomes()).containsExactly(Map.entry(other.id(), hired));
        assertThat(prepAi.erase(other.id()).outcomes()).containsExactly(other.id());
        assertThat(prepAi.outcomes()).isEmpty();
    }

    @Test
    void eraseCandidate_findsInterviewsWithADamagedEnd() throws IOException {
        PrepAi prepAi = prepAi();
        Interview interview = open(prepAi, "Ada");
        Path file = directory.resolve("sessions").resolve(interview.id() + ".jsonl");
        Files.writeString(file, Files.readString(file) + "damage\n");
        assertThat(prepAi.eraseCandidate("Ada").interviews()).containsExactly(interview.id());
        assertThat(file).doesNotExist();
    }

    @Test
    void eraseCandidate_withoutAName_isRefused() {
        PrepAi prepAi = prepAi();
        open(prepAi, "");
        for (String blank : List.of("", " ", "\t\n")) {
            assertThatThrownBy(() -> prepAi.eraseCandidate(blank))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("erase unnamed interviews by their ids");
        }
        assertThat(prepAi.summaries()).hasSize(1);
    }

    @Test
    void eraseCandidate_thatIsUnknown_leavesAnEmptyReceipt() {
        PrepAi prepAi = prepAi();
        open(prepAi, "Ada");
        assertThat(prepAi.eraseCandidate("Ad").interviews()).isEmpty();
        assertThat(prepAi.summaries()).hasSize(1);
    }

    @Test
    void erase_namesTheInterviewOnlyWhenItWasStored() {
        PrepAi prepAi = prepAi();
        String id = open(prepAi, "Ada").id();
        assertThat(prepAi.erase(id).interviews()).containsExactly(id);
        assertThat(prepAi.erase(id).interviews()).isEmpty();
        assertThat(prepAi.erase("unknown").interviews()).isEmpty();
        assertThatThrownBy(() -> prepAi.erase("../x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void summaries_feedTheAnalytics() {
        PrepAi prepAi = prepAi();
        open(prepAi, "Ada").finish();
        open(prepAi, "Ada").abandon("no time");
        open(prepAi, "Grace");
        Interview answered = open(prepAi, "Grace");
        answered.ask();
        answered.answer("I don't know.");
        double points = answered.finish().overall().orElseThrow().points();

        Aggregate aggregate = Aggregate.of(prepAi.summaries());

        assertThat(aggregate.total()).isEqualTo(4);
        assertThat(aggregate.finished()).isEqualTo(2);
        assertThat(aggregate.abandoned()).isEqualTo(1);
        assertThat(aggregate.open()).isEqualTo(1);
        assertThat(aggregate.byType()).isEqualTo(Map.of("BEHAVIORAL", 4L));
        assertThat(aggregate.averageOverall()).hasValue(points);
    }

    @Test
    void comparison_ofAFinishedInterview_countsTheOthersOfItsTypeAndUse() {
        PrepAi prepAi = prepAi();
        List<Interview> finished = new ArrayList<>();
        for (int i = 0; i < 31; i++) {
            Interview interview = open(prepAi, "candidate " + i);
            interview.ask();
            interview.answer("I don't know.");
            interview.finish();
            finished.add(interview);
        }
        Interview open = open(prepAi, "Ada");
        Interview first = finished.get(0);

        PeerComparison comparison = prepAi.comparison(first.id());

        assertThat(comparison.interviews()).isEqualTo(30);
        assertThat(comparison.overall().orElseThrow().percentile()).isEqualTo(50);
        assertThat(first.report().toHtml(PageSection.of(comparison))).contains("Compared with others");
        assertThatThrownBy(() -> prepAi.comparison(open.id()))
                .isInstanceOf(InterviewStateException.class)
                .hasMessageContaining("still open");
        prepAi.erase(finished.get(1).id());
        assertThat(prepAi.comparison(first.id()).overall()).isEmpty();
    }

    @Test
    void abilities_areInTheReportOfPracticeOnly() {
        PrepAi prepAi = prepAi();
        for (UsageContext usage : UsageContext.values()) {
            Interview interview =
                    prepAi.open(InterviewSpec.of(InterviewType.AWS_SA).usage(usage));
            interview.ask();
            interview.answer("An explicit deny overrides every allow, and without an allow the request is refused.");
            Report report = interview.finish();

            assertThat(interview.state().abilities()).isNotEmpty();
            assertThat(report.abilities())
                    .isEqualTo(
                            usage == UsageContext.PRACTICE ? interview.state().abilities() : Map.of());
        }
    }

    @Test
    void rubric_ofTheBuilder_countsForNewInterviewsOnly() {
        Rubric another = new Rubric(Map.of(Competency.COMMUNICATION, 1.0));
        String id = open(prepAi(), "Ada").id();
        PrepAi prepAi = builder().rubric(another).ids(() -> "new").build();
        assertThat(prepAi.resume(id).state().rubric()).isEqualTo(Rubric.standard());
        assertThat(open(prepAi, "Ada").state().rubric()).isEqualTo(another);
    }

    private static Interview open(PrepAi prepAi, String candidate) {
        return prepAi.open(InterviewSpec.of(InterviewType.BEHAVIORAL_INTERVIEW).candidate(candidate));
    }

    private PrepAi prepAi() {
        return builder().build();
    }

    private PrepAi.Builder builder() {
        int[] opened = {0};
        return PrepAi.builder()
                .interviews(InterviewStore.directory(directory))
                .clock(new TickingClock(0))
                .ids(() -> "iv-" + ++opened[0]);
    }
}
