package it.torinometropoli.gis.filter;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import it.torinometropoli.gis.xml.Prefixes;
import it.torinometropoli.gis.xml.XmlCursor;
import it.torinometropoli.gis.xml.XmlException;
import it.torinometropoli.gis.xml.XmlException.Fault;
import it.torinometropoli.gis.xml.XmlPlace;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Expression;
import org.geotools.data.DataUtilities;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.feature.SchemaException;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.filter.FunctionFinder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Conditions in every version of Filter Encoding; the tables are {@code filters.csv} and {@code broken.csv}. */
class FilterReaderTest {

    private static final Set<String> PROPERTIES = Set.of("nome", "area", "nota", "geom");

    /** Two squares side by side, one far away, and a line. */
    private final List<SimpleFeature> features = features();

    /**
     * @param versions of Filter Encoding
     * @param filter its content with P for a property and L for a literal, without prefixes but those of GML
     * @param found the features that meet it, or none
     */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "filters.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void findsTheSameFeaturesInEveryVersion(String versions, String filter, String found) {
        for (String version : versions.split(" ")) {
            Filter read = read(document("<Filter>" + filter + "</Filter>", version));

            assertThat(features).as(version).filteredOn(read::evaluate).extracting(SimpleFeature::getID)
                    .containsExactlyElementsOf(found.equals("none") ? List.of() : List.of(found.split(" ")));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "broken.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void namesThePlaceAndTheReasonOfAnError(String filter, Fault fault, String locator, String element, String reason) {
        assertThatThrownBy(() -> read(document("\n" + filter, "2.0"))).isInstanceOfSatisfying(XmlException.class, wrong -> {
            assertThat(wrong.fault()).isEqualTo(fault);
            assertThat(wrong.locator().orElse(null)).isEqualTo(locator);
            assertThat(wrong.place()).isEqualTo(new XmlPlace(2, element));
            assertThat(wrong.reason()).contains(reason == null ? "" : reason);
        });
    }

    @Test
    void refusesAFilterOfALanguageThatIsNotAskedFor() {
        String ogc = "<Filter xmlns=\"http://www.opengis.net/ogc\"><FeatureId fid=\"a\"/></Filter>";

        assertThatThrownBy(() -> new FilterReader(cursor(ogc), new Scope(List.of(FilterEncoding.FES))).read())
                .hasMessage("line 1, <Filter>: this element is not read here; allowed: Filter of http://www.opengis.net/fes/2.0");
    }

    @Test
    void boundsConditionsAndArithmetic() {
        String many = "<Or>" + "<PropertyIsNull><P>nome</P></PropertyIsNull>".repeat(2_000) + "</Or>";
        String deep = "<Add>".repeat(9) + "<L>1</L>".repeat(2) + "</Add>" + "<L>1</L></Add>".repeat(8);

        assertThatThrownBy(() -> read(document("<Filter>" + many + "</Filter>", "1.1"))).hasMessageContaining("more than 2000 conditions");
        assertThatThrownBy(() -> read(document("<Filter><PropertyIsEqualTo>" + deep + "<L>1</L></PropertyIsEqualTo></Filter>", "1.1")))
                .hasMessageContaining("arithmetic is nested more than 8 deep");
    }

    static Stream<String> functions() {
        return FilterFunctions.NAMES.stream();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyFunctionThatIsOfferedIsThere(String name) {
        assertThat(new FunctionFinder(null).findFunctionDescription(name)).isNotNull();
    }

    private static Filter read(String document) {
        return new FilterReader(cursor(document), new Scope(List.of(FilterEncoding.values()))).read();
    }

    private static XmlCursor cursor(String document) {
        return XmlCursor.open(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
    }

    private static String document(String filter, String version) {
        boolean fes = version.equals("2.0");
        String property = fes ? "ValueReference" : "PropertyName";
        return filter.replaceAll("<(/?)P>", "<$1" + property + ">").replaceAll("<(/?)L>", "<$1Literal>").replaceFirst("<(\\w+)",
                "<$1 xmlns=\"%s\" xmlns:gml=\"%s\"".formatted(fes ? "http://www.opengis.net/fes/2.0" : "http://www.opengis.net/ogc",
                        fes ? "http://www.opengis.net/gml/3.2" : "http://www.opengis.net/gml"));
    }

    private static List<SimpleFeature> features() {
        try {
            SimpleFeatureType type = DataUtilities.createType("luoghi", "nome:String,area:Double,nota:String,geom:Geometry");
            return Stream.of("Bosco|1000|a|POLYGON ((395000 4990000, 395100 4990000, 395100 4990100, 395000 4990100, 395000 4990000))",
                    "Prato|250|100*|POLYGON ((395100 4990000, 395200 4990000, 395200 4990100, 395100 4990100, 395100 4990000))",
                    "Lago|3000|b|POLYGON ((395000 4995000, 395100 4995000, 395100 4995100, 395000 4995100, 395000 4995000))",
                    "Rio||c|LINESTRING (380000 4980000, 380100 4980000)")
                    .map(row -> Arrays.stream(row.split("\\|")).map(value -> value.isEmpty() ? null : value).toArray())
                    .map(values -> SimpleFeatureBuilder.build(type, values, String.valueOf(values[0]).toLowerCase(Locale.ROOT))).toList();
        } catch (SchemaException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /** The properties of the features above. */
    private record Scope(List<FilterEncoding> encodings) implements FilterScope {

        @Override
        public Expression property(String reference, Prefixes prefixes, XmlPlace place) {
            if (!PROPERTIES.contains(reference)) {
                throw place.wrong(Fault.VALUE, "filter", "there is no property '%s'".formatted(reference));
            }
            return CommonFactoryFinder.getFilterFactory().property(reference);
        }
    }
}
