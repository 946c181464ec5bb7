package it.torinometropoli.gis.proposal;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads shapes for the form, out of files and typed coordinates. Nothing is saved: the person looks at them on the map first. */
@RestController
@RequestMapping(path = "/proposte" + ProposalApi.ID + "/forma", produces = MediaType.APPLICATION_JSON_VALUE)
class ShapeUploadApi {

    private static final int LONGEST_TEXT = 300_000;

    private final ShapeUploads uploads;
    private final DocumentJson json;

    ShapeUploadApi(ShapeUploads uploads, DocumentJson json) {
        this.uploads = uploads;
        this.json = json;
    }

    /** The shapes of a file, which is the body of the request, of whatever type the client says it is. */
    @PostMapping("/file")
    String file(@PathVariable long id, @RequestParam(name = "nome", defaultValue = "") String name, HttpServletRequest request, Locale locale)
            throws IOException {
        return json.write(uploads.file(id, DraftFiles.checkedName(name), request.getInputStream(), locale));
    }

    /** The shape of {@code {"text": "45.07, 7.68\n…", "kind": "area"}}; kinds are {@code point}, {@code line} and {@code area}. */
    @PostMapping(path = "/coordinate", consumes = MediaType.APPLICATION_JSON_VALUE)
    String coordinates(@PathVariable long id, HttpServletRequest request, Locale locale) throws IOException {
        RequestDocument document = RequestDocument.of(request);
        return json.write(uploads.coordinates(id, document.needed("text", LONGEST_TEXT), document.needed("kind", 10), locale));
    }
}
