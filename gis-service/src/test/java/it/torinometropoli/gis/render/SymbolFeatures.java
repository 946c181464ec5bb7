package it.torinometropoli.gis.render;

import it.torinometropoli.gis.feature.SnapshotSource;
import it.torinometropoli.gis.feature.Snapshots;
import org.locationtech.jts.geom.Envelope;

/** Lines, surfaces with holes and points for symbols to be drawn on, about the middle of a tile. */
final class SymbolFeatures {

    /** About 6.9 km on the ground, a tile of web maps at zoom 12, x,y in EPSG:3857. */
    static final Envelope TILE = tile(12, 2135, 1472);

    static final SnapshotSource LAYER = Snapshots.layer("prova", null)
            .with("Fiume", "a", 3.0, "LINESTRING(393900 4989400,394700 4991600,395300 4989900,396600 4990600,397100 4992200,397900 4992100)")
            .with("Strada", "b", 5.0, "LINESTRING(392000 4991800,394900 4991700,395100 4991950,399000 4991450)")
            .with("Lago", "a", 6.0, "POLYGON((395350 4990750,396500 4991050,396300 4991750,395500 4991600,395350 4990750),"
                    + "(395700 4991050,395800 4991400,396050 4991200,395700 4991050))")
            .with("Isola", "b", 2.0, "MULTIPOLYGON(((394300 4989650,395000 4989400,395400 4989800,394600 4990050,394300 4989650)),"
                    + "((396500 4989300,397300 4989300,397300 4990050,396500 4990050,396500 4989300)))")
            .with("Uno", "a", 1.0, "POINT(394950 4990950)").with("Due", "b", 8.0, "POINT(396950 4991250)")
            .with("Tre", "b", 4.0, "MULTIPOINT(394220 4990400,396020 4990350)").snapshot();

    private SymbolFeatures() {
    }

    private static Envelope tile(int zoom, int column, int row) {
        double half = 6_378_137 * Math.PI;
        double side = 2 * half / (1 << zoom);
        return new Envelope(column * side - half, (column + 1) * side - half, half - (row + 1) * side, half - row * side);
    }
}
