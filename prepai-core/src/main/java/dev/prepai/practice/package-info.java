/** What a person who practises does next: skills, when to repeat them, the own answer corrected, and what a repeated answer gained. */
@NullMarked
package dev.prepai.practice;

import org.jspecify.annotations.NullMarked;
