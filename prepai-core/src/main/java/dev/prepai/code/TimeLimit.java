package dev.prepai.code;

import java.time.Duration;
import java.util.Optional;

/**
 * The time that each test of a submission had.
 *
 * @param cpu processor time
 * @param call wall time
 * @param reference what the reference solution needed for its slowest test, when the limit was derived from it; empty for the
 *     standard limit
 */
public record TimeLimit(Duration cpu, Duration call, Optional<Duration> reference) {}
