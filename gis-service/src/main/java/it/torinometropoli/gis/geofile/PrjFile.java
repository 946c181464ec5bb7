package it.torinometropoli.gis.geofile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import it.torinometropoli.gis.geo.Crs;

/**
 * The reference system beside a Shapefile, as well-known text. It is known by its EPSG code where the text states one, otherwise by the
 * name that ESRI or EPSG gives it. Coordinates in Shapefiles are x,y whatever the system.
 */
final class PrjFile {

    private static final Pattern NAME = Pattern.compile("\\s*(?:PROJCS|GEOGCS|PROJCRS|GEOGCRS)\\s*\\[\\s*\"(?<name>[^\"]+)\".*", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile(".*(?:AUTHORITY|ID)\\s*\\[\\s*\"EPSG\"\\s*,\\s*\"?(?<code>\\d+)\"?\\s*]\\s*]\\s*", Pattern.DOTALL);
    private static final Map<String, Crs> NAMES = Map.ofEntries(
            Map.entry("wgs_1984_utm_zone_32n", Crs.UTM32), Map.entry("wgs_84_utm_zone_32n", Crs.UTM32),
            Map.entry("gcs_wgs_1984", Crs.CRS84), Map.entry("wgs_84", Crs.CRS84),
            Map.entry("wgs_1984_web_mercator_auxiliary_sphere", Crs.WEB_MERCATOR), Map.entry("wgs_84_pseudo_mercator", Crs.WEB_MERCATOR),
            Map.entry("monte_mario_italy_1", Crs.GAUSS_BOAGA_WEST), Map.entry("monte_mario_italy_zone_1", Crs.GAUSS_BOAGA_WEST),
            Map.entry("etrs_1989_utm_zone_32n", Crs.ETRS89_UTM32), Map.entry("etrs89_utm_zone_32n", Crs.ETRS89_UTM32),
            Map.entry("gcs_etrs_1989", Crs.ETRS89), Map.entry("etrs89", Crs.ETRS89),
            Map.entry("gcs_rdn2008", Crs.RDN2008), Map.entry("rdn2008", Crs.RDN2008),
            Map.entry("rdn2008_utm_zone_32n", Crs.RDN2008_UTM32), Map.entry("rdn2008_utm_zone_33n", Crs.RDN2008_UTM33),
            Map.entry("rdn2008_tm32", Crs.RDN2008_UTM32), Map.entry("rdn2008_tm33", Crs.RDN2008_UTM33));

    private final Path file;

    PrjFile(Path file) {
        this.file = file;
    }

    /**
     * The system.
     *
     * @throws FeatureFileException when the service does not offer it
     */
    Crs crs() {
        String text = text();
        Matcher code = CODE.matcher(text);
        Optional<Crs> byCode = code.matches() ? FileCrs.parse("EPSG:" + code.group("code")) : Optional.empty();
        return byCode.or(() -> byName(text)).orElseThrow(() -> new UnknownCrsException(file, name(text), text,
                "the reference system '%s' is not known by this name; name it with 'crs'".formatted(name(text))));
    }

    private static Optional<Crs> byName(String text) {
        String plain = name(text).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("_(e_n|n_e)_?$", "");
        return Optional.ofNullable(NAMES.get(plain));
    }

    private static String name(String text) {
        Matcher matcher = NAME.matcher(text);
        return matcher.matches() ? matcher.group("name") : text.strip().substring(0, Math.min(40, text.strip().length()));
    }

    private String text() {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new FeatureFileException(file, "it cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
