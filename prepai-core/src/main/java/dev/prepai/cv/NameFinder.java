package dev.prepai.cv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the name of the candidate on the first page: text that may be a name, ranked by the size of its font, its agreement
 * with the e-mail address and its place.
 */
final class NameFinder {
    private static final Pattern PART = Pattern.compile("[\t|,;\u2022\u00B7()]|\\h[\u2013\u2014-]\\h");
    private static final Pattern AROUND = Pattern.compile(
            "(?i)^(?:(?:full )?name:|(?:resume|r\u00E9sum\u00E9|cv|curriculum vitae)(?: of|:)?\\h)\\h*|\\h(?:resume|r\u00E9sum\u00E9|cv|curriculum vitae)$");
    private static final Pattern WORD =
            Pattern.compile("(?:(?i:[dl]['\u2019]|al-|el-)\\p{Lu}|\\p{Lu})[\\p{L}\\p{M}'\u2019.-]*");
    private static final Pattern BESIDES = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Set<String> PARTICLES = Set.of(
            "'t", "\u2019t", "af", "al", "av", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do",
            "dos", "du", "el", "ibn", "la", "le", "ten", "ter", "van", "von", "y", "zu");
    private static final Pattern GAP = Pattern.compile("\\h+");
    private static final int MOST_WORDS = 5;
    /** A longer text is no name, also beside "Curriculum vitae of". */
    private static final int LONGEST = 80;

    /** Also of the words before and behind a name, such as "resume". */
    private static final int LONGEST_PARTICLE = 6;

    private static final int MOST_OVER_LINES = 4;
    private static final int TOP = 15;
    private static final int MOST_LINES = 200;
    private static final double TITLE_SIZE = 1.25;
    private static final double AGREEMENT = 2;
    /** What the number of its words adds to a name at most. */
    private static final double MOST_FOR_WORDS = 0.3;

    private static final int GRAM = 3;
    private static final double CLOSE = 0.3;
    private static final double LEAST_SCORE = 0.5;
    /** A name that begins with "van" or "de la" lacks a given name, which may stand in the line above. */
    private static final double INCOMPLETE = 0.5;

    private static final double TITLE = 1;

    private final Headings headings;
    private final SkillLexicon lexicon;
    private final Titles titles;
    private final Set<String> rejected = WordList.read("not-names.txt").values().stream()
            .flatMap(List::stream)
            .flatMap(line -> Stream.of(line.split("\\s+")))
            .collect(Collectors.toUnmodifiableSet());

    NameFinder(Headings headings, SkillLexicon lexicon, Titles titles) {
        this.headings = headings;
        this.lexicon = lexicon;
        this.titles = titles;
    }

    Optional<Sourced<String>> find(List<Line> lines, Optional<String> email) {
        List<Line> first = lines.stream()
                .filter(line -> line.page() == 1)
                .limit(MOST_LINES)
                .toList();
        String account = email.map(address -> fold(address.substring(0, address.indexOf('@'))))
                .orElse("");
        List<Candidate> candidates = candidates(first, account);
        return candidates.stream()
                .max(Comparator.comparingDouble(Candidate::score))
                .map(best -> best.sourced(candidates.stream().anyMatch(best::hasRival)));
    }

