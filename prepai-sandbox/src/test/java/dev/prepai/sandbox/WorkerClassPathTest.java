package dev.prepai.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.prepai.error.CodeRunnerException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerClassPathTest {
    private final ClassLoader here = WorkerClassPathTest.class.getClassLoader();

    @TempDir
    private Path cache;

    @Test
    void jars_ofAPlainClassPath_areThoseOfGraalAndOurDirectoriesAsJars() {
        Set<Path> jars = new WorkerClassPath(here, cache).jars();

        assertThat(jars)
                .allMatch(Files::isRegularFile)
                .allMatch(jar -> jar.toString().endsWith(".jar"));
        assertThat(jars)
                .extracting(jar -> jar.getFileName().toString())
                .anyMatch(name -> name.startsWith("python-resources"))
                .noneMatch(name -> name.startsWith("pdfbox"));
        assertThat(new WorkerClassPath(here, cache).jars()).isEqualTo(jars);
    }

    @Test
    void jars_ofADirectory_holdItsClasses() throws IOException {
        Path worker = new WorkerClassPath(here, cache).jars().iterator().next();

        try (JarFile jar = new JarFile(worker.toFile())) {
            assertThat(jar.getEntry("dev/prepai/sandbox/worker/Worker.class")).isNotNull();
        }
    }

    @Test
    void jars_ofOneJarWithEverything_areThatJar() throws IOException {
        Path shaded = cache.resolve("shaded.jar");
        try (OutputStream out = Files.newOutputStream(shaded);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String part : WorkerClassPath.PARTS) {
                zip.putNextEntry(new ZipEntry(part));
            }
        }
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {shaded.toUri().toURL()}, null)) {
            assertThat(new WorkerClassPath(loader, cache).jars()).containsExactly(shaded);
        }
    }

    @Test
    void jars_insideAnExecutableJar_areCopiedOnce() {
        byte[] content = {1, 2, 3};
        ClassLoader nested = new NestedJars(content);

        Set<Path> first = new WorkerClassPath(nested, cache).jars();

        assertThat(first).singleElement().satisfies(jar -> assertThat(jar).hasBinaryContent(content));
        assertThat(new WorkerClassPath(nested, cache).jars()).isEqualTo(first);
        assertThat(cache.resolve("jars").toFile().list()).hasSize(1);
    }

    @Test
    void jars_withoutALanguage_nameTheRemedy() throws IOException {
        try (URLClassLoader empty = new URLClassLoader(new URL[0], null)) {
            assertThatExceptionOfType(CodeRunnerException.class)
                    .isThrownBy(() -> new WorkerClassPath(empty, cache).jars())
                    .withMessageContainingAll("prepai-sandbox", "classPath(");
        }
    }

    /** Finds everything in one jar that lies inside another, as the launcher of Spring Boot does. */
    private static final class NestedJars extends ClassLoader {
        private final byte[] content;

        NestedJars(byte[] content) {
            super(null);
            this.content = content;
        }

        @Override
        public URL getResource(String name) {
            try {
                return new URL(null, "jar:nested:/app.jar/!BOOT-INF/lib/all.jar!/" + name, new URLStreamHandler() {
                    @Override
                    protected URLConnection openConnection(URL url) throws IOException {
                        return new InnerConnection(url, inner());
                    }
                });
            } catch (MalformedURLException e) {
                throw new IllegalStateException(e);
            }
        }

        private URL inner() throws MalformedURLException {
            return new URL(null, "nested:/app.jar/!BOOT-INF/lib/all.jar", new URLStreamHandler() {
                @Override
                protected URLConnection openConnection(URL url) {
                    return new Bytes(url, content);
                }
            });
        }
    }

    private static final class InnerConnection extends JarURLConnection {
        private final URL jar;

        InnerConnection(URL url, URL jar) throws MalformedURLException {
            super(new URL("jar:file:/unused.jar!/"));
            this.url = url;
            this.jar = jar;
        }

        @Override
        public URL getJarFileURL() {
            return jar;
        }

        @Override
        public JarFile getJarFile() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void connect() {}
    }

    private static final class Bytes extends URLConnection {
        private final byte[] content;

        Bytes(URL url, byte[] content) {
            super(url);
            this.content = content;
        }

        @Override
        public void connect() {}

        @Override
        public long getContentLengthLong() {
            return content.length;
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(content);
        }
    }
}
