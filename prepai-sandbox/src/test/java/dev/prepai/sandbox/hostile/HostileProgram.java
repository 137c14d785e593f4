package dev.prepai.sandbox.hostile;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.prepai.code.Comparison;
import dev.prepai.code.Language;
import dev.prepai.code.Limits;
import dev.prepai.code.TestCase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One program of a {@link Corpus} with what a judge must make of it. */
public final class HostileProgram {
    /** In a result, an output, an error or a log it means that an attack succeeded. */
    static final String MARKER = "PWNED";

    private final Entry entry;
    private final String source;

    HostileProgram(Entry entry, String source) {
        this.entry = entry;
        this.source = source;
    }

    /** Returns the name that the manifest gives it, such as {@code py-001}. */
    public String id() {
        return entry.id();
    }

    /** Returns its short name, such as {@code busy_loop}. */
    public String name() {
        return entry.name();
    }

    /** Returns the class of attack, or {@code honest}. */
    public String attack() {
        return Objects.requireNonNullElse(entry.attack(), "honest");
    }

    /** Returns the language of the source. */
    public Language language() {
        return entry.language();
    }

    String source() {
        return source;
    }

    String function() {
        return entry.function();
    }

    /** Returns the tests, as many times over as the manifest says. */
    List<TestCase> tests() {
        List<TestCase> tests = new ArrayList<>();
        for (int i = 0; i < Objects.requireNonNullElse(entry.testsRepeat(), 1); i++) {
            tests.addAll(entry.tests());
        }
        return tests;
    }

    Comparison comparison() {
        return entry.checker() == null ? Comparison.EXACT : entry.checker().comparison();
    }

    boolean acceptable(String verdict) {
        return entry.accept().contains(verdict)
                && (entry.never() == null || !entry.never().contains(verdict));
    }

    Set<String> acceptable() {
        return entry.accept();
    }

    /** Tells whether shorter time limits cannot change what is right: a time limit is, and to be accepted is not. */
    boolean endsByTime() {
        return entry.accept().contains("TLE") && !entry.accept().contains("AC");
    }

    int repetitions() {
        return Objects.requireNonNullElse(entry.repeat(), 1);
    }

    /** Returns the programs that must be accepted afterwards, by id or name. */
    Optional<String> after() {
        return Optional.ofNullable(entry.after());
    }

    /** Returns the sequence that it belongs to, such as {@code state}. */
    Optional<String> sequence() {
        return Optional.ofNullable(entry.sequence()).map(place -> place.substring(0, place.indexOf(':')));
    }

    /** Returns the arguments of a host condition, such as {@code 47113} for {@code no-connection:47113}. */
    List<String> conditions(String name) {
        List<String> conditions = Objects.requireNonNullElse(entry.host(), List.of());
        return conditions.stream()
                .filter(condition -> condition.startsWith(name + ":"))
                .map(condition -> condition.substring(name.length() + 1))
                .toList();
    }

    Limits limits() {
        return entry.limits() == null ? Limits.standard() : entry.limits().over(Limits.standard());
    }

    @Override
    public String toString() {
        return id() + " " + name();
    }

    /** As the manifest has it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entry(
            String id,
            String file,
            Language language,
            String name,
            @Nullable String attack,
            String function,
            List<TestCase> tests,
            Set<String> accept,
            @Nullable Set<String> never,
            @Nullable List<String> host,
            @Nullable Checker checker,
            @Nullable LimitValues limits,
            @Nullable String after,
            @Nullable String sequence,
            @Nullable Integer repeat,
            @JsonProperty("tests_repeat") @Nullable Integer testsRepeat,
            @Nullable String sha256) {}

    /** A rule of comparison, as the manifest has it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Checker(String type, double abs, double rel) {
        Comparison comparison() {
            return switch (type) {
                case "json-strict" -> Comparison.EXACT;
                case "set" -> new Comparison.SameSet();
                case "unordered" -> new Comparison.Unordered();
                case "float" -> new Comparison.Approximate(abs, rel);
                default -> throw new IllegalArgumentException("there is no checker " + type);
            };
        }
    }

    /** Limits that differ from the usual ones, as the manifest has them; memory is a matter of the runner. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record LimitValues(
            @Nullable Long cpuMs,
            @Nullable Long wallMs,
            @Nullable Long totalWallMs,
            @Nullable Integer outputBytes,
            @Nullable Integer resultBytes,
            @Nullable Integer sourceBytes) {
        Limits over(Limits usual) {
            return new Limits(
                    duration(cpuMs, usual.cpu()),
                    duration(wallMs, usual.call()),
                    duration(totalWallMs, usual.total()),
                    Objects.requireNonNullElse(outputBytes, usual.outputBytes()),
                    Objects.requireNonNullElse(resultBytes, usual.resultBytes()),
                    Objects.requireNonNullElse(sourceBytes, usual.sourceBytes()));
        }

        private static Duration duration(@Nullable Long millis, Duration usual) {
            return millis == null ? usual : Duration.ofMillis(millis);
        }
    }
}
