package dev.prepai.interview;

import dev.prepai.code.CodingProblem;
import dev.prepai.code.TestCase;
import dev.prepai.evaluation.Consulted;
import dev.prepai.evaluation.ContentWords;
import dev.prepai.knowledge.Findings;
import dev.prepai.knowledge.Passage;
import dev.prepai.question.KeyPoint;
import dev.prepai.question.Question;
import dev.prepai.report.QuestionReport;
import dev.prepai.report.Speaker;
import dev.prepai.report.Turn;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
    private static final int MOST_TOLD = 3;
    private static final int LONGEST_TRIVIAL = 3;

    /** Words of welcome, thanks and leading on, which claim nothing and tell nothing. */
    private static final Set<String> FRAME = stems(
            "hello hi welcome good morning afternoon evening nice meet thank thanks "
                    + "appreciate time today interview interviewer candidate question questions answer answers answering ask asked asking "
                    + "next first last another final begin beginning start started starting continue continuing go going move moving on turn "
                    + "turning follow take taking talk talking speak say saying said tell telling hear heard listen noted note walk look "
                    + "looking forward now let ready please feel free minute moment pause think thinking aloud word words okay ok right alright "
                    + "sure course happy glad help problem task topic subject part section role position practice session program software "
                    + "explain explained explaining explanation explanations share shared sharing mention mentioned describe described describing "
                    + "point example story thought thoughts idea give given giving come comes coming bring brings back different together "
                    + "more further deeper bit step steps stay want like here hint end finish close closing goodbye report follow-up "
                    + "decide decision assume assumption assumptions choose choice open leave left clarify clarification know repeat repeated "
                    + "yes no state stated code solution solve solving language own keep go ahead whenever best wish wishes");

    private static final Pattern ASKS = pattern(
            "\\?|^(please |and |also |now |then |so |first |finally |again,? |next,? |but )*"
                    + "((can|could|would|will) you |i('d| would) like (you to|to (know|hear))|let me ask|i want (you )?to (know|hear)"
                    + "|(tell|explain|describe|walk|give|compare|design|name|list|discuss|outline|define|elaborate|show|imagine|write)\\b)");
    private static final Pattern ABOUT_YOU = pattern("\\b(you|your|yours|you've|you're|you'd)\\b");
    private static final Pattern HAS_SPOKEN = pattern("\\b(your (answer|explanation|story|thoughts|point|example)"
            + "|you('ve| have)? (just |also |already )?(said|told|explained|mentioned|shared|described|answered|talked|spoke)"
            + "|for (answering|explaining|sharing|describing|telling|mentioning))\\b");
    private static final Pattern NEGATION =
            pattern("\\b(not|never|no|none|nor|neither|without|cannot|\\w+n't|missed|forgot)\\b");
    private static final Pattern NUMBER =
            pattern("\\d+([.,]\\d+)*|\\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
                    + "twenty|thirty|forty|fifty|hundred|thousand|million|billion|half|twice|double)\\b");
    private static final Pattern VERDICT =
            pattern("\\b(scor(e|es|ed|ing)|points|rating|rated|grades?|graded|marks|percent\\w*|"
                    + "out of (five|ten|\\d+)|hir(e|ed|ing)|reject\\w*|recommend\\w*|pass(ed|es)?|fail(ed|ure)?|correct(ly)?|incorrect\\w*|wrong|"
                    + "(that|that's|you're|you are|is|was|absolutely|quite|exactly) right|right answer|perfect(ly)?|excellent\\w*|brilliant|"
                    + "outstanding|impress\\w*|great|good (answer|job|work|point|explanation)|well done|poor\\w*|weak\\w*|strong\\w*|mistaken?|"
                    + "mistakes|exactly|spot on|nailed|better|disappoint\\w*|offer)\\b|\\d\\s*/\\s*\\d|\\d\\s*%");
    private static final Pattern OFF_SCRIPT =
            pattern("\\b(i('m| am) sorry|i apologi[sz]e|i (can't|cannot|won't|will not|am unable)|i'm (unable|not able)"
                    + "|as an ai|language model|(my|your|these|the|previous|system) (instructions?|prompts?)|system (message|prompt)|ignor(e|ing)|jailbreak|developer mode"
                    + "|model answer|reference answer|key points?|hidden tests?)\\b");
    private static final Pattern UNSPEAKABLE =
            pattern("[<>{}\\[\\]|\\\\`=_]|\\*\\*|://|\\bwww\\.|^#|\\p{Cc}|\\p{Cf}|MARK-");
    private static final Pattern QUOTE =
            pattern("[\"“”„«»]([^\"“”„«»]*)[\"“”„«»]|(?<![\\p{L}\\p{N}])['‘]([^'‘’]+)['’](?![\\p{L}\\p{N}])");
    private static final Pattern ANY_DOUBLE_QUOTE = pattern("[\"“”„«»]");
    private static final Pattern SETTLES =
            pattern("^(yes|no|yeah|yep|nope|sure|of course|certainly|absolutely|correct|right)\\b");
    private static final Pattern LEAVES_OPEN = pattern(
            "\\b(up to you|yours? to (decide|choose|make)|you (may |can )?(decide|choose)|your (own )?(choice|call|decision|assumptions?)"
                    + "|leave|left|open|not (say|state|settle))\\b");

    private final Cue cue;
    private final Set<String> asked;
    private final Set<String> heard;
    private final Set<String> secret;
    private final Set<String> terms;
    private final List<String> literals;
    private final List<String> candidate;
    private final String spokenBefore;
    private final String shown;
    private final Set<String> told = new HashSet<>();
    /** The ids of the passages on which a reply rests. */
    private final Set<String> cited = new LinkedHashSet<>();

    private int sentences;

    Guard(Cue cue) {
        this.cue = cue;
        InterviewState state = cue.state();
        this.candidate = state.transcript().stream()
                .filter(turn -> turn.speaker() == Speaker.CANDIDATE)
                .map(turn -> plain(turn.text()))
                .toList();
        this.spokenBefore = state.transcript().stream()
                .filter(turn -> turn.speaker() == Speaker.INTERVIEWER)
                .map(Turn::text)
                .map(Guard::plain)
                .collect(Collectors.joining("\n"));
        this.heard = stems(String.join("\n", candidate));
        List<Question> secrets = lastTwo(state).map(QuestionReport::question).toList();
        this.shown = plain(secrets.stream().map(Question::text).collect(Collectors.joining("\n")) + "\n" + cue.words()
                + "\n" + state.pending().map(Prompt::text).orElse(""));
        this.asked = stems(shown);
        this.secret = new HashSet<>();
        this.terms = new HashSet<>();
        this.literals = new ArrayList<>();
        for (int i = 0; i < secrets.size(); i++) {
            hide(secrets.get(i), i == secrets.size() - 1 ? state.hints() : 0);
        }
        secret.removeAll(asked);
        secret.removeAll(heard);
        secret.removeAll(FRAME);
    }

    /** An acknowledgement still speaks of the question before, so what solves that one is not told either. */
    private static Stream<QuestionReport> lastTwo(InterviewState state) {
        List<QuestionReport> questions = state.questions();
        return questions.subList(Math.max(0, questions.size() - 2), questions.size()).stream();
    }

    private void hide(Question question, int hintsGiven) {
        secret.addAll(stems(question.reference()));
        question.keyPoints().stream()
                .map(KeyPoint::wordings)
                .forEach(all -> secret.addAll(stems(String.join("\n", all))));
        List<String> hints = question.hints();
        hints.subList(Math.min(hintsGiven, hints.size()), hints.size()).forEach(hint -> secret.addAll(stems(hint)));
        question.keywords().stream().filter(this::isTelling).forEach(keyword -> terms.add(plain(keyword)));
        question.problem().ifPresent(this::hide);
    }

    /** A term tells something when it has a word that neither the question nor the candidate used. */
    private boolean isTelling(String keyword) {
        Set<String> words = stems(keyword);
        words.removeAll(asked);
        words.removeAll(heard);
        words.removeAll(FRAME);
        return !words.isEmpty();
    }

    private void hide(CodingProblem problem) {
        Stream<String> tests = problem.hiddenTests().stream().flatMap(Guard::values);
        Stream<String> lines =
                problem.references().values().stream().flatMap(String::lines).map(String::strip);
        Stream.concat(tests, lines)
                .map(Guard::compact)
                .filter(each ->
                        each.length() > LONGEST_TRIVIAL && !compact(shown).contains(each))
                .forEach(literals::add);
    }

    private static Stream<String> values(TestCase test) {
        return Stream.concat(test.arguments().stream(), Stream.of(test.expected()))
                .map(Object::toString);
    }

    /** Tells whether a sentence asks for something. */
    static boolean asks(String sentence) {
        return ASKS.matcher(sentence).find();
    }

    /** Tells whether the question begins with this sentence, in the model's words. */
    boolean beginsQuestion(String sentence) {
        Set<String> words = told(sentence);
        long shared = words.stream().filter(stems(cue.words())::contains).count();
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
        Set<String> wanted = stems(cue.words());
        Set<String> words = stems(text);
        long kept = wanted.stream().filter(words::contains).count();
        boolean complete =
                kept >= SAME * wanted.size() && occurrences(NUMBER, text).equals(occurrences(NUMBER, cue.words()));
        boolean turned = count(NEGATION, text) != count(NEGATION, cue.words());
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
        boolean aside = words.stems().stream().noneMatch(stem -> asked.contains(stem) || secret.contains(stem));
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
        Set<String> open = stems(cue.prompt().map(Prompt::text).orElse(""));
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
        if (OFF_SCRIPT.matcher(plain(sentence)).find()) {
            return Optional.of(Lapse.OFF_SCRIPT);
        }
        if (tells(sentence)) {
            return Optional.of(Lapse.SOLUTION);
        }
        if (judges(sentence)) {
            return Optional.of(Lapse.VERDICT);
        }
        return quotesAreTrue(sentence) ? Optional.empty() : Optional.of(Lapse.NOT_SAID);
    }

    private boolean tells(String sentence) {
        String plain = plain(sentence);
        String compact = compact(plain);
        if (literals.stream().anyMatch(compact::contains) || terms.stream().anyMatch(term -> hasWords(plain, term))) {
            return true;
        }
        Set<String> words = told(sentence);
        Set<String> telling = words.stream().filter(secret::contains).collect(Collectors.toSet());
        told.addAll(telling);
        return told.size() >= MOST_TOLD || (telling.size() >= 2 && 3 * telling.size() >= words.size());
    }

    private boolean judges(String sentence) {
        Matcher verdict = VERDICT.matcher(plain(sentence));
        while (verdict.find()) {
            if (!hasWords(shown, verdict.group())) {
                return true;
            }
        }
        return false;
    }

    /** A quote is something that the candidate said or that the question says, letter by letter. */
    private boolean quotesAreTrue(String sentence) {
        Matcher quote = QUOTE.matcher(sentence);
        while (quote.find()) {
            String words = plain(quote.group(1) == null ? quote.group(2) : quote.group(1))
                    .replaceAll("[.,!?;:]+$", "");
            boolean said = candidate.stream().anyMatch(turn -> turn.contains(words));
            if (!said && !shown.contains(words)) {
                return false;
            }
        }
        return count(ANY_DOUBLE_QUOTE, sentence) % 2 == 0;
    }

    private Optional<Lapse> repeated(String sentence) {
        String plain = plain(sentence);
        return told(sentence).size() > LONGEST_TRIVIAL && spokenBefore.contains(plain)
                ? Optional.of(Lapse.REPEATED)
                : Optional.empty();
    }

    /** What is said about the candidate uses the candidate's words and the question's, and denies nothing. */
    private Optional<Lapse> claimed(String sentence) {
        String plain = plain(sentence);
        boolean spoken = HAS_SPOKEN.matcher(plain).find();
        if (asks(sentence) && !spoken) {
            return Optional.empty();
        }
        if (candidate.isEmpty() && spoken) {
            return Optional.of(Lapse.NOT_SAID);
        }
        Set<String> words = told(sentence);
        if (!ABOUT_YOU.matcher(plain).find() || words.isEmpty()) {
            return Optional.empty();
        }
        Set<String> known = new HashSet<>(asked);
        known.addAll(heard);
        known.addAll(stems(cue.state().spec().role() + " "
                + cue.state().spec().type().title() + " " + cue.state().spec().candidate()));
        return known.containsAll(words) && !NEGATION.matcher(plain).find()
                ? Optional.empty()
                : Optional.of(Lapse.NOT_SAID);
    }

    /** A reply says what the question or a passage says; what they leave open, the reply leaves open as well. */
    private Optional<Lapse> settled(String sentence) {
        if (cue.act() != Act.REPLY) {
            return Optional.empty();
        }
        if (rests(sentence)) {
            return Optional.empty();
        }
        Set<String> inquiry = told(cue.heard().orElse(""));
        Set<String> words = told(sentence);
        boolean known = asked.containsAll(words);
        if (SETTLES.matcher(plain(sentence)).find() || (known && !words.isEmpty())) {
            long settled = inquiry.stream().filter(asked::contains).count();
            return known && settled >= SAME * inquiry.size() ? Optional.empty() : Optional.of(Lapse.UNFOUNDED);
        }
        words.removeAll(asked);
        words.removeAll(inquiry);
        boolean leaves =
                told(sentence).isEmpty() || LEAVES_OPEN.matcher(sentence).find();
        return words.isEmpty() && leaves ? Optional.empty() : Optional.of(Lapse.UNFOUNDED);
    }

    /** A sentence rests on a passage when one sentence of that says the same: all its words, its numbers, and what is denied. */
    private boolean rests(String sentence) {
        List<String> found = cue.background().passages().stream()
                .filter(passage ->
                        SpokenSentences.of(passage.text()).stream().anyMatch(source -> saysTheSame(sentence, source)))
                .map(Passage::id)
                .toList();
        cited.addAll(found);
        return !found.isEmpty();
    }

    private boolean saysTheSame(String sentence, String source) {
        Set<String> words = told(sentence);
        words.removeAll(asked);
        Set<String> known = stems(source);
        return words.size() >= 2
                && known.containsAll(words)
                && occurrences(NUMBER, source).containsAll(occurrences(NUMBER, sentence))
                && count(NEGATION, sentence) == count(NEGATION, source);
    }

    /** Returns which passages the reply could rest on, and on which it does. */
    Optional<Consulted> consulted() {
        Findings background = cue.background();
        return background.passages().isEmpty() && background.fallback().isEmpty()
                ? Optional.empty()
                : Optional.of(new Consulted(background.ids(), List.copyOf(cited), background.fallback()));
    }

    private static boolean isAbout(String sentence, Set<String> wanted) {
        Set<String> words = told(sentence);
        return 2 * words.stream().filter(wanted::contains).count() >= words.size();
    }

    /** The content words of a sentence without those of courtesy. */
    private static Set<String> told(String sentence) {
        Set<String> words = stems(sentence);
        words.removeAll(FRAME);
        return words;
    }

    private static Set<String> stems(String text) {
        return new HashSet<>(ContentWords.of(text).stems());
    }

    private static List<String> occurrences(Pattern pattern, String text) {
        return pattern.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(each -> each.group())
                .sorted()
                .toList();
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }

    private static boolean hasWords(String text, String words) {
        int start = text.indexOf(words);
        while (start >= 0) {
            int end = start + words.length();
            boolean begins = start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1));
            boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (begins && ends) {
                return true;
            }
            start = text.indexOf(words, start + 1);
        }
        return false;
    }

    /** One spelling: NFKC, lower case, straight apostrophes, single blanks. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('‘', '\'')
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String compact(String text) {
        return text.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
