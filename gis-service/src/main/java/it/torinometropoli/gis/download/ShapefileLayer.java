package it.torinometropoli.gis.download;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;

/** The Shapefiles of one layer: one, or one per kind of shape where the layer mixes them. */
final class ShapefileLayer implements AutoCloseable {

    private static final int LONGEST_NAME = 10;

    private final Contents contents;
    private final String name;
    private final Workspace workspace;
    private final List<String> columns;
    private final Map<ShapeKind, Shapefile> files = new EnumMap<>(ShapeKind.class);
    private long rows;

    /** @param name of the files, before what tells the kinds apart */
    ShapefileLayer(Contents contents, String name, Workspace workspace) {
        this.contents = contents;
        this.name = name;
        this.workspace = workspace;
        UniqueNames names = new UniqueNames(LONGEST_NAME);
        this.columns = new ArrayList<>(List.of(names.claim("id")));
        contents.attributes().forEach(attribute -> columns.add(names.claim(attribute.name())));
    }

    Contents contents() {
        return contents;
    }

    /** The names of the columns in the files: that of the identifier, then those of the attributes in their order. */
    List<String> columns() {
        return columns;
    }

    Collection<Shapefile> files() {
        return files.values();
    }

    /** Reads the features. */
    void read() throws IOException {
        if (contents.layer().geometry() != Layer.GeometryKind.ANY || contents.size() == 0) {
            file(ShapeKind.of(contents.layer().geometry()));
        }
        contents.<IOException>each(this::add);
    }

    private void add(SimpleFeature feature) throws IOException {
        Object[] attributes = contents.values(feature);
        Object[] values = new Object[attributes.length + 1];
        values[0] = feature.getID();
        System.arraycopy(attributes, 0, values, 1, attributes.length);
        Geometry shape = contents.shape(feature);
        if (shape == null) {
            file(ShapeKind.of(contents.layer().geometry())).add(null, values);
        } else {
            for (Map.Entry<ShapeKind, Geometry> part : ShapeKind.split(shape).entrySet()) {
                file(part.getKey()).add(part.getValue(), values);
            }
        }
        if (++rows % 1_000 == 0) {
            workspace.check(files.values().stream().mapToLong(Shapefile::size).sum());
        }
    }

    private Shapefile file(ShapeKind kind) throws IOException {
        Shapefile file = files.get(kind);
        if (file == null) {
            boolean mixed = contents.layer().geometry() == Layer.GeometryKind.ANY || kind != ShapeKind.of(contents.layer().geometry());
            file = new Shapefile(mixed ? name + "_" + kind.in(DownloadTexts.ITALIAN) : name, kind, fields(), workspace);
            files.put(kind, file);
        }
        return file;
    }

    private List<DbfField> fields() {
        List<DbfField> fields = new ArrayList<>(List.of(new DbfField(columns.get(0), Attribute.Type.STRING)));
        for (int index = 0; index < contents.attributes().size(); index++) {
            fields.add(new DbfField(columns.get(index + 1), contents.attributes().get(index).type()));
        }
        return fields;
    }

    @Override
    public void close() throws IOException {
        for (Shapefile file : files.values()) {
            file.close();
        }
    }
}
