package it.torinometropoli.gis.download;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import it.torinometropoli.gis.geo.Crs;

/** The definitions of reference systems that files carry, as the PROJ database has them. */
final class CrsDefinition {

    private CrsDefinition() {
    }

    /** Well-known text of OGC 01-009 with the EPSG code. */
    static String ogc(Crs crs) {
        return resource("crs/%d.wkt".formatted(crs.epsg()));
    }

    /** Well-known text as ESRI writes it into {@code .prj} files. */
    static String esri(Crs crs) {
        return resource("crs/%d.prj".formatted(crs.epsg()));
    }

    private static String resource(String name) {
        try (InputStream definition = CrsDefinition.class.getResourceAsStream(name)) {
            return new String(definition.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
