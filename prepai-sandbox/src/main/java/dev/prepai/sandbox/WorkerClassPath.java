package dev.prepai.sandbox;

import dev.prepai.error.CodeRunnerException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Finds the jars that a worker needs wherever the class loader of the host has them: in jars on a plain class path, in one jar
 * that holds everything, in jars inside an executable jar, in directories of classes. What is no jar on disk is copied to one,
 * because a class archive knows only these. No class is loaded.
 */
final class WorkerClassPath {
    private static final String REMEDY =
            "; depend on dev.prepai:prepai-sandbox with its dependencies, or name the class path of the workers with classPath(...)";

    /** One class of each part. */
    static final List<String> PARTS = List.of(
            "dev/prepai/sandbox/worker/Worker.class",
            "dev/prepai/code/Language.class",
            "org/jspecify/annotations/Nullable.class",
            "com/fasterxml/jackson/databind/ObjectMapper.class",
            "com/fasterxml/jackson/core/JsonFactory.class",
            "com/fasterxml/jackson/annotation/JsonCreator.class",
            "org/graalvm/polyglot/Engine.class",
            "org/graalvm/collections/EconomicMap.class",
            "org/graalvm/nativeimage/ImageInfo.class",
            "org/graalvm/word/WordBase.class",
            "org/graalvm/jniutils/JNI.class",
            "com/oracle/truffle/api/Truffle.class",
            "com/oracle/truffle/compiler/TruffleCompiler.class",
            "com/oracle/truffle/runtime/OptimizedTruffleRuntime.class",
            "com/oracle/truffle/regex/RegexLanguage.class",
            "com/oracle/truffle/js/lang/JavaScriptLanguage.class",
            "com/oracle/graal/python/PythonLanguage.class",
            "com/oracle/graal/python/resources/PythonResource.class",
            "org/graalvm/shadowed/com/ibm/icu/text/Normalizer2.class",
            "org/graalvm/shadowed/org/json/JSONObject.class",
            "org/graalvm/shadowed/org/tukaani/xz/XZ.class");

    private final ClassLoader loader;
    private final Path copies;

    WorkerClassPath(ClassLoader loader, Path cache) {
        this.loader = loader;
        this.copies = cache.resolve("jars");
    }

    /**
     * Returns the jars, each once.
     *
     * @throws CodeRunnerException if a part is missing, or cannot be copied
     */
    Set<Path> jars() {
        Set<Path> jars = new LinkedHashSet<>();
        for (String part : PARTS) {
            URL url = loader.getResource(part);
            if (url == null) {
                throw new CodeRunnerException("the class path has no " + part + REMEDY);
            }
            try {
                jars.add(jar(url, part));
            } catch (IOException | URISyntaxException e) {
                throw new CodeRunnerException("cannot read where " + part + " comes from" + REMEDY, e);
            }
        }
        return jars;
    }

    private Path jar(URL url, String part) throws IOException, URISyntaxException {
        if (url.getProtocol().equals("file")) {
            String directory = url.toURI().toString();
            return packed(Path.of(URI.create(directory.substring(0, directory.length() - part.length()))));
        }
        URL jar = ((JarURLConnection) url.openConnection()).getJarFileURL();
        return jar.getProtocol().equals("file") ? Path.of(jar.toURI()) : copied(jar);
    }

    private Path copied(URL nested) throws IOException {
        URLConnection connection = nested.openConnection();
        Path copy = copies.resolve(Digest.of(
                        nested.toString(),
                        String.valueOf(connection.getContentLengthLong()),
                        String.valueOf(connection.getLastModified()))
                + ".jar");
        if (!Files.exists(copy)) {
            try (InputStream in = connection.getInputStream()) {
                publish(copy, in::transferTo);
            }
        }
        return copy;
    }

    private Path packed(Path directory) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(directory)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        Path jar = copies.resolve(Digest.ofFiles(files) + ".jar");
        if (!Files.exists(jar)) {
            publish(jar, out -> pack(directory, files, out));
        }
        return jar;
    }

    private static void pack(Path directory, List<Path> files, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Path file : files) {
            zip.putNextEntry(new ZipEntry(directory.relativize(file).toString().replace('\\', '/')));
            Files.copy(file, zip);
        }
        zip.finish();
    }

    /** Writes a file so that it is there as a whole or not at all, also when two hosts write it at once. */
    private static void publish(Path file, Content content) throws IOException {
        Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(file.getParent(), "draft", ".tmp");
        try {
            try (OutputStream out = Files.newOutputStream(draft)) {
                content.writeTo(out);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    @FunctionalInterface
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
