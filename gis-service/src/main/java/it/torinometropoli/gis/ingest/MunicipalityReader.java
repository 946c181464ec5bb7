package it.torinometropoli.gis.ingest;

import java.util.List;
import java.util.regex.Pattern;

import it.torinometropoli.gis.tabular.CsvRow;

/** Reads the rows of {@code comuni.csv}. */
final class MunicipalityReader {

    private static final Pattern ISTAT_CODE = Pattern.compile("001[0-9]{3}");
    private static final List<String> CERTAINTIES = List.of("ufficiale", "altra_fonte", "dedotta");
    private static final double MOST_KM2 = 1_000;

    private final List<String> zones;
    private final PositionReader positions;
    private final UniqueColumn codes = new UniqueColumn("codice_istat");
    private final UniqueColumn names = new UniqueColumn("nome");

    MunicipalityReader(List<Zone> zones, PositionReader positions) {
        this.zones = zones.stream().map(zone -> String.valueOf(zone.code())).toList();
        this.positions = positions;
    }

    List<Municipality> read(List<CsvRow> rows) {
        return rows.stream().map(this::municipality).toList();
    }

    private Municipality municipality(CsvRow row) {
        codes.claim(row);
        names.claim(row);
        return new Municipality(row.matching("codice_istat", ISTAT_CODE), row.required("nome"), Integer.parseInt(row.oneOf("zona", zones)),
                row.oneOf("zona_certezza", CERTAINTIES), row.required("zona_fonte"), row.required("zona_fonte_en"), positions.read(row),
                row.numberWithin("superficie_km2", 0.01, MOST_KM2));
    }
}
