package dev.prepai.examples.quickstart;

import dev.prepai.PrepAi;
import dev.prepai.analytics.InterviewStatus;
import dev.prepai.code.CodingProblem;
import dev.prepai.code.Judge;
import dev.prepai.code.Language;
import dev.prepai.error.InvalidInputException;
import dev.prepai.error.PrepAiException;
import dev.prepai.interview.Interview;
import dev.prepai.interview.InterviewSpec;
import dev.prepai.interview.InterviewStore;
import dev.prepai.interview.Prompt;
import dev.prepai.question.InterviewType;
import dev.prepai.sandbox.ProcessSandbox;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An interview with the person at the terminal. */
final class Session {
    private static final String HELP = """
              Type your answer; an empty line ends it. Instead of an answer:
                :hint             a hint (it costs a little)
                :code LANGUAGE    write code here, ended by a line with a single dot
                :edit LANGUAGE    write code in an editor ($EDITOR, or any other on the file that is named)
                :submit FILE      submit a file ending in .py, .js or .java
                :next             leave the code as it is and go on
                :skip             pass
                :quit             stop here and see the report
                :later            stop here and go on another time""";

    private final Options options;
    private final Terminal terminal;
    private boolean stopped;
    private boolean postponed;

    Session(Options options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
    }

    void run() {
        try (ProcessSandbox sandbox = terminal.working("Starting the code sandbox", ProcessSandbox::start)) {
            PrepAi prepAi = PrepAi.builder()
                    .judge(Judge.builder(sandbox).measuringGrowth().build())
                    .interviews(InterviewStore.directory(options.out()))
                    .build();
            try (Interview interview = options.resume().map(prepAi::resume).orElseGet(() -> prepAi.open(spec()))) {
                hold(interview);
            }
        }
    }

    private InterviewSpec spec() {
        InterviewType type = options.type().orElseGet(this::chooseType);
        String name = terminal.ask("Your name (may stay empty): ").orElse("");
        String role =
                terminal.ask("The role you prepare for (may stay empty): ").orElse("");
        return InterviewSpec.of(type).candidate(name.strip()).role(role.strip());
    }

    private InterviewType chooseType() {
        List<InterviewType> types = InterviewType.standard();
        for (int i = 0; i < types.size(); i++) {
            terminal.line("  " + (i + 1) + "  " + types.get(i).title());
        }
        while (true) {
            String choice = terminal.ask("Which interview (1 to " + types.size() + ")? ")
                    .orElseThrow(() -> new IllegalArgumentException("no interview type was chosen; use --type"))
                    .strip();
            if (choice.matches("[1-9]") && Integer.parseInt(choice) <= types.size()) {
                return types.get(Integer.parseInt(choice) - 1);
            }
            terminal.line("  Please type a number from the list.");
        }
    }

    private void hold(Interview interview) {
        if (interview.state().version() == 1) {
            attachCv(interview);
        }
        terminal.line(HELP);
        Optional<Prompt> prompt = interview.state().pending();
        while (interview.state().status() == InterviewStatus.OPEN && !postponed) {
            if (prompt.isEmpty() && !stopped) {
                prompt = interview.ask();
            }
            if (prompt.isEmpty() || stopped) {
                ReportFiles.write(interview.finish(), options.out(), terminal);
                return;
            }
            Show.prompt(prompt.get(), interview.state().spec().type(), terminal);
            reply(interview, prompt.get());
            prompt = Optional.empty();
        }
        if (postponed) {
            terminal.line("Everything is kept. Go on with: --resume " + interview.id() + " --out " + options.out());
        }
    }

    private void attachCv(Interview interview) {
        Optional<Path> file = options.cv();
        while (true) {
            if (file.isEmpty()) {
                String answer = terminal.ask("Your CV as PDF or text (may stay empty): ")
                        .orElse("")
                        .strip();
                if (answer.isEmpty()) {
                    return;
                }
                file = Optional.of(Path.of(answer));
            }
            try {
                byte[] document = CvFiles.read(file.get());
                CvFiles.print(terminal.working("Reading the CV", () -> interview.attachCv(document)), terminal);
                return;
            } catch (PrepAiException e) {
                terminal.line("  " + e.getMessage());
                file = Optional.empty();
            }
        }
    }

    /** Reads until the prompt has an answer or the person stops. */
    private void reply(Interview interview, Prompt prompt) {
        boolean answered = false;
        while (!answered && !stopped && !postponed) {
            try {
                answered = step(interview, prompt);
            } catch (PrepAiException e) {
                terminal.line("  " + e.getMessage());
            }
        }
    }

    private boolean step(Interview interview, Prompt prompt) {
        Optional<String> first = terminal.ask("> ");
        if (first.isEmpty()) {
            postponed = true;
            return false;
        }
        String[] words = first.get().strip().split("\\s+", 2);
        String argument = words.length > 1 ? words[1] : "";
        switch (words[0]) {
            case ":hint" ->
                terminal.wrapped(
                        "  ", interview.hint().map(hint -> "Hint: " + hint).orElse("No hint left."));
            case ":code" -> submit(interview, Language.of(argument), inline());
            case ":edit" -> edit(interview, prompt, Language.of(argument));
            case ":submit" -> submit(interview, Path.of(argument));
            case ":next" -> {
                return interview.state().pending().isEmpty();
            }
            case ":skip" -> {
                interview.answer("I don't know.");
                return true;
            }
            case ":quit" -> stopped = true;
            case ":later" -> postponed = true;
            default -> {
                return answer(interview, first.get());
            }
        }
        return false;
    }

    private boolean answer(Interview interview, String first) {
        StringBuilder text = new StringBuilder(first);
        String line = first;
        while (!line.isBlank()) {
            line = terminal.ask("  ").orElse("");
            text.append('\n').append(line);
        }
        if (text.toString().isBlank()) {
            terminal.line(HELP);
            return false;
        }
        Show.evaluation(interview.answer(text.toString().strip()), terminal);
        return true;
    }

    private String inline() {
        StringBuilder source = new StringBuilder();
        String line = terminal.ask("  | ").orElse(".");
        while (!line.equals(".")) {
            source.append(line).append('\n');
            line = terminal.ask("  | ").orElse(".");
        }
        return source.toString();
    }

    private void edit(Interview interview, Prompt prompt, Language language) {
        CodingProblem problem = prompt.question()
                .problem()
                .orElseThrow(() -> new InvalidInputException("this question takes no code; type your answer"));
        Path file = CodeFiles.starter(options.out(), interview.id(), prompt.number(), problem, language);
        CodeFiles.edit(file, terminal);
        submit(interview, language, CodeFiles.read(file));
    }

    private void submit(Interview interview, Path file) {
        submit(interview, CodeFiles.language(file), CodeFiles.read(file));
    }

    private void submit(Interview interview, Language language, String source) {
        Show.submission(terminal.working("Running the tests", () -> interview.submit(language, source)), terminal);
        terminal.line("  Submit again, explain your solution, or go on with :next");
    }
}
