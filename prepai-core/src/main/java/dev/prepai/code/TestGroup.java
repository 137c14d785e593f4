package dev.prepai.code;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Tests that earn points together: all of the points when all of the tests are passed, otherwise none.
 *
 * @param name for people
 * @param points 0 or more
 * @param tests their numbers, counted from 1 over the visible and then the hidden tests
 * @param requires names of groups that stand before this one; when one of them fails, this one is not run
 */
public record TestGroup(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) int points,
        @JsonProperty(required = true) List<Integer> tests,
        List<String> requires) {
    /** Copies the lists and checks the values. */
    public TestGroup {
        tests = List.copyOf(tests);
        requires = List.copyOf(requires);
        if (name.isBlank() || points < 0 || tests.isEmpty()) {
            throw new IllegalArgumentException("a group needs a name, points of 0 or more, and at least one test");
        }
    }
}
