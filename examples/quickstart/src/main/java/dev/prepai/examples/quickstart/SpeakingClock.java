package dev.prepai.examples.quickstart;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that runs on by the time a person needs to say or type something, so that the report of the demo looks like a real one. */
final class SpeakingClock extends Clock {
    private static final Duration THINKING = Duration.ofSeconds(20);
    private static final Duration WORD = Duration.ofMillis(400);

    private final Clock system = Clock.systemUTC();
    private Duration spoken = Duration.ZERO;

    void speak(String text) {
        spoken = spoken.plus(THINKING).plus(WORD.multipliedBy(text.split("\\s+").length));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return system.instant().plus(spoken);
    }
}
