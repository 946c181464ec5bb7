package it.torinometropoli.gis.wms;

import java.awt.Color;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;

/** What a map lies on, as BGCOLOR and TRANSPARENT ask for (06-042, 7.3.3.9 and 7.3.3.10). */
final class MapGround {

    private static final Pattern COLOUR = Pattern.compile("(?:0[xX]|#)(?<rgb>[0-9a-fA-F]{6})");

    private MapGround() {
    }

    /** White unless BGCOLOR says otherwise; null when the map is to be transparent. */
    static Color transparentOrColoured(KvpParameters parameters) {
        Color colour = coloured(parameters);
        return parameters.flag("TRANSPARENT", false) ? null : colour;
    }

    /**
     * White unless BGCOLOR says otherwise, for maps that cannot be transparent.
     *
     * @throws OwsException when BGCOLOR is no colour
     */
    static Color coloured(KvpParameters parameters) {
        Matcher matcher = COLOUR.matcher(parameters.text("BGCOLOR").orElse("0xFFFFFF"));
        if (!matcher.matches()) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, "BGCOLOR", "BGCOLOR must be 0xRRGGBB");
        }
        return new Color(Integer.parseInt(matcher.group("rgb"), 16));
    }
}
