package dev.prepai.question;

import static dev.prepai.question.Kind.BEHAVIORAL;
import static dev.prepai.question.Kind.CODING;
import static dev.prepai.question.Kind.DESIGN;
import static dev.prepai.question.Kind.KNOWLEDGE;
import static dev.prepai.question.Kind.SCENARIO;
import static dev.prepai.question.Level.EASY;
import static dev.prepai.question.Level.HARD;
import static dev.prepai.question.Level.MEDIUM;
import static dev.prepai.rubric.Competency.CODE_QUALITY;
import static dev.prepai.rubric.Competency.COMMUNICATION;
import static dev.prepai.rubric.Competency.CULTURAL_FIT;
import static dev.prepai.rubric.Competency.PROBLEM_SOLVING;
import static dev.prepai.rubric.Competency.TECHNICAL_KNOWLEDGE;

import dev.prepai.error.InvalidInputException;
import dev.prepai.rubric.Competency;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A type of interview. The eight of the product are constants; a host defines its own with the constructor and bank items that
 * name its id.
 *
 * @param id the name by which bank items refer to the type, upper case with underscores
 * @param title the name for people
 * @param blueprint what the interview covers
 */
public record InterviewType(String id, String title, Blueprint blueprint) {
    // First, because the constants below are checked against it.
    private static final Pattern ID = Pattern.compile("[A-Z0-9]+(_[A-Z0-9]+)*");
    private static final int MOST_CHARACTERS = 40;
    /** One per question on average. */
    private static final int FOLLOW_UPS = 7;

    /** Google software development engineer. */
    public static final InterviewType GOOGLE_SDE = softwareEngineer("GOOGLE_SDE", "Google SDE");
    /** Amazon software development engineer. */
    public static final InterviewType AMAZON_SDE = softwareEngineer("AMAZON_SDE", "Amazon SDE");
    /** Microsoft software development engineer. */
    public static final InterviewType MICROSOFT_SDE = softwareEngineer("MICROSOFT_SDE", "Microsoft SDE");
    /** AWS solutions architect. */
    public static final InterviewType AWS_SA = solutionsArchitect("AWS_SA", "AWS Solutions Architect");
    /** Azure solutions architect. */
    public static final InterviewType AZURE_SA = solutionsArchitect("AZURE_SA", "Azure Solutions Architect");
    /** Google Cloud solutions architect. */
    public static final InterviewType GCP_SA = solutionsArchitect("GCP_SA", "Google Cloud Solutions Architect");
    /** Behavioural interview. */
    public static final InterviewType BEHAVIORAL_INTERVIEW = type(
            "BEHAVIORAL",
            "Behavioral",
            slot(BEHAVIORAL, CULTURAL_FIT, EASY),
            slot(BEHAVIORAL, COMMUNICATION, EASY),
            slot(BEHAVIORAL, PROBLEM_SOLVING, MEDIUM),
            slot(BEHAVIORAL, CULTURAL_FIT, MEDIUM),
            slot(BEHAVIORAL, COMMUNICATION, MEDIUM),
            slot(BEHAVIORAL, PROBLEM_SOLVING, HARD),
            slot(BEHAVIORAL, CULTURAL_FIT, HARD));
    /** Coding interview. */
    public static final InterviewType CODING_INTERVIEW = type(
            "CODING",
            "Coding",
            slot(KNOWLEDGE, TECHNICAL_KNOWLEDGE, EASY),
            slot(CODING, PROBLEM_SOLVING, EASY),
            slot(SCENARIO, PROBLEM_SOLVING, MEDIUM),
            slot(CODING, PROBLEM_SOLVING, MEDIUM),
            slot(KNOWLEDGE, CODE_QUALITY, MEDIUM),
            slot(KNOWLEDGE, TECHNICAL_KNOWLEDGE, MEDIUM),
            slot(CODING, PROBLEM_SOLVING, HARD));

    private static final List<InterviewType> STANDARD = List.of(
            GOOGLE_SDE, AMAZON_SDE, MICROSOFT_SDE, AWS_SA, AZURE_SA, GCP_SA, BEHAVIORAL_INTERVIEW, CODING_INTERVIEW);

    /** Checks the id. */
    public InterviewType {
        if (!isId(id) || title.isBlank()) {
            throw new IllegalArgumentException(
                    "an interview type needs an id like MY_TYPE of at most 40 characters and a title");
        }
    }

    /** Returns the eight types of the product. */
    public static List<InterviewType> standard() {
        return STANDARD;
    }

    /**
     * Returns the standard type of that id or title, in any case.
     *
     * @throws InvalidInputException if there is none; the message lists those that exist
     */
    public static InterviewType of(String name) {
        return STANDARD.stream()
                .filter(type -> type.id.equalsIgnoreCase(name.strip()) || type.title.equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("there is no such interview type; choose one of "
                        + STANDARD.stream().map(InterviewType::id).collect(Collectors.joining(", "))
                        + ", or define your own InterviewType"));
    }

    static boolean isId(String text) {
        return text.length() <= MOST_CHARACTERS && ID.matcher(text).matches();
    }

    private static InterviewType softwareEngineer(String id, String title) {
        return type(
                id,
                title,
                slot(KNOWLEDGE, TECHNICAL_KNOWLEDGE, EASY),
                slot(CODING, PROBLEM_SOLVING, EASY),
                slot(KNOWLEDGE, TECHNICAL_KNOWLEDGE, MEDIUM),
                slot(SCENARIO, PROBLEM_SOLVING, MEDIUM),
                slot(CODING, PROBLEM_SOLVING, MEDIUM),
                slot(DESIGN, PROBLEM_SOLVING, HARD),
                slot(BEHAVIORAL, CULTURAL_FIT, MEDIUM));
    }

    private static InterviewType solutionsArchitect(String id, String title) {
        return type(
                id,
                title,
                slot(KNOWLEDGE, TECHNICAL_KNOWLEDGE, EASY),
                slot(KNOWLEDGE, TECHNICAL_KNOWLEDGE, MEDIUM),
                slot(SCENARIO, PROBLEM_SOLVING, MEDIUM),
                slot(SCENARIO, COMMUNICATION, MEDIUM),
                slot(DESIGN, PROBLEM_SOLVING, MEDIUM),
                slot(DESIGN, TECHNICAL_KNOWLEDGE, HARD),
                slot(BEHAVIORAL, CULTURAL_FIT, MEDIUM));
    }

    private static InterviewType type(String id, String title, Blueprint.Slot... slots) {
        return new InterviewType(id, title, new Blueprint(List.of(slots), FOLLOW_UPS));
    }

    private static Blueprint.Slot slot(Kind kind, Competency competency, Level level) {
        return new Blueprint.Slot(kind, competency, level);
    }
}
