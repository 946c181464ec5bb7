package it.torinometropoli.gis.geofile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.ForeignCrs;
import it.torinometropoli.gis.geofile.UploadProblem.Fault;

/** Takes the features of a Shapefile or of a table of a GeoPackage. */
final class LayerReader {

    private LayerReader() {
    }

    static void read(FeatureFile features, String layer, Reading reading) {
        Crs crs = null;
        ForeignCrs foreign = null;
        try {
            crs = features.crs().orElse(null);
        } catch (UnknownCrsException unknown) {
            foreign = reading.foreign(unknown.crs(), unknown.definition());
        }
        List<String> columns = features.columns();
        features.read(columns, (id, values, shape) -> {
            Map<String, Object> attributes = new LinkedHashMap<>();
            for (int column = 0; column < values.length; column++) {
                if (values[column] instanceof byte[]) {
                    reading.notice(UploadProblem.of(Fault.ATTRIBUTE_LEFT_OUT, columns.get(column)));
                } else {
                    attributes.put(columns.get(column), values[column] instanceof java.sql.Date date ? date.toLocalDate() : values[column]);
                }
            }
            reading.feature(Collections.unmodifiableMap(attributes), shape);
        });
        if (foreign == null) {
            reading.endLayer(layer, crs);
        } else {
            reading.endLayer(layer, foreign);
        }
    }
}