    private List<Candidate> candidates(List<Line> lines, String account) {
        double body = Math.max(1, Style.body(lines).fontSize());
        List<Candidate> candidates = new ArrayList<>();
        List<String> grams = grams(account);
        boolean known = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            double size = Math.min(2, line.fontSize() / body);
            double place = i < TOP ? 1 - i / (double) TOP : 0;
            boolean knownBefore = known;
            known = !account.isEmpty() && mayAgree(line.text(), grams);
            if (2 * Math.max(0, size - 1) + place + MOST_FOR_WORDS < LEAST_SCORE && !known && !knownBefore) {
                continue;
            }
            for (String part : PART.split(line.text())) {
                add(part, List.of(line), size, place, known ? account : "", candidates);
            }
            String both = known || knownBefore ? account : "";
            if (i > 0 && isOver(lines.get(i - 1), line, size, both)) {
                add(
                        lines.get(i - 1).text() + " " + line.text(),
                        List.of(lines.get(i - 1), line),
                        size,
                        place,
                        both,
                        candidates);
            }
        }
        return candidates;
    }

    /** Returns what the account name of an e-mail address shares with a name in it; nothing when it may be made of initials. */
    private static List<String> grams(String account) {
        return account.chars().filter(Character::isLetter).count() <= MOST_WORDS
                ? List.of()
                : IntStream.rangeClosed(0, account.length() - GRAM)
                        .mapToObj(i -> account.substring(i, i + GRAM))
                        .toList();
    }

    /** Tells, sooner than its words do, that nothing in a text agrees with the account name. */
    private static boolean mayAgree(String text, List<String> grams) {
        String folded = WordList.fold(text).replace("\u00DF", "ss");
        for (String gram : grams) {
            if (folded.contains(gram)) {
                return true;
            }
        }
        return grams.isEmpty();
    }

    /** Tells whether a name may go over both lines: large ones, or short ones which the e-mail address puts together. */
    private static boolean isOver(Line first, Line second, double size, String account) {
        if (first.fontSize() != second.fontSize()) {
            return false;
        }
        if (size >= TITLE_SIZE) {
            return true;
        }
        if (account.isEmpty() || first.text().length() + second.text().length() > LONGEST) {
            return false;
        }
        List<String> words = words(first.text() + " " + second.text());
        return words.size() <= MOST_OVER_LINES
                && (agrees(words.subList(0, 1), account)
                        || agrees(words.subList(words.size() - 1, words.size()), account));
    }

    private void add(
            String part, List<Line> lines, double size, double place, String account, List<Candidate> candidates) {
        if (isProse(part)) {
            return;
        }
        String name = AROUND.matcher(part.strip()).replaceAll("").strip();
        List<String> words = words(name);
        if (words.size() > MOST_WORDS || !isSpelledLikeName(words)) {
            return;
        }
        boolean agrees = agrees(words, account);
        double begun = PARTICLES.contains(words.get(0)) ? INCOMPLETE : 0;
        double score =
                2 * Math.max(0, size - 1) + place + (agrees ? AGREEMENT : 0) + 0.1 * Math.min(3, words.size()) - begun;
        boolean enough = words.size() > 1 || agrees && size >= TITLE_SIZE;
        if (enough && score >= LEAST_SCORE && isNameLike(name, words)) {
            double other = titles.score(name) == 1 ? TITLE : 0;
            if (score - other >= LEAST_SCORE) {
                candidates.add(new Candidate(name, lines, score - other));
            }
        }
    }

    /** Tells, sooner than a closer look does, that a text is too long for a name or has a digit or a long word in lower case. */
    private static boolean isProse(String text) {
        int lower = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean begins = i == 0 || text.charAt(i - 1) == ' ';
            lower = Character.isLowerCase(letter) && (begins || lower > 0) ? lower + 1 : 0;
            if (lower > LONGEST_PARTICLE || Character.isDigit(letter)) {
                return true;
            }
        }
        return text.length() > LONGEST;
    }

    private static List<String> words(String text) {
        return List.of(GAP.split(text));
    }

    private static boolean isSpelledLikeName(List<String> words) {
        for (String word : words) {
            if (!WORD.matcher(word).matches() && !PARTICLES.contains(word.toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    private boolean isNameLike(String name, List<String> words) {
        return words.stream().anyMatch(word -> word.length() > 2)
                && words.stream().noneMatch(word -> rejected.contains(fold(word)))
                && headings.find(name).isEmpty()
                && lexicon.find(name, false).isEmpty();
    }

    /** Says whether the account name of the e-mail address holds the first or last name, or is made of the initials. */
    private static boolean agrees(List<String> words, String account) {
        if (account.isEmpty()) {
            return false;
        }
        List<String> folded = words.stream().map(NameFinder::fold).toList();
        String initials = folded.stream()
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
        String first = folded.get(0);
        String last = folded.get(folded.size() - 1);
        return last.length() >= 3 && account.contains(last)
                || first.length() >= 3 && account.contains(first)
                || initials.length() >= 2
                        && DIGIT.matcher(account).replaceAll("").equals(initials);
    }

    private static String fold(String text) {
        return BESIDES.matcher(WordList.fold(text).replace("\u00DF", "ss")).replaceAll("");
    }

    private record Candidate(String name, List<Line> lines, double score) {
        /** Tells whether another text would nearly do as well. */
        boolean hasRival(Candidate other) {
            return score - other.score < CLOSE && !name.contains(other.name) && !other.name.contains(name);
        }

        Sourced<String> sourced(boolean disputed) {
            Sourced<String> sourced = new Sourced<>(name, Confidence.NAME.of(score), lines, Set.of());
            return disputed ? sourced.with(Warning.AMBIGUOUS) : sourced;
        }
    }
}
