package dev.prepai.sandbox;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * A Java installation.
 *
 * @param launcher its {@code bin/java}
 * @param feature its feature version, such as 17
 * @param build what tells this build from any other
 */
record JavaHome(Path launcher, int feature, String build) {
    /** Reads the {@code release} file; an installation without one is taken for that of the host. */
    static JavaHome of(Path launcher) throws IOException {
        Path release = launcher.toRealPath().resolve("../../release").normalize();
        if (!Files.isRegularFile(release)) {
            return new JavaHome(launcher, Runtime.version().feature(), System.getProperty("java.vm.version", ""));
        }
        String text = Files.readString(release);
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        return new JavaHome(launcher, feature(properties.getProperty("JAVA_VERSION", "")), text);
    }

    private static int feature(String version) {
        try {
            return Runtime.Version.parse(version.replace("\"", "")).feature();
        } catch (IllegalArgumentException e) {
            return Runtime.version().feature();
        }
    }
}
