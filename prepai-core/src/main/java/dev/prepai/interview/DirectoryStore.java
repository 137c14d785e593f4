package dev.prepai.interview;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.prepai.analytics.InterviewSummary;
import dev.prepai.analytics.Outcome;
import dev.prepai.error.ConflictException;
import dev.prepai.error.CorruptInterviewException;
import dev.prepai.error.StoreException;
import dev.prepai.error.UnknownInterviewException;
import dev.prepai.internal.Json;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps each interview in a file of JSON lines, and its outcome in one of its own. An event counts when its line end is on the disk: a last line without one was
 * torn by a crash, was never acknowledged, and is cut off by the next append.
 */
final class DirectoryStore implements InterviewStore {
    private static final Logger LOGGER = LoggerFactory.getLogger(DirectoryStore.class);
    private static final String ENDING = ".jsonl";
    private static final int BUCKETS = 64;

    /** File locks exclude other processes only; these exclude other threads, also those of another store on the directory. */
    private static final Object[] LOCKS =
            Stream.generate(Object::new).limit(BUCKETS).toArray();

    private final Path sessions;
    private final OutcomeFiles outcomes;

    DirectoryStore(Path directory) {
        this.sessions = directory.resolve("sessions");
        this.outcomes = new OutcomeFiles(directory.resolve("outcomes"));
        try {
            Files.createDirectories(sessions);
            outcomes.create();
        } catch (IOException e) {
            throw new StoreException("the directory " + sessions + " cannot be created; check path and permissions", e);
        }
        synchronise(directory);
    }

