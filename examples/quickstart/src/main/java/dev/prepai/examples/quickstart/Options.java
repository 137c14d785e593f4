package dev.prepai.examples.quickstart;

import dev.prepai.question.InterviewType;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The command line.
 *
 * @param help whether only the usage is wanted
 * @param onlyCv whether a CV is read and nothing else
 * @param demo whether a scripted candidate answers
 * @param type the interview type, when given
 * @param cv the CV file, when given
 * @param resume the id of an interview to go on with, when given
 * @param out where interviews and reports are kept
 */
record Options(
        boolean help,
        boolean onlyCv,
        boolean demo,
        Optional<InterviewType> type,
        Optional<Path> cv,
        Optional<String> resume,
        Path out) {
    static final String USAGE = """
            usage: quickstart [--demo] [--type TYPE] [--cv FILE] [--resume ID] [--out DIR]
                   quickstart cv FILE [--out DIR]
              cv FILE       reads a CV, shows what was found and writes it as JSON Resume
              --demo        a scripted candidate answers, with the CV that comes along
              --type TYPE   the interview type, such as GOOGLE_SDE; asked for when left out
              --cv FILE     the CV, as PDF, DOCX, ODT, RTF, HTML or text; asked for when left out
              --resume ID   go on with an interview that was interrupted
              --out DIR     where interviews and reports are kept, by default ./prepai-out""";

    static Options parse(List<String> arguments) {
        boolean help = false;
        boolean onlyCv = false;
        boolean demo = false;
        Optional<InterviewType> type = Optional.empty();
        Optional<Path> cv = Optional.empty();
        Optional<String> resume = Optional.empty();
        Path out = Path.of("prepai-out");
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            switch (argument) {
                case "--help", "-h" -> help = true;
                case "cv" -> {
                    onlyCv = true;
                    cv = Optional.of(Path.of(value(argument, rest)));
                }
                case "--demo" -> demo = true;
                case "--type" -> type = Optional.of(InterviewType.of(value(argument, rest)));
                case "--cv" -> cv = Optional.of(Path.of(value(argument, rest)));
                case "--resume" -> resume = Optional.of(value(argument, rest));
                case "--out" -> out = Path.of(value(argument, rest));
                default -> throw new IllegalArgumentException("unknown argument " + argument);
            }
        }
        return new Options(help, onlyCv, demo, type, cv, resume, out);
    }

    private static String value(String argument, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(argument + " needs a value");
        }
        return rest.next();
    }
}
