package it.torinometropoli.gis.geofile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import it.torinometropoli.gis.geo.Crs;
import org.h2.value.Value;
import org.h2.value.ValueGeometry;
import org.h2gis.functions.io.dbf.internal.DbaseFileHeader;
import org.h2gis.functions.io.shp.internal.SHPDriver;
import org.locationtech.jts.geom.Geometry;

/**
 * A Shapefile (ESRI, Shapefile Technical Description, 1998) with its attributes in dBASE form. Text is in the encoding of the {@code .cpg}
 * file, or else of the code page in the {@code .dbf}.
 */
final class Shapefile implements FeatureFile {

    private final Path file;
    private final SHPDriver driver;
    private final DbfDates dates;
    private final List<String> columns;

    Shapefile(Path file) {
        this.file = file;
        for (String companion : List.of(".shx", ".dbf")) {
            if (!Files.isRegularFile(beside(companion))) {
                throw new FeatureFileException(file, "%s is missing beside it".formatted(beside(companion).getFileName()));
            }
        }
        this.driver = new SHPDriver();
        try {
            driver.initDriverFromFile(file.toFile());
            this.dates = new DbfDates(beside(".dbf"), driver.getDbaseFileHeader());
        } catch (IOException | RuntimeException notAShapefile) {
            throw new FeatureFileException(file, "it is not a Shapefile: " + notAShapefile.getMessage(), notAShapefile);
        }
        driver.setGeometryFieldIndex(driver.getFieldCount() - 1);
        DbaseFileHeader header = driver.getDbaseFileHeader();
        List<String> names = new ArrayList<>();
        for (int field = 0; field < header.getNumFields(); field++) {
            names.add(header.getFieldName(field));
        }
        this.columns = List.copyOf(names);
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public Optional<String> key() {
        return Optional.empty();
    }

    @Override
    public Optional<Crs> crs() {
        Path definition = beside(".prj");
        return Files.isRegularFile(definition) ? Optional.of(new PrjFile(definition).crs()) : Optional.empty();
    }

    @Override
    public void read(List<String> wanted, RowReader reader) {
        int[] fields = wanted.stream().mapToInt(this::field).toArray();
        for (long row = 0; row < driver.getRowCount(); row++) {
            Object[] values = new Object[fields.length];
            for (int i = 0; i < fields.length; i++) {
                values[i] = dates.holds(fields[i]) ? dates.date(row, fields[i]) : plain(value(row, fields[i]));
            }
            reader.row(String.valueOf(row + 1), values, shape(value(row, driver.getGeometryFieldIndex())));
        }
    }

    /** The library fails in many ways on damaged files. */
    private Value value(long row, int field) {
        try {
            return driver.getField(row, field);
        } catch (IOException | RuntimeException damaged) {
            throw new FeatureFileException(file, "it is damaged: " + damaged.getMessage(), damaged);
        }
    }

    private int field(String column) {
        int field = columns.indexOf(column);
        if (field < 0) {
            throw new FeatureFileException(file, "it has no attribute '%s'; it has: %s".formatted(column, String.join(", ", columns)));
        }
        return field;
    }

    private static Geometry shape(Value value) {
        Geometry shape = value instanceof ValueGeometry geometry ? geometry.getGeometry() : null;
        return shape == null || shape.isEmpty() ? null : shape;
    }

    private static Object plain(Value value) {
        return switch (value.getValueType()) {
            case Value.NULL -> null;
            case Value.BOOLEAN -> value.getBoolean();
            case Value.INTEGER, Value.SMALLINT, Value.TINYINT, Value.BIGINT -> value.getLong();
            case Value.DOUBLE, Value.REAL, Value.NUMERIC, Value.DECFLOAT -> value.getDouble();
            default -> value.getString();
        };
    }

    private Path beside(String extension) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.length() - ".shp".length()) + extension);
    }

    @Override
    public void close() {
        try {
            dates.close();
            driver.close();
        } catch (IOException unclosed) {
            throw new FeatureFileException(file, "it cannot be closed: " + unclosed.getMessage(), unclosed);
        }
    }
}
