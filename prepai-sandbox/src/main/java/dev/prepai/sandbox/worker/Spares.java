package dev.prepai.sandbox.worker;

import dev.prepai.code.Language;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps unused guests of each language, made in the background on the one engine. A guest that waits ripens: it imports what
 * programs often ask for. Safe for use by several threads.
 */
final class Spares implements Guests, AutoCloseable {
    /** One can ripen while the other is at hand. */
    private static final int DEPTH = 2;

    private final Engine engine = PolyglotGuest.engine();
    private final Consumer<Language> listener;
    private final Map<Language, Stock> stocks = new EnumMap<>(Language.class);
    private final ExecutorService makers = Executors.newFixedThreadPool(Dialect.LANGUAGES.size(), task -> {
        Thread thread = new Thread(null, task, "maker", Worker.STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    });

    private int depth; // guarded by this

    /** Creates an empty stock; the listener hears of each new guest. */
    Spares(Consumer<Language> listener) {
        this.listener = listener;
        for (Language language : Dialect.LANGUAGES) {
            stocks.put(language, new Stock());
        }
    }

    Engine engine() {
        return engine;
    }

    /** Begins to fill the stock: one guest of each language, and only when these are there the next. */
    synchronized void fill() {
        if (depth < DEPTH && complete()) {
            depth++;
            Dialect.LANGUAGES.forEach(this::order);
        }
    }

    @Override
    public void replace(Language language, boolean counted) {
        if (!isApart(language, counted)) {
            order(language);
        }
    }

    private synchronized void order(Language language) {
        stock(language).missing++;
        makers.execute(() -> make(language));
    }

    private void make(Language language) {
        try {
            put(PolyglotGuest.create(engine, language));
            listener.accept(language);
        } catch (PolyglotException | IllegalStateException e) {
            if (!makers.isShutdown()) {
                throw e;
            }
        }
    }

    /** Returns the ripest guest as soon as there is one, or one that is on no engine with others. */
    @Override
    public Guest take(Language language, boolean counted) throws InterruptedException {
        return isApart(language, counted) ? PolyglotGuest.apart(language) : take(language);
    }

    /** An engine that is instrumented changes code of all its guests, also while that runs, which that of Python does not survive. */
    private static boolean isApart(Language language, boolean counted) {
        return counted && StepCounter.instruments(language);
    }

    private synchronized Guest take(Language language) throws InterruptedException {
        Stock stock = stock(language);
        while (stock.size() == 0) {
            wait();
        }
        return stock.ripe.isEmpty() ? stock.unripe.removeFirst() : stock.ripe.removeFirst();
    }

    @Override
    public synchronized boolean has(Language language) {
        return stock(language).size() > 0;
    }

    /** Tells whether every guest that was asked for is there. */
    synchronized boolean complete() {
        return stocks.values().stream().allMatch(stock -> stock.missing == 0);
    }

    /** Ripens a guest by one step, if one is unripe and another is at hand. Returns whether there was something to do. */
    boolean ripen() {
        for (Language language : Dialect.LANGUAGES) {
            PolyglotGuest guest = takeUnripe(language);
            if (guest != null) {
                putBack(guest, guest.ripen());
                return true;
            }
        }
        return false;
    }

    private synchronized @Nullable PolyglotGuest takeUnripe(Language language) {
        Stock stock = stock(language);
        return complete() && stock.size() > 1 ? stock.unripe.pollFirst() : null;
    }

    private synchronized void putBack(PolyglotGuest guest, boolean unripe) {
        Stock stock = stock(guest.language());
        (unripe ? stock.unripe : stock.ripe).addFirst(guest);
        notifyAll();
    }

    private synchronized void put(PolyglotGuest guest) {
        Stock stock = stock(guest.language());
        stock.missing--;
        stock.unripe.addLast(guest);
        fill();
        notifyAll();
    }

    /** Ends all guests, also those that are in use. */
    @Override
    public void close() {
        makers.shutdownNow();
        engine.close(true);
    }

    private Stock stock(Language language) {
        return Objects.requireNonNull(stocks.get(language));
    }

    private static final class Stock {
        private final Deque<PolyglotGuest> unripe = new ArrayDeque<>();
        private final Deque<PolyglotGuest> ripe = new ArrayDeque<>();
        private int missing;

        int size() {
            return unripe.size() + ripe.size();
        }
    }
}
