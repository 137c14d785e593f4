package dev.prepai.evaluation;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What in an answer tells how its speaker is used to talk, and nothing about the matter: greetings, thanks, fillers, hedges, and British
 * words and spellings, which become American ones. What takes their place is as long, so that the rest stays at its place.
 */
final class Style {
    private static final char MASK = '_';
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** At the beginning, with whom it greets. */
    private static final Pattern GREETING = Pattern.compile(
            "\\A\\s*((?:hi|hello|hey|howdy|greetings|namaste|g'day|good (?:morning|afternoon|evening|day))"
                    + "(?: (?:there|everyone|everybody|all|folks|team|mate))?)(?=[.,!])",
            FLAGS);

    /** As the last sentence. */
    private static final Pattern THANKS = Pattern.compile(
            "(?<=[.!?]\\s)((?:thank you|thanks|many thanks|cheers)(?:,? [\\p{L}']{1,20}){0,5})[\\s.!]*\\z", FLAGS);

    /** Sounds that only fill, and phrases that only fill where a comma sets them off. */
    private static final Pattern FILLER = Pattern.compile(
            "(?<![\\p{L}\\p{N}-])((?:u+m+|u+h+m*|erm+|hmm+)(?![\\p{L}\\p{N}-])"
                    + "|(?:you know|you see|i mean|basically|actually|okay|mate|innit)(?=,))",
            FLAGS);

    private static final Pattern HEDGE =
            Pattern.compile("\\b(i (?:think|believe|reckon|guess|suppose)(?: so| that)?)\\b", FLAGS);

    /** British forms, and American ones of the same length. */
    private static final Map<Pattern, String> AMERICAN = Map.of(
            Pattern.compile("\\bwhilst\\b", FLAGS),
            "while ",
            Pattern.compile("\\bamongst\\b", FLAGS),
            "among  ",
            Pattern.compile("\\b(behavi|col|fav|hon|lab|neighb)our(\\p{L}*)\\b", FLAGS),
            "$1or$2 ",
            Pattern.compile(
                    "(author|categor|central|character|container|custom|emphas|equal|general|harmon|initial|local"
                            + "|material|maxim|minim|modern|monet|normal|optim|organ|parallel|penal|priorit|random|real|recogn"
                            + "|sanit|serial|special|stabil|standard|summar|synchron|token|util|vector|virtual|visual)"
                            + "is(?=e|ing|ation)",
                    FLAGS),
            "$1iz");

    private Style() {}

    /** Returns an answer of the same length without the marks of a style. */
    static Answer masked(Answer answer) {
        return new Answer(answer.utterances().stream().map(Style::masked).toList(), answer.hints());
    }

    private static String masked(String text) {
        StringBuilder masked = new StringBuilder(text);
        for (Pattern pattern : List.of(GREETING, THANKS, FILLER, HEDGE)) {
            mask(pattern.matcher(text), masked);
        }
        String american = masked.toString();
        for (Map.Entry<Pattern, String> form : AMERICAN.entrySet()) {
            american = form.getKey().matcher(american).replaceAll(form.getValue());
        }
        return american;
    }

    private static void mask(Matcher cue, StringBuilder masked) {
        while (cue.find()) {
            for (int i = cue.start(1); i < cue.end(1); i++) {
                masked.setCharAt(i, Character.isWhitespace(masked.charAt(i)) ? masked.charAt(i) : MASK);
            }
        }
    }
}
