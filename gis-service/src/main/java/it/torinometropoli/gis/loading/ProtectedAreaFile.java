package it.torinometropoli.gis.loading;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geofile.RawFile;
import it.torinometropoli.gis.geofile.RawFiles;
import it.torinometropoli.gis.geofile.RawLayer;
import it.torinometropoli.gis.geofile.RawLayer.RawFeature;
import it.torinometropoli.gis.geofile.UploadRefusedException;
import it.torinometropoli.gis.loading.Finding.Level;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Reads protected areas of the territory from a file: sound areas in EPSG:32632, cut to the territory, with facts as a mapping says. */
final class ProtectedAreaFile {

    private static final Set<String> TYPES = Set.of("parco_nazionale", "parco_naturale", "riserva_naturale", "riserva_speciale", "area_attrezzata",
            "area_contigua", "zsc", "zps", "zsc_zps", "sir");
    private static final double LEAST_SQUARE_METRES = 100;
    private static final BigDecimal SQUARE_METRES_PER_HECTARE = BigDecimal.valueOf(10_000);
    private static final double HECTARES_PER_SQUARE_KILOMETRE = 100;
    private static final BigDecimal LEAST_STATED = BigDecimal.ONE;
    private static final int LONGEST_CODE = 16;

    private final FieldMapping mapping;
    private final Geometry territory;
    private final Whereabouts expected;
    private final LoadJournal journal;
    private final Map<String, Integer> codes = new LinkedHashMap<>();
    private Whereabouts.Fault misplaced;
    private int elsewhere;

    ProtectedAreaFile(FieldMapping mapping, Geometry territory, LoadJournal journal) {
        this.mapping = mapping;
        this.territory = territory;
        this.expected = new Whereabouts(territory.getEnvelopeInternal());
        this.journal = journal;
    }

    /** Areas without identifier, with those facts that the mapping names; none when the journal has refused the file. */
    List<ProtectedArea> read(LoadRequest request, RawFiles files) throws IOException {
        RawFile file;
        try {
            file = files.read(request.file(), mapping::wanted);
        } catch (UploadRefusedException refused) {
            refused.problems().forEach(problem -> journal.note(Finding.of(Level.REFUSED, problem)));
            return List.of();
        }
        file.notices().forEach(notice -> journal.note(Finding.of(Level.NOTE, notice)));
        List<ProtectedArea> areas = new ArrayList<>();
        for (RawLayer layer : file.layers()) {
            new LayerSystem(expected, journal).of(layer, request.origin().crs()).ifPresent(crs -> {
                journal.readFrom(file.kind().title(), LayerSystem.name(crs));
                Numerals numerals = Numerals.of(mapping.table().decimal(), sizes(), List.of(), layer.features(), journal);
                journal.endIfRefused();
                List<ProtectedArea> found = layer.features().stream().flatMap(feature -> area(feature, crs, numerals).stream()).toList();
                journal.countRead(layer.features().size() + layer.leftOut(), layer.leftOut());
                areas.addAll(found);
            });
        }
        journal.countRead(0, elsewhere);
        if (areas.isEmpty()) {
            journal.note(misplaced == null ? Finding.of(Level.REFUSED, "nothing_here") : Finding.of(Level.REFUSED, misplaced.code(), misplaced.values().toArray()));
        }
        return areas;
    }

    private static long hectares(Geometry shape) {
        return Math.round(shape.getArea() / SQUARE_METRES_PER_HECTARE.doubleValue());
    }

    private List<String> sizes() {
        return mapping.field(ProtectedAreaTable.HECTARES).isEmpty() ? List.of() : List.of(mapping.field(ProtectedAreaTable.HECTARES));
    }

    private Optional<ProtectedArea> area(RawFeature feature, Crs crs, Numerals numerals) {
        Geometry placed = feature.shape() == null ? null : Whereabouts.placed(feature.shape(), crs);
        if (feature.shape() != null && !feature.shape().isEmpty() && (placed == null || !placed.getEnvelopeInternal().intersects(territory.getEnvelopeInternal()))) {
            misplaced = misplaced == null ? expected.fault(feature.shape(), crs) : misplaced;
            elsewhere++;
            return Optional.empty();
        }
        return SoundShape.of(placed, feature.number(), journal).flatMap(shape -> cut(shape, feature.number()).flatMap(inside -> facts(feature, shape, numerals)
                .map(facts -> new ProtectedArea(null, facts, inside))));
    }

    /** What lies in the territory; empty when nothing worth the name does. */
    private Optional<Geometry> cut(Geometry shape, int row) {
        Geometry inside = OverlayNGRobust.overlay(shape, territory, OverlayNG.INTERSECTION);
        Geometry areas = inside.getDimension() == 2 ? SoundShape.areas(inside) : inside;
        if (areas.getArea() < LEAST_SQUARE_METRES) {
            elsewhere++;
            return Optional.empty();
        }
        if (shape.getArea() - areas.getArea() < LEAST_SQUARE_METRES) {
            return Optional.of(shape);
        }
        journal.note(Finding.of(Level.NOTE, "cut", hectares(shape), hectares(areas)).at(row));
        return Optional.of(areas);
    }

