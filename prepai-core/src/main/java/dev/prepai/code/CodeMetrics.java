package dev.prepai.code;

import java.util.List;

/**
 * Measures of a source, taken on the host from its text alone; nothing is run.
 *
 * @param lines all lines
 * @param codeLines lines with code on them
 * @param commentLines lines with nothing but a comment (in Python also a docstring)
 * @param blankLines lines with nothing
 * @param functions how many functions the source defines, at least 1
 * @param cyclomatic the sum of the cyclomatic complexities of all functions
 * @param commentRatio comment lines by lines that are not blank, 0 to 1
 * @param score 0 to 10: 10 minus what {@code remarks} list
 * @param remarks what cost points, for people, in the order of the rules; never candidate text
 */
public record CodeMetrics(
        int lines,
        int codeLines,
        int commentLines,
        int blankLines,
        int functions,
        int cyclomatic,
        double commentRatio,
        double score,
        List<String> remarks) {
    /** Copies the remarks. */
    public CodeMetrics {
        remarks = List.copyOf(remarks);
    }

    /** Measures a source in time linear in its length; a source with syntax errors is measured as far as it can be read. */
    public static CodeMetrics of(Language language, String source) {
        return new SourceScanner(language, source).metrics();
    }
}
