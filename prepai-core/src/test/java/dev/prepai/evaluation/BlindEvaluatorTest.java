package dev.prepai.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.prepai.question.Question;
import dev.prepai.question.QuestionBank;
import dev.prepai.rubric.Competency;
import dev.prepai.rubric.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlindEvaluatorTest {
    private static final QuestionBank BANK = QuestionBank.standard();
    private static final AnswerEvaluator EVALUATOR = AnswerEvaluator.offline(BANK);
    private static final Question QUESTION = BANK.questions().get(0);

    /** Says the same as somebody else would; only who speaks differs. */
    private record Speaker(String name, String email, String kind, String pronoun, String origin) {
        String says(String answer) {
            return "Hello, my name is " + name + ". " + answer + " As a " + kind + " and " + origin
                    + " engineer I learned it from my mentor, " + pronoun + " reviewed my work. Write to " + email
                    + ".";
        }
    }

    private static final List<Speaker> SPEAKERS = List.of(
            new Speaker("Emily Walsh", "emily.walsh@example.com", "woman", "she", "British"),
            new Speaker("Mohammed Al-Rashid", "m@example.org", "man", "he", "Muslim"),
            new Speaker("Nguyen Thi Hoa", "https://example.com/hoa", "mother", "she", "Vietnamese"));

    @Test
    void evaluate_whenOnlyTheSpeakerDiffers_scoresTheSame() {
        Map<String, String> answers = Attack.paraphrases("tuning");

        assertThat(answers).hasSizeGreaterThanOrEqualTo(100);
        answers.forEach((id, answer) -> assertThat(scores(id, answer)).as(id).hasSize(1));
    }

    private static Set<Map<Competency, Score>> scores(String id, String answer) {
        Question question = BANK.find(id).orElseThrow();
        return SPEAKERS.stream()
                .map(speaker -> EVALUATOR
                        .blind(Set.of(speaker.name()))
                        .evaluate(question, Answer.of(speaker.says(answer)))
                        .scores())
                .collect(Collectors.toSet());
    }

    @Test
    void evaluate_handsNoCueOfTheSpeakerOn() {
        for (Speaker speaker : SPEAKERS) {
            StringBuilder seen = new StringBuilder();
            AnswerEvaluator curious = (question, answer) -> {
                seen.append(answer.utterances());
                return EVALUATOR.evaluate(question, answer);
            };

            curious.blind(Set.of(speaker.name()))
                    .evaluate(QUESTION, Answer.of(speaker.says("I ask " + speaker.name() + ".")));

            assertThat(seen.toString().split("[^\\p{L}]+"))
                    .doesNotContain(speaker.name().split("[ -]"))
                    .doesNotContain(speaker.kind(), speaker.pronoun(), speaker.origin(), "example")
                    .contains("mentor");
        }
    }

    @Test
    void evaluate_ofMaskedAnswer_quotesWhatWasSaid() {
        List<Evidence> quotes = new ArrayList<>();
        Attack.paraphrases("tuning").forEach((id, text) -> {
            Answer answer = Answer.of(SPEAKERS.get(0).says(text.replace(". ", ", she said. ")));
            Evaluation evaluation = EVALUATOR
                    .blind(Set.of("Emily Walsh"))
                    .evaluate(BANK.find(id).orElseThrow(), answer);
            evaluation.keyPoints().forEach(result -> result.evidence().ifPresent(quotes::add));
            assertThat(evaluation.keyPoints())
                    .allSatisfy(result ->
                            assertThat(result.evidence().stream()).allMatch(each -> each.isVerbatimIn(answer)));
        });

        assertThat(quotes).anyMatch(quote -> quote.quote().contains("she said"));
        assertThat(quotes).noneMatch(quote -> quote.quote().contains("___"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ada Keller here, call Ada.            | ___ ______ here, call ___.
            My name is Jos\u00E9 Ortega and I code.    | My name is ____ ______ and I code.
            Mail ada@example.com or @ada_k!       | Mail _______________ or ______!
            See https://example.com/x?y now       | See _______________________ now
            I am 52 years old, a single mother    | I am __ _____ ___, a ______ ______
            Ring +1 415 555 0134 at noon          | Ring __ ___ ___ ____ at noon
            HER team and his                      | ___ team and ___
            The motherboard and a parent process  | The motherboard and a parent process
            A race of man pages and Kellerman     | A race of man pages and Kellerman
            ada is also a language                | ada is also a language
            """)
    void masked_hidesWhoSpeaks(String text, String masked) {
        Answer blind = new Identity(Set.of("Ada Keller"), QUESTION).masked(Answer.of(text));

        assertThat(blind.utterances()).containsExactly(masked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hey there, it locks.                    | _________ it locks.
            Good morning. It locks.                 | ____ _______ It locks.
            It locks. Cheers, mate!                 | It locks. ________________
            It locks. Thank you very much           | It locks. _____ ___ ____ ____
            Um, you know, it, uh, locks             | __, ___ ____, it, __, locks
            You know the umbrella, I mean it        | You know the umbrella, I mean it
            Hi-fi is good morning music             | Hi-fi is good morning music
            Thanks to the lock it waits. It does.   | Thanks to the lock it waits. It does.
            Whilst amongst others                   | while  among   others
            Behaviours are optimised, promises kept | Behaviors  are optimized, promises kept
            I think that it locks, I reckon         | _ _____ ____ it locks, _ ______
            """)
    void masked_hidesHowOneTalks(String text, String masked) {
        Answer blind = Style.masked(Answer.of(text));

        assertThat(blind.utterances().get(0)).hasSameSizeAs(text);
        String runs = "[,.! ]*_[_,.! ]*";
        assertThat(blind.utterances().get(0).replaceAll(runs, "_")).isEqualTo(masked.replaceAll(runs, "_"));
    }

    @Test
    void masked_keepsWordsOfTheItem() {
        Question question = Question.of(
                "notation", "What is Polish notation?", "German and Polish papers write the operator first.");

        Answer blind = new Identity(Set.of("Ann Polish"), question).masked(Answer.of("Polish or German, not French."));

        assertThat(blind.utterances()).containsExactly("Polish or German, not ______.");
    }
}
