package dev.prepai.code;

import dev.prepai.code.analysis.Name;
import dev.prepai.code.analysis.Name.Kind;

/**
 * What names should look like: PEP 8 in Python, camel case in JavaScript and Java; constants in capitals and names with a leading underscore
 * are right everywhere. A letter says nothing, but for a parameter, the variable of a loop, and what mathematics calls so.
 */
final class Naming {
    private static final String TELLING_LETTERS = "ijkmnxyz";

    private final Language language;

    Naming(Language language) {
        this.language = language;
    }

    /** Tells whether a name breaks the convention or says nothing; imported names are not the candidate's. */
    boolean isPoor(Name name) {
        if (name.kind() == Kind.IMPORT) {
            return false;
        }
        String text = bare(name.text());
        return saysNothing(name.kind(), text) || !isConventional(name.kind(), text);
    }

    /** Returns the name without what stands around it by convention: underscores, dollars, the hash of a private member. */
    private static String bare(String name) {
        int start = 0;
        int end = name.length();
        while (start < end && "_$#".indexOf(name.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && "_$".indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        return name.substring(start, end);
    }

    private static boolean saysNothing(Kind kind, String text) {
        boolean may = kind == Kind.PARAMETER || kind == Kind.LOOP_VARIABLE;
        return text.length() == 1 && !may && TELLING_LETTERS.indexOf(text.charAt(0)) < 0;
    }

    private boolean isConventional(Kind kind, String text) {
        boolean upper = text.chars().anyMatch(Character::isUpperCase);
        boolean lower = text.chars().anyMatch(Character::isLowerCase);
        boolean initialUpper = !text.isEmpty() && Character.isUpperCase(text.charAt(0));
        boolean underscore = text.indexOf('_') >= 0;
        if (kind == Kind.CLASS) {
            return !underscore && (initialUpper || !lower);
        } else if (!upper) {
            return language == Language.PYTHON || !underscore;
        } else if (language == Language.PYTHON && kind == Kind.FUNCTION) {
            return false;
        }
        return !lower || (!underscore && (initialUpper || language != Language.PYTHON));
    }
}
