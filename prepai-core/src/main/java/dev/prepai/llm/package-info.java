/** Everything that talks to a language model through LangChain4j. */
@NullMarked
package dev.prepai.llm;

import org.jspecify.annotations.NullMarked;
