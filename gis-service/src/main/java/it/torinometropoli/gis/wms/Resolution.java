package it.torinometropoli.gis.wms;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.render.MapRequest;

/**
 * The resolution of the device that shows a map. WMS has no parameter for it, so that of each other map server is understood: {@code DPI}
 * (QGIS Server), {@code MAP_RESOLUTION} (MapServer) and {@code FORMAT_OPTIONS=dpi:…} (GeoServer). Some clients send all three.
 */
final class Resolution {

    private static final int LEAST = 36;
    private static final int MOST = 600;
    private static final String FORMAT_OPTIONS = "FORMAT_OPTIONS";
    private static final String OPTION = "dpi:";

    private Resolution() {
    }

    /**
     * Dots per inch; those of the standard's pixel when the request does not say.
     *
     * @throws OwsException when it is no number, out of bounds, or not the same everywhere
     */
    static double read(KvpParameters parameters) {
        Map<String, Double> asked = new TreeMap<>();
        for (String name : new String[] {"DPI", "MAP_RESOLUTION"}) {
            parameters.text(name).ifPresent(text -> asked.put(name, number(name, text)));
        }
        option(parameters).ifPresent(text -> asked.put(FORMAT_OPTIONS, number(FORMAT_OPTIONS, text)));
        if (asked.values().stream().distinct().count() > 1) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, "DPI", asked.keySet().stream().collect(Collectors.joining(", "))
                    + " ask for different resolutions");
        }
        return asked.isEmpty() ? MapRequest.STANDARD_RESOLUTION : asked.values().iterator().next();
    }

    /** What follows {@code dpi:} among options with semicolons between; the others are for other servers. */
    private static Optional<String> option(KvpParameters parameters) {
        for (String option : parameters.text(FORMAT_OPTIONS).orElse("").split(";")) {
            String trimmed = option.trim();
            if (trimmed.toLowerCase(Locale.ROOT).startsWith(OPTION)) {
                return Optional.of(trimmed.substring(OPTION.length()).trim());
            }
        }
        return Optional.empty();
    }

    private static double number(String name, String text) {
        double dotsPerInch = KvpParameters.number(name, text);
        if (!(dotsPerInch >= LEAST && dotsPerInch <= MOST)) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, name,
                    "%s: a resolution must be from %d to %d dots per inch".formatted(name, LEAST, MOST));
        }
        return dotsPerInch;
    }
}
