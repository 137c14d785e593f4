package dev.prepai.code;

/**
 * A program to run.
 *
 * @param language the language of the source
 * @param source the program, untrusted
 * @param entry what to call
 */
public record Program(Language language, String source, EntryPoint entry) {}
