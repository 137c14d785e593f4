package dev.prepai.code.similarity;

import dev.prepai.code.similarity.Similarity.Prior;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The past submissions to one coding problem in one language, to find those that a new one is like. It keeps no source text, and at
 * most about four million symbols; then the oldest submissions leave. Safe for use by several threads, which wait for each other.
 */
public final class SimilarityIndex {
    /** How many similar submissions can be asked for. */
    public static final int MAX_LIMIT = 20;

    private static final int MAX_SYMBOLS = 4_000_000;
    /** What a submission costs beside its symbols, in symbols. */
    private static final int OVERHEAD = 100;

    private static final int MAX_SPANS = 10;

    /** So many more than asked for are compared in full, since fingerprints rank only roughly. */
    private static final int MARGIN = 20;

    private static final int FINGERPRINT_BITS = 1 << 18;
    private static final int MIN_PRIOR_OUTLINES = 15;
    private static final int PRIOR_PAIRS = 200;

    /** The prior is sampled anew when one in so many submissions has changed. */
    private static final int STALE_SHARE = 10;

    /** Longer programs are left out of the prior, so that a few hostile ones do not slow down all searches. */
    private static final int LONGEST_IN_PRIOR = 2_000;

    private final Map<String, Outline> outlines = new LinkedHashMap<>();
    private final Frequencies frequencies;
    private final long maxSymbols;
    private long symbols;
    private int changes;
    private double[] priorScores = {};

    /**
     * Creates an index without submissions.
     *
     * @param given what is not counted as shared: code that every candidate begins with, model solutions
     */
    public SimilarityIndex(List<Outline> given) {
        this(given, MAX_SYMBOLS);
    }

    SimilarityIndex(List<Outline> given, long maxSymbols) {
        this.frequencies = new Frequencies(
                given.stream().map(Outline::grams).flatMapToInt(Arrays::stream).toArray());
        this.maxSymbols = maxSymbols;
    }

    /** Adds a submission; it takes the place of an earlier one of the same id. */
    public synchronized void add(String submissionId, Outline outline) {
        remove(submissionId);
        outlines.put(submissionId, outline);
        frequencies.add(outline.grams());
        symbols += OVERHEAD + outline.size();
        changes++;
        while (symbols > maxSymbols) {
            remove(outlines.keySet().iterator().next());
        }
    }

    /** Forgets a submission, and returns whether it was there. */
    public synchronized boolean remove(String submissionId) {
        Outline outline = outlines.remove(submissionId);
        if (outline == null) {
            return false;
        }
        frequencies.remove(outline.grams());
        symbols -= OVERHEAD + outline.size();
        changes++;
        return true;
    }

    /** Returns how many submissions there are. */
    public synchronized int size() {
        return outlines.size();
    }

    /**
     * Returns the submissions that a new one is most like, the most alike first. It should not have been added before, or it is
     * found itself.
     *
     * @param limit how many at most, 1 to {@value #MAX_LIMIT}
     */
    public synchronized List<Similarity> find(Outline outline, int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit must be in 1.." + MAX_LIMIT + ", was " + limit);
        }
        refreshPrior();
        return candidates(outline, limit + MARGIN).stream()
                .map(id -> compare(outline, id))
                .filter(similarity -> similarity.score() > 0)
                .sorted(Comparator.comparingDouble(Similarity::score).reversed())
                .limit(limit)
                .toList();
    }

    /** Returns the ids of those that share the largest part of the fingerprints of the one that has fewer. */
    private List<String> candidates(Outline outline, int limit) {
        record Candidate(String id, double shared) {}
        BitSet fingerprints = new BitSet(FINGERPRINT_BITS);
        for (int fingerprint : outline.fingerprints()) {
            fingerprints.set(bit(fingerprint));
        }
        return outlines.entrySet().stream()
                .map(other -> new Candidate(other.getKey(), shared(outline, fingerprints, other.getValue())))
                .sorted(Comparator.comparingDouble(Candidate::shared).reversed())
                .limit(limit)
                .map(Candidate::id)
                .toList();
    }

    private static double shared(Outline outline, BitSet fingerprints, Outline other) {
        int shared = 0;
        for (int fingerprint : other.fingerprints()) {
            shared += fingerprints.get(bit(fingerprint)) ? 1 : 0;
        }
        int fewer = Math.min(outline.fingerprints().length, other.fingerprints().length);
        return (double) shared / Math.max(1, fewer);
    }

    private static int bit(int fingerprint) {
        return fingerprint & (FINGERPRINT_BITS - 1);
    }

    private Similarity compare(Outline outline, String id) {
        Outline other = outlines.getOrDefault(id, Outline.EMPTY);
        Pair pair = new Pair(outline, other);
        double score = pair.score(frequencies, other);
        return new Similarity(id, score, pair.size(), pair.spans(MAX_SPANS), prior(score));
    }

    private Optional<Prior> prior(double score) {
        int pairs = priorScores.length;
        if (pairs == 0) {
            return Optional.empty();
        }
        long less = Arrays.stream(priorScores).filter(other -> other < score).count();
        return Optional.of(new Prior(pairs, priorScores[pairs / 2], (double) less / pairs));
    }

    private void refreshPrior() {
        if (changes * STALE_SHARE > outlines.size()) {
            priorScores = priorScores();
            changes = 0;
        }
    }

    /** The seed is fixed, so that the same calls always give the same answer. */
    private double[] priorScores() {
        List<Outline> typical = outlines.values().stream()
                .filter(outline -> outline.size() <= LONGEST_IN_PRIOR)
                .toList();
        if (typical.size() < MIN_PRIOR_OUTLINES) {
            return new double[0];
        }
        SplittableRandom random = new SplittableRandom(typical.size());
        return IntStream.range(0, PRIOR_PAIRS)
                .mapToObj(i -> randomPair(typical, random))
                .mapToDouble(pair -> pair.score(frequencies, pair.left(), pair.right()))
                .sorted()
                .toArray();
    }

    private static Pair randomPair(List<Outline> outlines, SplittableRandom random) {
        int one = random.nextInt(outlines.size());
        int other = (one + 1 + random.nextInt(outlines.size() - 1)) % outlines.size();
        return new Pair(outlines.get(one), outlines.get(other));
    }
}
