package dev.prepai.practice;

import dev.prepai.question.Question;
import dev.prepai.rubric.Score;
import java.time.LocalDate;

/**
 * A question that somebody answered in practice.
 *
 * @param question as it was asked
 * @param on the day, in UTC
 * @param score for the competency that the question mainly measures
 */
public record AnsweredItem(Question question, LocalDate on, Score score) {}
