package dev.prepai.evaluation;

import dev.prepai.question.KeyPoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds how far an answer makes the claims of a question: for each key point the best recall of any of its wordings within a
 * window of two sentences, raised by how much more than by chance they mean the same. Works on one answer; not for use by several threads.
 */
final class ClaimMatcher {
    /** Recall that chance agreement reaches; below there is no credit. */
    private static final double NO_CREDIT = 0.25;
    /** Recall from which on a claim counts as made in full. */
    private static final double FULL_CREDIT = 0.54;

    private static final int WINDOW_SENTENCES = 2;
    private static final int WINDOW_TOKENS = 60;
    private static final double LATER_UTTERANCE = 0.9;
    /** A claim is denied when more than this share of what was matched is. */
    private static final double DENIED = 0.3;
    /** A claim that is denied in one place and made as well in another is made. */
    private static final double AFFIRMED_TOO = 0.6;
    /** A sentence with less of the words of a claim is hardly ever one that makes it. */
    private static final double TOUCHED = 0.2;
    /** The most characters of a sentence that are compared as a whole. */
    private static final int LONGEST_SENTENCE = 600;
    /** A sentence that makes this share of a claim is quoted alone. */
    private static final double MOST_OF_IT = 0.75;

    private final QuestionProfile profile;
    private final Answer answer;
    private final List<Window> windows = new ArrayList<>();
    private final Map<String, Map<String, Double>> strengths = new HashMap<>();
    private double denied;
    private int sentences;

    /** A run of neighbouring words in one utterance, and the sentences of it in which nothing is denied. */
    private record Window(
            int utterance,
            List<Token> tokens,
            Map<String, Double> strength,
            Set<String> denied,
            Map<Integer, String> affirmed) {
        List<Token> sentence(int number) {
            return tokens.stream().filter(token -> token.sentence() == number).toList();
        }
    }

    /** A window with the directions of what it means, where they are known. */
    private record Meant(Window window, List<UnitVector> directions) {}

    /** How well a window makes a claim: by its words alone, and with what they mean. */
    private record Match(Window window, Claim claim, double words, double recall) {
        static final Match NONE =
                new Match(new Window(0, List.of(), Map.of(), Set.of(), Map.of()), new Claim("", Map.of(), 0), 0, 0);
    }

    ClaimMatcher(QuestionProfile profile, Answer answer, List<List<Token>> utterances) {
        this.profile = profile;
        this.answer = answer;
        for (int i = 0; i < utterances.size(); i++) {
            addWindows(i, utterances.get(i));
        }
    }

    /** Returns the share of sentences, 0 to 1, that deny something which the model answer does not deny. */
    double deniedShare() {
        return sentences == 0 ? 0 : denied / sentences;
    }

    /**
     * Returns the sentences that may mean more than their words tell, for each claim that is not made in full the one that shares most
     * words with it: nothing is denied in it, and it is not what makes another claim in full. A model takes longer for one sentence
     * than all the rest takes, and further ones bring 0.1 points.
     *
     * @param byWords the results by the words alone, in the order of the claims
     */
    List<String> open(List<KeyPointResult> byWords) {
        List<String> spent = byWords.stream()
                .filter(result -> result.credit() == 1)
                .flatMap(result -> result.evidence().stream())
                .map(Evidence::quote)
                .toList();
        Map<String, Map<String, Double>> affirmed = new LinkedHashMap<>();
        for (Window window : windows) {
            window.affirmed().forEach((number, sentence) -> {
                if (spent.stream().noneMatch(quote -> quote.contains(sentence))) {
                    affirmed.computeIfAbsent(sentence, key -> strength(window.sentence(number)));
                }
            });
        }
        Iterator<KeyPointResult> results = byWords.iterator();
        return profile.claims().values().stream()
                .filter(claims -> results.next().credit() < 1)
                .flatMap(claims -> closest(claims, affirmed).stream())
                .distinct()
                .toList();
    }

    private static Optional<String> closest(List<Claim> wordings, Map<String, Map<String, Double>> sentences) {
        String closest = "";
        double most = TOUCHED;
        for (Map.Entry<String, Map<String, Double>> sentence : sentences.entrySet()) {
            for (Claim claim : wordings) {
                double recall = claim.recall(sentence.getValue());
                closest = recall > most ? sentence.getKey() : closest;
                most = Math.max(most, recall);
            }
        }
        return Optional.of(closest).filter(sentence -> !sentence.isEmpty());
    }

    List<KeyPointResult> results(Likeness likeness) {
        List<Meant> meant = windows.stream()
                .map(window ->
                        new Meant(window, likeness.directions(window.affirmed().values())))
                .toList();
        List<KeyPointResult> results = new ArrayList<>();
        profile.claims().forEach((keyPoint, claims) -> results.add(result(keyPoint, claims, meant, likeness)));
        return results;
    }

    private KeyPointResult result(KeyPoint keyPoint, List<Claim> claims, List<Meant> meant, Likeness likeness) {
        Match affirmed = Match.NONE;
        Match denied = Match.NONE;
        for (Meant window : meant) {
            for (Claim claim : claims) {
                Match match = match(window, claim, likeness);
                if (match.recall() > Math.max(affirmed.recall(), NO_CREDIT)) {
                    boolean denies = denies(match);
                    affirmed = denies ? affirmed : match;
                    denied = denies && match.recall() > denied.recall() ? match : denied;
                }
            }
        }
        boolean contradicted = denied.recall() >= FULL_CREDIT && affirmed.recall() < denied.recall() * AFFIRMED_TOO;
        Match match = affirmed.recall() == 0 || contradicted ? denied : affirmed;
        return new KeyPointResult(
                keyPoint.id(),
                keyPoint.core(),
                contradicted ? 0 : credit(affirmed),
                contradicted,
                match.recall() == 0 ? Optional.empty() : Optional.of(evidence(match, likeness)));
    }

