package it.torinometropoli.gis.tiles;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LocalizedText;
import it.torinometropoli.gis.ows.LayerRecords;
import it.torinometropoli.gis.ows.ServiceProvider;
import it.torinometropoli.gis.ows.XmlWriter;
import it.torinometropoli.gis.tiles.TileLayerDescriptions.TileLayerDescription;
import it.torinometropoli.gis.wms.MapInformation;
import org.locationtech.jts.geom.Envelope;

/** Writes the capabilities document (OGC 07-057r7, 7.1.1 and 10.1). */
final class CapabilitiesWriter {

    private static final int DECIMALS = 6;
    private static final String WMTS = "http://www.opengis.net/wmts/1.0";

    private final XmlWriter xml;
    private final String root;
    private final String address;
    private final ServiceProvider provider;
    private final LayerRecords records;
    private final List<MapInformation.Format> informationFormats;

    /**
     * @param root the address of the portal, without a slash at the end
     */
    CapabilitiesWriter(XmlWriter xml, String root, GetCapabilities.ServiceDescription service) {
        this.informationFormats = service.information().formats();
        this.xml = xml;
        this.root = root;
        this.address = root + "/wmts";
        this.provider = service.provider();
        this.records = service.records();
    }

    void write(List<TileLayerDescription> layers) {
        xml.open("Capabilities").attribute("xmlns", WMTS).attribute("xmlns:ows", "http://www.opengis.net/ows/1.1")
                .attribute("xmlns:xlink", "http://www.w3.org/1999/xlink").attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .attribute("xsi:schemaLocation", WMTS + " http://schemas.opengis.net/wmts/1.0/wmtsGetCapabilities_response.xsd")
                .attribute("version", WmtsService.VERSION);
        identification(layers);
        provider();
        operations();
        xml.open("Contents");
        layers.forEach(this::layer);
        List.of(TileMatrixSet.values()).forEach(this::matrixSet);
        xml.end();
        xml.empty("ServiceMetadataURL").attribute("xlink:href", address + WmtsResources.CAPABILITIES);
    }

    private void identification(List<TileLayerDescription> layers) {
        xml.open("ows:ServiceIdentification");
        localized("ows:Title", WmtsTexts.text("title"));
        localized("ows:Abstract", WmtsTexts.text("summary"));
        List.of(Locale.ITALIAN, Locale.ENGLISH).forEach(language -> {
            xml.open("ows:Keywords");
            WmtsTexts.keywords(language).forEach(word -> xml.element("ows:Keyword", word));
            xml.end();
        });
        String licences = layers.stream().flatMap(described -> described.layers().stream()).map(Layer::licence)
                .map(licence -> "%s (%s)".formatted(licence.name(), licence.url())).distinct().collect(Collectors.joining("; "));
        xml.element("ows:ServiceType", "OGC WMTS").element("ows:ServiceTypeVersion", WmtsService.VERSION)
                .element("ows:Fees", WmtsTexts.text("no-fees").it()).element("ows:AccessConstraints", licences).end();
    }

    private void provider() {
        xml.open("ows:ServiceProvider").element("ows:ProviderName", provider.name());
        xml.empty("ows:ProviderSite").attribute("xlink:href", provider.url());
        xml.open("ows:ServiceContact").open("ows:ContactInfo");
        xml.open("ows:Address").element("ows:ElectronicMailAddress", provider.email()).end();
        xml.empty("ows:OnlineResource").attribute("xlink:href", provider.url());
        xml.end().end().end();
    }

    private void operations() {
        xml.open("ows:OperationsMetadata");
        operation(GetCapabilities.NAME, address + WmtsResources.CAPABILITIES);
        operation(GetTile.NAME, address + "/1.0.0/");
        operation(GetFeatureInfo.NAME, address + "/1.0.0/");
        xml.end();
    }

    private void operation(String name, String resources) {
        xml.open("ows:Operation").attribute("name", name).open("ows:DCP").open("ows:HTTP");
        encoding(address + "?", "KVP");
        encoding(resources, "RESTful");
        xml.end().end().end();
    }

