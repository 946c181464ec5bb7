package it.torinometropoli.gis.ows;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/** Lets a client keep an answer and ask each time whether it still holds (RFC 9110, 13.1.2). */
public final class Revalidation {

    private static final int DIGEST_BYTES = 12;

    private Revalidation() {
    }

    /**
     * Gives the answer an entity tag, and answers 304 when the client has it already.
     *
     * @param content everything that the content of the answer depends on, in a fixed order: the versions of data and styles and the request
     * @return whether the answer is complete, so that nothing may be written any more
     */
    public static boolean answered(Collection<String> content, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache");
        return new ServletWebRequest(request, response).checkNotModified("W/\"" + digest(content) + "\"");
    }

    private static String digest(Collection<String> content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : content) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
