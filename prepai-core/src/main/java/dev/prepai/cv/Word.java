package dev.prepai.cv;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * Text without a gap that PDFBox would take for a word separator; with real blanks it may be a whole line.
 *
 * @param left edge in points
 * @param right edge in points
 * @param y baseline in points from the top
 */
record Word(String text, float left, float right, float y, float fontSize, boolean bold) {
    private static final int BOLD_WEIGHT = 600;
    private static final float JUMP = 2;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    /** Returns a word, or several where the text jumps back, as from one column to the other. */
    static List<Word> of(String text, List<TextPosition> glyphs) {
        List<List<TextPosition>> runs = new ArrayList<>();
        for (TextPosition glyph : glyphs) {
            if (runs.isEmpty() || jumps(last(last(runs)), glyph)) {
                runs.add(new ArrayList<>());
            }
            last(runs).add(glyph);
        }
        return runs.size() == 1
                ? List.of(run(text, glyphs))
                : runs.stream().map(run -> run(text(run), run)).toList();
    }

    private static boolean jumps(TextPosition before, TextPosition glyph) {
        float back = before.getXDirAdj() - glyph.getXDirAdj();
        return back > JUMP * Math.max(1, glyph.getYScale());
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    private static String text(List<TextPosition> glyphs) {
        return glyphs.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
    }

    private static Word run(String text, List<TextPosition> glyphs) {
        float left = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float size = 0;
        for (TextPosition glyph : glyphs) {
            left = Math.min(left, glyph.getXDirAdj());
            right = Math.max(right, glyph.getXDirAdj() + glyph.getWidthDirAdj());
            size = Math.max(size, glyph.getYScale());
        }
        TextPosition first = glyphs.get(0);
        // a tab in a PDF is a gap of any width; only the position tells
        return new Word(
                CONTROL.matcher(text).replaceAll(""), left, right, first.getYDirAdj(), size, isBold(first.getFont()));
    }

    /** Returns a word at the same place with more text. */
    Word followedBy(String more) {
        return new Word(text + " " + more, left, right, y, fontSize, bold);
    }

    float middle() {
        return (left + right) / 2;
    }

    private static boolean isBold(@Nullable PDFont font) {
        if (font == null) {
            return false;
        }
        String name = String.valueOf(font.getName());
        PDFontDescriptor descriptor = font.getFontDescriptor();
        return name.contains("Bold")
                || name.contains("Black")
                || name.contains("Heavy")
                || (descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT));
    }
}
