package dev.prepai.report;

import java.time.Instant;

/**
 * One turn of a transcript.
 *
 * @param speaker who spoke
 * @param text what was said; untrusted when the candidate spoke
 * @param at when
 */
public record Turn(Speaker speaker, String text, Instant at) {}
