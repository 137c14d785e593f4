package dev.prepai.internal;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Finds what a class loader loads from, so that a child JVM can have the same: jars on disk, jars inside an executable jar (which
 * are copied to temporary files once), and directories.
 */
public final class ClassPath {
    private static final String IN_EVERY_JAR = "META-INF/MANIFEST.MF";
    private static final Map<String, Path> COPIES = new ConcurrentHashMap<>();

    private ClassPath() {}

    /**
     * Returns the class path of the loader of a class.
     *
     * @throws IOException if a place cannot be read
     */
    public static Collection<String> of(Class<?> type) throws IOException {
        ClassLoader loader = type.getClassLoader();
        String name = type.getName().replace('.', '/') + ".class";
        Set<String> places = new LinkedHashSet<>();
        URL own = loader.getResource(name);
        if (own == null) {
            throw new IOException("the class loader has no " + name);
        }
        places.add(place(own, name));
        for (URL manifest : Collections.list(loader.getResources(IN_EVERY_JAR))) {
            places.add(place(manifest, IN_EVERY_JAR));
        }
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> new File(entry).isDirectory())
                .forEach(places::add);
        return places;
    }

    private static String place(URL url, String name) throws IOException {
        try {
            if (url.getProtocol().equals("file")) {
                String file = url.toURI().toString();
                return Path.of(URI.create(file.substring(0, file.length() - name.length())))
                        .toString();
            }
            URL jar = ((JarURLConnection) url.openConnection()).getJarFileURL();
            return (jar.getProtocol().equals("file") ? Path.of(jar.toURI()) : copied(jar)).toString();
        } catch (URISyntaxException e) {
            throw new IOException("cannot read where " + name + " comes from", e);
        }
    }

    private static Path copied(URL nested) throws IOException {
        Path known = COPIES.get(nested.toString());
        if (known != null && Files.exists(known)) {
            return known;
        }
        Path copy = Files.createTempFile("prepai", ".jar");
        copy.toFile().deleteOnExit();
        try (InputStream in = nested.openConnection().getInputStream()) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        COPIES.put(nested.toString(), copy);
        return copy;
    }
}
