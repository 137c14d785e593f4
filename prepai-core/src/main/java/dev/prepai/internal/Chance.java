package dev.prepai.internal;

/** Chance that can be repeated. */
public final class Chance {
    private Chance() {}

    /** Returns a number in 0..1 that depends on nothing but its arguments (the finaliser of SplitMix64, Steele et al. 2014). */
    public static double of(long seed, String id) {
        long mixed = seed * 0x9E3779B97F4A7C15L + id.hashCode();
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return ((mixed ^ (mixed >>> 31)) >>> 11) * 0x1.0p-53;
    }
}