    private Optional<Map<String, Object>> facts(RawFeature feature, Geometry whole, Numerals numerals) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (String column : mapping.fields().keySet()) {
            String text;
            try {
                text = mapping.value(column, feature.attributes());
            } catch (IllegalArgumentException unknown) {
                return rejected("unknown_value", feature, column);
            }
            if (text == null) {
                continue;
            }
            Object value = ProtectedAreaTable.HECTARES.equals(column) ? hectares(feature, text, whole, numerals) : text(feature, column, text);
            if (value == null) {
                return Optional.empty();
            }
            facts.put(column, value);
        }
        facts.putIfAbsent(ProtectedAreaTable.HECTARES, rounded(BigDecimal.valueOf(whole.getArea()).divide(SQUARE_METRES_PER_HECTARE)));
        if (facts.get("nome") == null) {
            return rejected("no_value", feature, "nome");
        }
        if (!TYPES.contains(String.valueOf(facts.get("tipo")))) {
            return rejected("unknown_value", feature, "tipo");
        }
        String code = (String) facts.get("codice");
        if (code != null && code.length() > LONGEST_CODE) {
            return rejected(Finding.of(Level.REJECTED, "too_long", "codice", code.length(), LONGEST_CODE), feature, "codice");
        }
        Integer earlier = code == null ? null : codes.putIfAbsent(code, feature.number());
        if (earlier != null) {
            journal.note(Finding.of(Level.REJECTED, "duplicate_code", code, earlier).at(feature.number()).in(mapping.field("codice")));
            return Optional.empty();
        }
        return Optional.of(facts);
    }

    /** A text, mended; null when it has lost characters, which has rejected the row. */
    private String text(RawFeature feature, String column, String text) {
        Optional<String> mended = Misreading.mended(text);
        mended.ifPresent(good -> journal.note(Finding.of(Level.REPAIRED, "encoding", text, good).at(feature.number()).in(mapping.field(column))));
        if (Misreading.lossy(text)) {
            rejected(Finding.of(Level.REJECTED, "lost_characters", text, column), feature, column);
            return null;
        }
        return mended.orElse(text);
    }

    /** The size that a row states, in hectares; null when it cannot be one, or is in another unit than the mapping says, which has rejected the row. */
    private BigDecimal hectares(RawFeature feature, String text, Geometry whole, Numerals numerals) {
        String column = ProtectedAreaTable.HECTARES;
        FieldMapping.Rule rule = mapping.fields().get(column);
        Optional<BigDecimal> number = numerals.number(mapping.field(column), RowValues.written(rule, feature, text));
        if (number.isEmpty()) {
            rejected("no_number", feature, column);
            return null;
        }
        BigDecimal squareMetres = number.get().multiply(rule.unit() == null ? SQUARE_METRES_PER_HECTARE : rule.squareMetres());
        double ratio = squareMetres.doubleValue() / whole.getArea();
        String unit = rule.unit() == null ? unitOf(ratio) : null;
        boolean possible = squareMetres.compareTo(LEAST_STATED) >= 0 && squareMetres.compareTo(RowValues.MOST_SQUARE_METRES) <= 0;
        if (unit != null || !possible) {
            rejected(unit == null ? Finding.of(Level.REJECTED, "no_such_area", text, column)
                    : Finding.of(Level.REJECTED, "wrong_area_unit", rounded(squareMetres), Math.round(whole.getArea()), unit), feature, column);
            return null;
        }
        if (!MappedLoads.near(ratio)) {
            journal.note(Finding.of(Level.WARNING, "area_differs", rounded(squareMetres), Math.round(whole.getArea())).at(feature.number()).in(mapping.field(column)));
        }
        return rounded(squareMetres.divide(SQUARE_METRES_PER_HECTARE));
    }

    /** The unit in which a size is that is so many times the shape's when taken for hectares; null when none. */
    private static String unitOf(double ratio) {
        if (MappedLoads.near(ratio)) {
            return null;
        }
        return MappedLoads.near(ratio / SQUARE_METRES_PER_HECTARE.doubleValue()) ? "m2" : MappedLoads.near(ratio * HECTARES_PER_SQUARE_KILOMETRE) ? "km2" : null;
    }

    private static BigDecimal rounded(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_UP);
    }

    private Optional<Map<String, Object>> rejected(String code, RawFeature feature, String column) {
        return rejected(Finding.of(Level.REJECTED, code, column, String.valueOf(FieldMapping.raw(feature.attributes(), mapping.field(column)))), feature, column);
    }

    private Optional<Map<String, Object>> rejected(Finding finding, RawFeature feature, String column) {
        journal.note(finding.at(feature.number()).in(mapping.field(column)));
        return Optional.empty();
    }
}
