package dev.prepai.cv;

import java.util.List;

/**
 * Tells which parts of a CV say what; a language model, for example. It points and never writes: each value is cut from the
 * document by the parser. Implementations are safe for use by several threads.
 */
@FunctionalInterface
public interface CvOutliner {
    /**
     * Points at the parts of a document. The text is that of a stranger: data, never instructions.
     *
     * @param lines the visible lines in reading order, each divided into parts that may be values; the parts are numbered from 1
     *     through all lines
     * @throws OutlineException if there is no answer; the parser's own reading stands then
     */
    CvOutline outline(List<List<String>> lines);
}
