package it.torinometropoli.gis.territory;

import java.util.List;

import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of files of what is in a municipality or zone, which the stored queries of the WFS give. */
final class TerritoryDownloads {

    private static final String QUERIES = "urn:x-torinometropoli:gis:query:";

    private TerritoryDownloads() {
    }

    /**
     * A file.
     *
     * @param title name of its format
     * @param href its address, relative to the service
     */
    record Download(String title, String href) {
    }

    /** All that is there, in the formats that hold several layers. */
    static List<Download> of(TerritoryPart part) {
        UriComponentsBuilder query = query(part);
        return List.of(download(query, "GeoPackage", "gpkg"), download(query, "GeoJSON", "application/geo+json"),
                download(query, "Shapefile", "SHAPE-ZIP"), download(query, "KML", "kml"), download(query, "Excel (XLSX)", "xlsx"),
                download(query, "GML 3.2", "application/gml+xml; version=3.2"));
    }

    /** The places of one layer there as a table. */
    static Download table(TerritoryPart part, String layer) {
        return download(query(part).queryParam("livello", layer), "CSV", "csv");
    }

    private static UriComponentsBuilder query(TerritoryPart part) {
        boolean municipality = part instanceof TerritoryPart.Municipality;
        return UriComponentsBuilder.fromPath("/wfs").queryParam("SERVICE", "WFS").queryParam("VERSION", "2.0.0")
                .queryParam("REQUEST", "GetFeature")
                .queryParam("STOREDQUERY_ID", QUERIES + (municipality ? "FeaturesOfMunicipality" : "FeaturesOfZone"))
                .queryParam(municipality ? "codice_istat" : "zona", part.key());
    }

    private static Download download(UriComponentsBuilder query, String title, String format) {
        return new Download(title, query.cloneBuilder().queryParam("OUTPUTFORMAT", "{format}").encode().buildAndExpand(format).toUriString());
    }
}
