package it.torinometropoli.gis.download;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import it.torinometropoli.gis.format.FeatureAnswer;
import it.torinometropoli.gis.format.FeatureSet;
import it.torinometropoli.gis.format.Provenances;
import it.torinometropoli.gis.geo.Crs;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.StreamUtils;

/** Zipped Shapefiles with {@code .prj}, {@code .cpg} and a text that tells about the layers and their shortened names. */
@Component
@Order(102)
final class ShapefileFormat extends FileFormat {

    private static final int LONGEST_NAME = 100;

    private final Provenances provenances;
    private final Workspaces workspaces;

    ShapefileFormat(Provenances provenances, Workspaces workspaces) {
        super(new Description(List.of("SHAPE-ZIP"), List.of("shapefile", "application/zip", "application/x-shapefile"), "application/zip", "zip"));
        this.provenances = provenances;
        this.workspaces = workspaces;
    }

    @Override
    void write(FeatureAnswer answer, OutputStream output) throws IOException {
        Crs crs = answer.crs().crs();
        List<ShapefileLayer> layers = new ArrayList<>();
        UniqueNames names = new UniqueNames(LONGEST_NAME);
        try (Workspace workspace = workspaces.open()) {
            for (FeatureSet set : answer.sets()) {
                try (ShapefileLayer layer = new ShapefileLayer(new Contents(set, crs), names.claim(set.layer().localName()), workspace)) {
                    layer.read();
                    layers.add(layer);
                }
            }
            zip(layers, crs, output);
        }
    }

    private void zip(List<ShapefileLayer> layers, Crs crs, OutputStream output) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(StreamUtils.nonClosing(output))) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry("LEGGIMI.txt"));
            ShapefileReadme readme = new ShapefileReadme(crs);
            layers.forEach(layer -> readme.add(layer, provenances.of(layer.contents().layer())));
            zip.write(readme.text().getBytes(StandardCharsets.UTF_8));
            for (ShapefileLayer layer : layers) {
                for (Shapefile file : layer.files()) {
                    file.store(zip, crs);
                }
            }
        }
    }
}
