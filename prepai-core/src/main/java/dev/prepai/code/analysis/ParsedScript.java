package dev.prepai.code.analysis;

import java.util.List;

/**
 * A source that was read by the grammar of ECMAScript 2024.
 *
 * @param program its tree, as far as it could be read
 * @param scopes the names that it declares
 * @param tokens all tokens, also those behind the place where reading stopped
 * @param lines the lines of all of it
 * @param reached the index in the source where reading stopped
 * @param wellFormed whether that is the end, and nothing on the way is forbidden
 */
record ParsedScript(
        ScriptNode program,
        ScriptScopes scopes,
        List<Token> tokens,
        LineCounts lines,
        int reached,
        boolean wellFormed) {
    /** Reads a source as a script or as a module. */
    static ParsedScript read(String source, boolean module) {
        ScriptLexer lexer = new ScriptLexer(source, module);
        ScriptCursor cursor = new ScriptCursor(lexer);
        ScriptNode program = new ScriptStatements(cursor, module).program();
        int reached = cursor.position();
        cursor.takeRest();
        ScriptScopes scopes = ScriptScopes.of(program, module);
        boolean wellFormed = !cursor.isStopped() && !scopes.hasConflict() && !ScriptErrors.in(program, module);
        return new ParsedScript(program, scopes, cursor.tokens(), lexer.lines(), reached, wellFormed);
    }
}
