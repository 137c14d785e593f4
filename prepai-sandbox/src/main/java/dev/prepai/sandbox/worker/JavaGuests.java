package dev.prepai.sandbox.worker;

import dev.prepai.code.EntryPoint;
import dev.prepai.code.Language;
import dev.prepai.code.Program;
import dev.prepai.code.RunOptions;
import dev.prepai.sandbox.wire.Reply;
import dev.prepai.sandbox.wire.Request;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Java programs, for a process that runs one and ends. */
final class JavaGuests implements Guests {
    private static final int ROUNDS = 2;
    private static final int LIMIT = 1 << 16;
    private static final long PATIENCE = Long.MAX_VALUE;
    private static final String CALL = "[[3,1,2],\"a b A\"]";

    /** Touches what the JDK reads from files, because later there are none. */
    private static final String REHEARSAL = """
            import java.security.*;
            import java.text.*;
            import java.time.*;
            import java.time.format.*;
            import java.util.*;
            import java.util.concurrent.*;
            import java.util.function.*;
            import java.util.regex.*;
            import java.util.stream.*;

            class Solution {
                record Pair(int left, String right) {}

                static Map<String, Object> solution(List<Integer> numbers, String text) throws Exception {
                    Map<String, Object> result = new TreeMap<>();
                    result.put("sorted", numbers.stream().sorted(Comparator.reverseOrder()).collect(Collectors.toList()));
                    result.put("words", Pattern.compile("\\s+").splitAsStream(text).collect(Collectors.groupingBy(w -> w)));
                    result.put("pairs", numbers.stream().map(n -> new Pair(n, String.format("%5.2f", n / 3.0))).toList());
                    result.put("zone", ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneId.of("Europe/Berlin"))
                            .format(DateTimeFormatter.ISO_INSTANT));
                    result.put("money", NumberFormat.getCurrencyInstance(Locale.US).format(3));
                    result.put("hash", MessageDigest.getInstance("SHA-256").digest(text.getBytes()).length);
                    result.put("random", new SecureRandom().nextInt() + UUID.randomUUID().toString());
                    result.put("sum", IntStream.range(0, 1000).parallel().sum());
                    ExecutorService threads = Executors.newSingleThreadExecutor();
                    result.put("later", threads.submit(() -> Thread.currentThread().getName()).get());
                    threads.shutdown();
                    try {
                        numbers.get(numbers.size());
                    } catch (IndexOutOfBoundsException e) {
                        result.put("error", e.getMessage());
                    }
                    return result;
                }
            }
            """;

    /** Runs a program of ours, so that the compiler is warm, and what is read from files has been read. */
    void rehearse() throws InterruptedException {
        Program program = new Program(Language.JAVA, REHEARSAL, new EntryPoint.Function("solution"));
        Request request = new Request(program, List.of(CALL), PATIENCE, PATIENCE, LIMIT, LIMIT, RunOptions.STANDARD);
        for (int i = 0; i < ROUNDS; i++) {
            List<Reply> replies = Collections.synchronizedList(new ArrayList<>());
            CountDownLatch done = new CountDownLatch(1);
            new Job(request, this, replies::add, done::countDown).start();
            done.await();
            Reply last = replies.get(replies.size() - 1);
            if (last.kind() != Reply.Kind.RETURNED) {
                throw new IllegalStateException("Java does not work here: " + last);
            }
        }
        openClassPath();
    }

    /** A class that is nowhere is looked for everywhere, which opens all jars. */
    private static void openClassPath() {
        try {
            Class.forName("NotThere");
            throw new IllegalStateException("there is a class of that name");
        } catch (ClassNotFoundException e) {
            // as expected
        }
    }

    @Override
    public Guest take(Language language, boolean counted) {
        return new JavaGuest();
    }

    @Override
    public void replace(Language language, boolean counted) {
        // there is no next run
    }

    @Override
    public boolean has(Language language) {
        return false;
    }
}
