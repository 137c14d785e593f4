package dev.prepai.cv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Orders the words of a page by an XY-cut: a block with a gutter is read column by column, another block is cut at its widest
 * vertical gap, and a block without either is read row by row.
 */
final class ReadingOrder {
    private static final int STRIP = 3;
    private static final int MOST_STRIPS = 1_000;
    private static final int LEAST_GUTTER = 3;
    private static final double CROSSING_ROWS = 0.04;
    private static final double MARGIN = 0.2;
    private static final int LEAST_ROWS = 4;
    private static final double USUAL_GAP = 1.4;
    private static final int DEEPEST = 24;
    private static final double RAIL_ROWS = 0.8;
    private static final double RAIL_SHARE = 0.55;
    private static final double TABLE_SHARE = 0.9;
    private static final int LONGEST_CELL = 30;
    private static final Pattern CELL_END = Pattern.compile("\t");
    private static final double SAME_ROW = 0.15;
    /** The pieces of a rail are short; those of a column are paragraphs and lists. */
    private static final double PIECE_ROWS = 2;

    private static final double RAIL_WIDTH = 180;
    private static final double WRAPPED = 1.7;
    /** A rail may be nearer to the edge than a column. */
    private static final double RAIL_MARGIN = 0.08;
    /** A header above the columns has at most so many rows. */
    private static final int BANNER = 12;

    private final int page;
    private final Budget budget;
    private final List<Line> lines = new ArrayList<>();
    private boolean columns;

    ReadingOrder(int page, Budget budget) {
        this.page = page;
        this.budget = budget;
    }

    List<Line> lines(List<Word> words) {
        order(Row.of(words), 0);
        return lines;
    }

    /** Tells whether something was read column by column. */
    boolean hasColumns() {
        return columns;
    }

    private void order(List<Row> wrapped, int depth) {
        budget.time();
        List<Row> rows = withoutWraps(wrapped);
        if (rows.size() < 2 * LEAST_ROWS || depth == DEEPEST) {
            rows.forEach(row -> lines.add(row.line(page)));
            return;
        }
        for (int banner = 0; banner <= Math.min(BANNER, rows.size() / 2); banner++) {
            List<Row> body = rows.subList(banner, rows.size());
            OptionalDouble gutter = gutter(body);
            if (gutter.isPresent()) {
                columns = true;
                order(rows.subList(0, banner), DEEPEST);
                order(side(body, gutter.getAsDouble(), true), depth + 1);
                order(side(body, gutter.getAsDouble(), false), depth + 1);
                return;
            }
        }
        int cut = widestGap(rows);
        order(rows.subList(0, cut), cut == rows.size() ? DEEPEST : depth + 1);
        order(rows.subList(cut, rows.size()), depth + 1);
    }

    private static List<Row> side(List<Row> rows, double gutter, boolean left) {
        return rows.stream()
                .map(row -> row.words().stream()
                        .filter(word -> word.middle() < gutter == left)
                        .toList())
                .filter(words -> !words.isEmpty())
                .map(Row::new)
                .toList();
    }

