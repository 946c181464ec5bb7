package it.torinometropoli.gis.download;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.format.Provenance;
import it.torinometropoli.gis.format.Provenances;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.ows.XmlWriter;
import it.torinometropoli.gis.qml.QmlStyle;
import it.torinometropoli.gis.style.Environment;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** What a GeoPackage says about its tables: contents, metadata (annex F.8, as terms of Dublin Core), styles where QGIS keeps its own, as QML and SLD. */
@Component
class GeoPackageDescriptions {

    private static final String DUBLIN_CORE = "http://purl.org/dc/terms/";

    private final Provenances provenances;
    private final Catalog catalog;
    private final Environment environment;

    GeoPackageDescriptions(Provenances provenances, Catalog catalog, Environment environment) {
        this.provenances = provenances;
        this.catalog = catalog;
        this.environment = environment;
    }

    /** Describes a table that has been filled. */
    void write(GeoPackageFile file, GeoPackageTable table, Layer layer, Crs crs) throws SQLException {
        Provenance provenance = provenances.of(layer);
        contents(file, table, layer, crs, provenance);
        file.update("INSERT INTO gpkg_metadata (md_standard_uri, metadata) VALUES (?, ?)", DUBLIN_CORE, metadata(layer, provenance));
        file.update("INSERT INTO gpkg_metadata_reference (reference_scope, table_name, md_file_id) VALUES ('table', ?, last_insert_rowid())",
                table.name());
        if (table.geometry() != null) {
            for (String style : layer.styles()) {
                file.update("INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, styleQML, styleSLD, "
                        + "useAsDefault, description) VALUES ('', '', ?, ?, ?, ?, ?, ?, ?)", table.name(), table.geometry(), style, qml(layer, style, table),
                        sld(style), style.equals(layer.styles().get(0)), layer.title().it());
            }
        }
    }

    private static void contents(GeoPackageFile file, GeoPackageTable table, Layer layer, Crs crs, Provenance provenance) throws SQLException {
        boolean features = table.geometry() != null;
        Envelope box = table.bounds();
        boolean somewhere = !box.isNull();
        String description = "%s — %s".formatted(layer.title().it(), DownloadTexts.described(provenance));
        file.update("INSERT INTO gpkg_contents (table_name, data_type, identifier, description, min_x, min_y, max_x, max_y, srs_id) "
                + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", table.name(), features ? "features" : "attributes", table.name(), description,
                somewhere ? box.getMinX() : null, somewhere ? box.getMinY() : null, somewhere ? box.getMaxX() : null,
                somewhere ? box.getMaxY() : null, features ? crs.epsg() : null);
    }

    private static String metadata(Layer layer, Provenance provenance) {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        try (XmlWriter xml = new XmlWriter(document)) {
            xml.open("metadata").attribute("xmlns:dcterms", DUBLIN_CORE);
            for (DownloadTexts texts : DownloadTexts.BOTH) {
                String language = texts.locale().getLanguage();
                term(xml, "title", language, layer.title().in(texts.locale()));
                term(xml, "abstract", language, layer.summary().in(texts.locale()));
                if (layer.schematic() != null) {
                    term(xml, "provenance", language, layer.schematic().in(texts.locale()));
                }
                term(xml, "source", language, provenance.source().in(texts.locale()));
                if (provenance.planEdition() != null) {
                    term(xml, "relation", language, texts.text("plan-edition") + ": " + provenance.planEdition());
                }
            }
            xml.element("dcterms:rights", provenance.licence());
            xml.element("dcterms:license", provenance.licenceUrl());
            xml.element("dcterms:modified", provenance.dataDate());
            xml.end();
        }
        return document.toString(StandardCharsets.UTF_8);
    }

    private static void term(XmlWriter xml, String term, String language, String value) {
        xml.open("dcterms:" + term).attribute("xml:lang", language).text(value).end();
    }

    private String sld(String style) {
        return new String(catalog.styleDocument(style), StandardCharsets.UTF_8);
    }

    /** Null when the table lacks columns: rules about them would hide its features. */
    private String qml(Layer layer, String style, GeoPackageTable table) {
        return table.holds(layer.attributes()) ? QmlStyle.of(layer, environment.in(catalog.style(style).orElseThrow(), Map.of())) : null;
    }
}
