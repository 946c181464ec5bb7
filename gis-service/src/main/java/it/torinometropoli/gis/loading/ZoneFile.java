package it.torinometropoli.gis.loading;

import java.io.IOException;
import java.util.Comparator;
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
        RawLayer layer = file.layers().stream().filter(each -> zoneField(each) != null).min(Comparator.comparingInt(each -> rank(zoneField(each)))).orElse(null);
        if (layer == null) {
            journal.note(Finding.of(Level.REFUSED, "no_zone_field",
                    String.join(", ", file.layers().stream().flatMap(each -> each.fields().stream()).distinct().limit(30).toList())));
            return found;
        }
        if (file.layers().size() > 1) {
            journal.note(Finding.of(Level.NOTE, "one_layer", layer.name(), file.layers().size() - 1));
        }
        journal.countRead(layer.features().size() + layer.unread().size(), 0);
        layer.unread().forEach(row -> journal.note(Finding.of(Level.REJECTED, row.problem()).at(row.number())));
        if (layer.features().stream().anyMatch(row -> row.shape() != null)) {
            shapes(layer, request.origin().crs(), file.kind().title(), found);
        } else {
            journal.readFrom(file.kind().title(), "");
            table(layer, found);
        }
        return found;
    }

    /** The field of a layer that tells zones best; null when none does. */
    private static String zoneField(RawLayer layer) {
        return layer.fields().stream().filter(field -> rank(field) >= 0).min(Comparator.comparingInt(ZoneFile::rank)).orElse(null);
    }

    private static int rank(String field) {
        return ZONE_FIELDS.indexOf(field.toLowerCase(Locale.ROOT));
    }

    private void shapes(RawLayer layer, Crs asked, String kind, Found found) {
        String field = zoneField(layer);
        new LayerSystem(territory, journal).of(layer, asked).ifPresent(crs -> {
            journal.readFrom(kind, LayerSystem.name(crs));
            for (RawFeature feature : layer.features()) {
                Geometry placed = feature.shape() == null ? null : Whereabouts.placed(feature.shape(), crs);
                if (feature.shape() != null && !feature.shape().isEmpty() && !territory.holds(placed)) {
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

    private void table(RawLayer layer, Found found) {
        String field = zoneField(layer);
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
