package it.torinometropoli.gis.loaddesk;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.geo.Crs;

/**
 * What an administrator says of a file, as typed; blank where nothing was said.
 *
 * @param data day on which the data were as they are, as {@code 2023-01-01}
 * @param fonte who is to be named with them
 * @param licenza name of their licence
 * @param indirizzo address of the licence
 * @param crs code of the reference system to take instead of the file's
 */
record LoadForm(String data, String fonte, String licenza, String indirizzo, String crs) {

    static final LoadForm EMPTY = new LoadForm("", "", "", "", "");
    /** The codes to choose from. */
    static final List<String> SYSTEMS = Arrays.stream(Crs.values()).filter(crs -> crs != Crs.CRS84).map(Crs::code).toList();

    private static final int LONGEST_SOURCE = 300;
    private static final int LONGEST_LICENCE = 200;
    private static final int LONGEST_ADDRESS = 500;

    static LoadForm of(Map<String, String> fields) {
        return new LoadForm(fields.getOrDefault("data", ""), fields.getOrDefault("fonte", ""), fields.getOrDefault("licenza", ""),
                fields.getOrDefault("indirizzo", ""), fields.getOrDefault("crs", ""));
    }

    /** The key of what is wrong; null when nothing is. */
    String problem() {
        if (!data.isEmpty() && date() == null) {
            return "loaddesk.problem.date";
        }
        if (fonte.length() > LONGEST_SOURCE || licenza.length() > LONGEST_LICENCE || indirizzo.length() > LONGEST_ADDRESS
                || (fonte + licenza + indirizzo).chars().anyMatch(Character::isISOControl)) {
            return "loaddesk.problem.text";
        }
        if (!indirizzo.isEmpty() && (licenza.isEmpty() || !isAddress())) {
            return "loaddesk.problem.address";
        }
        return crs.isEmpty() || SYSTEMS.contains(crs) ? null : "loaddesk.problem.crs";
    }

    private boolean isAddress() {
        try {
            URI address = URI.create(indirizzo);
            return address.getHost() != null && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private LocalDate date() {
        try {
            return LocalDate.parse(data);
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** With a file that was received; only when there is no {@link #problem}. */
    RunRequest.Sent with(String folder, String fileName) {
        return new RunRequest.Sent(folder, fileName, orNull(fonte), orNull(licenza), orNull(indirizzo), data.isEmpty() ? null : date(), orNull(crs));
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
