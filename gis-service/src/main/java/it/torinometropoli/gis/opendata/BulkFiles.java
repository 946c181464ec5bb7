package it.torinometropoli.gis.opendata;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import it.torinometropoli.gis.metadata.MadeFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** The files that are made at night, as catalogues name them. */
@Component
class BulkFiles implements MadeFiles {

    private static final Logger LOG = LoggerFactory.getLogger(BulkFiles.class);
    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");

    private final BulkFolder folder;

    BulkFiles(BulkFolder folder) {
        this.folder = folder;
    }

    @Override
    public Map<String, List<MadeFile>> files(String root) {
        try {
            return folder.index().layers().stream().collect(Collectors.toMap(BulkIndex.BulkLayer::layer, layer -> files(layer, root + page())));
        } catch (IOException | JacksonException unreadable) {
            LOG.warn("Catalogues leave out the files that are made at night: {}", unreadable.getMessage());
            return Map.of();
        }
    }

    private static List<MadeFile> files(BulkIndex.BulkLayer layer, String address) {
        return layer.files().stream().map(file -> new MadeFile(file.name().substring(file.name().lastIndexOf('.') + 1), file.mediaType(),
                address + "/" + file.name(), file.bytes(), file.sha256(), layer.made().atZone(ITALY).toLocalDate())).toList();
    }

    @Override
    public String page() {
        return BulkController.PATH;
    }
}
