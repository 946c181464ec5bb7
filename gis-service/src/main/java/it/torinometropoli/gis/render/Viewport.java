package it.torinometropoli.gis.render;

import it.torinometropoli.gis.geo.Crs;
import org.locationtech.jts.geom.Envelope;

/**
 * Where the map's coordinates fall on the picture. Two grids of pixels are in use: the screen, with its origin at the upper left
 * corner of the picture, and the world, with the same pixels but its origin where the reference system has it, so that pictures of
 * adjacent areas share it. In both y grows downwards.
 *
 * @param crs the reference system
 * @param envelope what the picture shows, x,y in {@code crs}
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 * @param dotsPerInch resolution of the device that shows the picture
 */
record Viewport(Crs crs, Envelope envelope, int width, int height, double dotsPerInch) {

    private static final double METRES_PER_INCH = 0.0254;
    /** Length of a degree on the equator in metres, as scale denominators have it (OGC 05-077r4, clause 10.2; OGC 06-042, 7.2.4.6.9). */
    private static final double METRES_PER_DEGREE = 6_378_137.0 * Math.PI / 180;

    /** A picture of the standard resolution. */
    Viewport(Crs crs, Envelope envelope, int width, int height) {
        this(crs, envelope, width, height, MapRequest.STANDARD_RESOLUTION);
    }

    static Viewport of(MapRequest request) {
        return new Viewport(request.crs(), request.envelope(), request.width(), request.height(), request.dotsPerInch());
    }

    /** Width of a pixel in units of the reference system. */
    double pixelWidth() {
        return envelope.getWidth() / width;
    }

    /** Height of a pixel in units of the reference system. */
    double pixelHeight() {
        return envelope.getHeight() / height;
    }

    /**
     * The scale denominator of the OGC, on the device's own pixels: for degrees the length on the equator is taken, whatever the latitude.
     */
    double scaleDenominator() {
        return metresPerPixel() * dotsPerInch / METRES_PER_INCH;
    }

    /** The length of a pixel on the ground in metres, as scale denominators have it. */
    double metresPerPixel() {
        return crs.geographic() ? pixelWidth() * METRES_PER_DEGREE : pixelWidth();
    }

    /** How many times larger symbols are drawn than at the standard resolution. */
    double magnification() {
        return dotsPerInch / MapRequest.STANDARD_RESOLUTION;
    }

    double screenX(double x) {
        return (x - envelope.getMinX()) / pixelWidth();
    }

    double screenY(double y) {
        return (envelope.getMaxY() - y) / pixelHeight();
    }

    double worldX(double x) {
        return x / pixelWidth();
    }

    double worldY(double y) {
        return -y / pixelHeight();
    }

    /** World coordinates of the left edge of the picture. */
    double left() {
        return worldX(envelope.getMinX());
    }

    /** World coordinates of the upper edge of the picture. */
    double top() {
        return worldY(envelope.getMaxY());
    }

    /** What the picture shows, in pixels of the world. */
    Envelope world() {
        return new Envelope(left(), left() + width, top(), top() + height);
    }

    /**
     * A picture of another area with pixels of the same size.
     *
     * @param area in pixels of the world
     */
    Viewport of(Envelope area) {
        Envelope there = new Envelope(area.getMinX() * pixelWidth(), area.getMaxX() * pixelWidth(), -area.getMaxY() * pixelHeight(),
                -area.getMinY() * pixelHeight());
        return new Viewport(crs, there, (int) Math.ceil(area.getWidth()), (int) Math.ceil(area.getHeight()), dotsPerInch);
    }

    /** What the picture would show if it were larger by some pixels on each side. */
    Envelope enlarged(double pixels) {
        Envelope enlarged = new Envelope(envelope);
        enlarged.expandBy(pixels * pixelWidth(), pixels * pixelHeight());
        return enlarged;
    }
}
