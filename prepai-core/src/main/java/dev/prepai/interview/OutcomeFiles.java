package dev.prepai.interview;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.prepai.analytics.Outcome;
import dev.prepai.error.StoreException;
import dev.prepai.internal.Json;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what each interview led to in a file of its own. The caller sees to it that only one writes at a time. */
final class OutcomeFiles {
    private static final Logger LOGGER = LoggerFactory.getLogger(OutcomeFiles.class);
    private static final String ENDING = ".json";

    private final Path directory;

    OutcomeFiles(Path directory) {
        this.directory = directory;
    }

    void create() throws IOException {
        Files.createDirectories(directory);
    }

    /** Writes beside and then renames: a crash leaves the outcome before or this one, never a part. */
    void write(String id, Outcome outcome) throws IOException {
        Path draft = draft(id);
        // Not a FileChannel: an interrupt would close that between writing and synchronising.
        try (FileOutputStream out = new FileOutputStream(draft.toFile())) {
            out.write((Json.line(outcome) + "\n").getBytes(StandardCharsets.UTF_8));
            out.getFD().sync();
        }
        Files.move(draft, file(id), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        DirectoryStore.synchronise(directory);
    }

    /** Tells whether there was one. */
    boolean delete(String id) throws IOException {
        Files.deleteIfExists(draft(id));
        boolean existed = Files.deleteIfExists(file(id));
        if (existed) {
            DirectoryStore.synchronise(directory);
        }
        return existed;
    }

    List<String> ids() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .filter(InterviewId::isValid)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new StoreException("the directory " + directory + " cannot be listed; check its permissions", e);
        }
    }

    Optional<Outcome> read(String id) {
        try {
            return Optional.ofNullable(Json.mapper().readValue(Files.readString(file(id)), Outcome.class));
        } catch (JsonProcessingException e) {
            LOGGER.warn("the outcome of interview {} is left out: its file is damaged", id);
        } catch (IOException e) {
            LOGGER.warn("the outcome of interview {} is left out: its file cannot be read", id);
        }
        return Optional.empty();
    }

    private Path file(String id) {
        return directory.resolve(id + ENDING);
    }

    private Path draft(String id) {
        return directory.resolve(id + ".draft");
    }
}
