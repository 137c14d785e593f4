package dev.prepai.sandbox.worker;

import dev.prepai.code.EntryPoint;
import dev.prepai.code.Language;
import dev.prepai.code.RunOptions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.graalvm.polyglot.Engine;

/** Runs of small programs of ours, from the making of a context to its end, so that a process is warm before it matters. */
final class Rehearsal {
    private static final Map<Language, String> PROGRAMS = Map.of(Language.PYTHON, """
            from collections import Counter
            import heapq

            class Node:
                def __init__(self, value, next=None):
                    self.value, self.next = value, next

            def solution(numbers, text):
                counts = Counter(numbers)
                heap = [(-count, number) for number, count in counts.items()]
                heapq.heapify(heap)
                head = None
                while heap:
                    head = Node(heapq.heappop(heap)[1], head)
                words = {}
                for i, word in enumerate(text.split()):
                    words.setdefault(word.lower(), []).append(i)
                result = []
                while head is not None:
                    result.append(head.value)
                    head = head.next
                try:
                    result[len(result)]
                except IndexError as error:
                    words['error'] = [str(error)]
                return {'order': sorted(result), 'words': words, 'mean': sum(numbers) / max(1, len(numbers)), 'ok': True}
            """, Language.JAVASCRIPT, """
            class Node {
              constructor(value, next = null) { this.value = value; this.next = next; }
            }
            function solution(numbers, text) {
              const counts = new Map();
              for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
              let head = null;
              for (const [number] of [...counts].sort((a, b) => b[1] - a[1])) head = new Node(number, head);
              const words = {};
              text.split(' ').forEach((word, i) => { (words[word.toLowerCase()] ||= []).push(i); });
              const result = [];
              for (; head !== null; head = head.next) result.push(head.value);
              try { null.value; } catch (error) { words.error = [error.message]; }
              return { order: result.sort((a, b) => a - b), words, mean: numbers.reduce((a, b) => a + b, 0) / numbers.length, ok: true };
            }
            """);
    private static final Map<Language, Integer> ROUNDS = Map.of(Language.PYTHON, 50, Language.JAVASCRIPT, 300);
    private static final int WHOLE = 4;
    private static final List<String> CALLS =
            List.of("[[3,1,2,3],\"a b A\"]", "[[5,-1.5,5,0],\"\"]", "[[1],\"x y z x\"]");
    private static final int LIMIT = 1 << 16;

    private final Engine engine;
    private int step;

    Rehearsal(Engine engine) {
        this.engine = engine;
    }

    /** Does one run of each language, unless it has done enough of them. Returns whether it did something. */
    boolean step() {
        boolean something = false;
        for (Language language : Dialect.LANGUAGES) {
            if (step < Objects.requireNonNull(ROUNDS.get(language))) {
                once(language, false);
                something = true;
            }
        }
        step++;
        return something;
    }

    /**
     * Compiles the library of Python, then does all there is to do, with everything that a guest imports while it waits, and
     * often: an ahead-of-time cache keeps which methods were worth compiling.
     */
    void whole() {
        PythonLibrary.compile(engine);
        for (int i = 0; i < WHOLE; i++) {
            for (Language language : Dialect.LANGUAGES) {
                once(language, true);
            }
        }
        for (Language language : Dialect.LANGUAGES) {
            for (int i = 0; i < Objects.requireNonNull(ROUNDS.get(language)); i++) {
                once(language, false);
            }
        }
    }

    private void once(Language language, boolean ripe) {
        EntryPoint entry = new EntryPoint.Function("solution");
        try (PolyglotGuest guest = PolyglotGuest.create(engine, language)) {
            while (ripe && guest.ripen()) {
                // until it is ripe
            }
            guest.load(Objects.requireNonNull(PROGRAMS.get(language)), entry, RunOptions.STANDARD, LIMIT);
            CALLS.forEach(call -> guest.call(call, RunOptions.STANDARD, LIMIT));
        }
    }
}
