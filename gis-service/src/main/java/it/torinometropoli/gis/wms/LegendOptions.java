package it.torinometropoli.gis.wms;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.render.LegendLook;
import it.torinometropoli.gis.render.MapRequest;

/**
 * Reads what a legend is to look like: WIDTH and HEIGHT, which are those of a symbol, TRANSPARENT, BGCOLOR, and LEGEND_OPTIONS, a vendor
 * parameter of other map servers: {@code name:value} pairs separated by semicolons.
 */
final class LegendOptions {

    private static final String PARAMETER = "LEGEND_OPTIONS";
    private static final int LEAST_SYMBOL = 8;
    private static final int MOST_SYMBOL = 256;
    private static final Pattern COLOUR = Pattern.compile("(?:0x|#)?[0-9A-Fa-f]{6}");
    private static final List<String> ON_OFF = List.of("on", "off");
    /** Options of others whose effect is always or never there: letters are always smooth and of the one typeface of the service. */
    private static final List<String> WITHOUT_EFFECT = List.of("fontAntiAliasing", "fontName", "hideEmptyRules", "countMatched");
    private static final List<String> WITH_EFFECT = List.of("bgColor", "dpi", "fontColor", "fontSize", "forceLabels", "forceTitles", "layout");

    private final KvpParameters parameters;
    private final Map<String, String> options = new TreeMap<>();

    private LegendOptions(KvpParameters parameters) {
        this.parameters = parameters;
    }

    /**
     * Reads the parameters.
     *
     * @throws OwsException naming the one at fault, with the allowed values
     */
    static LegendLook read(KvpParameters parameters) {
        LegendOptions read = new LegendOptions(parameters);
        parameters.text(PARAMETER).ifPresent(read::split);
        return read.look();
    }

    private void split(String text) {
        for (String pair : text.split(";", 50)) {
            String[] parts = pair.split(":", 2);
            String name = parts[0].strip();
            if (name.isEmpty() && parts.length == 1) {
                continue;
            }
            String known = WITH_EFFECT.stream().filter(name::equalsIgnoreCase).findFirst().orElse(null);
            if (known != null && parts.length == 2) {
                options.put(known, parts[1].strip());
            } else if (WITHOUT_EFFECT.stream().noneMatch(name::equalsIgnoreCase)) {
                throw OwsException.notAllowed(PARAMETER, pair, WITH_EFFECT);
            }
        }
    }

    private LegendLook look() {
        LegendLook usual = LegendLook.USUAL;
        return new LegendLook(parameters.integer("WIDTH", LEAST_SYMBOL, MOST_SYMBOL).orElse(usual.symbolWidth()),
                parameters.integer("HEIGHT", LEAST_SYMBOL, MOST_SYMBOL).orElse(usual.symbolHeight()),
                number("fontSize", usual.fontSize(), 6, 40), options.containsKey("fontColor") ? colour(PARAMETER, options.get("fontColor")) : usual.ink(),
                ground(), number("dpi", MapRequest.STANDARD_RESOLUTION, 25, 600) / MapRequest.STANDARD_RESOLUTION,
                choice("forceLabels", ON_OFF, "on").equals("off") ? LegendLook.Titles.NEVER : LegendLook.Titles.ALWAYS, headings(),
                LegendLook.Layout.valueOf(choice("layout", List.of("vertical", "horizontal"), "vertical").toUpperCase(Locale.ROOT)));
    }

    private LegendLook.Headings headings() {
        return switch (choice("forceTitles", ON_OFF, "")) {
            case "on" -> LegendLook.Headings.ALWAYS;
            case "off" -> LegendLook.Headings.NEVER;
            default -> LegendLook.Headings.OF_SEVERAL;
        };
    }

    /** Nothing, unless a colour is asked for or TRANSPARENT=FALSE: then white. */
    private Color ground() {
        String colour = options.containsKey("bgColor") ? options.get("bgColor") : parameters.text("BGCOLOR").orElse(null);
        if (colour != null) {
            Color asked = colour(options.containsKey("bgColor") ? PARAMETER : "BGCOLOR", colour);
            return parameters.flag("TRANSPARENT", false) ? null : asked;
        }
        return parameters.flag("TRANSPARENT", true) ? null : Color.WHITE;
    }

    private double number(String name, double usual, double least, double most) {
        String text = options.get(name);
        if (text == null) {
            return usual;
        }
        double number = KvpParameters.number(PARAMETER, text);
        if (number < least || number > most) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, PARAMETER,
                    "%s in %s must be a number from %.0f to %.0f".formatted(name, PARAMETER, least, most));
        }
        return number;
    }

    private String choice(String name, List<String> allowed, String usual) {
        String text = options.getOrDefault(name, usual).toLowerCase(Locale.ROOT);
        if (!text.equals(usual) && !allowed.contains(text)) {
            throw OwsException.notAllowed(PARAMETER, name + ":" + text, allowed.stream().map(value -> name + ":" + value).toList());
        }
        return text;
    }

    private static Color colour(String parameter, String text) {
        if (!COLOUR.matcher(text).matches()) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, parameter, "A colour in %s must be 0xRRGGBB".formatted(parameter));
        }
        return new Color(Integer.parseInt(text.substring(text.length() - 6), 16));
    }
}
