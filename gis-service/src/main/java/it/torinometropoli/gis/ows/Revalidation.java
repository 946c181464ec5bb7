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
        return answered(digest(content), request, response);
    }

    /**
     * The same with an entity tag that is known already.
     *
     * @param entityTag without quotation marks; a {@link #digest} of what the answer depends on
     * @return whether the answer is complete, so that nothing may be written any more
     */
    public static boolean answered(String entityTag, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache");
        return new ServletWebRequest(request, response).checkNotModified("W/\"" + entityTag + "\"");
    }

    /** A digest of some texts in their order, hexadecimal: equal texts give equal digests on every instance. */
    public static String digest(Collection<String> content) {
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
