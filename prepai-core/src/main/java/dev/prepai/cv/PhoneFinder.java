package dev.prepai.cv;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the phone number: one beside a label or the e-mail address, else any, and of these a valid one before one that is only
 * possible. Possible numbers are enough, because the numbering plan changes faster than a library.
 */
final class PhoneFinder {
    private static final Pattern LABEL = Pattern.compile(
            "(?i)\\b(?:phone|tel|telephone|telefon|mobile|mobil|cell|handy)\\b|[\u260E\u260F\u2706\uD83D\uDCDE]");
    private static final Pattern ADDRESS = Pattern.compile("\\S*(?:@|://|www\\.|\\.com/|\\.org/|\\.net/|\\.io/)\\S*");
    /** Two years, or a day, month and year. */
    private static final Pattern DATES = Pattern.compile(
            "\\(?(?:\\d{1,2}[./ -])?(?:19|20)\\d\\d\\D{1,5}(?:\\d{1,2}[./ -])?(?:19|20)\\d\\d\\)?|\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}.*|(?:19|20)\\d\\d[./ -]\\d{1,2}\\D{1,5}(?:19|20)\\d\\d.*");

    private static final int LONGEST_LINE = 300;
    private static final int MOST_LINES = 300;
    private static final int FEWEST_DIGITS = 7;
    /** Whose national forms are tried when the country is not known and its own forms do not fit. */
    private static final List<String> OTHER_REGIONS =
            List.of("GB", "DE", "FR", "ES", "IT", "NL", "PL", "SE", "PT", "CH", "AT", "BE", "IN", "AU");

    private static final int FEW_LINES = 60;
    private static final int FORMS = 4;

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final String region;

    PhoneFinder(String region) {
        this.region = region;
    }

    /**
     * Returns the number of the candidate.
     *
     * @param country where the candidate lives, when that is known
     */
    Optional<Sourced<String>> find(List<Line> lines, Optional<String> country, Budget budget) {
        String home = country.orElse(region);
        List<Candidate> candidates = lines.stream()
                .limit(MOST_LINES)
                .filter(line -> line.text().length() <= LONGEST_LINE && isLong(line.text()))
                .map(Candidate::of)
                .filter(candidate -> isLong(candidate.text))
                .toList();
        List<Found> found = new ArrayList<>();
        find(candidates, new Form(home, Leniency.VALID, 3), found, budget);
        if (!home.equals(region)) {
            find(candidates, new Form(region, Leniency.VALID, 2), found, budget);
        }
        find(candidates, new Form(home, Leniency.POSSIBLE, 1), found, budget);
        List<Line> first = lines.subList(0, Math.min(lines.size(), FEW_LINES));
        List<Candidate> early = candidates.stream()
                .filter(candidate -> first.contains(candidate.line))
                .toList();
        for (int i = 0; found.isEmpty() && i < OTHER_REGIONS.size(); i++) {
            find(early, new Form(OTHER_REGIONS.get(i), Leniency.VALID, 0), found, budget);
        }
        return found.stream().max(Comparator.comparingInt(Found::rank)).map(Found::sourced);
    }

    private void find(List<Candidate> candidates, Form form, List<Found> found, Budget budget) {
        for (Candidate candidate : candidates) {
            budget.time();
            for (PhoneNumberMatch match :
                    numbers.findNumbers(candidate.text, form.region, form.leniency, LONGEST_LINE)) {
                String raw = match.rawString();
                boolean complete = numbers.isPossibleNumberWithReason(match.number()) == ValidationResult.IS_POSSIBLE;
                if (complete && isLong(raw) && !DATES.matcher(raw).matches()) {
                    String number = numbers.format(match.number(), PhoneNumberFormat.E164);
                    found.add(new Found(number, candidate.place * FORMS + form.rank, candidate.line));
                }
            }
        }
    }

    private static boolean isLong(String text) {
        return text.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
    }

    /**
     * A line that may hold a number.
     *
     * @param text without addresses
     * @param place how likely a number on this line is that of the candidate, 0 to 2
     */
    private record Candidate(Line line, String text, int place) {
        static Candidate of(Line line) {
            String text = line.text();
            int place = LABEL.matcher(text).find() ? 2 : text.indexOf('@') >= 0 ? 1 : 0;
            String cleared = ADDRESS.matcher(text)
                    .replaceAll(address -> " ".repeat(address.group().length()));
            return new Candidate(line, cleared, place);
        }
    }

    /** How a number may be written. */
    private record Form(String region, Leniency leniency, int rank) {}

    private record Found(String number, int rank, Line line) {
        Sourced<String> sourced() {
            return Sourced.of(number, Confidence.PHONE.of(rank), line);
        }
    }
}
