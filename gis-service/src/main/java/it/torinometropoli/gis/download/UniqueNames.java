package it.torinometropoli.gis.download;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives names that differ in more than the case of letters, cut to a length. For one thread. */
final class UniqueNames {

    private final int longest;
    private final Set<String> taken = new HashSet<>();

    /** @param longest how many characters a name may have */
    UniqueNames(int longest) {
        this.longest = longest;
    }

    /** The name itself where it is short enough and free, otherwise one like it. */
    String claim(String name) {
        String free = name.substring(0, Math.min(longest, name.length()));
        for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
            String ending = "_" + number;
            free = name.substring(0, Math.min(longest - ending.length(), name.length())) + ending;
        }
        return free;
    }
}
