package it.torinometropoli.gis.download;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import it.torinometropoli.gis.format.FeatureAnswer;
import it.torinometropoli.gis.format.Provenances;
import it.torinometropoli.gis.geo.Crs;
import org.locationtech.jts.geom.Geometry;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wololo.flatgeobuf.Constants;

/** FlatGeobuf 3: one layer with its spatial index. Features are put aside in files, as the index comes before them. */
@Component
@Order(104)
final class FlatGeobufFormat extends FileFormat {

    private static final String MEDIA_TYPE = "application/flatgeobuf";

    private final Provenances provenances;
    private final Workspaces workspaces;

    FlatGeobufFormat(Provenances provenances, Workspaces workspaces) {
        super(new Description(List.of(MEDIA_TYPE, "flatgeobuf"), List.of("fgb", "application/vnd.flatgeobuf"), MEDIA_TYPE, "fgb"));
        this.provenances = provenances;
        this.workspaces = workspaces;
    }

    @Override
    public boolean severalLayers() {
        return false;
    }

    @Override
    void write(FeatureAnswer answer, OutputStream output) throws IOException {
        Crs crs = answer.crs().crs();
        Contents contents = new Contents(only(answer), crs);
        FlatGeobufFeature encoding = new FlatGeobufFeature(contents.attributes(), FlatGeobufHeader.shapes(contents.layer()));
        try (Workspace workspace = workspaces.open()) {
            FlatGeobufBody body = new FlatGeobufBody(workspace);
            try (body) {
                contents.<IOException>each(feature -> {
                    Geometry shape = contents.shape(feature);
                    body.add(encoding.bytes(feature.getID(), contents.values(feature), shape), shape);
                });
            }
            OutputStream buffered = new BufferedOutputStream(output);
            buffered.write(Constants.MAGIC_BYTES);
            buffered.write(new FlatGeobufHeader(contents, crs, provenances.of(contents.layer())).bytes(body.count(), body.bounds()));
            body.write(buffered);
            buffered.flush();
        }
    }
}
