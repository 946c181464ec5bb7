package it.torinometropoli.gis.vectortiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.ows.Revalidation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sends a JSON document in the reader's language, unless the client has it already. */
@Component
class JsonAnswer {

    private final JsonMapper json;

    JsonAnswer(JsonMapper json) {
        this.json = json;
    }

    /**
     * Sends a document.
     *
     * @throws IOException when the client has gone
     */
    void send(Map<String, Object> document, String mediaType, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String text = json.writeValueAsString(document);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (!Revalidation.answered(Revalidation.digest(List.of(text)), request, response)) {
            response.setContentType(mediaType);
            response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
