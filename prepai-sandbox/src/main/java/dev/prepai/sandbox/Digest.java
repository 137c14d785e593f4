package dev.prepai.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/** Names for files that depend on others: the same as long as nothing has changed. */
final class Digest {
    private static final int BYTES = 12;

    private Digest() {}

    static String of(String... parts) {
        return of(List.of(parts));
    }

    /** Returns a digest of where the files are, how large they are and when they were changed. */
    static String ofFiles(Collection<Path> files, String... more) throws IOException {
        List<String> parts = new ArrayList<>(List.of(more));
        for (Path file : files) {
            parts.add(file.toString());
            parts.add(String.valueOf(Files.size(file)));
            parts.add(Files.getLastModifiedTime(file).toString());
        }
        return of(parts);
    }

    private static String of(List<String> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
