package dev.prepai.cv;

/**
 * A word on a scanned page; all places are shares of the width or height of the page, from 0 to 1.
 *
 * @param text what was recognized
 * @param left edge from the left
 * @param right edge from the left
 * @param top edge, from the top, of the line that the word stands on
 * @param bottom edge, from the top, of the line that the word stands on
 */
public record RecognizedWord(String text, double left, double right, double top, double bottom) {}
