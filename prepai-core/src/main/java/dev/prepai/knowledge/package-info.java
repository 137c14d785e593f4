/** What is to be known beside the questions: documents of the host and items of the bank, cut into passages and found again. */
@NullMarked
package dev.prepai.knowledge;

import org.jspecify.annotations.NullMarked;
