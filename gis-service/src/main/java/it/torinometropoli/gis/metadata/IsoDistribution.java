package it.torinometropoli.gis.metadata;

import java.util.Arrays;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LocalizedText;
import it.torinometropoli.gis.ows.ServiceProvider;
import it.torinometropoli.gis.ows.XmlWriter;

/** Writes how to get at a resource. */
final class IsoDistribution {

    private static final String PROTOCOLS = "https://registry.geodati.gov.it/metadata-codelist/ProtocolValue/";
    private static final String INSPIRE = "http://inspire.ec.europa.eu/metadata-codelist/";

    private final IsoXml iso;
    private final XmlWriter xml;
    private final ServiceProvider provider;
    private final String root;

    IsoDistribution(IsoXml iso, ServiceProvider provider, String root) {
        this.iso = iso;
        this.xml = iso.xml();
        this.provider = provider;
        this.root = root;
    }

    void write(Resource resource, Downloads downloads) {
        xml.open("gmd:distributionInfo").open("gmd:MD_Distribution");
        resource.publication().formats().forEach(this::format);
        if (iso.shows(ElementSet.FULL)) {
            xml.open("gmd:distributor").open("gmd:MD_Distributor");
            iso.party("gmd:distributorContact", provider, "distributor");
            xml.end().end();
        }
        xml.open("gmd:transferOptions").open("gmd:MD_DigitalTransferOptions");
        resource.service().ifPresent(this::access);
        resource.layer().ifPresent(layer -> links(layer, downloads));
        xml.end().end().end().end();
    }

    private void links(Layer layer, Downloads downloads) {
        Arrays.stream(OgcService.values()).filter(service -> service != OgcService.OGCAPI && service != OgcService.CSW).forEach(this::access);
        link(root + "/ogcapi/collections/" + layer.name(), OgcService.OGCAPI);
        downloads.at(root).apply(layer).forEach(download -> online(download.address(),
                () -> iso.anchor("gmd:protocol", PROTOCOLS + "www-download", "WWW:DOWNLOAD-1.0-http--download"), "other", download.name()));
    }

    private void format(String name) {
        xml.open("gmd:distributionFormat").open("gmd:MD_Format");
        iso.text("gmd:name", name);
        xml.empty("gmd:version").attribute("gco:nilReason", "unknown");
        xml.end().end();
    }

    private void access(OgcService service) {
        link(root + "/" + service.path() + service.capabilities(), service);
    }

    private void link(String address, OgcService service) {
        online(address, () -> iso.anchor("gmd:protocol", service.standard(), service.label()), service.type(), null);
    }

    /**
     * Writes an address with what has to stand beside it (RNDT, operational guide, requirement R1.10).
     *
     * @param type in INSPIRE's list SpatialDataServiceType
     * @param name null when it has none
     */
    private void online(String address, Runnable protocol, String type, LocalizedText name) {
        xml.open("gmd:onLine").open("gmd:CI_OnlineResource");
        iso.address("gmd:linkage", address);
        protocol.run();
        iso.anchor("gmd:applicationProfile", INSPIRE + "SpatialDataServiceType/" + type, type);
        if (name != null) {
            iso.text("gmd:name", name);
        }
        iso.anchor("gmd:description", INSPIRE + "OnLineDescriptionCode/accessPoint", "accessPoint");
        xml.end().end();
    }
}
