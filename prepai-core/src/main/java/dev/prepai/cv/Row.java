package dev.prepai.cv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Words on one baseline, from left to right. */
record Row(List<Word> words) {
    private static final float SAME_BASELINE = 0.4f;
    private static final float WIDE_GAP = 1;
    private static final float LETTER_GAP = 1.7f;

    static List<Row> of(List<Word> words) {
        List<Word> downwards = new ArrayList<>(words);
        downwards.sort(Comparator.comparingDouble(Word::y));
        List<Row> rows = new ArrayList<>();
        List<Word> current = new ArrayList<>();
        for (Word word : downwards) {
            if (!current.isEmpty() && !sameBaseline(current.get(0), word)) {
                rows.add(new Row(current));
                current = new ArrayList<>();
            }
            current.add(word);
        }
        if (!current.isEmpty()) {
            rows.add(new Row(current));
        }
        return rows;
    }

    Row {
        words = words.stream().sorted(Comparator.comparingDouble(Word::left)).toList();
    }

    private static boolean sameBaseline(Word first, Word second) {
        return second.y() - first.y() <= SAME_BASELINE * Math.max(1, Math.min(first.fontSize(), second.fontSize()));
    }

    float y() {
        return words.get(0).y();
    }

    float top() {
        return y() - fontSize();
    }

    float fontSize() {
        return (float) words.stream().mapToDouble(Word::fontSize).max().orElse(0);
    }

    Line line(int page) {
        Word first = words.get(0);
        boolean bold = words.stream().allMatch(Word::bold);
        return new Line(text(), page, first.left(), words.get(words.size() - 1).right(), first.y(), fontSize(), bold);
    }

    String text() {
        StringBuilder text = new StringBuilder(words.get(0).text());
        float letterGap = letterGap();
        for (int i = 1; i < words.size(); i++) {
            float gap = gapBefore(i);
            if (gap > Math.max(WIDE_GAP * words.get(i).fontSize(), LETTER_GAP * letterGap)) {
                text.append('\t');
            } else if (gap > LETTER_GAP * letterGap) {
                text.append(' ');
            }
            text.append(words.get(i).text());
        }
        return text.toString();
    }

    /** Returns the usual gap of letter-spaced text, which is no gap between words; less than any gap for other text. */
    private float letterGap() {
        boolean spaced =
                words.size() >= 4 && words.stream().allMatch(word -> word.text().length() == 1);
        if (!spaced) {
            return -Float.MAX_VALUE;
        }
        List<Float> gaps = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            gaps.add(gapBefore(i));
        }
        gaps.sort(null);
        return gaps.get((gaps.size() - 1) / 2);
    }

    private float gapBefore(int index) {
        return words.get(index).left() - words.get(index - 1).right();
    }
}
