package it.torinometropoli.gis.proposal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import it.torinometropoli.gis.download.GeoPackageFile;
import it.torinometropoli.gis.geo.Crs;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The empty GeoPackage in which QGIS collects proposals: tables of points, lines and areas in EPSG:32632 with the fields of the form as columns, forms
 * for QGIS where QGIS looks for them, and a table of what the codes mean.
 */
@Component
class BatchTemplate {

    private static final Map<String, String> TABLES = Map.of("punti", "POINT", "linee", "MULTILINESTRING", "aree", "MULTIPOLYGON");
    private static final List<String> ORDER = List.of("punti", "linee", "aree");
    private static final long LARGEST = 10_000_000;
    private static final String CODES = "significato_dei_codici";

    private final BatchQgisForm forms;
    private final MessageSource messages;
    private final Map<String, byte[]> made = new ConcurrentHashMap<>();

    BatchTemplate(BatchQgisForm forms, MessageSource messages) {
        this.forms = forms;
        this.messages = messages;
    }

    /** The file, with labels in a language. */
    byte[] in(Locale locale) {
        return made.computeIfAbsent(locale.getLanguage(), language -> make(locale));
    }

    /** The fields that have a column. */
    static List<FormField> fields() {
        return ProposalForm.fields().stream().filter(BatchReader::takes).toList();
    }

    private byte[] make(Locale locale) {
        try {
            Path folder = Files.createTempDirectory("gis-template");
            Path path = folder.resolve("proposte.gpkg");
            try {
                try (GeoPackageFile file = new GeoPackageFile(path, LARGEST)) {
                    file.define(Crs.UTM32);
                    for (String table : ORDER) {
                        table(file, table, locale);
                    }
                    codes(file, locale);
                    file.commit();
                }
                return Files.readAllBytes(path);
            } finally {
                Files.deleteIfExists(path);
                Files.delete(folder);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void table(GeoPackageFile file, String table, Locale locale) throws SQLException {
        String columns = fields().stream().map(field -> "\"%s\" %s".formatted(field.name(), type(field))).collect(Collectors.joining(", "));
        file.execute("CREATE TABLE \"%s\" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom %s, %s)".formatted(table, TABLES.get(table), columns));
        file.update("INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) VALUES (?, 'features', ?, ?, ?)", table, table,
                messages.getMessage("batch.template.about", null, locale), Crs.UTM32.epsg());
        file.update("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)", table, TABLES.get(table), Crs.UTM32.epsg());
        file.update("INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, styleQML, useAsDefault, "
                + "description) VALUES ('', '', ?, 'geom', 'scheda CIRCA', ?, 1, ?)", table, forms.in(locale),
                messages.getMessage("batch.template.title", null, locale));
    }

    private void codes(GeoPackageFile file, Locale locale) throws SQLException {
        file.execute("CREATE TABLE %s (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, campo TEXT, nome_del_campo TEXT, codice TEXT, significato TEXT)"
                .formatted(CODES));
        file.update("INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES (?, 'attributes', ?)", CODES, CODES);
        for (FormField field : fields()) {
            for (String code : field.codes()) {
                file.update("INSERT INTO %s (campo, nome_del_campo, codice, significato) VALUES (?, ?, ?, ?)".formatted(CODES), field.name(),
                        messages.getMessage("proposal.field." + field.name(), null, locale), code,
                        messages.getMessage("proposal.code." + field.name() + "." + code, null, locale));
            }
        }
    }

    private static String type(FormField field) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> "TEXT(%d)".formatted(field.longest());
            case CODE, CODES, TEXTS, ACTIONS -> "TEXT";
            case EURO -> "DOUBLE";
            case DATE -> "DATE";
            case FLAG -> "BOOLEAN";
        };
    }
}
