package dev.prepai.sandbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets a number of runs in at the same time. The others wait in lanes, one per caller; the lanes take turns, so that a caller
 * with many runs does not hold up one with few. Safe for use by several threads.
 */
final class Turnstile {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Deque<Ticket>> lanes = new LinkedHashMap<>();
    private final int mostWaiting;
    private int free;
    private int waiting;

    /**
     * Creates a turnstile.
     *
     * @param permits how many are let in at the same time
     * @param mostWaiting how many may wait, over all lanes
     */
    Turnstile(int permits, int mostWaiting) {
        this.free = permits;
        this.mostWaiting = mostWaiting;
    }

    /** How an attempt to enter ended. */
    enum Entry {
        /** The caller is in, and must {@linkplain #leave leave}. */
        IN,
        /** Too many wait already. */
        FULL,
        /** The time was over first. */
        LATE
    }

    /** Waits for its turn. */
    Entry enter(String lane, Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (free > 0) {
                free--;
                return Entry.IN;
            }
            return waiting < mostWaiting ? waitIn(lane, patience.toNanos()) : Entry.FULL;
        } finally {
            lock.unlock();
        }
    }

    private Entry waitIn(String lane, long nanos) throws InterruptedException {
        Ticket ticket = new Ticket(lock.newCondition());
        lanes.computeIfAbsent(lane, name -> new ArrayDeque<>()).add(ticket);
        waiting++;
        try {
            long left = nanos;
            while (!ticket.called && left > 0) {
                left = ticket.turn.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            if (ticket.called) {
                leave();
            }
            throw e;
        } finally {
            if (!ticket.called) {
                giveUp(lane, ticket);
            }
        }
        return ticket.called ? Entry.IN : Entry.LATE;
    }

    private void giveUp(String lane, Ticket ticket) {
        waiting--;
        lanes.computeIfPresent(lane, (name, tickets) -> {
            tickets.remove(ticket);
            return tickets.isEmpty() ? null : tickets;
        });
    }

    /** Lets the first of the next lane in. */
    void leave() {
        lock.lock();
        try {
            if (lanes.isEmpty()) {
                free++;
            } else {
                callNext();
            }
        } finally {
            lock.unlock();
        }
    }

    private void callNext() {
        Map.Entry<String, Deque<Ticket>> next = lanes.entrySet().iterator().next();
        String lane = next.getKey();
        Deque<Ticket> tickets = next.getValue();
        Ticket ticket = tickets.remove();
        lanes.remove(lane);
        if (!tickets.isEmpty()) {
            lanes.put(lane, tickets); // behind the others
        }
        waiting--;
        ticket.called = true;
        ticket.turn.signal();
    }

    /** Returns how many wait. */
    int waiting() {
        lock.lock();
        try {
            return waiting;
        } finally {
            lock.unlock();
        }
    }

    private static final class Ticket {
        private final Condition turn;
        private boolean called;

        Ticket(Condition turn) {
            this.turn = turn;
        }
    }
}
