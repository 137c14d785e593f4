package dev.prepai.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoProcessesTest {
    private static final int ROUNDS = 10;
    private static final int VERSIONS = 30;

    @TempDir
    Path directory;

    @Test
    void append_byTwoProcessesWithTheSameVersion_hasExactlyOneWinner() throws IOException {
        InterviewStore store = InterviewStore.directory(directory);
        try (ChildJvm one = new ChildJvm(AppendingProcess.class, List.of(directory.toString(), "one"));
                ChildJvm other = new ChildJvm(AppendingProcess.class, List.of(directory.toString(), "other"))) {
            assertThat(one.readLine()).isEqualTo("ready");
            assertThat(other.readLine()).isEqualTo("ready");
            for (int round = 0; round < ROUNDS; round++) {
                String id = "a" + round;
                store.append(id, 0, SampleEvents.opened("Ada"));
                one.writeLine(id + " " + VERSIONS);
                other.writeLine(id + " " + VERSIONS);
                List<Integer> wonByOne = versions(one.readLine());
                List<Integer> wonByOther = versions(other.readLine());

                assertThat(Stream.of(wonByOne, wonByOther).flatMap(List::stream).sorted())
                        .containsExactlyElementsOf(
                                IntStream.rangeClosed(1, VERSIONS).boxed().toList());
                List<InterviewEvent> expected = IntStream.rangeClosed(0, VERSIONS)
                        .mapToObj(version -> version == 0
                                ? SampleEvents.opened("Ada")
                                : SampleEvents.hinted((wonByOne.contains(version) ? "one " : "other ") + version))
                        .toList();
                assertThat(store.load(id)).isEqualTo(expected);
            }
        }
    }

    private static List<Integer> versions(@Nullable String line) {
        return Arrays.stream(Objects.requireNonNull(line, "the child has died").split(" "))
                .filter(word -> !word.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }
}
