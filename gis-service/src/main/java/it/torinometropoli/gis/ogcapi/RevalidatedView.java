package it.torinometropoli.gis.ogcapi;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.ows.Revalidation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.View;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A page with an entity tag of what it says, which is not sent to a client that has it already.
 *
 * @param page writes it
 */
record RevalidatedView(View page) implements View {

    @Override
    public String getContentType() {
        return page.getContentType();
    }

    @Override
    public void render(Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) throws Exception {
        ContentCachingResponseWrapper content = new ContentCachingResponseWrapper(response);
        page.render(model, request, content);
        String text = new String(content.getContentAsByteArray(), StandardCharsets.UTF_8);
        if (!Revalidation.answered(List.of(text), request, response)) {
            content.copyBodyToResponse();
        }
    }
}
