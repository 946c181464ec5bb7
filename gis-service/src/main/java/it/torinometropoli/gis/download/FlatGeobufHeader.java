package it.torinometropoli.gis.download;

import java.util.List;
import java.util.Map;

import com.google.flatbuffers.FlatBufferBuilder;
import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.format.Provenance;
import it.torinometropoli.gis.geo.Crs;
import org.locationtech.jts.geom.Envelope;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.GeometryType;
import org.wololo.flatgeobuf.generated.Header;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The header of a FlatGeobuf: layer, columns, reference system and, as JSON, where the data come from. */
final class FlatGeobufHeader {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<Layer.GeometryKind, Integer> SHAPES = Map.of(Layer.GeometryKind.POINT, GeometryType.Point,
            Layer.GeometryKind.LINE, GeometryType.MultiLineString, Layer.GeometryKind.POLYGON, GeometryType.MultiPolygon,
            Layer.GeometryKind.ANY, GeometryType.Unknown);
    private static final int LONGEST_NAME = 255;
    private static final int NOT_STATED = -1;

    private final Contents contents;
    private final Crs crs;
    private final Provenance provenance;
    private final FlatBufferBuilder builder = new FlatBufferBuilder();

    FlatGeobufHeader(Contents contents, Crs crs, Provenance provenance) {
        this.contents = contents;
        this.crs = crs;
        this.provenance = provenance;
    }

    /** The type of the shapes of a layer; {@link GeometryType#Unknown} when each says its own. */
    static int shapes(Layer layer) {
        return SHAPES.get(layer.geometry());
    }

    /**
     * The header with its size before it.
     *
     * @param count of the features; without any there is no index
     * @param bounds of all shapes
     */
    byte[] bytes(long count, Envelope bounds) {
        Layer layer = contents.layer();
        int name = builder.createString(layer.localName());
        int title = builder.createString(layer.title().it());
        int description = builder.createString(layer.summary().it() + " — " + DownloadTexts.described(provenance));
        int metadata = builder.createString(metadata());
        int columns = Header.createColumnsVector(builder, columns());
        int system = crs();
        int box = bounds.isNull() ? 0
                : Header.createEnvelopeVector(builder, new double[] {bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY()});
        Header.startHeader(builder);
        Header.addName(builder, name);
        Header.addEnvelope(builder, box);
        Header.addGeometryType(builder, shapes(layer));
        Header.addColumns(builder, columns);
        Header.addFeaturesCount(builder, count);
        Header.addIndexNodeSize(builder, count == 0 ? 0 : FlatGeobufIndex.NODE_SIZE);
        Header.addCrs(builder, system);
        Header.addTitle(builder, title);
        Header.addDescription(builder, description);
        Header.addMetadata(builder, metadata);
        Header.finishSizePrefixedHeaderBuffer(builder, Header.endHeader(builder));
        return builder.sizedByteArray();
    }

    private int[] columns() {
        UniqueNames names = new UniqueNames(LONGEST_NAME);
        List<Attribute> attributes = contents.attributes();
        List<String> attributeNames = attributes.stream().map(Attribute::name).map(names::claim).toList();
        int[] columns = new int[attributes.size() + 1];
        columns[0] = column(names.claim("id"), ColumnType.String, DownloadTexts.ITALIAN.text("identifier"));
        for (int index = 0; index < attributes.size(); index++) {
            Attribute attribute = attributes.get(index);
            columns[index + 1] = column(attributeNames.get(index), FlatGeobufFeature.type(attribute),
                    ColumnMeaning.of(attribute, DownloadTexts.ITALIAN.locale()));
        }
        return columns;
    }

    private int column(String name, int type, String description) {
        return Column.createColumn(builder, builder.createString(name), type, 0, builder.createString(description), NOT_STATED, NOT_STATED,
                NOT_STATED, true, false, false, 0);
    }

    private int crs() {
        String definition = CrsDefinition.ogc(crs);
        int organisation = builder.createString("EPSG");
        int wkt = builder.createString(definition);
        return org.wololo.flatgeobuf.generated.Crs.createCrs(builder, organisation, crs.epsg(), 0, 0, wkt, 0);
    }

    private String metadata() {
        ObjectNode metadata = JSON.createObjectNode();
        metadata.put("license", provenance.licence()).put("licenseUrl", provenance.licenceUrl()).put("source", provenance.source().it())
                .put("planEdition", provenance.planEdition());
        metadata.put("dataDate", provenance.dataDate() == null ? null : provenance.dataDate().toString());
        return JSON.writeValueAsString(metadata);
    }
}
