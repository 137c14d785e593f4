@NullMarked
package dev.prepai.code.growth;

import org.jspecify.annotations.NullMarked;
