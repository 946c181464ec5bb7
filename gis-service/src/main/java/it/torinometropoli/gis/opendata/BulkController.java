package it.torinometropoli.gis.opendata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import it.torinometropoli.gis.ows.Revalidation;
import it.torinometropoli.gis.ows.ServiceAddress;
import it.torinometropoli.gis.site.PageProblem;
import it.torinometropoli.gis.site.SitePage;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Whole layers as files under addresses that stay: the entity tag is the checksum, parts can be asked for (RFC 9110, 14), and
 * {@code Repr-Digest} (RFC 9530) tells the checksum too.
 */
@SitePage
@RequestMapping(BulkController.PATH)
class BulkController {

    /** Where the files are, relative to the service. */
    static final String PATH = "/dati/file";

    private static final String CHECKSUM = ".sha256";
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final BulkFolder folder;
    private final BulkCatalogue catalogue;
    private final ServiceAddress addresses;

    BulkController(BulkFolder folder, BulkCatalogue catalogue, ServiceAddress addresses) {
        this.folder = folder;
        this.catalogue = catalogue;
        this.addresses = addresses;
    }

    private record Found(BulkIndex.BulkLayer layer, BulkIndex.BulkFile file, Path path) {
    }

    /** All files with size, checksum, licence and citation. */
    @GetMapping("/indice.json")
    ResponseEntity<List<BulkCatalogue.Entry>> index(HttpServletRequest request) throws IOException {
        List<BulkCatalogue.Entry> entries = catalogue.entries(folder.index(), addresses.root(request) + PATH);
        return list(entries, MediaType.APPLICATION_JSON).body(entries);
    }

    /** Which files have changed when, the latest first. */
    @GetMapping("/modifiche.json")
    ResponseEntity<List<BulkIndex.Change>> changes() throws IOException {
        List<BulkIndex.Change> changes = folder.index().changes();
        return list(changes, MediaType.APPLICATION_JSON).body(changes);
    }

    /** The checksums of all files, as {@code sha256sum --check} reads them. */
    @GetMapping("/SHA256SUMS")
    ResponseEntity<String> checksums() throws IOException {
        String lines = folder.index().layers().stream().flatMap(layer -> layer.files().stream()).map(BulkController::line).collect(Collectors.joining());
        return list(lines, TEXT).body(lines);
    }

    /** The checksum of a file. */
    @GetMapping("/{name:.+}" + CHECKSUM)
    ResponseEntity<String> checksum(@PathVariable String name) throws IOException {
        String line = line(found(name).file());
        return list(line, TEXT).body(line);
    }

    private static ResponseEntity.BodyBuilder list(Object content, MediaType type) {
        return ResponseEntity.ok().contentType(type).eTag(Revalidation.digest(List.of(content.toString()))).cacheControl(CacheControl.noCache().cachePublic());
    }

    /** A file. */
    @GetMapping("/{name:.+}")
    ResponseEntity<Resource> file(@PathVariable String name, HttpServletRequest request) throws IOException {
        Found found = found(name);
        String tag = "\"" + found.file().sha256() + "\"";
        String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(found.file().sha256()));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().contentType(MediaType.parseMediaType(found.file().mediaType())).eTag(tag)
                .lastModified(found.layer().made()).cacheControl(CacheControl.noCache().cachePublic()).header("Repr-Digest", "sha-256=:" + digest + ":")
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString());
        catalogue.licence(found.layer()).ifPresent(licence -> answer.header(HttpHeaders.LINK, "<%s>; rel=\"license\"".formatted(licence)));
        if (begunWithAnother(tag, request)) {
            return answer.contentLength(found.file().bytes()).body(new InputStreamResource(() -> Files.newInputStream(found.path())));
        }
        return answer.body(new FileSystemResource(found.path()));
    }

    /** A part of another file than the one that the client has begun with would spoil it: then the whole file is sent (RFC 9110, 13.1.5). */
    private static boolean begunWithAnother(String tag, HttpServletRequest request) {
        String begun = request.getHeader(HttpHeaders.IF_RANGE);
        return request.getHeader(HttpHeaders.RANGE) != null && begun != null && !begun.equals(tag);
    }

    /** Only what the index names is looked for. */
    private Found found(String name) throws IOException {
        for (BulkIndex.BulkLayer layer : folder.index().layers()) {
            for (BulkIndex.BulkFile file : layer.files()) {
                Path path = folder.file(layer, file);
                if (file.name().equals(name) && Files.isReadable(path)) {
                    return new Found(layer, file, path);
                }
            }
        }
        throw PageProblem.notThere("opendata.bulk.none", name);
    }

    private static String line(BulkIndex.BulkFile file) {
        return file.sha256() + "  " + file.name() + "\n";
    }
}
