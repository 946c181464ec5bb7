package it.torinometropoli.gis.render;

import java.util.List;

import it.torinometropoli.gis.feature.SnapshotSource;
import it.torinometropoli.gis.feature.Snapshots;
import org.geotools.api.filter.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LabelReachTest {

    private static final String CENTRED = """
            <LabelPlacement><PointPlacement><AnchorPoint><AnchorPointX>0.5</AnchorPointX><AnchorPointY>0.5</AnchorPointY></AnchorPoint></PointPlacement></LabelPlacement>""";

    @ParameterizedTest
    @CsvSource({
            "123456,                                    70, 90",
            "A name of forty letters as streets have it, 280, 320",
            "A name so long that it would need half of all the room there is and then some more, 320, 320"})
    void growsWithTheLongestTextOfTheLayer(String longest, double least, double most) {
        LabelReach reach = reach(longest, "<ogc:PropertyName>nome</ogc:PropertyName>", "");

        assertThat(reach.ink()).isBetween(least, most);
    }

    @Test
    void countsHaloSpaceAndDisplacement() {
        LabelReach plain = reach("123456", "<ogc:PropertyName>nome</ogc:PropertyName>", "");
        LabelReach spacious = reach("123456", "<ogc:PropertyName>nome</ogc:PropertyName>",
                "<Halo><Radius>2</Radius></Halo><VendorOption name=\"spaceAround\">7</VendorOption><VendorOption name=\"maxDisplacement\">30</VendorOption>");

        assertThat(spacious.ink() - plain.ink()).isEqualTo(32);
        assertThat(spacious.space()).isEqualTo(9);
    }

    @Test
    void isTheFarthestWhereOnlyFeaturesTellHowLongTextsAre() {
        LabelReach reach = reach("1", "<ogc:Function name=\"strConcat\"><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>x</ogc:Literal></ogc:Function>", "");

        assertThat(reach.ink()).isEqualTo(LabelReach.MOST);
    }

    private static LabelReach reach(String longest, String label, String further) {
        SnapshotSource source = Snapshots.layer("nomi", null).with("1", "a", 1.0, "POINT(0 0)").with(longest, "b", 1.0, "POINT(9 9)").snapshot();
        StyleSheet sheet = StyleSheet.forMaps(TestStyles.of(TestStyles.rule("<TextSymbolizer><Label>" + label
                + "</Label><Font><CssParameter name=\"font-size\">10</CssParameter></Font>" + CENTRED + further + "</TextSymbolizer>")));
        return LabelReach.of(List.of(new SheetLayer(source, sheet, Filter.INCLUDE)), 1_000);
    }
}
