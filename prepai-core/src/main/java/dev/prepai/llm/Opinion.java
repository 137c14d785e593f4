package dev.prepai.llm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.prepai.evaluation.Answer;
import dev.prepai.evaluation.Fallback;
import dev.prepai.evaluation.ModelJudgement;
import dev.prepai.question.Question;
import dev.prepai.rubric.Competency;
import dev.prepai.rubric.Score;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one reply of the judge says, after its citations were verified.
 *
 * @param levels per competency, 0 to 10
 * @param rationales per competency
 * @param findings per id of a key point
 * @param passages the labels of passages that it cites, whether they were given or not
 * @param dropped how many citations were not in the answer
 */
record Opinion(
        Map<Competency, Double> levels,
        Map<Competency, ModelJudgement.Rationale> rationales,
        Map<String, Finding> findings,
        Set<String> passages,
        int dropped) {
    /** Up to this level nothing needs to be cited: that something is missing cannot be. */
    private static final double LEVEL_WITHOUT_EVIDENCE = 2;

    private static final int LONGEST_REASON = 300;

    /**
     * Reads a reply. What was not asked for is ignored.
     *
     * @throws ModelFailure if the reply rates nothing
     */
    static Opinion of(Reply reply, JudgePrompt prompt, Answer answer) {
        JsonNode root = LenientJson.find(reply.text(), "scores").orElseThrow(() -> new ModelFailure(reply.flaw()));
        Citations citations = new Citations(answer, prompt.sentences());
        Map<Competency, Double> levels = new EnumMap<>(Competency.class);
        Map<Competency, ModelJudgement.Rationale> rationales = new EnumMap<>(Competency.class);
        boolean rated = false;
        for (JsonNode node : root.path("scores")) {
            Optional<Competency> competency = competency(node, prompt);
            double level = LenientJson.number(node.path("level")).orElse(-1);
            if (competency.isPresent() && level >= 0 && level <= Score.MAXIMUM) {
                rated = true;
                rate(competency.get(), level, rationale(node, citations), levels, rationales);
            }
        }
        if (levels.isEmpty()) {
            throw new ModelFailure(rated ? Fallback.NO_EVIDENCE : Fallback.MALFORMED);
        }
        return new Opinion(
                levels,
                rationales,
                findings(root, prompt.question(), citations),
                LenientJson.labels(root.path("passages")),
                citations.dropped());
    }

    private static void rate(
            Competency competency,
            double level,
            ModelJudgement.Rationale rationale,
            Map<Competency, Double> levels,
            Map<Competency, ModelJudgement.Rationale> rationales) {
        if (!rationale.evidence().isEmpty() || level <= LEVEL_WITHOUT_EVIDENCE) {
            levels.putIfAbsent(competency, level);
            rationales.putIfAbsent(competency, rationale);
        }
    }

    private static Optional<Competency> competency(JsonNode node, JudgePrompt prompt) {
        String name = node.path("competency").asText();
        return prompt.scales().keySet().stream()
                .filter(competency -> competency.wireName().equals(name))
                .findFirst();
    }

    private static ModelJudgement.Rationale rationale(JsonNode node, Citations citations) {
        return new ModelJudgement.Rationale(
                citations.of(node.path("evidence")), LenientJson.line(node.path("reason"), LONGEST_REASON));
    }

    private static Map<String, Finding> findings(JsonNode root, Question question, Citations citations) {
        Map<String, Finding> findings = new HashMap<>();
        for (JsonNode node : root.path("keyPoints")) {
            String id = node.path("id").asText();
            if (question.keyPoint(id).isPresent()) {
                findings.putIfAbsent(
                        id, new Finding(Finding.Verdict.of(node.path("verdict")), citations.of(node.path("evidence"))));
            }
        }
        return findings;
    }
}
