package it.torinometropoli.gis.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.webjars.WebJarVersionLocator;

/** A fingerprint of the scripts, style sheets and libraries that pages load, the same on every instance of a build. */
final class AssetVersion {

    private static final List<String> PATTERNS = List.of("js/**/*.js", "css/**/*.css", "*.svg");
    private static final int LENGTH = 12;

    private AssetVersion() {
    }

    /**
     * The fingerprint.
     *
     * @param locations folders of static files, that are there, with a slash at the end
     * @param libraries names of webjars that style sheets refer to
     */
    static String of(List<String> locations, List<String> libraries) {
        MessageDigest digest = sha256();
        WebJarVersionLocator versions = new WebJarVersionLocator();
        libraries.forEach(library -> digest.update((library + versions.version(library)).getBytes(StandardCharsets.UTF_8)));
        for (String location : locations) {
            PATTERNS.forEach(pattern -> add(location + pattern, digest));
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    }

    private static void add(String pattern, MessageDigest digest) {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(pattern);
            Arrays.sort(files, Comparator.comparing(Resource::getFilename));
            for (Resource file : files) {
                digest.update(file.getFilename().getBytes(StandardCharsets.UTF_8));
                digest.update(file.getContentAsByteArray());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
