package dev.prepai.cv;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds links, the place where the candidate lives, and the headline below the name. */
final class ContactFinder {
    private static final Pattern LINK = Pattern.compile(
            "(?i)(?<![\\p{L}\\p{N}@.])(?:https?://|www\\.)[^\\s<>|,;)\\]]{3,200}|(?<![\\p{L}\\p{N}@./-])(?:[\\p{L}\\p{N}-]{1,40}\\.){1,3}(?:com|org|net|io|dev|me|edu|info|de|fr|es|it|nl|ch|at|uk|eu|pl|se)(?:/[^\\s<>|,;)\\]]{0,200})?(?![\\p{L}\\p{N}@])");
    private static final Pattern PART =
            Pattern.compile("\\h*[\t|\u2022\u00B7;\u25AA\u25CF]\\h*|\\h{2,}|\\h[/\u2013\u2014~-](?:\\h|$)");
    private static final Pattern LABEL = Pattern.compile(
            "(?i)^(?:address|location|adresse?|adres|anschrift|wohnort|standort|lives in|based in|ville|domicile|domicilio|residenza|direcci\u00F3n|ubicaci\u00F3n|indirizzo|morada|endere\u00E7o|localidade|woonplaats|miejsce zamieszkania|miasto|bostadsort|ort)\\h*:?\\h*");
    private static final int TOP = 14;
    private static final int MOST_LINKS = 20;
    private static final int LONGEST_HEADLINE = 90;

    private final Places places;
    private final Titles titles;

    ContactFinder(Places places, Titles titles) {
        this.places = places;
        this.titles = titles;
    }

    List<String> links(List<Line> lines) {
        Set<String> links = new LinkedHashSet<>();
        for (Line line : lines) {
            Matcher link = LINK.matcher(line.text());
            while (link.find() && links.size() < MOST_LINKS) {
                links.add(link.group().replaceFirst("[.:]+$", ""));
            }
        }
        return List.copyOf(links);
    }

    Optional<String> location(List<Line> lines, Optional<String> email) {
        int at = contactLine(lines, email);
        return lines.stream()
                .skip(Math.max(0, at - TOP / 2))
                .limit(TOP)
                .flatMap(line -> Stream.of(PART.split(line.text())))
                .map(part -> LABEL.matcher(part.strip()).replaceFirst("").strip())
                .filter(part -> part.indexOf('@') < 0 && places.isPlace(part))
                .findFirst();
    }

    private static int contactLine(List<Line> lines, Optional<String> email) {
        for (int i = 0; i < lines.size(); i++) {
            if (email.isPresent() && lines.get(i).text().contains(email.get())) {
                return i;
            }
        }
        return 0;
    }

    /** Returns the line below the name when it is a job title or the like. */
    Optional<String> headline(List<Line> lines, Optional<String> name) {
        String wanted = name.orElse("").toLowerCase(Locale.ROOT);
        for (int i = 0; i < lines.size() && !wanted.isEmpty(); i++) {
            String text = lines.get(i).text();
            if (text.toLowerCase(Locale.ROOT).contains(wanted)) {
                String rest = text.substring(
                        Math.min(text.length(), text.toLowerCase(Locale.ROOT).indexOf(wanted) + wanted.length()));
                return Stream.concat(
                                Stream.of(rest),
                                lines.stream().skip(i + 1L).limit(2).map(Line::text))
                        .flatMap(line -> HeaderText.parts(line).stream().limit(1))
                        .filter(part -> part.length() <= LONGEST_HEADLINE && titles.score(part) >= 0.7)
                        .findFirst();
            }
        }
        return Optional.empty();
    }
}
