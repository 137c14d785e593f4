package dev.prepai.code.analysis;

/**
 * Lines of a source by what stands on them; {@code code + documentation + commentOnly + blank == total}.
 *
 * @param total all physical lines
 * @param code lines with code on them, whatever else
 * @param documentation lines of string literals of several lines that stand alone, such as Python docstrings; 0 in
 *     JavaScript and Java
 * @param commentOnly lines with nothing but a comment, in Python also a string literal that stands alone on one line
 * @param blank lines with nothing but white space
 * @param comments lines on which a comment stands, also beside code
 */
public record LineCounts(int total, int code, int documentation, int commentOnly, int blank, int comments) {}
