package dev.prepai.interview;

import dev.prepai.ability.StopRule;
import dev.prepai.question.Kind;
import dev.prepai.report.UsageContext;
import java.util.List;
import java.util.regex.Pattern;

/** The engine's own words for a turn: the same for the same state, without a model. They thank and lead on, and never judge. */
final class EngineWording {
    private static final List<String> NEXT = List.of(
            "Thank you. Here is the next question.",
            "Thanks. Let us turn to something else.",
            "Thank you, I have noted that. On to the next one.",
            "All right. The next question is about another subject.");
    private static final List<String> FURTHER = List.of(
            "Thank you. One more thing on this.", "Thanks. Let me ask a little further.", "Let us stay with this.");
    private static final Pattern REPEAT = pattern(
            "\\b(repeat|again|once more|rephrase|pardon"
                    + "|what (was|is) the question|(didn't|did not|couldn't|could not) (quite )?(hear|catch|get|understand))\\b");
    private static final Pattern VERDICT =
            pattern("\\b(solution|correct|right|wrong|score|points?|grade|rating|pass(ed)?|"
                    + "(model|the|your|good|best) answer|how (am i|did i|was (that|i)))\\b");

    private EngineWording() {}

    /** Returns the whole turn. */
    static String text(Cue cue) {
        return switch (cue.act()) {
            case QUESTION, FOLLOW_UP, HINT -> join(lead(cue), cue.words());
            case REPLY -> reply(cue);
            case CLOSING -> closing(cue.state());
        };
    }

    /** Joins what leads to the words with them; a statement of several lines stands apart. */
    static String join(String lead, String words) {
        return lead + (words.indexOf('\n') >= 0 ? "\n\n" : " ") + words;
    }

    private static String lead(Cue cue) {
        InterviewState state = cue.state();
        if (cue.act() == Act.HINT) {
            return "Here is a hint.";
        }
        if (cue.act() == Act.FOLLOW_UP) {
            return FURTHER.get((state.followUps() - 1) % FURTHER.size());
        }
        if (cue.opens()) {
            return welcome(state);
        }
        boolean code = cue.prompt()
                .filter(prompt -> prompt.question().kind() == Kind.CODING)
                .isPresent();
        return code
                ? "Thank you. Now comes a problem to solve in code."
                : NEXT.get((state.questions().size() - 2) % NEXT.size());
    }

    /** The candidate is told that software asks and scores (EU AI Act, Art. 50). */
    private static String welcome(InterviewState state) {
        return "Hello, and welcome. I am software, and software scores what you say"
                + (state.spec().usage() == UsageContext.SELECTION ? "; a person reviews it and decides. " : ". ")
                + "There will be " + count(state.spec())
                + ", and you may ask me when something is unclear. Let us begin.";
    }

    private static String count(InterviewSpec spec) {
        int least = spec.type().blueprint().slots().size();
        int most = Math.max(least, spec.until().map(StopRule::items).orElse(least));
        return least < most ? least + " to " + most + " questions" : least + (least == 1 ? " question" : " questions");
    }

    private static String reply(Cue cue) {
        String inquiry = cue.heard().orElse("");
        if (REPEAT.matcher(inquiry).find()) {
            return cue.prompt().map(prompt -> join("Of course.", prompt.text())).orElse("There is no open question.");
        }
        return VERDICT.matcher(inquiry).find()
                ? "I cannot tell you that during the interview. Please go on as you think best."
                : "What the question leaves open is yours to decide. Please say what you assume, and go on from there.";
    }

    private static String closing(InterviewState state) {
        return state.spec().usage() == UsageContext.SELECTION
                ? "That is the end of the interview. Thank you for your time. A person will review it and decide."
                : "That is the end of the interview. Thank you for your time. Your report comes next.";
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
