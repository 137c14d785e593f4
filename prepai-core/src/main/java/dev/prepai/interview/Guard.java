package dev.prepai.interview;

import dev.prepai.evaluation.Consulted;
import dev.prepai.evaluation.ContentWords;
import dev.prepai.question.Question;
import dev.prepai.report.Speaker;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks at what a model wants to say before it is said. The rules are narrow on purpose: what they stop is replaced by the engine's own
 * words, which is never wrong, so a sentence that was harmless costs a little charm and nothing else.
 */
final class Guard {
    /** Two texts ask the same when they share this much of the smaller one's content words. */
    static final double SAME = 0.65;

    private static final int MOST_CHARACTERS = 300;
    private static final int LONGEST_TRIVIAL = 3;

    private static final Pattern ASKS = Wording.pattern(
            "\\?|^(please |and |also |now |then |so |first |finally |again,? |next,? |but )*"
                    + "((can|could|would|will) you |i('d| would) like (you to|to (know|hear))|let me ask|i want (you )?to (know|hear)"
                    + "|(tell|explain|describe|walk|give|compare|design|name|list|discuss|outline|define|elaborate|show|imagine|write)\\b)");
    private static final Pattern ABOUT_YOU = Wording.pattern("\\b(you|your|yours|you've|you're|you'd)\\b");
    private static final Pattern HAS_SPOKEN =
            Wording.pattern("\\b(your (answer|explanation|story|thoughts|point|example)"
                    + "|you('ve| have)? (just |also |already )?(said|told|explained|mentioned|shared|described|answered|talked|spoke)"
                    + "|for (answering|explaining|sharing|describing|telling|mentioning))\\b");
    private static final Pattern VERDICT =
            Wording.pattern("\\b(scor(e|es|ed|ing)|points|rating|rated|grades?|graded|marks|percent\\w*|"
                    + "out of (five|ten|\\d+)|hir(e|ed|ing)|reject\\w*|recommend\\w*|pass(ed|es)?|fail(ed|ure)?|correct(ly)?|incorrect\\w*|wrong|"
                    + "(that|that's|you're|you are|is|was|absolutely|quite|exactly) right|right answer|perfect(ly)?|excellent\\w*|brilliant|"
                    + "outstanding|impress\\w*|great|good (answer|job|work|point|explanation)|well done|poor\\w*|weak\\w*|strong\\w*|mistaken?|"
                    + "mistakes|exactly|spot on|nailed|better|disappoint\\w*|offer)\\b|\\d\\s*/\\s*\\d|\\d\\s*%");
    private static final Pattern OFF_SCRIPT = Wording.pattern(
            "\\b(i('m| am) sorry|i apologi[sz]e|i (can't|cannot|won't|will not|am unable)|i'm (unable|not able)"
                    + "|as an ai|language model|(my|your|these|the|previous|system) (instructions?|prompts?)|system (message|prompt)|ignor(e|ing)|jailbreak|developer mode"
                    + "|model answer|reference answer|key points?|hidden tests?)\\b");
    private static final Pattern UNSPEAKABLE =
            Wording.pattern("[<>{}\\[\\]|\\\\`=_]|\\*\\*|://|\\bwww\\.|^#|\\p{Cc}|\\p{Cf}|MARK-");
    private static final Pattern QUOTE =
            Wording.pattern("[\"“”„«»]([^\"“”„«»]*)[\"“”„«»]|(?<![\\p{L}\\p{N}])['‘]([^'‘’]+)['’](?![\\p{L}\\p{N}])");
    private static final Pattern ANY_DOUBLE_QUOTE = Wording.pattern("[\"“”„«»]");
    private static final Pattern SETTLES =
            Wording.pattern("^(yes|no|yeah|yep|nope|sure|of course|certainly|absolutely|correct|right)\\b");
    private static final Pattern LEAVES_OPEN = Wording.pattern(
            "\\b(up to you|yours? to (decide|choose|make)|you (may |can )?(decide|choose)|your (own )?(choice|call|decision|assumptions?)"
                    + "|leave|left|open|not (say|state|settle))\\b");

    private final Cue cue;
    private final List<String> candidate;
    private final String spokenBefore;
    private final String shown;
    private final Set<String> asked;
    private final Set<String> known;
    private final Secrets secrets;
    private final Grounds grounds;
    private int sentences;

