package it.torinometropoli.gis.sqlfeature;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LayerData;
import it.torinometropoli.gis.catalog.LocalizedText;
import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.feature.EcqlFilters;
import it.torinometropoli.gis.feature.LayerTable;
import it.torinometropoli.gis.feature.TypedConditions;
import org.geotools.api.filter.Filter;
import org.geotools.filter.text.ecql.ECQL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the database is asked, and what is left to evaluate on its rows; the table is {@code splits.csv}. */
class FilterSplitTest {

    private static final LocalizedText TEXT = new LocalizedText("Luoghi", "Places");

    /**
     * @param databases those that are asked this: h2, postgis or both
     * @param where the condition in SQL, with a question mark for each value
     * @param remaining in ECQL; a hyphen for nothing
     */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "splits.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void aConditionIsAskedOfTheDatabaseAsFarAsSqlSaysTheSame(String databases, String filter, String where, String remaining) {
        for (Dialect dialect : Dialect.values()) {
            if (databases.equals("both") || databases.equals(dialect.name().toLowerCase(Locale.ROOT))) {
                FilterSplit split = FilterSplit.of(TypedConditions.of(EcqlFilters.parse(filter, layer()), layer()), new SqlFilter(table(dialect)));

                assertThat(split.where().text()).as("asked of %s", dialect).isEqualTo(where);
                assertThat(split.remaining() == Filter.INCLUDE ? "-" : ECQL.toCQL(split.remaining())).as("left by %s", dialect).isEqualTo(remaining);
                assertThat(split.where().values()).as("values").hasSize((int) where.chars().filter(letter -> letter == '?').count());
            }
        }
    }

    private static SqlTable table(Dialect dialect) {
        Layer layer = layer();
        List<SqlColumn> columns = layer.attributes().stream().map(attribute -> new SqlColumn(attribute, quoted(attribute.name()), quoted(attribute.name()), true)).toList();
        return new SqlTable(LayerTable.of(layer), columns, false, 32632, null, dialect);
    }

    private static Layer layer() {
        List<Attribute> attributes = Stream.of(Attribute.Type.values())
                .map(type -> new Attribute(type.name().toLowerCase(Locale.ROOT), type, TEXT, null, null, null, null, null)).toList();
        return new Layer("luoghi", TEXT, TEXT, null, Layer.GeometryKind.ANY, null, attributes, List.of("luoghi"), null,
                new Layer.Attribution(TEXT, "https://example.org", null),
                new Layer.Licence("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"), null, null, true,
                new LayerData("luoghi", null, "id", null, null), null);
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
