package dev.prepai.cv;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the first e-mail address. The pattern is linear: every repetition is bounded or possessive. */
final class EmailFinder {
    private static final String LOCAL = "[\\p{L}\\p{N}._%+-]";
    private static final Pattern EMAIL =
            Pattern.compile("(?<!" + LOCAL + ")" + LOCAL + "{1,64}+@(?:[\\p{L}\\p{N}-]{1,63}\\.){1,8}\\p{L}{2,24}");

    private EmailFinder() {}

    static Optional<Sourced<String>> find(List<Line> lines) {
        return lines.stream().flatMap(line -> find(line).stream()).findFirst();
    }

    private static Optional<Sourced<String>> find(Line line) {
        Matcher email = EMAIL.matcher(line.text());
        return line.text().indexOf('@') > 0 && email.find()
                ? Optional.of(Sourced.of(email.group().replaceFirst("^[._%+-]+", ""), Confidence.EMAIL.of(1), line))
                : Optional.empty();
    }
}
