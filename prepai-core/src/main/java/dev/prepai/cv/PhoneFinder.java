package dev.prepai.cv;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Finds the phone number: one beside a label or the e-mail address, else any, and of these a valid one before one that is only
 * possible. Possible numbers are enough, because the numbering plan changes faster than a library.
 */
final class PhoneFinder {
    private static final Pattern LABEL = Pattern.compile(
            "(?i)\\b(?:phone|tel|telephone|telefon|mobile|mobil|cell|handy)\\b|[\u260E\u260F\u2706\uD83D\uDCDE]");
    private static final Pattern ADDRESS =
            Pattern.compile("(?<!\\S)\\S*?(?:@|://|www\\.|\\.com/|\\.org/|\\.net/|\\.io/)\\S*");
    /** Two years, or a day, month and year. */
    private static final Pattern DATES = Pattern.compile(
            "\\(?(?:\\d{1,2}[./ -])?(?:19|20)\\d\\d\\D{1,5}(?:\\d{1,2}[./ -])?(?:19|20)\\d\\d\\)?|\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}.*|(?:19|20)\\d\\d[./ -]\\d{1,2}\\D{1,5}(?:19|20)\\d\\d.*");

    /** Digits with what may stand between those of one number. */
    private static final Pattern RUN = Pattern.compile(
            "\\p{Nd}(?:[-x\u2010-\u2015\u2212\u30FC\uFF0D-\uFF0F\\h\u00AD\u200B\u2060()\uFF08\uFF09\uFF3B\uFF3D.\\[\\]/~\u2053\u223C\uFF5E+]{0,6}+\\p{Nd})*+");

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
        List<Form> usual = home.equals(region)
                ? List.of(new Form(home, Leniency.VALID, 3), new Form(home, Leniency.POSSIBLE, 1))
                : List.of(
                        new Form(home, Leniency.VALID, 3),
                        new Form(region, Leniency.VALID, 2),
                        new Form(home, Leniency.POSSIBLE, 1));
        List<Form> others = OTHER_REGIONS.stream()
                .map(other -> new Form(other, Leniency.VALID, 0))
                .toList();
        return find(lines.subList(0, Math.min(lines.size(), MOST_LINES)), usual, budget)
                .or(() -> find(lines.subList(0, Math.min(lines.size(), FEW_LINES)), others, budget));
    }

    /** Tries the most telling line and form first. */
    private Optional<Sourced<String>> find(List<Line> lines, List<Form> forms, Budget budget) {
        return attempts(lines, forms)
                .peek(attempt -> budget.time())
                .flatMap(this::found)
                .findFirst();
    }

    private static Stream<Attempt> attempts(List<Line> lines, List<Form> forms) {
        List<Candidate> candidates = lines.stream()
                .filter(line -> line.text().length() <= LONGEST_LINE && isLong(line.text()) && holdsNumber(line.text()))
                .map(Candidate::of)
                .filter(candidate -> holdsNumber(candidate.text))
                .toList();
        return forms.stream()
                .flatMap(form -> candidates.stream().map(candidate -> new Attempt(candidate, form)))
                .sorted(Comparator.comparingInt(Attempt::rank).reversed());
    }

    private Stream<Sourced<String>> found(Attempt attempt) {
        Form form = attempt.form;
        return StreamSupport.stream(
                        numbers.findNumbers(attempt.candidate.text, form.region, form.leniency, LONGEST_LINE)
                                .spliterator(),
                        false)
                .filter(match -> isNumber(match.rawString())
                        && numbers.isPossibleNumberWithReason(match.number()) == ValidationResult.IS_POSSIBLE)
                .map(match -> Sourced.of(
                        numbers.format(match.number(), PhoneNumberFormat.E164),
                        Confidence.PHONE.of(attempt.rank()),
                        attempt.candidate.line));
    }

    private static boolean holdsNumber(String text) {
        return RUN.matcher(text).results().map(MatchResult::group).anyMatch(PhoneFinder::isNumber);
    }

    private static boolean isNumber(String text) {
        return isLong(text) && !DATES.matcher(text).matches();
    }

    private static boolean isLong(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits >= FEWEST_DIGITS;
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

    private record Attempt(Candidate candidate, Form form) {
        int rank() {
            return candidate.place * FORMS + form.rank;
        }
    }
}
