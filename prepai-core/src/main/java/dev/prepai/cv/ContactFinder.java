package dev.prepai.cv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
            "(?i)(?:address|location|adresse?|adres|anschrift|wohnort|standort|lives in|based in|ville|domicile|domicilio|residenza|direcci\u00F3n|ubicaci\u00F3n|indirizzo|morada|endere\u00E7o|localidade|woonplaats|miejsce zamieszkania|miasto|bostadsort|ort)\\h*:?\\h*");
    private static final Pattern TARGET = Pattern.compile("(?i)https?://\\S{3,300}");
    private static final Pattern LINK_END = Pattern.compile("[.:]+$");
    private static final Pattern SCHEME = Pattern.compile("^(?:https?://)?(?:www\\.)?");
    private static final int TOP = 14;
    private static final int MOST_LINKS = 20;
    private static final int LONGEST_HEADLINE = 90;

    private final Places places;
    private final Titles titles;

    ContactFinder(Places places, Titles titles) {
        this.places = places;
        this.titles = titles;
    }

    /** Returns the links that are written or lie under the text, each once. */
    List<Sourced<String>> links(List<Line> lines) {
        Map<String, Sourced<String>> links = new LinkedHashMap<>();
        for (Line line : lines) {
            if (mayHoldLink(line.text())) {
                LINK.matcher(line.text())
                        .results()
                        .forEach(link -> add(LINK_END.matcher(link.group()).replaceFirst(""), line, links));
            }
            line.link()
                    .filter(target -> TARGET.matcher(target).matches())
                    .ifPresent(target -> add(target, line, links));
        }
        return List.copyOf(links.values());
    }

    /** Tells, sooner than a look for links does, that a text has neither a dot inside a word nor a scheme. */
    private static boolean mayHoldLink(String text) {
        for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
            if (dot + 1 < text.length() && !Character.isWhitespace(text.charAt(dot + 1))) {
                return true;
            }
        }
        return text.contains("://");
    }

    private static void add(String link, Line line, Map<String, Sourced<String>> links) {
        if (links.size() < MOST_LINKS) {
            String page = SCHEME.matcher(link.toLowerCase(Locale.ROOT)).replaceFirst("");
            String key = page.endsWith("/") ? page.substring(0, page.length() - 1) : page;
            links.putIfAbsent(key, Sourced.of(link, Confidence.LINK.of(1), line));
        }
    }

    Optional<Sourced<String>> location(List<Line> lines, Optional<String> email) {
        int at = contactLine(lines, email);
        return lines.stream()
                .skip(Math.max(0, at - TOP / 2))
                .limit(TOP)
                .flatMap(line -> Stream.of(PART.split(line.text())).map(part -> new Cited(part, line)))
                .map(part -> part.withText(withoutLabel(part.text().strip())))
                .filter(part -> part.text().indexOf('@') < 0 && places.isPlace(part.text()))
                .findFirst()
                .map(part -> part.sourced(Confidence.PLACE.of(1)));
    }

    private static String withoutLabel(String text) {
        Matcher label = LABEL.matcher(text);
        return label.lookingAt() ? text.substring(label.end()).strip() : text;
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
    Optional<Sourced<String>> headline(List<Line> lines, Optional<String> name) {
        String wanted = name.orElse("").toLowerCase(Locale.ROOT);
        for (int i = 0; i < lines.size() && !wanted.isEmpty(); i++) {
            int at = lines.get(i).text().toLowerCase(Locale.ROOT).indexOf(wanted);
            if (at >= 0) {
                return below(lines.subList(i, lines.size()), at + wanted.length());
            }
        }
        return Optional.empty();
    }

    private Optional<Sourced<String>> below(List<Line> lines, int end) {
        Line first = lines.get(0);
        String rest = first.text().substring(Math.min(first.text().length(), end));
        return Stream.concat(
                        Stream.of(first.withText(rest)), lines.stream().skip(1).limit(2))
                .flatMap(line -> HeaderText.parts(line.text()).stream().limit(1).map(part -> new Cited(part, line)))
                .filter(part -> part.text().length() <= LONGEST_HEADLINE && titles.score(part.text()) >= 0.7)
                .findFirst()
                .map(part -> part.sourced(Confidence.HEADLINE.of(1)));
    }
}
