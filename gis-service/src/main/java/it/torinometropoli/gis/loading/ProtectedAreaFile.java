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
    private static final double SQUARE_METRES_PER_HECTARE = 10_000;
    private static final int LONGEST_CODE = 16;

    private final FieldMapping mapping;
    private final Geometry territory;
    private final Whereabouts expected;
    private final LoadJournal journal;
    private final Map<String, Integer> codes = new LinkedHashMap<>();
    private Whereabouts.Fault misplaced;

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
                List<ProtectedArea> found = layer.features().stream().flatMap(feature -> area(feature, crs).stream()).toList();
                journal.countRead(layer.features().size() + layer.leftOut(), layer.leftOut());
                areas.addAll(found);
            });
        }
        if (areas.isEmpty()) {
            journal.note(misplaced == null ? Finding.of(Level.REFUSED, "nothing_here") : Finding.of(Level.REFUSED, misplaced.code(), misplaced.values().toArray()));
        }
        return areas;
    }

    private Optional<ProtectedArea> area(RawFeature feature, Crs crs) {
        Geometry placed = feature.shape() == null ? null : Whereabouts.placed(feature.shape(), crs);
        if (feature.shape() != null && !feature.shape().isEmpty() && (placed == null || !placed.getEnvelopeInternal().intersects(territory.getEnvelopeInternal()))) {
            misplaced = misplaced == null ? expected.fault(feature.shape(), crs) : misplaced;
            return Optional.empty();
        }
        return SoundShape.of(placed, feature.number(), journal).flatMap(shape -> cut(shape, feature.number()).flatMap(inside -> facts(feature, shape)
                .map(facts -> new ProtectedArea(null, facts, inside))));
    }

    /** What lies in the territory; empty when nothing worth the name does. */
    private Optional<Geometry> cut(Geometry shape, int row) {
        Geometry inside = OverlayNGRobust.overlay(shape, territory, OverlayNG.INTERSECTION);
        Geometry areas = inside.getDimension() == 2 ? SoundShape.areas(inside) : inside;
        if (areas.getArea() < LEAST_SQUARE_METRES) {
            return Optional.empty();
        }
        if (shape.getArea() - areas.getArea() < LEAST_SQUARE_METRES) {
            return Optional.of(shape);
        }
        journal.note(Finding.of(Level.NOTE, "cut", Math.round(shape.getArea() / SQUARE_METRES_PER_HECTARE), Math.round(areas.getArea() / SQUARE_METRES_PER_HECTARE))
                .at(row));
        return Optional.of(areas);
    }

    private Optional<Map<String, Object>> facts(RawFeature feature, Geometry whole) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (String column : mapping.fields().keySet()) {
            try {
                String text = mapping.value(column, feature.attributes());
                Optional<String> mended = text == null ? Optional.empty() : Misreading.mended(text);
                mended.ifPresent(good -> journal.note(Finding.of(Level.REPAIRED, "encoding", text, good).at(feature.number()).in(mapping.field(column))));
                if (text != null) {
                    facts.put(column, ProtectedAreaTable.HECTARES.equals(column) ? new BigDecimal(text.replace(',', '.')) : mended.orElse(text));
                }
            } catch (NumberFormatException noNumber) {
                return rejected("no_number", feature, column);
            } catch (IllegalArgumentException unknown) {
                return rejected("unknown_value", feature, column);
            }
        }
        facts.putIfAbsent(ProtectedAreaTable.HECTARES, BigDecimal.valueOf(whole.getArea() / SQUARE_METRES_PER_HECTARE).setScale(2, RoundingMode.HALF_UP));
        if (facts.get("nome") == null) {
            return rejected("no_value", feature, "nome");
        }
        if (!TYPES.contains(String.valueOf(facts.get("tipo")))) {
            return rejected("unknown_value", feature, "tipo");
        }
        String code = (String) facts.get("codice");
        if (code != null && code.length() > LONGEST_CODE) {
            return rejected("unknown_value", feature, "codice");
        }
        Integer earlier = code == null ? null : codes.putIfAbsent(code, feature.number());
        if (earlier != null) {
            journal.note(Finding.of(Level.REJECTED, "duplicate_code", code, earlier).at(feature.number()).in(mapping.field("codice")));
            return Optional.empty();
        }
        return Optional.of(facts);
    }

    private Optional<Map<String, Object>> rejected(String code, RawFeature feature, String column) {
        String field = mapping.field(column);
        journal.note(Finding.of(Level.REJECTED, code, column, String.valueOf(feature.attributes().get(field))).at(feature.number()).in(field));
        return Optional.empty();
    }
}