    Guard(Cue cue) {
        this.cue = cue;
        InterviewState state = cue.state();
        this.candidate = turns(state, Speaker.CANDIDATE);
        this.spokenBefore = String.join("\n", turns(state, Speaker.INTERVIEWER));
        this.shown = Wording.plain(
                Secrets.questions(state).stream().map(Question::text).collect(Collectors.joining("\n")) + "\n"
                        + cue.words() + "\n" + state.pending().map(Prompt::text).orElse(""));
        this.asked = Wording.stems(shown);
        this.known = new HashSet<>(asked);
        known.addAll(Wording.stems(String.join("\n", candidate)));
        this.secrets = new Secrets(state, shown, known);
        this.grounds = new Grounds(cue.background(), asked);
    }

    private static List<String> turns(InterviewState state, Speaker speaker) {
        return state.transcript().stream()
                .filter(turn -> turn.speaker() == speaker)
                .map(turn -> Wording.plain(turn.text()))
                .toList();
    }

    /** Tells whether a sentence asks for something. */
    static boolean asks(String sentence) {
        return ASKS.matcher(sentence).find();
    }

    /** Tells whether the question begins with this sentence, in the model's words. */
    boolean beginsQuestion(String sentence) {
        Set<String> words = Wording.told(sentence);
        long shared =
                words.stream().filter(Wording.stems(cue.words())::contains).count();
        return asks(sentence) || (shared >= 2 && 2 * shared >= words.size());
    }

    /** Returns what is wrong with a sentence that leads to the question, answers the candidate, or says good-bye. */
    Optional<Lapse> sentence(String sentence) {
        sentences++;
        if (sentences > mostSentences() || sentence.length() > MOST_CHARACTERS) {
            return Optional.of(Lapse.TOO_LONG);
        }
        return asked(sentence)
                .or(() -> common(sentence))
                .or(() -> repeated(sentence))
                .or(() -> claimed(sentence))
                .or(() -> settled(sentence));
    }

    /** Returns what is wrong with the question in the model's words. */
    Optional<Lapse> question(List<String> asking) {
        String text = String.join(" ", asking);
        Set<String> wanted = Wording.stems(cue.words());
        Set<String> words = Wording.stems(text);
        long kept = wanted.stream().filter(words::contains).count();
        boolean complete = kept >= SAME * wanted.size() && Wording.numbers(text).equals(Wording.numbers(cue.words()));
        boolean turned = Wording.negators(text) != Wording.negators(cue.words());
        if (asking.isEmpty() || !complete || turned) {
            return Optional.of(Lapse.QUESTION_LOST);
        }
        List<String> parts = SpokenSentences.of(cue.words());
        if (asking.size() > parts.size() + 1 || text.length() > 2 * cue.words().length() + MOST_CHARACTERS / 2) {
            return Optional.of(Lapse.TOO_LONG);
        }
        boolean more = asking.stream().filter(Guard::asks).count()
                > Math.max(1, parts.stream().filter(Guard::asks).count());
        boolean other = asking.stream().filter(Guard::asks).anyMatch(each -> !isAbout(each, wanted));
        return more || other
                ? Optional.of(Lapse.OTHER_QUESTION)
                : asking.stream().flatMap(each -> common(each).stream()).findFirst();
    }

    /** Returns what is wrong with a follow-up that a model wrote: one question, at most three sentences, nothing of it asked before. */
    Optional<Lapse> followUp(String text) {
        List<String> parts = SpokenSentences.of(text);
        if (parts.size() > 3 || text.length() > MOST_CHARACTERS) {
            return Optional.of(Lapse.TOO_LONG);
        }
        long questions = parts.stream().filter(Guard::asks).count();
        if (questions != 1 || text.chars().filter(each -> each == '?').count() > 1) {
            return Optional.of(questions == 0 ? Lapse.QUESTION_LOST : Lapse.OTHER_QUESTION);
        }
        ContentWords words = ContentWords.of(text);
        boolean aside = words.stems().stream().noneMatch(stem -> asked.contains(stem) || secrets.has(stem));
        if (aside) {
            return Optional.of(Lapse.OTHER_QUESTION);
        }
        boolean repeats = spokenQuestions().anyMatch(each -> words.overlap(ContentWords.of(each)) >= SAME);
        return repeats
                ? Optional.of(Lapse.REPEATED)
                : parts.stream()
                        .flatMap(each -> common(each).or(() -> claimed(each)).stream())
                        .findFirst();
    }

    private Stream<String> spokenQuestions() {
        return cue.state().transcript().stream()
                .filter(turn -> turn.speaker() == Speaker.INTERVIEWER)
                .flatMap(turn -> SpokenSentences.of(turn.text()).stream())
                .filter(Guard::asks);
    }

    private int mostSentences() {
        return cue.opens() ? 4 : 3;
    }

