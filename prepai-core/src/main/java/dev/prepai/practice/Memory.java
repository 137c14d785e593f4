package dev.prepai.practice;

import java.time.LocalDate;

/**
 * What is known of how well something is remembered.
 *
 * @param stability the days after which it is recalled with a probability of 90 %
 * @param difficulty how hard it is to make it more stable, 1 to 10
 * @param reviewed when it was practised last
 */
record Memory(double stability, double difficulty, LocalDate reviewed) {}
