package dev.prepai.sandbox;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Whether a JVM can be wrapped with bubblewrap, the unprivileged sandbox of Linux: namespaces of its own, no network, no
 * capabilities, and a file system of just what it reads, with no place to write to.
 */
sealed interface Bubblewrap {
    /** It was tried here and works; {@code options} are the strongest of those that not every machine has. */
    record Working(Path program, List<String> options) implements Bubblewrap {
        private static final List<String> ALWAYS = List.of(
                "--unshare-all",
                "--hostname",
                "sandbox",
                "--die-with-parent",
                "--new-session",
                "--cap-drop",
                "ALL",
                "--setenv",
                "LC_ALL", // without it Java cannot name files with other letters than those of ASCII
                "C.UTF-8");
        private static final List<String> LIBRARIES =
                List.of("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/etc/ld.so.cache");
        private static final List<String> DEVICES = List.of("/dev/null", "/dev/random", "/dev/urandom");

        /**
         * Returns the command line that runs a JVM wrapped. Paths stay the same, the working directory is the root. The JVM ends
         * with the wrapper, and the wrapper with the <em>thread</em> that started it: see {@link LastingStarter}. The wrapper
         * exits as the JVM does, or with 128 and the number of the signal that ended the JVM. Start it with an empty environment;
         * old versions hand theirs on.
         *
         * @param command the path of a Java executable, and its arguments
         * @param readable the files and directories that the JVM reads besides its own; missing ones are left out
         */
        List<String> wrap(List<String> command, Collection<Path> readable) {
            Path java = real(Path.of(command.get(0)));
            List<String> wrapped = new ArrayList<>();
            wrapped.add(program.toString());
            wrapped.addAll(options);
            wrapped.addAll(ALWAYS); // sets a variable, so it stands behind the option that clears them
            LIBRARIES.forEach(path -> wrapped.addAll(List.of("--ro-bind-try", path, path)));
            DEVICES.forEach(path -> wrapped.addAll(List.of("--dev-bind", path, path)));
            Stream.concat(installation(java).stream(), readable.stream())
                    .filter(Files::exists)
                    .map(path -> path.toAbsolutePath().toString())
                    .forEach(path -> wrapped.addAll(List.of("--ro-bind", path, path)));
            // the loader finds the libraries next to the executable by this link; a JVM needs no more of /proc
            wrapped.addAll(List.of("--symlink", java.toString(), "/proc/self/exe"));
            wrapped.addAll(List.of("--remount-ro", "/", "--chdir", "/", "--", java.toString()));
            wrapped.addAll(command.subList(1, command.size()));
            return List.copyOf(wrapped);
        }

        /** Returns the home of a Java installation, and where its links lead: some distributions keep its settings elsewhere. */
        private static List<Path> installation(Path java) {
            Path home = java.resolve("../..").normalize();
            List<Path> paths = new ArrayList<>(List.of(home));
            try (Stream<Path> files = Files.walk(home, 3)) {
                for (Path link : files.filter(Files::isSymbolicLink).toList()) {
                    Path target =
                            link.resolveSibling(Files.readSymbolicLink(link)).normalize();
                    if (!target.startsWith(home)) {
                        paths.add(target);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return paths;
        }

        private static Path real(Path path) {
            try {
                return path.toRealPath();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** It cannot be used here, and this is why. */
    record Missing(String reason) implements Bubblewrap {}

    /** Looks for {@code bwrap} on the path of this process, and tries it on that Java executable. */
    static Bubblewrap find(Path java) {
        return find(Objects.requireNonNullElse(System.getenv("PATH"), ""), java);
    }

    /** As {@link #find(Path)}, in the directories of a given search path. */
    static Bubblewrap find(String searchPath, Path java) {
        return Arrays.stream(searchPath.split(File.pathSeparator))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> new File(directory, "bwrap"))
                .filter(File::canExecute)
                .findFirst()
                .map(program -> at(program.toPath().toAbsolutePath(), java))
                .orElseGet(
                        () -> new Missing("there is no bwrap on the PATH; on Linux, install the package bubblewrap"));
    }

    /** Tries that program on that Java executable; takes a fraction of a second. */
    static Bubblewrap at(Path program, Path java) {
        List<String> nobody = List.of("--unshare-user", "--uid", "65534", "--gid", "65534");
        List<String> sinceVersion8 = List.of("--disable-userns", "--clearenv");
        List<String> locked =
                Stream.concat(nobody.stream(), sinceVersion8.stream()).toList();
        List<String> none = List.of(); // enough for root where user namespaces are forbidden
        String complaint = "";
        for (List<String> options : List.of(locked, nobody, none)) {
            Working candidate = new Working(program, options);
            Optional<String> failure =
                    trial(candidate.wrap(List.of(java.toString(), "-Xmx16m", "-version"), List.of()));
            if (failure.isEmpty()) {
                return candidate;
            }
            complaint = failure.get();
        }
        return new Missing(program + " does not work here: " + complaint);
    }

    /**
     * Ends a wrapper and everything inside. It kills what the wrapper waits for, so that the wrapper collects it and then exits:
     * killed itself, it would leave a defunct process to PID 1, and in a container that is often a JVM, which never collects it.
     */
    static void kill(Process wrapper) {
        List<ProcessHandle> inside = wrapper.children().toList();
        inside.forEach(ProcessHandle::destroyForcibly);
        if (inside.isEmpty()) {
            wrapper.destroyForcibly();
        }
    }

    /** Runs a command that says little. Returns nothing if it succeeds, else what it said. */
    private static Optional<String> trial(List<String> command) {
        int patience = 30;
        int kept = 500;
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            try {
                if (!process.waitFor(patience, TimeUnit.SECONDS)) {
                    return Optional.of("no end after " + patience + " s");
                }
                byte[] said = process.getInputStream().readNBytes(kept);
                return process.exitValue() == 0
                        ? Optional.empty()
                        : Optional.of(new String(said, StandardCharsets.UTF_8).strip());
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return Optional.of(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }
}
