package it.torinometropoli.gis.browser;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;

/** Where places of the territory are on the screen, worked out from the view that the address carries. */
record MapView(double zoom, double latitude, double longitude, BoundingBox map) {

    private static final Pattern FRAGMENT = Pattern.compile("#([\\d.]+)/(-?[\\d.]+)/(-?[\\d.]+)");
    private static final double WORLD_PIXELS = 256;

    static MapView of(Page page) {
        Matcher fragment = FRAGMENT.matcher(page.url());
        if (!fragment.find()) {
            throw new AssertionError("The address carries no view: " + page.url());
        }
        return new MapView(Double.parseDouble(fragment.group(1)), Double.parseDouble(fragment.group(2)),
                Double.parseDouble(fragment.group(3)), page.locator("#map").boundingBox());
    }

    /** Moves the pointer over the map to a position (degrees, WGS 84). */
    void pointAt(Page page, double latitudeOfPlace, double longitudeOfPlace) {
        page.mouse().move(x(longitudeOfPlace) + 1, y(latitudeOfPlace));
        page.mouse().move(x(longitudeOfPlace), y(latitudeOfPlace));
    }

    /** Clicks on the map where a position (degrees, WGS 84) is. */
    void click(Page page, double latitudeOfPlace, double longitudeOfPlace) {
        page.mouse().click(x(longitudeOfPlace), y(latitudeOfPlace));
    }

    private double x(double longitudeOfPlace) {
        return map.x + map.width / 2 + column(longitudeOfPlace) - column(longitude);
    }

    private double y(double latitudeOfPlace) {
        return map.y + map.height / 2 + row(latitudeOfPlace) - row(latitude);
    }

    private double column(double degrees) {
        return (degrees + 180) / 360 * WORLD_PIXELS * Math.pow(2, zoom);
    }

    private double row(double degrees) {
        double sine = Math.sin(Math.toRadians(degrees));
        return (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * WORLD_PIXELS * Math.pow(2, zoom);
    }
}
