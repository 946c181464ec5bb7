package it.torinometropoli.gis.wms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;

import it.torinometropoli.gis.format.FeatureFormat;
import it.torinometropoli.gis.format.FeatureFormats;
import it.torinometropoli.gis.format.Gml2Format;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsName;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Features with their shapes and their attributes as they are published, in one of the formats for features. */
final class FeatureDocumentInfo implements FeatureInfoFormat {

    private final String ending;
    private final List<String> names;
    private final FeatureFormat format;
    private final Function<Crs, CrsName> crsName;

    private FeatureDocumentInfo(String ending, List<String> names, FeatureFormat format, Function<Crs, CrsName> crsName) {
        this.ending = ending;
        this.names = names;
        this.format = format;
        this.crsName = crsName;
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public String ending() {
        return ending;
    }

    @Override
    public byte[] write(InfoAnswer answer) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            format.writeCollection(answer.features(crsName.apply(answer.crs()), format), output);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return output.toByteArray();
    }

    /** The formats, each with the reference system of its coordinates. */
    @Configuration(proxyBeanMethods = false)
    static class Formats {

        /** Coordinates of the map, x first; the document names the reference system unless it is WGS 84. */
        @Bean
        @Order(2)
        FeatureInfoFormat json(FeatureFormats formats) {
            FeatureFormat geoJson = formats.named("geojson").orElseThrow();
            return new FeatureDocumentInfo("json", List.of("application/json"), geoJson, map -> geoJson.meantInOws(Formats.named(map)));
        }

        /** RFC 7946: longitude and latitude in WGS 84, whatever the map. */
        @Bean
        @Order(3)
        FeatureInfoFormat geoJson(FeatureFormats formats) {
            FeatureFormat geoJson = formats.named("geojson").orElseThrow();
            return new FeatureDocumentInfo("geojson", List.of("application/geo+json"), geoJson, map -> geoJson.defaultCrs());
        }

        /** Coordinates of the map in the order of the authority. */
        @Bean
        @Order(4)
        FeatureInfoFormat gml(FeatureFormats formats) {
            return new FeatureDocumentInfo("gml",
                    List.of("application/gml+xml; version=3.2", "application/gml+xml", "application/vnd.ogc.gml/3.2"), formats.standard(), Formats::named);
        }

        /** GML 2.1.2, which knows no other order than x first: coordinates of the map. */
        @Bean
        @Order(5)
        FeatureInfoFormat gml2(Gml2Format gml2) {
            return new FeatureDocumentInfo("gml2", List.of("application/vnd.ogc.gml", "text/xml; subtype=gml/2.1.2"), gml2, Formats::named);
        }

        private static CrsName named(Crs crs) {
            return CrsName.parse(crs.urn()).orElseThrow();
        }
    }
}
