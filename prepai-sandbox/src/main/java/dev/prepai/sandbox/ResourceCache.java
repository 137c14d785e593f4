package dev.prepai.sandbox;

import dev.prepai.error.CodeRunnerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The directory into which the languages unpack their libraries. Workers run what lies there, so only its owner may write. */
final class ResourceCache {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private ResourceCache() {}

    /** Returns a stable directory in the user's home, or among temporary files when there is no home to write to. */
    static Path usual() {
        Path home = Path.of(System.getProperty("user.home"));
        return Files.isWritable(home)
                ? home.resolve(Path.of(".cache", "prepai", "sandbox"))
                : Path.of(System.getProperty("java.io.tmpdir"), "prepai-sandbox-" + System.getProperty("user.name"));
    }

    /** Creates a missing directory for its owner only. */
    static Path created(Path directory) {
        try {
            return Files.createDirectories(directory, attributes(directory));
        } catch (IOException e) {
            throw new CodeRunnerException(
                    "the sandbox cannot create " + directory + "; name a directory that can be written with cache(...)",
                    e);
        }
    }

    /** As {@link #created}; an existing directory is closed to others, and refused when somebody else owns it. */
    static Path secured(Path directory) {
        created(directory);
        try {
            if (isPosix(directory)) {
                Files.setPosixFilePermissions(directory, OWNER_ONLY);
            }
            return directory;
        } catch (IOException e) {
            throw new CodeRunnerException(
                    directory + " belongs to somebody else; name a directory of your own with cache(...)", e);
        }
    }

    private static FileAttribute<?>[] attributes(Path directory) {
        return isPosix(directory)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path directory) {
        return directory.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
