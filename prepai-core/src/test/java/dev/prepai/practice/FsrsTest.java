package dev.prepai.practice;

import static dev.prepai.practice.Grade.AGAIN;
import static dev.prepai.practice.Grade.EASY;
import static dev.prepai.practice.Grade.GOOD;
import static dev.prepai.practice.Grade.HARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.prepai.rubric.Score;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The numbers are those of the tests of py-fsrs 6, the implementation of the authors. */
class FsrsTest {
    private static final LocalDate DAY = LocalDate.of(2022, 11, 29);

    private final Fsrs fsrs = Fsrs.standard();

    @Test
    void first_hasThePublishedStabilityAndDifficulty() {
        double[] stability = {0.212, 1.2931, 2.3065, 8.2956};
        double[] difficulty = {6.4133, 5.11217071, 2.11810397, 1.0};
        for (Grade grade : Grade.values()) {
            Memory memory = fsrs.first(grade, DAY);
            assertThat(memory.stability()).isEqualTo(stability[grade.ordinal()]);
            assertThat(memory.difficulty()).isCloseTo(difficulty[grade.ordinal()], within(1e-8));
        }
    }

    @Test
    void next_overTheReviewsOfTheReference_endsInItsState() {
        Memory memory = reviewed(fsrs);
        assertThat(memory.stability()).isCloseTo(53.62691, within(1e-4));
        assertThat(memory.difficulty()).isCloseTo(6.3574867, within(1e-4));
    }

    @Test
    void next_withoutWeightsForTheSameDay_endsInThatStateOfTheReference() {
        Fsrs longTermOnly = new Fsrs(List.of(
                0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614,
                0.2629, 1.6483, 0.6014, 1.8729, 0.0, 0.0, 0.0, 0.1542));
        assertThat(reviewed(longTermOnly).stability()).isCloseTo(53.335106, within(1e-4));
    }

    private static Memory reviewed(Fsrs fsrs) {
        Memory memory = fsrs.first(AGAIN, DAY);
        LocalDate day = DAY;
        for (int days : new int[] {0, 1, 3, 8, 21}) {
            day = day.plusDays(days);
            memory = fsrs.next(memory, GOOD, day);
        }
        return memory;
    }

    /** Reviews are due after 2, 11, 46, 163 and 497 days in the reference; here a year is the longest. */
    @Test
    void due_afterGoodReviewsInTime_growsAsInTheReference() {
        Memory memory = fsrs.next(fsrs.first(GOOD, DAY), GOOD, DAY);
        for (int days : new int[] {2, 11, 46, 163, 365}) {
            LocalDate due = fsrs.due(memory);
            assertThat(due).isEqualTo(memory.reviewed().plusDays(days));
            memory = fsrs.next(memory, GOOD, due);
        }
    }

    @Test
    void due_ofWhatWasNotKnown_isTheNextDay() {
        assertThat(fsrs.due(fsrs.first(AGAIN, DAY))).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void recall_fallsToNineTenthsAtTheStability() {
        Memory memory = new Memory(10, 5, DAY);
        assertThat(fsrs.recall(memory, DAY)).isEqualTo(1);
        assertThat(fsrs.recall(memory, DAY.plusDays(10))).isCloseTo(0.9, within(1e-12));
        assertThat(fsrs.recall(memory, DAY.plusDays(11))).isLessThan(0.9).isGreaterThan(0.88);
    }

    @Test
    void next_afterForgetting_isLessStableAndHarder() {
        Memory before = new Memory(40, 4, DAY);
        Memory after = fsrs.next(before, AGAIN, DAY.plusDays(40));
        assertThat(after.stability()).isLessThan(5);
        assertThat(after.difficulty()).isGreaterThan(before.difficulty());
    }

    @Test
    void next_inTheOrderOfTheGrades_isMoreStable() {
        Memory before = new Memory(5, 5, DAY);
        double[] stability = new double[4];
        for (Grade grade : Grade.values()) {
            stability[grade.ordinal()] =
                    fsrs.next(before, grade, DAY.plusDays(5)).stability();
        }
        assertThat(stability).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void gradeOf_cutsWhereTheRecommendationDoes() {
        assertThat(Grade.of(Score.certain(4.49))).isEqualTo(AGAIN);
        assertThat(Grade.of(Score.certain(4.5))).isEqualTo(HARD);
        assertThat(Grade.of(Score.certain(6))).isEqualTo(GOOD);
        assertThat(Grade.of(Score.certain(8.5))).isEqualTo(EASY);
    }
}