    @Override
    public void append(String id, long expectedVersion, InterviewEvent event) {
        Path path = path(id);
        byte[] line = line(event);
        synchronized (lock(id)) {
            if (expectedVersion != 0 && !Files.exists(path)) {
                throw new UnknownInterviewException(id);
            }
            // Not a FileChannel: an interrupt would close that between writing and synchronising.
            try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
                file.getChannel().lock(); // until the file is closed
                Lines lines = Lines.of(read(file));
                if (!Files.exists(path)) {
                    throw new UnknownInterviewException(id); // erased since it was opened
                }
                if (lines.complete().size() != expectedVersion) {
                    throw new ConflictException(
                            id, expectedVersion, lines.complete().size());
                }
                write(file, lines.end(), line);
            } catch (IOException e) {
                throw new StoreException("interview " + id + " cannot be written; check space and permissions", e);
            }
        }
        if (expectedVersion == 0) {
            synchronise(sessions);
        }
    }

    @Override
    public List<InterviewEvent> load(String id) {
        List<String> lines = lines(id);
        List<InterviewEvent> events = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            events.add(event(id, i, lines.get(i)));
        }
        if (events.isEmpty()) {
            throw new UnknownInterviewException(id);
        }
        if (!(events.get(0) instanceof InterviewEvent.Opened)) {
            throw new CorruptInterviewException(id, "line 1");
        }
        return List.copyOf(events);
    }

    @Override
    public List<InterviewSummary> summaries() {
        try (Stream<Path> files = Files.list(sessions)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .filter(InterviewId::isValid)
                    .sorted()
                    .flatMap(id -> summary(id).stream())
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new StoreException("the directory " + sessions + " cannot be listed; check its permissions", e);
        }
    }

    @Override
    public void recordOutcome(String id, Outcome outcome) {
        Path path = path(id);
        synchronized (lock(id)) {
            if (!Files.exists(path)) {
                throw new UnknownInterviewException(id);
            }
            try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
                file.getChannel().lock(); // of several processes one writes at a time
                if (Lines.of(read(file)).complete().isEmpty()) {
                    throw new UnknownInterviewException(id);
                }
                outcomes.write(id, outcome);
                if (!Files.exists(path)) {
                    outcomes.delete(id);
                    throw new UnknownInterviewException(id); // erased meanwhile
                }
            } catch (IOException e) {
                throw new StoreException(
                        "the outcome of interview " + id + " cannot be written; check space and permissions", e);
            }
        }
    }

    @Override
    public SortedMap<String, Outcome> outcomes() {
        SortedMap<String, Outcome> found = new TreeMap<>();
        for (String id : outcomes.ids()) {
            if (Files.exists(path(id))) {
                outcomes.read(id).ifPresent(outcome -> found.put(id, outcome));
            }
        }
        return Collections.unmodifiableSortedMap(found);
    }

    /** The outcome goes first, or a crash would leave it without an interview; and again, as another process may have written one. */
    @Override
    public Erased erase(String id) {
        Path path = path(id);
        synchronized (lock(id)) {
            try {
                boolean before = outcomes.delete(id);
                boolean existed = Files.deleteIfExists(path);
                synchronise(sessions);
                boolean after = outcomes.delete(id);
                return new Erased(existed, before || after);
            } catch (IOException e) {
                throw new StoreException("interview " + id + " cannot be erased; check permissions and repeat", e);
            }
        }
    }

    private Optional<InterviewSummary> summary(String id) {
        try {
            List<String> lines = lines(id);
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            InterviewEvent first = event(id, 0, lines.get(0));
            return InterviewState.summary(id, first, last(id, lines, first));
        } catch (UnknownInterviewException e) {
            return Optional.empty(); // erased since the directory was listed
        } catch (StoreException e) {
            LOGGER.warn("interview {} is left out of the listing: its file cannot be read", id);
            return Optional.empty();
        }
    }

    /** An interview with a damaged end must be listed all the same, or erasing by candidate would miss it. */
    private static InterviewEvent last(String id, List<String> lines, InterviewEvent first) {
        try {
            return event(id, lines.size() - 1, lines.get(lines.size() - 1));
        } catch (CorruptInterviewException e) {
            LOGGER.warn("interview {} is listed as open: its last event is damaged", id);
            return first;
        }
    }

    private List<String> lines(String id) {
        Path path = path(id);
        // Locked, because closing any file gives up the locks that this process has on it, also those of an append.
        synchronized (lock(id)) {
            try {
                return Lines.of(Files.readAllBytes(path)).complete();
            } catch (NoSuchFileException e) {
                throw new UnknownInterviewException(id);
            } catch (IOException e) {
                throw new StoreException("interview " + id + " cannot be read; check the disk and permissions", e);
            }
        }
    }

    private static byte[] read(RandomAccessFile file) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(file.length())];
        file.readFully(bytes);
        return bytes;
    }

    private static void write(RandomAccessFile file, long end, byte[] line) throws IOException {
        try {
            file.setLength(end);
            file.seek(end);
            file.write(line);
            file.getFD().sync();
        } catch (IOException e) {
            file.setLength(end);
            throw e;
        }
    }

    /** A new or removed name is durable only when its directory is. */
    static void synchronise(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOGGER.debug("this platform does not synchronise directories");
        }
    }

    private static byte[] line(InterviewEvent event) {
        try {
            return (Json.line(event) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new StoreException("the event cannot be written as JSON; report this as an error of the SDK", e);
        }
    }

    private static InterviewEvent event(String id, int index, String line) {
        try {
            InterviewEvent event = Json.mapper().readValue(line, InterviewEvent.class);
            if (event != null) {
                return event;
            }
        } catch (JsonProcessingException e) {
            // It quotes the line, so it must not be the cause of anything.
        }
        throw new CorruptInterviewException(id, "line " + (index + 1));
    }

    private Path path(String id) {
        InterviewId.check(id);
        return sessions.resolve(id + ENDING);
    }

    private static Object lock(String id) {
        return LOCKS[Math.floorMod(id.hashCode(), BUCKETS)];
    }

    /**
     * The lines of a file.
     *
     * @param complete those with a line end
     * @param end the offset after the last of them
     */
    private record Lines(List<String> complete, long end) {
        static Lines of(byte[] bytes) {
            List<String> complete = new ArrayList<>();
            int start = 0;
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] == '\n') {
                    complete.add(new String(bytes, start, i - start, StandardCharsets.UTF_8));
                    start = i + 1;
                }
            }
            return new Lines(complete, start);
        }
    }
}
