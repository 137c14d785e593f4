package dev.prepai.cv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A resource of lines in groups: {@code [group]} begins one, {@code #} a comment. */
final class WordList {
    private WordList() {}

    /** Tells whether a word is a compound that ends with one of others, such as "Softwareentwickler". */
    static boolean endsWithOneOf(String word, Set<String> others) {
        for (int i = 1; i < word.length(); i++) {
            if (others.contains(word.substring(i))) {
                return true;
            }
        }
        return false;
    }

    static Map<String, List<String>> read(String resource) {
        try (InputStream stream = Objects.requireNonNull(WordList.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            Map<String, List<String>> groups = new LinkedHashMap<>();
            String group = "";
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("[")) {
                    group = line.substring(1, line.length() - 1);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    groups.computeIfAbsent(group, name -> new ArrayList<>()).add(line.strip());
                }
            }
            return groups;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + resource, e);
        }
    }
}