    /** Only the question that the engine chose is asked; a reply may say it again. */
    private Optional<Lapse> asked(String sentence) {
        if (!asks(sentence)) {
            return Optional.empty();
        }
        Set<String> open = Wording.stems(cue.prompt().map(Prompt::text).orElse(""));
        boolean same = ContentWords.of(sentence).overlap(new ContentWords(open)) >= SAME;
        if (cue.act() == Act.REPLY && same) {
            return Optional.empty();
        }
        return Optional.of(same ? Lapse.REPEATED : Lapse.OTHER_QUESTION);
    }

    private Optional<Lapse> common(String sentence) {
        if (UNSPEAKABLE.matcher(sentence).find()) {
            return Optional.of(Lapse.NOT_SPEECH);
        }
        if (OFF_SCRIPT.matcher(Wording.plain(sentence)).find()) {
            return Optional.of(Lapse.OFF_SCRIPT);
        }
        if (secrets.areToldBy(sentence)) {
            return Optional.of(Lapse.SOLUTION);
        }
        if (judges(sentence)) {
            return Optional.of(Lapse.VERDICT);
        }
        return quotesAreTrue(sentence) ? Optional.empty() : Optional.of(Lapse.NOT_SAID);
    }

    private boolean judges(String sentence) {
        Matcher verdict = VERDICT.matcher(Wording.plain(sentence));
        while (verdict.find()) {
            if (!Wording.hasWords(shown, verdict.group())) {
                return true;
            }
        }
        return false;
    }

    /** A quote is something that the candidate said or that the question says, letter by letter. */
    private boolean quotesAreTrue(String sentence) {
        Matcher quote = QUOTE.matcher(sentence);
        while (quote.find()) {
            String words = Wording.plain(quote.group(1) == null ? quote.group(2) : quote.group(1))
                    .replaceAll("[.,!?;:]+$", "");
            boolean said = candidate.stream().anyMatch(turn -> turn.contains(words));
            if (!said && !shown.contains(words)) {
                return false;
            }
        }
        return Wording.count(ANY_DOUBLE_QUOTE, sentence) % 2 == 0;
    }

    private Optional<Lapse> repeated(String sentence) {
        String plain = Wording.plain(sentence);
        return Wording.told(sentence).size() > LONGEST_TRIVIAL && spokenBefore.contains(plain)
                ? Optional.of(Lapse.REPEATED)
                : Optional.empty();
    }

    /** What is said about the candidate uses the candidate's words and the question's, and denies nothing. */
    private Optional<Lapse> claimed(String sentence) {
        String plain = Wording.plain(sentence);
        boolean spoken = HAS_SPOKEN.matcher(plain).find();
        if (asks(sentence) && !spoken) {
            return Optional.empty();
        }
        if (candidate.isEmpty() && spoken) {
            return Optional.of(Lapse.NOT_SAID);
        }
        Set<String> words = Wording.told(sentence);
        if (!ABOUT_YOU.matcher(plain).find() || words.isEmpty()) {
            return Optional.empty();
        }
        InterviewSpec spec = cue.state().spec();
        words.removeAll(known);
        words.removeAll(Wording.stems(spec.role() + " " + spec.type().title() + " " + spec.candidate()));
        return words.isEmpty() && Wording.negators(plain) == 0 ? Optional.empty() : Optional.of(Lapse.NOT_SAID);
    }

    /** A reply says what the question or a passage says; what they leave open, the reply leaves open as well. */
    private Optional<Lapse> settled(String sentence) {
        if (cue.act() != Act.REPLY || grounds.bear(sentence)) {
            return Optional.empty();
        }
        Set<String> inquiry = Wording.told(cue.heard().orElse(""));
        Set<String> words = Wording.told(sentence);
        boolean known = asked.containsAll(words);
        if (SETTLES.matcher(Wording.plain(sentence)).find() || (known && !words.isEmpty())) {
            long settled = inquiry.stream().filter(asked::contains).count();
            return known && settled >= SAME * inquiry.size() ? Optional.empty() : Optional.of(Lapse.UNFOUNDED);
        }
        words.removeAll(asked);
        words.removeAll(inquiry);
        boolean leaves = Wording.told(sentence).isEmpty()
                || LEAVES_OPEN.matcher(sentence).find();
        return words.isEmpty() && leaves ? Optional.empty() : Optional.of(Lapse.UNFOUNDED);
    }

    /** Returns which passages the reply could rest on, and on which it does. */
    Optional<Consulted> consulted() {
        return grounds.consulted();
    }

    private static boolean isAbout(String sentence, Set<String> wanted) {
        Set<String> words = Wording.told(sentence);
        return 2 * words.stream().filter(wanted::contains).count() >= words.size();
    }
}
