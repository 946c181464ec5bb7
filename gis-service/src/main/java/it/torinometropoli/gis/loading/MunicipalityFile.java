package it.torinometropoli.gis.loading;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geofile.RawFile;
import it.torinometropoli.gis.geofile.RawFiles;
import it.torinometropoli.gis.geofile.RawLayer;
import it.torinometropoli.gis.geofile.RawLayer.RawFeature;
import it.torinometropoli.gis.geofile.UploadRefusedException;
import it.torinometropoli.gis.loading.Finding.Level;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Reads the municipalities of the territory from a file: sound shapes in EPSG:32632, each code once. */
final class MunicipalityFile {

    private static final int PROVINCE_DIGITS = 3;
    private static final double TOUCHING_SQUARE_METRES = 1;

    private final Map<String, Municipality> known = new LinkedHashMap<>();
    private final String province;
    private final Whereabouts territory;
    private final LoadJournal journal;
    private final Misplacements misplaced = new Misplacements();

    /**
     * Expects municipalities like those known.
     *
     * @param municipalities of today, one at least
     */
    MunicipalityFile(List<Municipality> municipalities, LoadJournal journal) {
        Envelope extent = new Envelope();
        municipalities.forEach(municipality -> {
            known.put(municipality.code(), municipality);
            extent.expandToInclude(municipality.shape().getEnvelopeInternal());
        });
        this.province = municipalities.get(0).code().substring(0, PROVINCE_DIGITS);
        this.territory = new Whereabouts(extent);
        this.journal = journal;
    }

    /**
     * Reads the file of a request.
     *
     * @return by code; none when the journal has refused the file
     */
    Map<String, Candidate> read(LoadRequest request, RawFiles files) throws IOException {
        RawFile file;
        try {
            file = files.read(request.file(), attributes -> MunicipalityFields.wanted(attributes, province));
        } catch (UploadRefusedException refused) {
            refused.problems().forEach(problem -> journal.note(Finding.of(Level.REFUSED, problem)));
            return Map.of();
        }
        file.notices().forEach(notice -> journal.note(Finding.of(Level.NOTE, notice)));
        List<RawLayer> layers = file.layers().stream().filter(layer -> MunicipalityFields.among(layer.fields()).isPresent()).toList();
        Map<String, Candidate> found = new LinkedHashMap<>();
        if (layers.isEmpty()) {
            journal.note(Finding.of(Level.REFUSED, "no_code_field",
                    String.join(", ", file.layers().stream().flatMap(layer -> layer.fields().stream()).distinct().limit(30).toList())));
        }
        if (layers.size() < file.layers().size() && !layers.isEmpty()) {
            journal.note(Finding.of(Level.NOTE, "layers_left_out", file.layers().size() - layers.size()));
        }
        for (RawLayer layer : layers) {
            journal.countRead(layer.features().size() + layer.leftOut(), layer.leftOut());
            new LayerSystem(territory, journal).of(layer, request.origin().crs()).ifPresent(crs -> {
                journal.readFrom(file.kind().title(), LayerSystem.name(crs));
                take(layer, crs, found);
            });
        }
        misplaced.tell(found.size(), journal);
        return found;
    }

    private void take(RawLayer layer, Crs crs, Map<String, Candidate> found) {
        MunicipalityFields fields = MunicipalityFields.among(layer.fields()).orElseThrow();
        for (RawFeature feature : layer.features()) {
            Object written = feature.attributes().get(fields.code());
            Optional<String> code = MunicipalityFields.digits(written);
            if (code.isEmpty()) {
                journal.note(Finding.of(Level.REJECTED, written == null || written.toString().isBlank() ? "no_code" : "bad_code", String.valueOf(written))
                        .at(feature.number()).in(fields.code()));
            } else {
                candidate(feature, code.get(), fields, crs).ifPresent(candidate -> add(candidate, found, fields));
            }
        }
    }

    private Optional<Candidate> candidate(RawFeature feature, String code, MunicipalityFields fields, Crs crs) {
        String name = name(feature, code, fields);
        Geometry placed = feature.shape() == null ? null : Whereabouts.placed(feature.shape(), crs);
        Municipality before = known.get(code);
        Whereabouts expected = before == null ? territory : territory.near(before.shape());
        boolean here = territory.holds(placed) && (before == null || expected.near(before.shape()).holds(placed) || placed.intersects(before.shape().getEnvelope()));
        if (feature.shape() != null && !feature.shape().isEmpty() && !here) {
            Whereabouts.Fault fault = territory.holds(placed) ? new Whereabouts.Fault("elsewhere", List.of(before.name())) : territory.fault(feature.shape(), crs);
            misplaced.add(Finding.of(Level.REJECTED, fault.code(), fault.values().toArray()).at(feature.number()));
            return Optional.empty();
        }
        return SoundShape.of(placed, feature.number(), journal).map(shape -> new Candidate(feature.number(), code, name, shape));
    }

    /** The name of the file, mended; the one known where the file has none, or has lost characters of it. */
    private String name(RawFeature feature, String code, MunicipalityFields fields) {
        Object written = fields.name() == null ? null : feature.attributes().get(fields.name());
        String name = written == null ? "" : written.toString().strip();
        Municipality before = known.get(code);
        if (name.isEmpty() || Misreading.lossy(name)) {
            if (before == null) {
                journal.note(Finding.of(Level.WARNING, "no_name", code).at(feature.number()));
                return code;
            }
            journal.note(Finding.of(Level.REPAIRED, name.isEmpty() ? "name_known" : "name_lost", before.name()).at(feature.number())
                    .in(fields.name() == null ? "" : fields.name()));
            return before.name();
        }
        Optional<String> mended = Misreading.mended(name);
        mended.ifPresent(text -> journal.note(Finding.of(Level.REPAIRED, "encoding", name, text).at(feature.number()).in(fields.name())));
        String text = mended.orElse(name);
        return before != null && before.name().equalsIgnoreCase(text) ? before.name() : text;
    }

    /** Parts of one municipality may be rows of their own, and a row may be there twice; two different shapes of one code are not. */
    private void add(Candidate candidate, Map<String, Candidate> found, MunicipalityFields fields) {
        Candidate other = found.putIfAbsent(candidate.code(), candidate);
        if (other == null) {
            return;
        }
        if (other.shape().equalsTopo(candidate.shape())) {
            journal.note(Finding.of(Level.REPAIRED, "twice", candidate.code(), other.row()).at(candidate.row()).in(fields.code()));
        } else if (shared(other.shape(), candidate.shape()) < TOUCHING_SQUARE_METRES && other.name().equals(candidate.name())) {
            journal.note(Finding.of(Level.REPAIRED, "parts", candidate.code(), other.row()).at(candidate.row()).in(fields.code()));
            found.put(candidate.code(), other.with(OverlayNGRobust.overlay(other.shape(), candidate.shape(), OverlayNG.UNION)));
        } else {
            journal.note(Finding.of(Level.REJECTED, "duplicate_code", candidate.code(), other.row()).at(candidate.row()).in(fields.code()));
            journal.note(Finding.of(Level.REFUSED, "ambiguous", candidate.code()));
        }
    }

    private static double shared(Geometry one, Geometry other) {
        return OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION).getArea();
    }
}
