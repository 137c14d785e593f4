package dev.prepai.interview;

import dev.prepai.ability.StopRule;
import dev.prepai.cv.Cv;
import dev.prepai.error.InvalidInputException;
import dev.prepai.practice.PriorAnswer;
import dev.prepai.question.Blueprint;
import dev.prepai.question.InterviewType;
import dev.prepai.question.Profile;
import dev.prepai.question.Question;
import dev.prepai.report.UsageContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is to be held: {@code InterviewSpec.of(type).candidate("Ada").role("backend engineer")}. Each method returns a copy.
 *
 * @param type the interview type
 * @param candidate name or reference of the candidate, at most 200 characters, may be empty; erasure by candidate looks for it
 * @param role the role to fill, at most 200 characters, may be empty
 * @param jobDescription at most 50,000 characters, may be empty
 * @param cv of the candidate, when it is already known
 * @param usage practice (the default) or selection
 * @param seed decides between questions that fit equally well; when empty it is derived from the id of the interview in practice,
 *     and from type, role and job description in a selection, so that candidates for a job are asked the same as long as
 *     {@link ItemExposure} allows
 * @param repeats the earlier answer to the one question that is practised again; empty for every other interview, see
 *     {@code PrepAi.practiceAgain}
 * @param until when practice that goes on beyond its blueprint stops; empty to end with the blueprint
 */
public record InterviewSpec(
        InterviewType type,
        String candidate,
        String role,
        String jobDescription,
        Optional<Cv> cv,
        UsageContext usage,
        OptionalLong seed,
        Optional<PriorAnswer> repeats,
        Optional<StopRule> until) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 50_000;
    private static final int MOST_QUESTIONS = 50;

    /** Checks the lengths, and that only practice repeats and asks on. */
    public InterviewSpec {
        requireLength("candidate", candidate, LONGEST_NAME);
        requireLength("role", role, LONGEST_NAME);
        requireLength("jobDescription", jobDescription, LONGEST_DESCRIPTION);
        if (repeats.isPresent() && usage != UsageContext.PRACTICE) {
            throw new InvalidInputException(
                    "a question is practised again in practice only; open a selection with its own spec");
        }
        until.ifPresent(rule -> requireItems(rule, usage));
    }

    /** Creates the spec of an interview that repeats no question and ends with its blueprint. */
    public InterviewSpec(
            InterviewType type,
            String candidate,
            String role,
            String jobDescription,
            Optional<Cv> cv,
            UsageContext usage,
            OptionalLong seed) {
        this(type, candidate, role, jobDescription, cv, usage, seed, Optional.empty(), Optional.empty());
    }

    /** Returns a spec of that type for practice with nothing else known. */
    public static InterviewSpec of(InterviewType type) {
        return new InterviewSpec(type, "", "", "", Optional.empty(), UsageContext.PRACTICE, OptionalLong.empty());
    }

    /** Returns the spec with that candidate. */
    public InterviewSpec candidate(String candidate) {
        return new InterviewSpec(type, candidate, role, jobDescription, cv, usage, seed, repeats, until);
    }

    /** Returns the spec for that role. */
    public InterviewSpec role(String role) {
        return new InterviewSpec(type, candidate, role, jobDescription, cv, usage, seed, repeats, until);
    }

    /** Returns the spec with that job description. */
    public InterviewSpec jobDescription(String jobDescription) {
        return new InterviewSpec(type, candidate, role, jobDescription, cv, usage, seed, repeats, until);
    }

    /** Returns the spec with that CV. */
    public InterviewSpec cv(Cv cv) {
        return new InterviewSpec(type, candidate, role, jobDescription, Optional.of(cv), usage, seed, repeats, until);
    }

    /** Returns the spec for that use. */
    public InterviewSpec usage(UsageContext usage) {
        return new InterviewSpec(type, candidate, role, jobDescription, cv, usage, seed, repeats, until);
    }

    /** Returns the spec with that seed. */
    public InterviewSpec seed(long seed) {
        return new InterviewSpec(
                type, candidate, role, jobDescription, cv, usage, OptionalLong.of(seed), repeats, until);
    }

    /**
     * Returns the spec of a practice that asks on once its blueprint is covered: about the competency that is known least, until the
     * rule stops for each competency of the blueprint, or the bank has no more that fits. The items of the rule are the questions of the
     * interview in all, at most 50; the blueprint is covered even if it has more.
     *
     * @throws InvalidInputException if the spec is of a selection, in which everyone gets the same blueprint, or the rule has more items
     */
    public InterviewSpec until(StopRule rule) {
        return new InterviewSpec(type, candidate, role, jobDescription, cv, usage, seed, repeats, Optional.of(rule));
    }

    /** Returns the spec of an interview that asks a question of this one once more. */
    InterviewSpec repeating(PriorAnswer prior) {
        Question question = prior.question();
        Blueprint.Slot slot = new Blueprint.Slot(question.kind(), question.competency(), question.level());
        InterviewType again = new InterviewType(
                "PRACTICE_AGAIN", "Practice again", new Blueprint(List.of(slot), Blueprint.FOLLOW_UPS_PER_QUESTION));
        return new InterviewSpec(
                again,
                candidate,
                role,
                jobDescription,
                Optional.empty(),
                usage,
                OptionalLong.empty(),
                Optional.of(prior),
                Optional.empty());
    }

    /** In a selection the CV does not steer the questions: they are the same whoever is asked. */
    Profile profile(Optional<Cv> latestCv) {
        List<String> skills = usage == UsageContext.SELECTION
                ? List.of()
                : latestCv.map(Cv::usualSkills).orElse(List.of());
        return new Profile(role, jobDescription, skills);
    }

    long seedFor(String interviewId) {
        String source = usage == UsageContext.SELECTION ? type.id() + '\n' + role + '\n' + jobDescription : interviewId;
        return seed.orElse(source.hashCode());
    }

    private static void requireItems(StopRule rule, UsageContext usage) {
        if (usage != UsageContext.PRACTICE) {
            throw new InvalidInputException(
                    "a selection ends with its blueprint, which is the same for everyone; leave until(...) out");
        }
        if (rule.items() > MOST_QUESTIONS) {
            throw new InvalidInputException("an interview may have at most " + MOST_QUESTIONS
                    + " questions, the rule has " + rule.items() + " items; lower them");
        }
    }

    private static void requireLength(String name, String value, int most) {
        if (value.length() > most) {
            throw new InvalidInputException(
                    name + " may have at most " + most + " characters, has " + value.length() + "; shorten it");
        }
    }
}
