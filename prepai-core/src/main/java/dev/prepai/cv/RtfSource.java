package dev.prepai.cv;

import dev.prepai.cv.CvResult.Reason;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the text out of an RTF that a reader of the page does not see: hidden, deleted, tiny, or white where nothing has a ground.
 * Groups nested without end are refused.
 */
final class RtfSource {
    private static final int DEEPEST = 500;
    private static final int SMALLEST_HALF_POINTS = 6;
    private static final Pattern WORD = Pattern.compile("\\\\([a-z]{1,32})(-?\\d{1,9})? ?");
    private static final Pattern COLORS = Pattern.compile("\\{\\\\colortbl([^{}]{0,20000})}");
    private static final Pattern WHITE = Pattern.compile("\\\\red255\\s*\\\\green255\\s*\\\\blue255");
    private static final Pattern GROUND = Pattern.compile("\\\\(?:highlight|cb|chcbpat|cbpat|clcbpat)[1-9]");

    private final String source;
    private final Budget budget;
    private final StringBuilder visible = new StringBuilder();
    private final Deque<State> groups = new ArrayDeque<>();
    private final Set<Integer> white;
    private State state = State.PLAIN;
    private boolean hidden;

    private RtfSource(String source, Budget budget) {
        this.source = source;
        this.budget = budget;
        this.white = GROUND.matcher(source).find() ? Set.of() : white(source);
        copy();
    }

    static RtfSource of(String source, Budget budget) {
        return new RtfSource(source, budget);
    }

    /** Returns the source without what is hidden. */
    String visible() {
        return visible.toString();
    }

    /** Tells whether something is missing that has letters. */
    boolean hasHidden() {
        return hidden;
    }

    private static Set<Integer> white(String source) {
        Matcher table = COLORS.matcher(source);
        if (!table.find()) {
            return Set.of();
        }
        String[] colors = table.group(1).split(";", -1);
        Set<Integer> white = new HashSet<>();
        for (int i = 0; i < colors.length; i++) {
            if (WHITE.matcher(colors[i]).find()) {
                white.add(i);
            }
        }
        return white;
    }

    private void copy() {
        Matcher word = WORD.matcher(source);
        int at = 0;
        while (at < source.length()) {
            budget.time();
            char each = source.charAt(at);
            if (each == '\\' && word.region(at, source.length()).lookingAt()) {
                at = word(word);
            } else if (each == '\\') {
                // a sign: an escaped brace, or two digits of a letter
                int end = Math.min(source.length(), at + (source.startsWith("'", at + 1) ? 4 : 2));
                text(at, end);
                at = end;
            } else {
                group(each);
                text(at, at + 1);
                at++;
            }
        }
    }

    private int word(Matcher word) {
        int number = word.group(2) == null ? 1 : Integer.parseInt(word.group(2));
        switch (word.group(1)) {
            case "v", "deleted" -> state = state.withHidden(number != 0);
            case "fs" -> state = state.withSize(word.group(2) == null ? State.PLAIN.halfPoints : number);
            case "cf" -> state = state.withColor(word.group(2) == null ? 0 : number);
            case "plain" -> state = State.PLAIN;
            case "bin" -> {
                // what follows is no text; it is left out with its length
                return (int) Math.min(source.length(), (long) word.end() + Math.max(0, number));
            }
            default -> {}
        }
        if (word.group(1).equals("u") && isUnseen()) {
            hidden = true;
        } else {
            visible.append(source, word.start(), word.end());
        }
        return word.end();
    }

    private void group(char each) {
        if (each == '{') {
            groups.push(state);
            if (groups.size() > DEEPEST) {
                throw new UnreadableException(Reason.CORRUPT);
            }
        } else if (each == '}' && !groups.isEmpty()) {
            state = groups.pop();
        }
    }

    private void text(int from, int to) {
        char first = source.charAt(from);
        if (!isUnseen() || first == '{' || first == '}') {
            visible.append(source, from, to);
        } else {
            hidden |= Character.isLetterOrDigit(first);
        }
    }

    private boolean isUnseen() {
        return state.hidden || state.halfPoints < SMALLEST_HALF_POINTS || white.contains(state.color);
    }

    private record State(boolean hidden, int halfPoints, int color) {
        static final State PLAIN = new State(false, 24, 0);

        State withHidden(boolean other) {
            return new State(other, halfPoints, color);
        }

        State withSize(int other) {
            return new State(hidden, other, color);
        }

        State withColor(int other) {
            return new State(hidden, halfPoints, other);
        }
    }
}
