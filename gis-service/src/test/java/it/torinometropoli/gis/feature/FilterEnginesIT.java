package it.torinometropoli.gis.feature;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.filter.FilterReader;
import it.torinometropoli.gis.xml.XmlCursor;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.sort.SortBy;
import org.geotools.api.filter.sort.SortOrder;
import org.geotools.factory.CommonFactoryFinder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The same conditions in memory and in SQL, on whichever database the run has; the table is {@code filters.csv}. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilterEnginesIT {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    @Autowired
    private JdbcClient owner;

    @Autowired
    private Dialect dialect;

    @Autowired
    private SourceLoader snapshots;

    @Autowired
    private StoredLayers stored;

    private final Layer layer = Places.layer();
    private FeatureSource memory;
    private FeatureSource sql;

    @BeforeAll
    void fillATable() {
        Places.create(owner, dialect);
        memory = snapshots.load(layer);
        sql = stored.beyond(0, layer).orElseThrow();
    }

    @AfterAll
    void dropIt() {
        Places.drop(owner);
    }

    /**
     * @param languages {@code cql}, or versions of Filter Encoding; of XML the content of the Filter element, with P for a property and L for a
     *        literal, without prefixes but those of GML
     * @param found the features that meet the condition, or none
     */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "filters.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1, maxCharsPerColumn = 20_000)
    void findsTheSameFeaturesInTheSameOrder(String languages, String filter, String found) {
        String[] expected = found.equals("none") ? new String[0] : Arrays.stream(found.split(" ")).map("places."::concat).toArray(String[]::new);
        for (String language : languages.split(" ")) {
            FeatureQuery query = FeatureQuery.ALL.withFilter(read(language, filter));

            assertThat(ids(memory, query)).as("in memory, " + language).containsExactly(expected);
            assertThat(ids(sql, query)).as("in SQL, " + language).containsExactly(expected);
            assertThat(sql.count(query)).as("counted in SQL").isEqualTo(expected.length);
            assertThat(ids(sql, query.page(1, 3))).as("a page").isEqualTo(ids(memory, query.page(1, 3)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nome", "-nome", "nota -zona", "zona -misura", "-attivo nome", "giorno", "-giorno -istante", "ora", "-misura", "istante"})
    void sortsAlikeWithMissingValuesLast(String keys) {
        List<SortBy> order = Arrays.stream(keys.split(" ")).map(key -> FILTERS.sort(key.replace("-", ""),
                key.startsWith("-") ? SortOrder.DESCENDING : SortOrder.ASCENDING)).toList();
        FeatureQuery query = FeatureQuery.ALL.sortedBy(order);

        assertThat(ids(sql, query)).hasSize(30).isEqualTo(ids(memory, query));
        assertThat(ids(sql, query.page(7, 9))).isEqualTo(ids(memory, query).subList(7, 16));
        assertThat(ids(sql, query.page(25, FeatureQuery.NO_LIMIT))).isEqualTo(ids(memory, query).subList(25, 30));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 49.99, 50.02, 1_000, 5_000})
    void findsWhatMeetsAnEnvelope(double side) {
        FeatureQuery query = FeatureQuery.ALL.within(new Envelope(395_200, 395_250 + side, 4_989_900, 4_990_000 + side));

        assertThat(ids(sql, query)).isEqualTo(ids(memory, query));
        assertThat(sql.count(query)).isEqualTo(memory.count(query));
    }

    @ParameterizedTest
    @ValueSource(strings = {"places.a13", "places.a08", "places.a17"})
    void givesTheSameFeature(String id) {
        SimpleFeature one = memory.feature(id).orElseThrow();
        SimpleFeature other = sql.feature(id).orElseThrow();

        assertThat(other.getAttributes()).isEqualTo(one.getAttributes());
        assertThat(other.getID()).isEqualTo(one.getID());
        assertThat(sql.bounds()).isEqualTo(memory.bounds());
        assertThat(sql.feature("places.none")).isEmpty();
    }

    private static List<String> ids(FeatureSource source, FeatureQuery query) {
        try (Stream<SimpleFeature> features = source.features(query)) {
            return features.map(SimpleFeature::getID).toList();
        }
    }

    private Filter read(String language, String filter) {
        if (language.equals("cql")) {
            return EcqlFilters.parse(filter, layer);
        }
        boolean fes = language.equals("2.0");
        String property = fes ? "ValueReference" : "PropertyName";
        String document = "<Filter xmlns=\"%s\" xmlns:gml=\"%s\">%s</Filter>".formatted(fes ? "http://www.opengis.net/fes/2.0" : "http://www.opengis.net/ogc",
                fes ? "http://www.opengis.net/gml/3.2" : "http://www.opengis.net/gml",
                filter.replaceAll("<(/?)P>", "<$1" + property + ">").replaceAll("<(/?)L>", "<$1Literal>"));
        return new FilterReader(XmlCursor.open(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8))), new LayerScope(memory)).read();
    }
}
