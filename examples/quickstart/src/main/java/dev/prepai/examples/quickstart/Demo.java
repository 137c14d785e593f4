package dev.prepai.examples.quickstart;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.prepai.PrepAi;
import dev.prepai.code.CodingProblem;
import dev.prepai.code.CodingProblem.WrongSolution;
import dev.prepai.code.Judge;
import dev.prepai.code.Language;
import dev.prepai.cv.Cv;
import dev.prepai.interview.Interview;
import dev.prepai.interview.InterviewSpec;
import dev.prepai.interview.InterviewStore;
import dev.prepai.interview.Prompt;
import dev.prepai.question.InterviewType;
import dev.prepai.question.Question;
import dev.prepai.question.QuestionBank;
import dev.prepai.sandbox.ProcessSandbox;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A whole interview with a scripted candidate: a real CV, answers of mixed quality in the words of somebody who speaks, and code
 * that is wrong first and right then, in Python and JavaScript.
 */
final class Demo {
    /** With this seed the bank asks the questions that the script answers. */
    private static final long SEED = 12;

    private final Options options;
    private final Terminal terminal;
    private final SpeakingClock clock = new SpeakingClock();
    private final Map<String, List<String>> script = script();

    Demo(Options options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
    }

    void run() {
        InterviewType type = options.type().orElse(InterviewType.GOOGLE_SDE);
        terminal.line("PrepAI demo: " + type.title() + ", offline, scripted candidate");
        QuestionBank bank = terminal.working("Reading the question bank", QuestionBank::standard);
        try (ProcessSandbox sandbox = terminal.working("Starting the code sandbox", ProcessSandbox::start)) {
            PrepAi prepAi = PrepAi.builder()
                    .questionBank(bank)
                    .judge(Judge.builder(sandbox).measuringGrowth().build())
                    .interviews(InterviewStore.directory(options.out()))
                    .clock(clock)
                    .build();
            InterviewSpec spec = InterviewSpec.of(type)
                    .candidate("Ada Keller")
                    .role("Backend engineer")
                    .jobDescription("We run payment services in Java on Kubernetes, with PostgreSQL and Kafka.")
                    .seed(SEED);
            try (Interview interview = prepAi.open(spec)) {
                Cv cv = terminal.working("Reading the CV", () -> interview.attachCv(cv()));
                CvFiles.print(cv, terminal);
                hold(interview, type);
                ReportFiles.write(interview.finish(), options.out(), terminal);
            }
        }
    }

    private void hold(Interview interview, InterviewType type) {
        Iterator<String> lines = List.<String>of().iterator();
        Language language = Language.PYTHON;
        for (Optional<Prompt> prompt = interview.ask(); prompt.isPresent(); prompt = interview.ask()) {
            Prompt asked = prompt.get();
            Show.prompt(asked, type, terminal);
            if (asked.probe().isEmpty()) {
                lines = lines(asked.question());
                if (asked.question().problem().isPresent()) {
                    code(interview, asked.question().problem().get(), language);
                    language = language == Language.PYTHON ? Language.JAVASCRIPT : Language.PYTHON;
                    continue;
                }
            }
            answer(interview, lines.hasNext() ? lines.next() : "I don't know.");
        }
    }

    private void answer(Interview interview, String text) {
        clock.speak(text);
        terminal.wrapped("  > ", text);
        Show.evaluation(interview.answer(text), terminal);
    }

    private void code(Interview interview, CodingProblem problem, Language language) {
        String wrong = problem.wrongSolutions().stream()
                .filter(solution -> solution.language() == language)
                .map(WrongSolution::source)
                .findFirst()
                .orElse(problem.starter(language));
        for (String source :
                List.of(wrong, Objects.requireNonNull(problem.references().get(language)))) {
            clock.speak(source);
            terminal.line("");
            source.lines().forEach(line -> terminal.line("  | " + line));
            Show.submission(interview.submit(language, source), terminal);
        }
    }

    /** The answers to a question and to the follow-ups to it; for a question outside the script, half of the model answer. */
    private Iterator<String> lines(Question question) {
        String[] sentences = question.reference().split("(?<=[.]) ");
        String half = String.join(" ", Arrays.asList(sentences).subList(0, (sentences.length + 1) / 2));
        return script.getOrDefault(question.id(), List.of(half)).iterator();
    }

    static Map<String, List<String>> script() {
        try (InputStream json = resource("demo-answers.json")) {
            return new ObjectMapper().readValue(json, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] cv() {
        if (options.cv().isPresent()) {
            return CvFiles.read(options.cv().get());
        }
        try (InputStream pdf = resource("ada-keller-cv.pdf")) {
            return pdf.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Demo.class.getResourceAsStream(name), name);
    }
}
