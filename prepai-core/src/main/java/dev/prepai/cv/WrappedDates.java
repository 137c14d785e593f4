package dev.prepai.cv;

import java.util.ArrayList;
import java.util.List;

/** Joins a range of dates that goes on in the next line, which happens in a narrow column and at the right margin. */
final class WrappedDates {
    private static final int LONGEST_END = 25;
    private static final int LONGEST_START = 40;
    /** How many characters may follow the year of the first date: a dash and a month. */
    private static final int LONGEST_MONTH = 16;

    private WrappedDates() {}

    /** Returns the lines, with each range whole in the line where it begins. */
    static List<Line> join(List<Line> lines, DateGrammar grammar) {
        List<Line> joined = new ArrayList<>(lines);
        for (int i = 0; i + 1 < joined.size(); i++) {
            join(joined, i, grammar);
        }
        return joined;
    }

    /** The end is all that stands in the first column of the next line. */
    private static void join(List<Line> lines, int index, DateGrammar grammar) {
        Line first = lines.get(index);
        Line next = lines.get(index + 1);
        int tab = next.text().indexOf('\t');
        String end = tab < 0 ? next.text() : next.text().substring(0, tab);
        boolean below = next.page() == first.page() && next.y() > first.y();
        boolean mayEnd = below && end.length() <= LONGEST_END && grammar.mayEnd(end);
        int place = mayEnd ? placeOf(end, first.text(), grammar) : -1;
        if (place >= 0 && grammar.find(end).stream().noneMatch(DateGrammar.Found::isRange)) {
            String text = first.text();
            lines.set(index, first.withText(text.substring(0, place) + " " + end + text.substring(place)));
            if (tab < 0) {
                lines.remove(index + 1);
            } else {
                lines.set(index + 1, next.withText(next.text().substring(tab + 1)));
            }
        }
    }

    /** Returns behind which column of a line, the first or the last, the end of a range belongs; −1 when behind neither. */
    private static int placeOf(String end, String text, DateGrammar grammar) {
        int firstTab = text.indexOf('\t');
        if (firstTab >= 0 && completes(end, text.substring(0, firstTab), grammar)) {
            return firstTab;
        }
        return completes(end, text.substring(text.lastIndexOf('\t') + 1), grammar) ? text.length() : -1;
    }

    /** A range that is to be completed begins with a date, near the end of its column. */
    private static boolean completes(String end, String column, DateGrammar grammar) {
        String start = column.substring(Math.max(0, column.length() - LONGEST_START));
        int length = start.length() + 1 + end.length();
        return start.chars().skip(Math.max(0, start.length() - LONGEST_MONTH)).anyMatch(Character::isDigit)
                && grammar.find(start + " " + end).stream()
                        .anyMatch(range -> range.isRange() && range.start() < start.length() && range.end() == length);
    }
}
