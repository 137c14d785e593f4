package dev.prepai.cv;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Knows what looks like a place: countries and the cities of time zones as the JDK has them, states, and "City, ST". */
final class Places {
    private static final List<Locale> LANGUAGES = Stream.of(
                    "en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "da", "nb", "fi", "cs", "hu", "ro", "tr",
                    "el")
            .map(Locale::forLanguageTag)
            .toList();
    private static final Pattern SPLIT = Pattern.compile("\\h*[,/(\u00B7\u2022|]\\h*");
    /** Legal forms of companies stand behind a comma, too. */
    private static final Pattern STATE =
            Pattern.compile("(?!(?:" + Organizations.LEGAL_FORMS + ")$)\\p{Lu}{2,3}(?:\\h+\\d{4,6}(?:-\\d{4})?)?");

    private static final Pattern POSTCODE = Pattern.compile(
            "(?:\\p{Lu}{1,2}-?)?\\d{4,6}\\h+\\p{Lu}.*|.*\\h\\d{4,6}|\\p{Lu}{1,2}\\d[\\p{Lu}\\d]?\\h\\d\\p{Lu}{2}");
    /** A town behind its postcode, which no year is. */
    private static final Pattern ADDRESSED = Pattern.compile(
            "(?:\\p{Lu}{1,2}-)?(?!(?:19|20)\\d\\d\\h)(?:\\d{4,6}|\\d{2,4}-\\d{3}|\\d{3}\\h\\d{2}|\\d{4}\\h\\p{Lu}{2})\\h+(\\p{Lu}[\\p{L}.'\u2019\\h-]{2,40})");

    private static final Pattern CITY =
            Pattern.compile("(?:\\p{Lu}[\\p{L}.'\u2019-]*+\\h?|(?:de|la|le|am|an|der|upon|on|of|do|da|sur)\\h){1,5}");
    private static final int LONGEST = 60;
    /** Begins the groups of cities, which end with the code of a country. */
    private static final String CITIES = "cities ";

    private static final Set<String> WORK_PLACES =
            Set.of("remote", "hybrid", "on-site", "onsite", "worldwide", "home office", "fully remote");

    private final Set<String> names = new HashSet<>(WORK_PLACES);
    private final Set<String> regions = new HashSet<>();
    private final Map<String, String> countries = new HashMap<>();
    private final Map<String, String> countriesOfCities = new HashMap<>();

    Places() {
        for (String country : Locale.getISOCountries()) {
            Locale locale = new Locale.Builder().setRegion(country).build();
            for (Locale language : LANGUAGES) {
                regions.add(key(locale.getDisplayCountry(language)));
                countries.putIfAbsent(key(locale.getDisplayCountry(language)), country);
            }
        }
        for (String zone : ZoneId.getAvailableZoneIds()) {
            if (zone.indexOf('/') > 0 && !zone.startsWith("Etc") && !zone.startsWith("System")) {
                names.add(key(zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ')));
            }
        }
        Map.of(
                        "usa",
                        "US",
                        "us",
                        "US",
                        "uk",
                        "GB",
                        "england",
                        "GB",
                        "scotland",
                        "GB",
                        "wales",
                        "GB",
                        "uae",
                        "AE",
                        "holland",
                        "NL")
                .forEach(countries::put);
        WordList.read("places.txt")
                .forEach((group, lines) -> lines.stream()
                        .flatMap(line -> WordList.spellings(line).stream())
                        .forEach(place -> add(group, key(place.text()))));
        names.addAll(regions);
    }

    private void add(String group, String place) {
        if (group.startsWith(CITIES)) {
            countriesOfCities.putIfAbsent(place, group.substring(CITIES.length()));
            names.add(place);
        } else {
            regions.add(place);
        }
    }

    private static String key(String text) {
        String stripped = text.strip();
        int end = stripped.length();
        while (end > 0 && ")].".indexOf(stripped.charAt(end - 1)) >= 0) {
            end--;
        }
        return stripped.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /** Tells whether a whole text is a place: a known name, or as in "Springfield, IL" and "Lyon, Rhône, France". */
    boolean isPlace(String text) {
        if (text.length() > LONGEST || text.isBlank()) {
            return false;
        }
        List<String> parts = List.of(SPLIT.split(text.strip()));
        return switch (parts.size()) {
            case 1 -> isName(parts.get(0)) || ADDRESSED.matcher(parts.get(0)).matches();
            case 2 -> isPlace(parts.get(0), parts.get(1));
            case 3 -> isTown(parts.get(0)) && isRegion(parts.get(1)) && isRegion(parts.get(2));
            default -> false;
        };
    }

    /** A company stands before a town with its postcode, and before a state in brackets, as often as a town does. */
    private boolean isPlace(String first, String second) {
        boolean bracketed = second.endsWith(")");
        String region = bracketed ? second.substring(0, second.length() - 1) : second;
        boolean town = bracketed || ADDRESSED.matcher(region).matches() ? isKnownTown(first) : isTown(first);
        return town && isRegion(region) || isName(first) && isName(region);
    }

    /** Returns the country of a place, as in ISO 3166-1 alpha-2, when the place names it, a state of the United States or a known city. */
    Optional<String> country(String place) {
        List<String> parts = List.of(SPLIT.split(place.strip()));
        String last = parts.get(parts.size() - 1);
        String known = countries.get(key(last));
        boolean american = parts.size() == 2 && last.matches("\\p{Lu}{2}(?:\\h+\\d{5})?");
        Matcher addressed = ADDRESSED.matcher(parts.get(0));
        String city = addressed.matches() ? addressed.group(1) : parts.get(0);
        return Optional.ofNullable(known == null && american ? "US" : known)
                .or(() -> Optional.ofNullable(countriesOfCities.get(key(city))));
    }

    private boolean isName(String text) {
        return names.contains(key(text));
    }

    private boolean isTown(String text) {
        return isKnownTown(text) || CITY.matcher(text).matches();
    }

    private boolean isKnownTown(String text) {
        return isName(text) || POSTCODE.matcher(text).matches();
    }

    private boolean isRegion(String text) {
        return regions.contains(key(text))
                || STATE.matcher(text).matches()
                || POSTCODE.matcher(text).matches();
    }
}
