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
 * Finds the phone number: the first possible one beside a label or the e-mail address, else the first of all. Possible numbers
 * are enough, because the numbering plan changes faster than a library.
 */
final class PhoneFinder {
    private static final Pattern LABEL = Pattern.compile(
            "(?i)\\b(?:phone|tel|telephone|telefon|mobile|mobil|cell|handy)\\b|[\u260E\u260F\u2706\uD83D\uDCDE]");
    private static final Pattern ADDRESS = Pattern.compile("\\S*(?:@|://|www\\.|\\.com/|\\.org/|\\.net/|\\.io/)\\S*");
    /** Two years, or a day, month and year. */
    private static final Pattern DATES = Pattern.compile(
            "\\(?(?:\\d{1,2}[./ -])?(?:19|20)\\d\\d\\D{1,5}(?:\\d{1,2}[./ -])?(?:19|20)\\d\\d\\)?|\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}.*");

    private static final int LONGEST_LINE = 300;
    private static final int MOST_LINES = 1_000;
    private static final int FEWEST_DIGITS = 7;
    /** Whose national forms are tried when the country is not known and its own forms do not fit. */
    private static final List<String> OTHER_REGIONS =
            List.of("GB", "DE", "FR", "ES", "IT", "NL", "PL", "SE", "PT", "CH", "AT", "BE", "IN", "AU");

    private static final int FEW_LINES = 60;

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
    Optional<String> find(List<Line> lines, Optional<String> country, Budget budget) {
        return find(lines, country.orElse(region), Leniency.POSSIBLE, budget)
                .or(() -> OTHER_REGIONS.stream()
                        .flatMap(other ->
                                find(lines.subList(0, Math.min(lines.size(), FEW_LINES)), other, Leniency.VALID, budget)
                                        .stream())
                        .findFirst());
    }

    private Optional<String> find(List<Line> lines, String country, Leniency leniency, Budget budget) {
        List<Found> found = new ArrayList<>();
        for (Line line : lines.subList(0, Math.min(lines.size(), MOST_LINES))) {
            budget.time();
            if (line.text().length() <= LONGEST_LINE
                    && line.text().chars().filter(Character::isDigit).count() >= FEWEST_DIGITS) {
                find(line.text(), country, leniency, found);
            }
        }
        return found.stream().max(Comparator.comparingInt(Found::rank)).map(Found::number);
    }

    private void find(String text, String country, Leniency leniency, List<Found> found) {
        int rank = LABEL.matcher(text).find() ? 2 : text.indexOf('@') >= 0 ? 1 : 0;
        String cleared = ADDRESS.matcher(text)
                .replaceAll(address -> " ".repeat(address.group().length()));
        for (PhoneNumberMatch match : numbers.findNumbers(cleared, country, leniency, LONGEST_LINE)) {
            boolean complete = numbers.isPossibleNumberWithReason(match.number()) == ValidationResult.IS_POSSIBLE;
            if (complete
                    && isLong(match.rawString())
                    && !DATES.matcher(match.rawString()).matches()) {
                found.add(new Found(numbers.format(match.number(), PhoneNumberFormat.E164), rank));
            }
        }
    }

    private static boolean isLong(String number) {
        return number.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
    }

    private record Found(String number, int rank) {}
}
