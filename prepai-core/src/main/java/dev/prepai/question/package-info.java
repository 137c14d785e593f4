/** What is asked: questions, the bank, interview types with their blueprint, and the choice of the next question. */
@NullMarked
package dev.prepai.question;

import org.jspecify.annotations.NullMarked;
