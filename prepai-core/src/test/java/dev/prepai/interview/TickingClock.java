package dev.prepai.interview;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** Goes on by one second each time it is read. */
public final class TickingClock extends Clock {
    private static final Instant START = Instant.parse("2026-03-14T09:30:00Z");

    private final AtomicLong ticks;

    /** Creates a clock that was read so many times before. */
    public TickingClock(long ticks) {
        this.ticks = new AtomicLong(ticks);
    }

    @Override
    public Instant instant() {
        return START.plusSeconds(ticks.getAndIncrement());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
