package it.torinometropoli.gis.proposal;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.attachment.Attachment;
import it.torinometropoli.gis.attachment.PhotoFacts;
import it.torinometropoli.gis.attachment.StoredAttachment;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The photos and documents of a proposal, for the form's script and for those who read it. */
@RestController
@RequestMapping("/proposte" + ProposalApi.ID + "/allegati")
class DraftFileApi {

    private static final String FILE = "/{file:[0-9]{1,18}}";

    private final DraftFiles files;
    private final DocumentJson json;

    DraftFileApi(DraftFiles files, DocumentJson json) {
        this.files = files;
        this.json = json;
    }

    /**
     * A file, for documents.
     *
     * @param kind {@code foto} or {@code documento}
     * @param size bytes
     * @param submitted whether it belongs to a submitted version, and cannot be removed
     * @param position where the photo was taken, a GeoJSON point; told once, when it is added, and null when it does not say
     * @param takenAt by the camera's clock; as the position
     */
    record Description(long id, String name, String kind, String mediaType, int size, String pixels, Instant addedAt, boolean submitted,
            Map<String, Object> position, LocalDateTime takenAt) {

        static Description of(Attachment file, boolean submitted, PhotoFacts facts) {
            Map<String, Object> position = facts == null || !facts.hasPosition() ? null
                    : Map.of("type", "Point", "coordinates", List.of(facts.longitude(), facts.latitude()));
            return new Description(file.id(), file.fileName(), DraftFiles.Purpose.of(file).code(), file.kind().mediaType(), file.size(), file.pixels(),
                    file.addedAt(), submitted, position, facts == null ? null : facts.takenAt());
        }
    }

    /** Adds the file that is the body of the request, of whatever type the client says it is. */
    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> add(@PathVariable long id, @RequestParam(name = "nome", defaultValue = "") String name, @RequestParam("tipo") String purpose,
            HttpServletRequest request) throws IOException {
        StoredAttachment stored = files.add(id, DraftFiles.checkedName(name), DraftFiles.Purpose.of(purpose), request.getInputStream());
        return ResponseEntity.created(URI.create("/proposte/" + id + "/allegati/" + stored.attachment().id()))
                .body(json.write(Description.of(stored.attachment(), false, stored.facts())));
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    String list(@PathVariable long id) {
        return json.write(files.of(id).stream().map(file -> Description.of(file.attachment(), file.submitted(), null)).toList());
    }

    @GetMapping(FILE)
    void content(@PathVariable long id, @PathVariable long file, HttpServletResponse response) throws IOException {
        files.serve(id, file, response);
    }

    @DeleteMapping(FILE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id, @PathVariable long file) {
        files.remove(id, file);
    }
}
