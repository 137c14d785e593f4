package dev.prepai.cv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExperienceTest {
    private static final YearMonth TODAY = YearMonth.of(2026, 3);

    @Test
    void of_overlappingJobs_countsEachMonthOnce() {
        Experience experience = Experience.of(
                List.of(between("2020-01", "2020-12"), between("2020-06", "2021-03"), between("2020-07", "2020-08")),
                TODAY);

        assertThat(experience).isEqualTo(new Experience(15, false));
        assertThat(experience.years()).isEqualTo(1.3);
    }

    @Test
    void of_jobsWithAGapInAnyOrder_leavesTheGapOut() {
        assertThat(Experience.of(List.of(between("2022-05", "2022-06"), between("2020-01", "2020-01")), TODAY)
                        .months())
                .isEqualTo(3);
    }

    @Test
    void of_ongoingJob_lastsUntilToday() {
        assertThat(Experience.of(List.of(Period.since(PartialDate.parse("2025-03"))), TODAY))
                .isEqualTo(new Experience(13, false));
    }

    @Test
    void of_yearsOnly_isApproximate() {
        assertThat(Experience.of(List.of(between("2019", "2020")), TODAY)).isEqualTo(new Experience(24, true));
    }

    @Test
    void of_futureAndUndatedJobs_countsNothing() {
        Period unknownEnd = new Period(Optional.of(PartialDate.of(2019)), Optional.empty(), false);

        assertThat(Experience.of(
                                List.of(between("2026-05", "2027-05"), Period.at(PartialDate.of(2019)), unknownEnd),
                                TODAY)
                        .months())
                .isZero();
        assertThat(Experience.of(List.of(between("2026-01", "2030-01")), TODAY).months())
                .isEqualTo(3);
    }

    private static Period between(String start, String end) {
        return Period.between(PartialDate.parse(start), PartialDate.parse(end));
    }
}
