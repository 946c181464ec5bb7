package it.torinometropoli.gis.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import it.torinometropoli.gis.site.ClientTexts;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A page with nothing but an editor of shapes, for {@link EditorIT}. */
@RestController
class EditorPageController {

    private final ClientTexts texts;

    EditorPageController(ClientTexts texts) {
        this.texts = texts;
    }

    @GetMapping(path = "/test/editor", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String page(Locale locale) throws IOException {
        return resource("editor-page.html").replace("{language}", locale.getLanguage()).replace("{texts}", texts.json(locale));
    }

    @GetMapping(path = "/test/editor/page.js", produces = "text/javascript;charset=UTF-8")
    String script() throws IOException {
        return resource("editor-page.js");
    }

    private static String resource(String name) throws IOException {
        return new ClassPathResource(name, EditorPageController.class).getContentAsString(StandardCharsets.UTF_8);
    }
}
