/** How able a person is and how hard an item is, on one scale: item response theory as pure arithmetic. */
@NullMarked
package dev.prepai.ability;

import org.jspecify.annotations.NullMarked;
