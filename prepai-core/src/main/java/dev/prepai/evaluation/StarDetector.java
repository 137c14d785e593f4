package dev.prepai.evaluation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the parts of a behavioural answer by their cues: where the story starts, what was to be done, what "I" did, what came of it. */
final class StarDetector {
    private static final Pattern SITUATION = pattern(
            "\\b(in|at|with|on) (my|our|a|the|one) (last|previous|first|former|current|old|team|job|company|startup|project|bank)"
                    + "|\\bwhen (i|we) (was|were|worked|joined|started|had)|\\b(last|two|three|a few|some) (year|month|week|quarter|spring|summer|autumn|winter|years|months)"
                    + "|\\bin 20\\d\\d|\\bthere was\\b|\\b(we|i) (were|was) (running|building|working|migrating|launching|in the middle)|\\bour (team|company|product|service|customer)"
                    + "|\\b(once|at the time|back then|years ago|months ago|months into|worked (as|on|at|for))\\b|\\bi (was|worked|joined|led|ran|maintained)\\b");
    private static final Pattern TASK = pattern(
            "\\b(my|our|the) (task|job|role|goal|aim|responsibility|assignment|challenge|problem|deadline|target)\\b"
                    + "|\\b(i|we) (had|needed|wanted|have) to\\b|\\bi was (asked|responsible|supposed|in charge|assigned|expected|to)\\b"
                    + "|\\b(asked|told|wanted|expected|needed) (me|us) to\\b|\\bit was (up to|on) me\\b|\\b(had|needed|wanted) to\\b");
    private static final Pattern ACTION = pattern(
            "\\bi (also |then |first |therefore |immediately |finally |even |simply |quietly |openly )?(\\w+ed|wrote|built|ran|led|made|took|gave|told|brought|chose|set|sat|put|began|found|"
                    + "drew|went|met|spoke|kept|held|cut|sent|showed|split|taught|read|got|let|did|said|came|thought|broke|paired|rewrote|dug|shut|stood|laid|paid|swallowed)\\b"
                    + "|\\bso i\\b|\\bi decided\\b");
    private static final Pattern RESULT = pattern(
            "\\b(as a result|in the end|eventually|finally|since then|ever since|afterwards|after that|ultimately|by the end|the (result|outcome|upshot))\\b"
                    + "|\\b(reduced|increased|fell|dropped|rose|improved|saved|went (up|down|from|live|out)|shrank|doubled|halved|grew|adopted|shipped|launched|delivered|succeeded|won|stopped|climbed|came (in|down|back))\\b"
                    + "|\\bled to\\b|\\bresulted in\\b|\\bwhich meant\\b|\\bfrom \\S+ (\\w+ )?to \\S+|\\b\\d+(\\.\\d+)? ?(%|percent)|\\b(on time|on schedule|on the date)\\b");
    private static final Pattern NUMBER = pattern(
            "\\d|\\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|thousand|million|half|double|third|quarter|zero|percent)\\b");

    private static final double SITUATION_SHARE = 0.15;
    private static final double TASK_SHARE = 0.1;
    private static final double ACTION_SHARE = 0.4;
    private static final double RESULT_SHARE = 0.25;
    private static final double NUMBER_SHARE = 0.1;
    private static final int ENOUGH_ACTIONS = 3;

    private final Map<StarPart, Evidence> parts = new EnumMap<>(StarPart.class);
    private int actions;
    private boolean measuredResult;

    StarDetector(Answer answer, List<List<Token>> utterances) {
        for (int i = 0; i < utterances.size(); i++) {
            for (int[] span : sentences(utterances.get(i))) {
                classify(answer, i, span[0], span[1]);
            }
        }
    }

    /** Returns where each part was found first; a result where it was found last. */
    Map<StarPart, Evidence> parts() {
        return parts;
    }

    /** Returns 0 to 1: situation 15 %, task 10 %, three own actions 40 %, result 25 %, a number in it 10 %. */
    double completeness() {
        return (parts.containsKey(StarPart.SITUATION) ? SITUATION_SHARE : 0)
                + (parts.containsKey(StarPart.TASK) ? TASK_SHARE : 0)
                + ACTION_SHARE * Math.min(1, (double) actions / ENOUGH_ACTIONS)
                + (parts.containsKey(StarPart.RESULT) ? RESULT_SHARE : 0)
                + (measuredResult ? NUMBER_SHARE : 0);
    }

    private void classify(Answer answer, int utterance, int start, int end) {
        String sentence = answer.utterances().get(utterance).substring(start, end);
        Evidence evidence = new Evidence(utterance, start, end, sentence);
        if (!parts.containsKey(StarPart.SITUATION)
                && SITUATION.matcher(sentence).find()) {
            parts.put(StarPart.SITUATION, evidence);
        }
        if (!parts.containsKey(StarPart.TASK) && TASK.matcher(sentence).find()) {
            parts.put(StarPart.TASK, evidence);
        }
        Matcher action = ACTION.matcher(sentence);
        while (action.find()) {
            actions++;
            parts.putIfAbsent(StarPart.ACTION, evidence);
        }
        if (RESULT.matcher(sentence).find()) {
            parts.put(StarPart.RESULT, evidence);
            measuredResult |= NUMBER.matcher(sentence).find();
        }
    }

    private static List<int[]> sentences(List<Token> tokens) {
        Map<Integer, int[]> spans = new TreeMap<>();
        for (Token token : tokens) {
            spans.computeIfAbsent(token.sentence(), sentence -> new int[] {token.start(), token.end()})[1] =
                    token.end();
        }
        return List.copyOf(spans.values());
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
