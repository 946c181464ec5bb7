package it.torinometropoli.gis.download;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.google.flatbuffers.FlatBufferBuilder;
import it.torinometropoli.gis.catalog.Attribute;
import org.locationtech.jts.geom.Geometry;
import org.wololo.flatgeobuf.GeometryConversions;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.GeometryType;

/** Features as FlatGeobuf has them. For one thread. */
final class FlatGeobufFeature {

    private static final Map<Attribute.Type, Integer> TYPES = Map.of(Attribute.Type.STRING, ColumnType.String, Attribute.Type.INTEGER, ColumnType.Int,
            Attribute.Type.NUMBER, ColumnType.Double, Attribute.Type.DATE, ColumnType.DateTime,
            Attribute.Type.TIMESTAMP, ColumnType.DateTime, Attribute.Type.BOOLEAN, ColumnType.Bool);
    private static final int LARGEST_NUMBER = 10;
    private static final int INITIAL = 1 << 12;

    private final List<Attribute> attributes;
    private final byte shapes;
    private final FlatBufferBuilder builder = new FlatBufferBuilder(INITIAL);
    private ByteBuffer properties = ByteBuffer.allocate(INITIAL).order(ByteOrder.LITTLE_ENDIAN);

    /** @param shapes the type of shapes that the header states */
    FlatGeobufFeature(List<Attribute> attributes, int shapes) {
        this.attributes = attributes;
        this.shapes = (byte) shapes;
    }

    /** The type of a column. */
    static int type(Attribute attribute) {
        return TYPES.get(attribute.type());
    }

    /**
     * A feature with the size before it.
     *
     * @param id for the first column
     * @param values for the following ones
     * @param shape x,y; may be null
     */
    byte[] bytes(String id, Object[] values, Geometry shape) throws IOException {
        builder.clear();
        properties.clear();
        put(0, id);
        for (int index = 0; index < values.length; index++) {
            if (values[index] != null) {
                put(index + 1, values[index]);
            }
        }
        int propertiesOffset = Feature.createPropertiesVector(builder, properties.flip());
        int shapeOffset = shape == null ? 0 : shape(shape, shapes);
        Feature.finishSizePrefixedFeatureBuffer(builder, Feature.createFeature(builder, shapeOffset, propertiesOffset, 0));
        return builder.sizedByteArray();
    }

    /** The library writes no collections of different shapes; their parts each say their type. */
    private int shape(Geometry shape, byte type) throws IOException {
        if (!shape.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION)) {
            return GeometryConversions.serialize(builder, shape, type);
        }
        int[] parts = new int[shape.getNumGeometries()];
        for (int part = 0; part < parts.length; part++) {
            parts[part] = shape(shape.getGeometryN(part), (byte) GeometryType.Unknown);
        }
        int partsOffset = org.wololo.flatgeobuf.generated.Geometry.createPartsVector(builder, parts);
        return org.wololo.flatgeobuf.generated.Geometry.createGeometry(builder, 0, 0, 0, 0, 0, 0, GeometryType.GeometryCollection, partsOffset);
    }

    private void put(int column, Object value) {
        room(LARGEST_NUMBER);
        properties.putShort((short) column);
        if (value instanceof Integer number) {
            properties.putInt(number);
        } else if (value instanceof Double number) {
            properties.putDouble(number);
        } else if (value instanceof Boolean truth) {
            properties.put((byte) (truth ? 1 : 0));
        } else {
            byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
            room(4 + text.length);
            properties.putInt(text.length).put(text);
        }
    }

    private void room(int bytes) {
        if (properties.remaining() < bytes) {
            ByteBuffer larger = ByteBuffer.allocate(Math.max(2 * properties.capacity(), properties.position() + bytes));
            properties = larger.order(ByteOrder.LITTLE_ENDIAN).put(properties.flip());
        }
    }
}