    private static Match match(Meant meant, Claim claim, Likeness likeness) {
        double words = claim.recall(meant.window().strength());
        return new Match(meant.window(), claim, words, words + likeness.beyondChance(claim, meant.directions()));
    }

    private static double credit(Match match) {
        double credit = Math.min(1, Math.max(0, (match.recall() - NO_CREDIT) / (FULL_CREDIT - NO_CREDIT)));
        return match.window().utterance() > 0 ? credit * LATER_UTTERANCE : credit;
    }

    /** A window denies a claim when a negator reaches words of the claim which the model answer does not deny. */
    private boolean denies(Match match) {
        double weight = 0;
        for (Map.Entry<String, Double> entry : match.claim().weights().entrySet()) {
            weight += match.window().denied().contains(entry.getKey()) ? entry.getValue() : 0;
        }
        return weight > match.claim().total() * match.words() * DENIED;
    }

    /** Cuts the sentence that makes the claim, or both sentences of the window when it takes both. */
    private Evidence evidence(Match match, Likeness likeness) {
        List<Token> tokens = match.window().tokens();
        List<Token> quoted = tokens.stream()
                .collect(Collectors.groupingBy(Token::sentence, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(sentence -> recall(match, sentence, likeness) >= match.recall() * MOST_OF_IT)
                .findFirst()
                .orElse(tokens);
        return Evidence.cut(
                answer,
                match.window().utterance(),
                quoted.get(0).start(),
                quoted.get(quoted.size() - 1).end());
    }

    private double recall(Match match, List<Token> sentence, Likeness likeness) {
        String affirmed = match.window().affirmed().get(sentence.get(0).sentence());
        return match.claim().recall(strength(sentence))
                + (affirmed == null ? 0 : likeness.beyondChance(match.claim(), likeness.directions(List.of(affirmed))));
    }

    private Map<String, Double> strength(List<Token> tokens) {
        Map<String, Double> strength = new HashMap<>();
        for (Token token : tokens) {
            if (!Lexicon.isFunctionWord(token)) {
                strengths
                        .computeIfAbsent(token.stem(), profile::strength)
                        .forEach((stem, value) -> strength.merge(stem, value, Math::max));
            }
        }
        return strength;
    }

    private void addWindows(int utterance, List<Token> tokens) {
        Set<Token> refused = denied(utterance, tokens);
        Map<Integer, String> affirmed = affirmed(utterance, tokens, refused);
        denied += refused.stream().mapToInt(Token::sentence).distinct().count();
        sentences += (int) tokens.stream().mapToInt(Token::sentence).distinct().count();
        for (int from = 0; from < tokens.size(); ) {
            int sentence = tokens.get(from).sentence();
            int to = from;
            while (to < tokens.size()
                    && to - from < WINDOW_TOKENS
                    && tokens.get(to).sentence() < sentence + WINDOW_SENTENCES) {
                to++;
            }
            addWindow(utterance, tokens.subList(from, to), refused, affirmed);
            int next = from;
            while (next < tokens.size() && tokens.get(next).sentence() == sentence && next - from < WINDOW_TOKENS / 2) {
                next++;
            }
            from = next;
        }
    }

    private void addWindow(int utterance, List<Token> tokens, Set<Token> refused, Map<Integer, String> affirmed) {
        List<Token> deniedTokens = tokens.stream().filter(refused::contains).toList();
        Map<Integer, String> ofWindow = new TreeMap<>();
        for (Token token : tokens) {
            String sentence = affirmed.get(token.sentence());
            if (sentence != null) {
                ofWindow.put(token.sentence(), sentence);
            }
        }
        windows.add(new Window(
                utterance, tokens, strength(tokens), strength(deniedTokens).keySet(), ofWindow));
    }

    /** Returns the words of each sentence in which nothing is denied, by its number. */
    private Map<Integer, String> affirmed(int utterance, List<Token> tokens, Set<Token> refused) {
        Map<Integer, String> affirmed = new HashMap<>();
        for (int from = 0; from < tokens.size(); ) {
            int to = from;
            while (to < tokens.size()
                    && tokens.get(to).sentence() == tokens.get(from).sentence()) {
                to++;
            }
            if (tokens.subList(from, to).stream().noneMatch(refused::contains)) {
                int start = tokens.get(from).start();
                int end = Math.min(tokens.get(to - 1).end(), start + LONGEST_SENTENCE);
                affirmed.put(
                        tokens.get(from).sentence(),
                        answer.utterances().get(utterance).substring(start, end));
            }
            from = to;
        }
        return affirmed;
    }

    /** Returns the tokens that the speaker denies although the model answer does not. */
    private Set<Token> denied(int utterance, List<Token> tokens) {
        Set<Token> refused = new HashSet<>();
        if (Negation.opensWithDenial(answer.utterances().get(utterance))) {
            refused.addAll(Negation.corrects(tokens) ? Negation.firstSentence(tokens) : tokens);
        }
        for (Negation.Denial denial : Negation.denials(tokens)) {
            if (denial.focus().stream().noneMatch(token -> profile.deniedStems().contains(token.stem()))) {
                refused.addAll(denial.reach());
            }
        }
        return refused;
    }
}