    /** Returns where the second part begins, or the number of rows when the rows are evenly spaced. */
    private static int widestGap(List<Row> rows) {
        float[] gaps = new float[rows.size() - 1];
        int widest = 0;
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = rows.get(i + 1).y() - rows.get(i).y();
            widest = gaps[i] > gaps[widest] ? i : widest;
        }
        float most = gaps[widest];
        Arrays.sort(gaps);
        return most > USUAL_GAP * gaps[gaps.length / 2] ? widest + 1 : rows.size();
    }

    /** Returns the middle of the widest vertical band in the central part that hardly any row crosses. */
    private static OptionalDouble gutter(List<Row> rows) {
        OptionalDouble band = widestBand(rows, MARGIN);
        return band.isPresent() && isGutter(rows, band.getAsDouble()) ? band : OptionalDouble.empty();
    }

    private static OptionalDouble widestBand(List<Row> rows, double margin) {
        double left = rows.stream().mapToDouble(ReadingOrder::left).min().orElse(0);
        double right = rows.stream().mapToDouble(ReadingOrder::right).max().orElse(0);
        int[] crossings = crossings(rows, left, right);
        int best = 0;
        int bestStart = 0;
        for (int from = (int) (crossings.length * margin); from < crossings.length * (1 - margin); from++) {
            int to = from;
            while (to < crossings.length && crossings[to] <= rows.size() * CROSSING_ROWS) {
                to++;
            }
            if (to - from > best) {
                best = to - from;
                bestStart = from;
            }
            from = Math.max(from, to);
        }
        double middle = left + (bestStart + best / 2.0) * STRIP;
        return best >= LEAST_GUTTER ? OptionalDouble.of(middle) : OptionalDouble.empty();
    }

    private static int[] crossings(List<Row> rows, double left, double right) {
        int[] crossings = new int[Math.min(MOST_STRIPS, Math.max(1, (int) ((right - left) / STRIP)))];
        for (Row row : rows) {
            boolean[] inked = new boolean[crossings.length];
            for (Word word : row.words()) {
                int from = (int) Math.max(0, (word.left() - left) / STRIP);
                int to = (int) Math.min(inked.length - 1.0, (word.right() - left) / STRIP);
                for (int i = from; i <= to; i++) {
                    inked[i] = true;
                }
            }
            for (int i = 0; i < inked.length; i++) {
                crossings[i] += inked[i] ? 1 : 0;
            }
        }
        return crossings;
    }

    /** Rejects a rail, which is dates or labels beside the rows they belong to, and the columns of a table. */
    private static boolean isGutter(List<Row> rows, double middle) {
        List<Row> left = side(rows, middle, true);
        List<Row> right = side(rows, middle, false);
        int fewer = Math.min(left.size(), right.size());
        return fewer >= LEAST_ROWS && !isRail(left, right) && !isRail(right, left) && !isTable(left, right);
    }

    /** Tells whether the rows of the shorter part go on with a few words those of the longer, which have a few as well. */
    private static boolean isTable(List<Row> left, List<Row> right) {
        List<Row> shorter = left.size() < right.size() ? left : right;
        List<Row> longer = left.size() < right.size() ? right : left;
        float top = shorter.get(0).top();
        float bottom = shorter.get(shorter.size() - 1).y();
        List<Row> beside = longer.stream()
                .filter(row -> row.y() >= top && row.top() <= bottom)
                .toList();
        long aligned = shorter.stream().filter(row -> hasBeside(longer, row)).count();
        long brief = Stream.concat(shorter.stream(), beside.stream())
                .filter(ReadingOrder::isBrief)
                .count();
        return aligned >= TABLE_SHARE * shorter.size() && brief >= TABLE_SHARE * (shorter.size() + beside.size());
    }

    private static boolean isBrief(Row row) {
        return CELL_END.splitAsStream(row.text()).allMatch(cell -> cell.length() <= LONGEST_CELL);
    }

    /** Tells whether nearly every piece of the narrow part begins beside a row of the other. */
    private static boolean isRail(List<Row> narrow, List<Row> wide) {
        if (narrow.size() > RAIL_ROWS * wide.size()) {
            return false;
        }
        List<List<Row>> pieces = pieces(narrow);
        long beside =
                pieces.stream().filter(piece -> hasBeside(wide, piece.get(0))).count();
        return beside >= RAIL_SHARE * pieces.size() && narrow.size() <= PIECE_ROWS * pieces.size();
    }

    private static boolean hasBeside(List<Row> rows, Row row) {
        double near = SAME_ROW * Math.max(1, row.fontSize());
        return rows.stream()
                .anyMatch(each -> Math.abs(each.y() - row.y()) <= near || Math.abs(each.top() - row.top()) <= near);
    }

    /** Returns rows that stand close below each other together. */
    private static List<List<Row>> pieces(List<Row> rows) {
        List<List<Row>> pieces = new ArrayList<>();
        Row last = null;
        for (Row row : rows) {
            if (last == null || row.y() - last.y() > WRAPPED * Math.max(1, row.fontSize())) {
                pieces.add(new ArrayList<>());
            }
            pieces.get(pieces.size() - 1).add(row);
            last = row;
        }
        return pieces;
    }

    /** Puts what is wrapped in a rail on the row where it begins, so that "May 2023 to" and "April 2024" meet. */
    private static List<Row> withoutWraps(List<Row> rows) {
        for (int banner = 0; banner <= Math.min(BANNER, rows.size() / 2); banner++) {
            List<Row> body = rows.subList(banner, rows.size());
            OptionalDouble rail = rail(body);
            if (rail.isPresent()) {
                List<Row> unwrapped = new ArrayList<>(rows.subList(0, banner));
                unwrapped.addAll(withoutWraps(body, rail.getAsDouble()));
                return unwrapped;
            }
        }
        return rows;
    }

    private static List<Row> withoutWraps(List<Row> rows, double rail) {
        List<Word> words = new ArrayList<>();
        side(rows, rail, false).forEach(row -> words.addAll(row.words()));
        pieces(side(rows, rail, true)).forEach(piece -> words.addAll(joined(piece)));
        return Row.of(words);
    }

    /** Returns the words of the first row, the last of them with the text of the other rows. */
    private static List<Word> joined(List<Row> piece) {
        List<Word> words = new ArrayList<>(piece.get(0).words());
        Word last = words.remove(words.size() - 1);
        for (Row row : piece.subList(1, piece.size())) {
            last = last.followedBy(row.text());
        }
        words.add(last);
        return words;
    }

    private static OptionalDouble rail(List<Row> rows) {
        double left = rows.stream().mapToDouble(ReadingOrder::left).min().orElse(0);
        OptionalDouble gap = widestBand(rows, RAIL_MARGIN);
        if (gap.isEmpty() || gap.getAsDouble() - left > RAIL_WIDTH) {
            return OptionalDouble.empty();
        }
        List<Row> narrow = side(rows, gap.getAsDouble(), true);
        return narrow.size() >= LEAST_ROWS && isRail(narrow, side(rows, gap.getAsDouble(), false))
                ? gap
                : OptionalDouble.empty();
    }

    private static double left(Row row) {
        return row.words().get(0).left();
    }

    private static double right(Row row) {
        return row.words().stream().mapToDouble(Word::right).max().orElse(0);
    }
}
