package dev.prepai.benchmarks;

import com.fasterxml.jackson.databind.node.IntNode;
import dev.prepai.code.CodingProblem;
import dev.prepai.code.Comparison;
import dev.prepai.code.Language;
import dev.prepai.code.TestCase;
import dev.prepai.code.growth.GrowthClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A program whose growth is known.
 *
 * @param name its file, without folder and ending
 * @param heldOut whether it was kept aside while constants were chosen: every third in the list
 * @param language its language
 * @param source the program
 * @param growth what is known, of the inputs that the generator makes
 * @param problem carries the generator
 */
record GrowthProgram(
        String name, boolean heldOut, Language language, String source, GrowthClass growth, CodingProblem problem) {
    private static final int HELD_OUT = 3;

    /** Returns all programs, those in JavaScript first. */
    static List<GrowthProgram> all() {
        List<GrowthProgram> programs = new ArrayList<>();
        int number = 0;
        for (String file : read("programs.txt").lines().toList()) {
            programs.add(program(file, number % HELD_OUT == HELD_OUT - 1));
            number++;
        }
        return programs;
    }

    /** The first line of a program is a comment with its growth and its inputs. */
    private static GrowthProgram program(String file, boolean heldOut) {
        String source = read(file);
        String[] head =
                source.lines().findFirst().orElseThrow().split(" ", 2)[1].split("; ");
        Language language = file.endsWith(".py") ? Language.PYTHON : Language.JAVASCRIPT;
        String name = file.substring(file.indexOf('/') + 1, file.lastIndexOf('.'));
        return new GrowthProgram(
                name,
                heldOut,
                language,
                source,
                GrowthClass.of(head[0]),
                problem(name, read("inputs/" + head[1] + ".py")));
    }

    private static CodingProblem problem(String title, String generator) {
        return new CodingProblem(
                title,
                new CodingProblem.Signature("solution", List.of(), "any"),
                Comparison.EXACT,
                List.of(new TestCase(List.of(), IntNode.valueOf(0))),
                List.of(),
                generator,
                Map.of(),
                List.of(),
                new CodingProblem.Complexity("", ""));
    }

    private static String read(String file) {
        try (InputStream in = GrowthProgram.class.getResourceAsStream("growth/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
