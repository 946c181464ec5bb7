package it.torinometropoli.gis.geofile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geofile.UploadProblem.Fault;
import org.locationtech.jts.geom.Envelope;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * GeoJSON (RFC 7946), read as a stream in any order of members; of the older GeoJSON the member {@code crs}. Without it coordinates are WGS 84,
 * longitude first, unless they cannot be degrees.
 */
final class GeoJsonReader implements ShapeReader {

    private static final int DEPTH = 100;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_NAME = 1_000;
    private static final Envelope DEGREES = new Envelope(-180, 180, -90, 90);
    private static final JsonFactory JSON = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH).maxNumberLength(LONGEST_NUMBER)
                    .maxStringLength(LONGEST_TEXT).maxNameLength(LONGEST_NAME).build()).build();

    /** The members of an object that matter, whatever it turns out to be. */
    private static final class Members {
        private String type;
        private String crs;
        private boolean features;
        private Map<String, Object> properties = Map.of();
        private GeoJsonGeometry shape;
    }

    @Override
    public FileKind read(Path file, Reading reading) throws IOException {
        try (InputStream document = Files.newInputStream(file); JsonParser parser = JSON.createParser(ObjectReadContext.empty(), document)) {
            parser.nextToken();
            Members root = object(parser, reading);
            if (parser.nextToken() != null || root.type == null) {
                throw broken(parser);
            }
            if (!"FeatureCollection".equals(root.type)) {
                feature(root, parser, reading);
            } else if (!root.features) {
                throw broken(parser);
            }
            endLayer(root.crs, reading);
            return FileKind.GEOJSON;
        } catch (JacksonException broken) {
            throw UploadProblem.of(Fault.BROKEN_AT_LINE, FileKind.GEOJSON.title(),
                    Math.max(1, broken.getLocation() == null ? 1 : broken.getLocation().getLineNr())).refused();
        }
    }

    /** Reads an object on whose start the parser stands. */
    private static Members object(JsonParser parser, Reading reading) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw broken(parser);
        }
        Members members = new Members();
        members.shape = new GeoJsonGeometry();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "type" -> members.type = parser.getValueAsString();
                case "crs" -> members.crs = crsName(parser);
                case "features" -> {
                    members.features = true;
                    features(parser, reading);
                }
                case "properties" -> members.properties = properties(parser, reading);
                case "geometry" -> members.shape = geometry(parser, reading);
                default -> members.shape.member(name, parser, reading);
            }
        }
        return members;
    }

    private static void features(JsonParser parser, Reading reading) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw broken(parser);
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Members feature = object(parser, reading);
            if (!"Feature".equals(feature.type)) {
                throw broken(parser);
            }
            feature(feature, parser, reading);
        }
    }

    private static void feature(Members members, JsonParser parser, Reading reading) {
        int number = reading.next();
        if ("Feature".equals(members.type)) {
            reading.feature(members.properties, members.shape == null ? null : members.shape.shape(number, members.shape.type()));
        } else if (GeoJsonGeometry.known(members.type)) {
            reading.feature(Map.of(), members.shape.shape(number, members.type));
        } else {
            throw broken(parser);
        }
    }

    private static GeoJsonGeometry geometry(JsonParser parser, Reading reading) {
        return parser.currentToken() == JsonToken.VALUE_NULL ? null : GeoJsonGeometry.read(parser, reading);
    }

    private static Map<String, Object> properties(JsonParser parser, Reading reading) {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return Map.of();
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw broken(parser);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            switch (parser.nextToken()) {
                case VALUE_STRING -> values.put(name, parser.getString());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> values.put(name, number(parser));
                case VALUE_TRUE -> values.put(name, true);
                case VALUE_FALSE -> values.put(name, false);
                case VALUE_NULL -> values.put(name, null);
                default -> {
                    parser.skipChildren();
                    reading.notice(UploadProblem.of(Fault.ATTRIBUTE_LEFT_OUT, name));
                }
            }
        }
        return Collections.unmodifiableMap(values);
    }

    private static Object number(JsonParser parser) {
        double number = parser.getDoubleValue();
        boolean whole = parser.currentToken() == JsonToken.VALUE_NUMBER_INT && Math.abs(number) < 9e18;
        return whole ? (Object) parser.getLongValue() : (Object) number;
    }

    /** The name in {@code {"type": "name", "properties": {"name": …}}}. */
    private static String crsName(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return null;
        }
        String name = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            parser.nextToken();
            if ("properties".equals(member)) {
                name = crsName(parser);
            } else if ("name".equals(member) && parser.currentToken() == JsonToken.VALUE_STRING) {
                name = parser.getString();
            } else {
                parser.skipChildren();
            }
        }
        return name;
    }

    private static void endLayer(String crsName, Reading reading) {
        Optional<Crs> offered = crsName == null ? Optional.ofNullable(assumed(reading)) : FileCrs.parse(crsName);
        if (crsName == null || offered.isPresent()) {
            reading.endLayer("", offered.orElse(null));
        } else {
            reading.endLayer("", reading.foreign(shortened(crsName), crsName));
        }
    }

    private static Crs assumed(Reading reading) {
        Envelope all = new Envelope();
        reading.features().stream().filter(feature -> feature.shape() != null).forEach(feature -> all.expandToInclude(feature.shape().getEnvelopeInternal()));
        return all.isNull() || DEGREES.contains(all) ? Crs.CRS84 : null;
    }

    private static String shortened(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }

    static UploadRefusedException broken(JsonParser parser) {
        return UploadProblem.of(Fault.BROKEN_AT_LINE, FileKind.GEOJSON.title(), Math.max(1, parser.currentTokenLocation().getLineNr())).refused();
    }
}
