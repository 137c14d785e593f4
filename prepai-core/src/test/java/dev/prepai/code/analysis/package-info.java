@NullMarked
package dev.prepai.code.analysis;

import org.jspecify.annotations.NullMarked;
