package dev.prepai.code.analysis;

import java.util.BitSet;
import java.util.List;

/**
 * What {@link PythonLexer} made of a source.
 *
 * @param tokens the tokens in order; a string that begins with a prefix with {@code f} stands in parts: the prefix and the quote,
 *     then text and the tokens of its replacement fields in turn, at last the quote
 * @param insideStrings the indices of the parts of such strings, but for the first part of a string that stands in no other
 * @param commentLines the lines on which a comment stands, counted from 1
 * @param wellFormed whether every character belongs to a token, and every string and bracket ends
 */
record PythonTokens(List<Token> tokens, BitSet insideStrings, BitSet commentLines, boolean wellFormed) {}
