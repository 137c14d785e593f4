package dev.prepai.cv;

/**
 * Where a line stands on its page.
 *
 * @param page from 1
 * @param left edge in points from the left edge of the page; in documents without pages 0
 * @param top edge in points from the top of the page; in documents without pages the number of the line, from 0
 * @param right edge in points; in documents without pages 0
 * @param bottom edge in points; in documents without pages the number of the line, from 0
 */
public record Region(int page, float left, float top, float right, float bottom) {
    private static final float DESCENT = 0.25f;

    static Region of(Line line) {
        return new Region(
                line.page(), line.x(), line.y() - line.fontSize(), line.right(), line.y() + DESCENT * line.fontSize());
    }
}