    private void encoding(String link, String encoding) {
        xml.open("ows:Get").attribute("xlink:href", link).open("ows:Constraint").attribute("name", "GetEncoding")
                .open("ows:AllowedValues").element("ows:Value", encoding).end().end().end();
    }

    private void layer(TileLayerDescription layer) {
        xml.open("Layer");
        localized("ows:Title", layer.title());
        localized("ows:Abstract", layer.summary());
        Envelope degrees = layer.degrees();
        if (!degrees.isNull()) {
            xml.open("ows:WGS84BoundingBox").element("ows:LowerCorner", corner(degrees.getMinX(), degrees.getMinY(), RoundingMode.FLOOR))
                    .element("ows:UpperCorner", corner(degrees.getMaxX(), degrees.getMaxY(), RoundingMode.CEILING)).end();
        }
        xml.element("ows:Identifier", layer.name());
        layer.layers().stream().flatMap(shown -> records.all(shown, root).stream()).distinct()
                .forEach(record -> xml.empty("ows:Metadata").attribute("xlink:type", "simple").attribute("xlink:href", record.url()));
        layer.styles().forEach(style -> style(layer, style));
        TileFormat.mediaTypes().forEach(format -> xml.element("Format", format));
        informationFormats.forEach(format -> xml.element("InfoFormat", format.mediaType()));
        for (TileMatrixSet set : TileMatrixSet.values()) {
            xml.open("TileMatrixSetLink").element("TileMatrixSet", set.identifier()).end();
        }
        for (TileFormat format : TileFormat.values()) {
            resource(layer, "tile", format.mediaType(), WmtsResources.TILE + "." + format.ending());
        }
        informationFormats.forEach(format -> resource(layer, "FeatureInfo", format.mediaType(),
                WmtsResources.TILE + WmtsResources.PIXEL + "." + format.ending()));
        xml.end();
    }

    private void resource(TileLayerDescription layer, String type, String format, String template) {
        xml.empty("ResourceURL").attribute("format", format).attribute("resourceType", type)
                .attribute("template", "%s/1.0.0/%s%s".formatted(address, layer.name(), template));
    }

    private void style(TileLayerDescription layer, String style) {
        xml.open("Style").attribute("isDefault", style.equals(layer.styles().get(0))).element("ows:Identifier", style);
        if (!style.equals(TileLayers.GROUP_STYLE)) {
            xml.empty("LegendURL").attribute("format", TileFormat.PNG.mediaType()).attribute("xlink:href",
                    "%s/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&FORMAT=image/png&LAYER=%s&STYLE=%s".formatted(root, layer.name(), style));
        }
        xml.end();
    }

    private void matrixSet(TileMatrixSet set) {
        xml.open("TileMatrixSet").element("ows:Identifier", set.identifier()).element("ows:SupportedCRS", set.crs().urn());
        xml.element("WellKnownScaleSet", set.wellKnownScaleSet().orElse(null));
        String origin = plain(set.origin().x) + " " + plain(set.origin().y);
        for (TileMatrix matrix : set.matrices()) {
            xml.open("TileMatrix").element("ows:Identifier", matrix.identifier()).element("ScaleDenominator", plain(matrix.scaleDenominator()))
                    .element("TopLeftCorner", origin).element("TileWidth", TileMatrixSet.TILE_SIZE).element("TileHeight", TileMatrixSet.TILE_SIZE)
                    .element("MatrixWidth", matrix.columns()).element("MatrixHeight", matrix.rows()).end();
        }
        xml.end();
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).toPlainString();
    }

    private static String corner(double longitude, double latitude, RoundingMode outwards) {
        return BigDecimal.valueOf(longitude).setScale(DECIMALS, outwards) + " " + BigDecimal.valueOf(latitude).setScale(DECIMALS, outwards);
    }

    private void localized(String element, LocalizedText text) {
        xml.open(element).attribute("xml:lang", "it").text(text.it()).end();
        xml.open(element).attribute("xml:lang", "en").text(text.en()).end();
    }
}
