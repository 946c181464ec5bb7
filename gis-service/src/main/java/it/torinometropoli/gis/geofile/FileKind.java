package it.torinometropoli.gis.geofile;

/** The kinds of files whose shapes are read. */
public enum FileKind {

    /** GeoJSON (RFC 7946), and that of 2008 with its member {@code crs}. */
    GEOJSON("GeoJSON"),
    /** GeoPackage (OGC 12-128). */
    GEOPACKAGE("GeoPackage"),
    /** One or more Shapefiles in a ZIP archive. */
    SHAPEFILE("Shapefile"),
    /** KML (OGC 12-007), alone or in a ZIP archive (KMZ). */
    KML("KML"),
    /** GPX 1.0 and 1.1: way points, routes, tracks. */
    GPX("GPX"),
    /** A table as text with separators (RFC 4180, and what spreadsheets make of it). */
    CSV("CSV"),
    /** A sheet of a workbook (ECMA-376). */
    XLSX("XLSX");

    private final String title;

    FileKind(String title) {
        this.title = title;
    }

    /** The name by which people know it. */
    public String title() {
        return title;
    }
}
