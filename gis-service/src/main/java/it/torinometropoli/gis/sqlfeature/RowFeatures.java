package it.torinometropoli.gis.sqlfeature;

import java.sql.ResultSet;
import java.sql.SQLException;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.database.GeometryCodec;
import it.torinometropoli.gis.feature.AttributeValues;
import it.torinometropoli.gis.feature.FeatureTypes;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureImpl;
import org.geotools.filter.identity.FeatureIdImpl;

/** Makes features of rows that hold identifier, shape and attributes. */
final class RowFeatures {

    private final SqlTable table;
    private final SimpleFeatureType type;

    RowFeatures(SqlTable table, SimpleFeatureType type) {
        this.table = table;
        this.type = type;
    }

    /** The feature of the current row. */
    SimpleFeature feature(ResultSet row) throws SQLException {
        Layer layer = table.layer();
        Object[] values = new Object[table.columns().size() + 1];
        for (int i = 0; i < table.columns().size(); i++) {
            values[i] = AttributeValues.read(row, i + 3, table.columns().get(i).attribute());
        }
        byte[] wkb = row.getBytes(2);
        values[values.length - 1] = wkb == null ? null : FeatureTypes.shape(layer, table.stored(GeometryCodec.read(wkb)));
        return new SimpleFeatureImpl(values, type, new FeatureIdImpl(layer.featureId(row.getString(1))), false);
    }
}
