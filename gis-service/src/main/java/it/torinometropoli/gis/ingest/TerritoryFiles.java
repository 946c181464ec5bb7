package it.torinometropoli.gis.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.torinometropoli.gis.tabular.CsvFile;
import it.torinometropoli.gis.tabular.CsvRow;
import it.torinometropoli.gis.tabular.DataFileException;

/** The files of {@code data/territory}; its {@code README.md} says what each column means. */
final class TerritoryFiles {

    private static final String ZONES = "zone_omogenee.csv";
    private static final String MUNICIPALITIES = "comuni.csv";
    private static final List<String> ZONE_HEADER = List.of("codice", "nome", "comuni_numero", "popolazione", "popolazione_anno", "fonte",
            "fonte_en", "popolazione_2011", "composizione_certezza", "superficie_km2");
    private static final List<String> MUNICIPALITY_HEADER = List.of("codice_istat", "nome", "zona", "zona_certezza", "zona_fonte",
            "zona_fonte_en", "lat", "lon", "superficie_km2");

    private final Path folder;

    private TerritoryFiles(Path folder) {
        this.folder = folder;
    }

    static TerritoryFiles in(Path folder) {
        return new TerritoryFiles(folder);
    }

    /**
     * Reads and checks all files.
     *
     * @throws DataFileException for the first row that does not fit
     */
    Territory read() {
        PositionReader positions = new PositionReader();
        List<CsvRow> zoneRows = CsvFile.read(folder.resolve(ZONES), ZONE_HEADER);
        List<Zone> zones = new ZoneReader().read(zoneRows);
        List<Municipality> municipalities = new MunicipalityReader(zones, positions)
                .read(CsvFile.read(folder.resolve(MUNICIPALITIES), MUNICIPALITY_HEADER));
        checkCounts(zoneRows, zones, municipalities);
        PlaceReader reader = new PlaceReader(municipalities, positions);
        Map<PlaceTheme, List<Place>> places = new EnumMap<>(PlaceTheme.class);
        for (PlaceTheme theme : PlaceTheme.values()) {
            places.put(theme, reader.read(theme, CsvFile.read(file(theme), theme.header())));
        }
        return new Territory(zones, municipalities, places);
    }

    /**
     * A SHA-256 over names and contents of all files: equal when and only when nothing has changed.
     *
     * @throws DataFileException when a file is missing
     */
    String checksum() {
        MessageDigest digest = sha256();
        Stream<Path> files = Stream.concat(Stream.of(folder.resolve(ZONES), folder.resolve(MUNICIPALITIES)),
                Stream.of(PlaceTheme.values()).map(this::file));
        files.forEach(file -> {
            digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            digest.update(content(file));
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private Path file(PlaceTheme theme) {
        return folder.resolve(theme.layer() + ".csv");
    }

    private static void checkCounts(List<CsvRow> rows, List<Zone> zones, List<Municipality> municipalities) {
        Map<Integer, Long> counted = municipalities.stream().collect(Collectors.groupingBy(Municipality::zone, Collectors.counting()));
        for (int i = 0; i < zones.size(); i++) {
            Zone zone = zones.get(i);
            long found = counted.getOrDefault(zone.code(), 0L);
            if (found != zone.municipalities()) {
                throw rows.get(i).failure("column 'comuni_numero' is '%d'; %s has %d municipalities in zone %d"
                        .formatted(zone.municipalities(), MUNICIPALITIES, found, zone.code()));
            }
        }
    }

    private static byte[] content(Path file) {
        if (!Files.exists(file)) {
            throw new DataFileException(file, 0, "the file does not exist");
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
