package it.torinometropoli.gis.legal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The software of others that comes with the service, from {@code third-party.csv}. */
final class ThirdPartyComponents {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private ThirdPartyComponents() {
    }

    /** All of it in alphabetical order. */
    static List<ThirdPartyComponent> all() {
        try (Reader reader = new InputStreamReader(ThirdPartyComponents.class.getResourceAsStream("third-party.csv"), StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).stream().map(ThirdPartyComponents::component).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ThirdPartyComponent component(CSVRecord row) {
        return new ThirdPartyComponent(row.get("component"), row.get("licence"), row.get("url"), Pattern.compile(row.get("files")));
    }
}
