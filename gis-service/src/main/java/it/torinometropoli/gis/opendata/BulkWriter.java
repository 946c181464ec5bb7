package it.torinometropoli.gis.opendata;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.OwsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes a layer in every format. */
@Component
class BulkWriter {

    private static final Logger LOG = LoggerFactory.getLogger(BulkWriter.class);

    private final LayerContents contents;
    private final FileFormats formats;
    private final BulkFolder folder;

    BulkWriter(LayerContents contents, FileFormats formats, BulkFolder folder) {
        this.contents = contents;
        this.formats = formats;
        this.folder = folder;
    }

    /**
     * Makes the files of a layer. A format that cannot hold it is left out.
     *
     * @param there the files that there are
     * @param now noted as the time at which they were made
     * @return nothing when those that there are hold what the layer holds
     * @throws IOException when not all that can be made could be, or the disk that they may take is not enough; nothing is left of it then
     */
    Optional<BulkIndex.BulkLayer> write(Layer layer, Optional<BulkIndex.BulkLayer> there, Instant now) throws IOException {
        LayerContents.Content content = contents.of(layer);
        if (there.filter(files -> files.state().equals(content.state())).isPresent()) {
            return Optional.empty();
        }
        String name = layer.localName();
        long most = folder.left();
        Path into = folder.create(name);
        try {
            List<BulkIndex.BulkFile> files = files(content, into, most);
            return Optional.of(new BulkIndex.BulkLayer(name, content.state(), into.getFileName().toString(), now, content.count(), files));
        } catch (IOException | RuntimeException failed) {
            folder.remove(into);
            throw failed;
        }
    }

    private List<BulkIndex.BulkFile> files(LayerContents.Content content, Path into, long most) throws IOException {
        List<BulkIndex.BulkFile> files = new ArrayList<>();
        long left = most;
        for (FileFormats.Named format : formats.all()) {
            Path file = into.resolve(content.layer().localName() + "." + format.extension());
            try {
                BulkIndex.BulkFile written = write(content, format, file, left);
                files.add(written);
                left -= written.bytes();
            } catch (OwsException unsuited) {
                if (unsuited.code() == ExceptionCode.BUSY) {
                    throw unsuited;
                }
                LOG.warn("There is no file {}: {}", file.getFileName(), unsuited.getMessage());
                Files.deleteIfExists(file);
            }
        }
        return files;
    }

    private static BulkIndex.BulkFile write(LayerContents.Content content, FileFormats.Named named, Path file, long most) throws IOException {
        BulkOutput output = new BulkOutput(Files.newOutputStream(file), most);
        try (OutputStream buffered = new BufferedOutputStream(output)) {
            named.format().writeCollection(content.answer(named.format()), buffered);
        }
        return new BulkIndex.BulkFile(file.getFileName().toString(), named.format().mediaType(), output.bytes(), output.sha256());
    }
}
