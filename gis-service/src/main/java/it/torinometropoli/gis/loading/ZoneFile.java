package it.torinometropoli.gis.loading;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geofile.RawFile;
import it.torinometropoli.gis.geofile.RawFiles;
import it.torinometropoli.gis.geofile.RawLayer;
import it.torinometropoli.gis.geofile.RawLayer.RawFeature;
import it.torinometropoli.gis.geofile.TableFormat;
import it.torinometropoli.gis.geofile.UploadRefusedException;
import it.torinometropoli.gis.loading.Finding.Level;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Reads zones from a file: their shapes, or a table of municipalities with the zone of each. */
final class ZoneFile {

    private static final List<String> ZONE_FIELDS = List.of("zona", "zona_omogenea", "cod_zona", "codice_zona", "num_zona", "numero_zona", "zo", "zone", "codice",
            "numero", "nome_zona", "nome", "name", "denominazione");

    private final Map<String, Municipality> municipalities = new LinkedHashMap<>();
    private final Map<String, Integer> zones;
    private final Whereabouts territory;
    private final LoadJournal journal;

    /**
     * Expects zones of these municipalities.
     *
     * @param zones numbers of the zones by their names
     */
    ZoneFile(List<Municipality> municipalities, Map<String, Integer> zones, LoadJournal journal) {
        Envelope extent = new Envelope();
        municipalities.forEach(municipality -> {
            this.municipalities.put(municipality.code(), municipality);
            extent.expandToInclude(municipality.shape().getEnvelopeInternal());
        });
        this.zones = zones;
        this.territory = new Whereabouts(extent);
        this.journal = journal;
    }

    /**
     * What a file has.
     *
     * @param shapes by number of the zone, in EPSG:32632; empty when it is a table
     * @param membership number of the zone by code of the municipality; empty when it has shapes
     */
    record Found(Map<Integer, Geometry> shapes, Map<String, Integer> membership) {
    }

    /** Reads the file of a request; what is wrong with it is in the journal. */
    Found read(LoadRequest request, RawFiles files) throws IOException {
        Found found = new Found(new TreeMap<>(), new TreeMap<>());
        RawFile file;
        try {
            file = files.readTable(request.file(), attributes -> true, TableFormat.UNKNOWN);
        } catch (UploadRefusedException refused) {
            refused.problems().forEach(problem -> journal.note(Finding.of(Level.REFUSED, problem)));
            return found;
        }
        file.notices().forEach(notice -> journal.note(Finding.of(Level.NOTE, notice)));
        RawLayer layer = file.layers().get(0);
        journal.countRead(layer.features().size() + layer.unread().size(), 0);
        layer.unread().forEach(row -> journal.note(Finding.of(Level.REJECTED, row.problem()).at(row.number())));
        Optional<String> zoneField = ZONE_FIELDS.stream().flatMap(name -> layer.fields().stream().filter(field -> field.toLowerCase(Locale.ROOT).equals(name)))
                .findFirst();
        if (zoneField.isEmpty()) {
            journal.note(Finding.of(Level.REFUSED, "no_zone_field", String.join(", ", layer.fields().stream().limit(30).toList())));
        } else if (layer.features().stream().anyMatch(row -> row.shape() != null)) {
            shapes(layer, zoneField.get(), request.origin().crs(), file.kind().title(), found);
        } else {
            journal.readFrom(file.kind().title(), "");
            table(layer, zoneField.get(), found);
        }
        return found;
    }

    private void shapes(RawLayer layer, String field, Crs asked, String kind, Found found) {
        new LayerSystem(territory, journal).of(layer, asked).ifPresent(crs -> {
            journal.readFrom(kind, LayerSystem.name(crs));
            for (RawFeature feature : layer.features()) {
                Geometry placed = feature.shape() == null ? null : Whereabouts.placed(feature.shape(), crs);
                if (feature.shape() != null && !territory.holds(placed)) {
                    Whereabouts.Fault fault = territory.fault(feature.shape(), crs);
                    journal.note(Finding.of(Level.REFUSED, fault.code(), fault.values().toArray()).at(feature.number()));
                } else {
                    SoundShape.of(placed, feature.number(), journal).ifPresent(shape -> zone(feature, field).ifPresent(zone -> {
                        if (found.shapes().putIfAbsent(zone, shape) != null) {
                            journal.note(Finding.of(Level.REFUSED, "zone_twice", zone).at(feature.number()).in(field));
                        }
                    }));
                }
            }
        });
    }

    private void table(RawLayer layer, String field, Found found) {
        Optional<MunicipalityFields> fields = MunicipalityFields.among(layer.fields());
        if (fields.isEmpty()) {
            journal.note(Finding.of(Level.REFUSED, "no_code_field", String.join(", ", layer.fields().stream().limit(30).toList())));
            return;
        }
        for (RawFeature row : layer.features()) {
            Object written = row.attributes().get(fields.get().code());
            Optional<String> code = MunicipalityFields.digits(written).filter(municipalities::containsKey);
            if (code.isEmpty()) {
                journal.note(Finding.of(Level.REJECTED, "not_a_municipality", String.valueOf(written)).at(row.number()).in(fields.get().code()));
            } else {
                zone(row, field).ifPresent(zone -> {
                    Integer other = found.membership().putIfAbsent(code.get(), zone);
                    if (other != null && !other.equals(zone)) {
                        journal.note(Finding.of(Level.REFUSED, "two_zones", municipalities.get(code.get()).name(), other, zone).at(row.number()).in(field));
                    }
                });
            }
        }
    }

    /** The zone by its number or its name. */
    private Optional<Integer> zone(RawFeature feature, String field) {
        Object written = feature.attributes().get(field);
        String text = written instanceof Double number && number == Math.rint(number) ? String.valueOf(number.longValue()) : String.valueOf(written).strip();
        Optional<Integer> zone = zones.entrySet().stream().filter(known -> String.valueOf(known.getValue()).equals(text.replaceFirst("^0+(?=\\d)", ""))
                || known.getKey().equalsIgnoreCase(text)).map(Map.Entry::getValue).findFirst();
        if (zone.isEmpty()) {
            journal.note(Finding.of(Level.REJECTED, "no_zone", text, zones.size()).at(feature.number()).in(field));
        }
        return zone;
    }
}
