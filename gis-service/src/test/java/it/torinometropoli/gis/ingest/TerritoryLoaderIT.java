package it.torinometropoli.gis.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.database.GeometryCodec;
import it.torinometropoli.gis.settings.Folders;
import it.torinometropoli.gis.tabular.DataFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

@IntegrationTest
class TerritoryLoaderIT {

    @Autowired
    private JdbcClient owner;
    @Autowired
    @Qualifier("services")
    private JdbcClient services;
    @Autowired
    private Dialect dialect;
    @Autowired
    private Catalog catalog;
    @Autowired
    private Folders folders;
    @Autowired
    private TerritoryTables tables;
    @Autowired
    private DatasetLog datasets;
    @Autowired
    private TransactionOperations transaction;
    @Autowired
    private TerritoryLoader loader;

    @ParameterizedTest
    @CsvSource({"zone_omogenee, 11", "comuni, 312", "aree_protette, 97", "aree_dismesse, 59", "luoghi_ripristino, 46", "catalogo_circa, 0"})
    void everyLayerIsPublishedInFull(String layer, int features) {
        assertThat(services.sql("SELECT count(*) FROM published_" + layer).query(Integer.class).single()).isEqualTo(features);
    }

    @Test
    void everyDescribedAttributeIsAColumnOfItsView() {
        catalog.layers().forEach(layer -> layer.attributes().forEach(attribute ->
                services.sql("SELECT " + attribute.name() + " FROM " + layer.view() + " WHERE 1 = 0").query().listOfRows()));
        assertThat(catalog.layers()).hasSize(6);
    }

    @Test
    void storedMunicipalitiesStillFormACoverage() {
        Geometry[] municipalities = geometries("published_comuni");

        assertThat(municipalities).hasSize(312);
        assertThat(CoverageValidator.isValid(municipalities)).isTrue();
    }

    @Test
    void aSiteOfKnownSizeIsAShapeOfThatSizeInThePlaceThatTheFileNames() {
        Geometry mirafiori = geometry("published_aree_dismesse", "AD-001");

        assertThat(mirafiori.getArea()).isCloseTo(300_000, within(0.01));
        assertThat(mirafiori.getCentroid().getCoordinate().distance(new Coordinate(390_742, 4_987_330))).isLessThan(50);
        assertThat(text("SELECT qualita_geometria FROM published_aree_dismesse WHERE id = 'AD-001'")).isEqualTo("schematica");
    }

    @Test
    void aSiteOfUnknownSizeIsAPoint() {
        assertThat(geometry("published_aree_dismesse", "AD-002").getGeometryType()).isEqualTo("Point");
        assertThat(text("SELECT qualita_geometria FROM published_aree_dismesse WHERE id = 'AD-002'")).isEqualTo("puntuale");
    }

    @Test
    void aPlaceHasTheMunicipalityAndZoneOfItsRow() {
        assertThat(text("SELECT comune || ' ' || comune_istat || ' ' || zona FROM published_aree_dismesse WHERE id = 'AD-020'"))
                .isEqualTo("Scarmagno 001261 9");
    }

    @Test
    void theServicesReadPublishedViewsAndNothingElse() {
        assertThatThrownBy(() -> services.sql("SELECT count(*) FROM dismissed_site").query(Integer.class).single())
                .isInstanceOfAny(BadSqlGrammarException.class, UncategorizedSQLException.class);
    }

    @Test
    void whatIsLoadedIsNotLoadedAgain() {
        OffsetDateTime before = loadedAt();

        loader.load();

        assertThat(loadedAt()).isEqualTo(before);
    }

    @Test
    void aChangedFileReplacesWhatIsLoaded(@TempDir Path home) throws IOException {
        changedSites(home, "45.03100,7.61300", "45.03200,7.61300");

        loaderOf(home).load();
        Geometry moved = geometry("published_aree_dismesse", "AD-001");
        loader.load();

        assertThat(moved.getCentroid().distance(geometry("published_aree_dismesse", "AD-001").getCentroid())).isCloseTo(111, within(1.0));
        assertThat(services.sql("SELECT count(*) FROM published_comuni").query(Integer.class).single()).isEqualTo(312);
    }

    @Test
    void aWrongRowLeavesTheDatabaseAsItWas(@TempDir Path home) throws IOException {
        Path sites = changedSites(home, "45.03100,7.61300", "55.03100,7.61300");
        TerritoryLoader wrong = loaderOf(home);
        OffsetDateTime before = loadedAt();

        assertThatThrownBy(wrong::load).isInstanceOf(DataFileException.class)
                .hasMessage(sites + ", line 2: column 'lat' is 55.031; it must lie between 44.71 and 45.61");
        assertThat(loadedAt()).isEqualTo(before);
        assertThat(services.sql("SELECT count(*) FROM published_aree_dismesse").query(Integer.class).single()).isEqualTo(59);
    }

    private TerritoryLoader loaderOf(Path home) {
        return new TerritoryLoader(new Folders(home.toString(), folders.var(), "", ""), tables, datasets, List.of(), transaction);
    }

    /** A copy of the shipped files in which one text of the dismissed sites is replaced; returns the file of these. */
    private Path changedSites(Path home, String text, String replacement) throws IOException {
        Path copies = Files.createDirectories(home.resolve("data/territory"));
        try (Stream<Path> files = Files.list(folders.data().resolve("territory"))) {
            for (Path file : files.toList()) {
                Files.copy(file, copies.resolve(file.getFileName()));
            }
        }
        Path sites = copies.resolve("aree_dismesse.csv");
        return Files.writeString(sites, Files.readString(sites).replace(text, replacement));
    }

    private OffsetDateTime loadedAt() {
        return owner.sql("SELECT loaded_at FROM dataset WHERE name = 'territory'").query(OffsetDateTime.class).single();
    }

    private String text(String sql) {
        return services.sql(sql).query(String.class).single();
    }

    private Geometry geometry(String view, String id) {
        return services.sql("SELECT %s FROM %s WHERE id = ?".formatted(dialect.readGeometry("geom"), view)).param(id)
                .query((row, number) -> GeometryCodec.read(row.getBytes(1))).single();
    }

    private Geometry[] geometries(String view) {
        return services.sql("SELECT %s FROM %s".formatted(dialect.readGeometry("geom"), view))
                .query((row, number) -> GeometryCodec.read(row.getBytes(1))).list().toArray(Geometry[]::new);
    }
}
