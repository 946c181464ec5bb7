package it.torinometropoli.gis.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import it.torinometropoli.gis.ows.ServiceAddress;
import it.torinometropoli.gis.site.ReaderLanguage;
import jakarta.servlet.http.HttpServletRequest;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** The addresses that sheets give, under which readers find the same on the web. */
@Component
class Permalinks {

    private static final double EARTH_PIXELS = 256;
    private static final double HALF_EARTH = 20_037_508.342789244;
    /** Pixels of a map page on which the area of a sheet is to be seen. */
    private static final double SCREEN = 800;

    private final ServiceAddress address;
    private final UsualLayers usual;

    Permalinks(ServiceAddress address, UsualLayers usual) {
        this.address = address;
        this.usual = usual;
    }

    /** A page of the site in a language. */
    String page(String path, Locale locale, HttpServletRequest request) {
        String query = locale.equals(ReaderLanguage.OFFERED.get(0)) ? "" : "?" + ReaderLanguage.PARAMETER + "=" + locale.getLanguage();
        return address.root(request) + path + query;
    }

    /** An address of the site, relative to it. */
    String of(String pathAndQuery, HttpServletRequest request) {
        return address.root(request) + pathAndQuery;
    }

    /** The map page with the actions, the layers and the area of a sheet; what is as the page opens anyway is left out. */
    String map(MapOrder order, Envelope area, HttpServletRequest request) {
        List<String> parameters = new ArrayList<>();
        if (!order.content().actions().none()) {
            parameters.add("azione=" + String.join(",", order.content().actions().codes()));
        }
        if (!order.content().layers().equals(usual.shown())) {
            parameters.add("livelli=" + String.join(",", order.content().layers().stream().map(Layer::name).toList()));
        }
        if (!order.locale().equals(ReaderLanguage.OFFERED.get(0))) {
            parameters.add(ReaderLanguage.PARAMETER + "=" + order.locale().getLanguage());
        }
        return address.root(request) + "/" + (parameters.isEmpty() ? "" : "?") + String.join("&", parameters) + view(area);
    }

    /** The part of the address that tells zoom, latitude and longitude. */
    private static String view(Envelope area) {
        double[] centre = {area.centre().x, area.centre().y};
        double[] degrees = new double[2];
        CrsTransform.between(Crs.UTM32, Crs.CRS84).apply(centre, degrees, 1);
        double mercatorMetres = Math.max(area.getWidth(), area.getHeight()) / Math.cos(Math.toRadians(degrees[1]));
        double zoom = Math.log(2 * HALF_EARTH / EARTH_PIXELS * SCREEN / mercatorMetres) / Math.log(2);
        return String.format(Locale.ROOT, "#%.1f/%.4f/%.4f", Math.max(0, Math.min(20, zoom)), degrees[1], degrees[0]);
    }
}
