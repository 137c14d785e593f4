package dev.prepai.benchmarks.cv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dates of the truth files, read by other means than the parser's own. */
final class DateText {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern DATE =
            Pattern.compile("(?:([a-z]{3})[a-z]*\\.?\\s+|(\\d{1,2})/)?((?:19|20)\\d\\d)|present|current|now");

    private DateText() {}

    static String normal(String text) {
        List<String> dates = new ArrayList<>();
        Matcher matcher = DATE.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            dates.add(date(matcher));
        }
        return dates.size() == 1 ? "/" + dates.get(0) : String.join("/", dates);
    }

    private static String date(Matcher matcher) {
        if (matcher.group(3) == null) {
            return "now";
        }
        if (matcher.group(1) != null && MONTHS.contains(matcher.group(1))) {
            return matcher.group(3) + String.format(Locale.ROOT, "-%02d", MONTHS.indexOf(matcher.group(1)) + 1);
        }
        return matcher.group(2) != null
                ? matcher.group(3) + String.format(Locale.ROOT, "-%02d", Integer.parseInt(matcher.group(2)))
                : matcher.group(3);
    }
}
