package dev.prepai.sandbox.hostile;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.prepai.code.Language;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Programs in the form of a {@code manifest.json}.
 *
 * @param programs those to run, first hostile ones, then honest ones that must be accepted
 * @param all those and others that may have to run after one of them
 */
public record Corpus(List<HostileProgram> programs, List<HostileProgram> all) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Copies the lists. */
    public Corpus {
        programs = List.copyOf(programs);
        all = List.copyOf(all);
    }

    /** Returns the programs that come with the tests of the sandbox: a given set, and one of our own. */
    public static Corpus standard() {
        List<HostileProgram> programs = new ArrayList<>(load(name -> resource("/hostile/" + name)));
        programs.addAll(load(name -> resource("/hostile/own/" + name)));
        return new Corpus(programs, programs);
    }

    /** Returns the programs of another set, in a directory with a {@code manifest.json}, beside the usual ones. */
    public static Corpus in(Path directory) {
        List<HostileProgram> programs = load(name -> Files.newInputStream(directory.resolve(name)));
        List<HostileProgram> all = new ArrayList<>(programs);
        all.addAll(standard().all());
        return new Corpus(programs, all);
    }

    /** Returns the programs whose id starts with one of the beginnings. */
    public Corpus only(List<String> beginnings) {
        return new Corpus(
                programs.stream()
                        .filter(program -> beginnings.stream().anyMatch(program.id()::startsWith))
                        .toList(),
                all);
    }

    /** Returns every n-th program, for a check that takes a minute or two. */
    public Corpus every(int n) {
        return new Corpus(
                IntStream.range(0, programs.size())
                        .filter(index -> index % n == 0)
                        .mapToObj(programs::get)
                        .toList(),
                all);
    }

    /** Returns the honest sort of that language, which must be accepted after every other program. */
    HostileProgram sort(Language language) {
        return find(language == Language.PYTHON ? "sort" : "arrow_const", language);
    }

    /** Returns the program of that id or name. */
    HostileProgram find(String key, Language language) {
        return all.stream()
                .filter(program -> program.language() == language)
                .filter(program -> program.id().equals(key) || program.name().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the corpus has no program " + key));
    }

    private static List<HostileProgram> load(Folder files) {
        try {
            Manifest manifest = MAPPER.readValue(files.read("manifest.json"), Manifest.class);
            List<HostileProgram> programs = programs(manifest.programs(), files);
            programs.addAll(programs(manifest.benign(), files));
            return programs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<HostileProgram> programs(List<HostileProgram.Entry> entries, Folder files) throws IOException {
        List<HostileProgram> programs = new ArrayList<>();
        for (HostileProgram.Entry entry : entries) {
            byte[] bytes = files.read(entry.file());
            if (entry.sha256() != null && !entry.sha256().equals(sha256(bytes))) {
                throw new IOException(entry.file() + " is not what the manifest describes; check out its exact bytes");
            }
            programs.add(new HostileProgram(entry, new String(bytes, StandardCharsets.UTF_8)));
        }
        return programs;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream resource = Corpus.class.getResourceAsStream(name);
        if (resource == null) {
            throw new FileNotFoundException(name);
        }
        return resource;
    }

    private interface Folder {
        InputStream open(String name) throws IOException;

        default byte[] read(String name) throws IOException {
            try (InputStream in = open(name)) {
                return in.readAllBytes();
            }
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Manifest(List<HostileProgram.Entry> programs, List<HostileProgram.Entry> benign) {}
}
