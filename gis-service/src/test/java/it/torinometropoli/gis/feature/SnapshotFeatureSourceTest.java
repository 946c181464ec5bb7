package it.torinometropoli.gis.feature;

import java.util.Arrays;
import java.util.List;

import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.sort.SortBy;
import org.geotools.api.filter.sort.SortOrder;
import org.geotools.factory.CommonFactoryFinder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

import static org.assertj.core.api.Assertions.assertThat;

class SnapshotFeatureSourceTest {

    private final FeatureSource sites = TestLayers.fiveSites();

    @ParameterizedTest
    @CsvSource({
            "nome ASC,                2 3 4 1 10",
            "nome DESC,               10 1 4 3 2",
            "area_m2 ASC,             4 1 10 2 3",
            "area_m2 DESC,            2 1 10 4 3",
            "zona ASC+nome DESC,      10 1 3 2 4"})
    void sortsWithMissingValuesLastAndTiesInLayerOrder(String order, String ids) {
        List<SortBy> sortBy = Arrays.stream(order.split("\\+")).map(SnapshotFeatureSourceTest::sortBy).toList();

        assertThat(ids(FeatureQuery.ALL.sortedBy(sortBy))).isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource({"0, 2, 1 2", "2, 2, 3 4", "4, 2, 10", "5, 2, ''", "0, 0, ''"})
    void cutsPages(long offset, long limit, String ids) {
        assertThat(ids(FeatureQuery.ALL.page(offset, limit))).isEqualTo(ids);
        assertThat(sites.count(FeatureQuery.ALL.page(offset, limit))).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
            "390500, 391500, 1",
            "391000, 391000, 1",
            "0,      1,      ''",
            "0,      999999, 1 2 3 4 10"})
    void findsWhatMeetsTheEnvelope(double west, double east, String ids) {
        assertThat(ids(FeatureQuery.ALL.within(new Envelope(west, east, 4_989_000, 4_991_000)))).isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource({"0, 2, 2 3", "2, 2, 4 10", "3, 9, 10", "4, 1, ''"})
    void cutsPagesOfWhatMeetsTheEnvelope(long offset, long limit, String ids) {
        FeatureQuery eastOfTheFirst = FeatureQuery.ALL.within(new Envelope(391_500, 999_999, 4_989_000, 4_991_000));

        assertThat(ids(eastOfTheFirst.page(offset, limit))).isEqualTo(ids);
        assertThat(sites.count(eastOfTheFirst.page(offset, limit))).isEqualTo(4);
    }

    @Test
    void knowsItsBoundsAndFeatures() {
        assertThat(sites.bounds()).isEqualTo(new Envelope(391_000, 400_000, 4_990_000, 4_990_000));
        assertThat(sites.feature("siti.10")).map(feature -> feature.getAttribute("nome")).hasValue("Officina");
        assertThat(sites.feature("siti.11")).isEmpty();
    }

    private String ids(FeatureQuery query) {
        return String.join(" ", sites.features(query).map(SimpleFeature::getID).map(id -> id.substring(5)).toList());
    }

    private static SortBy sortBy(String text) {
        String[] parts = text.split(" ");
        return CommonFactoryFinder.getFilterFactory().sort(parts[0],
                parts[1].equals("DESC") ? SortOrder.DESCENDING : SortOrder.ASCENDING);
    }
}
