package it.torinometropoli.gis.metadata;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.ows.ServiceProvider;
import it.torinometropoli.gis.ows.XmlWriter;
import org.springframework.stereotype.Component;

/**
 * Writes records in ISO 19139 by the rules of RNDT 2.0 (AgID, Linee guida recanti regole tecniche per il contenuto del Repertorio nazionale dei dati
 * territoriali, tables I and V), in Italian with titles and abstracts in English too.
 */
@Component
class IsoRecord {

    /** The reference systems in which the data can be had, that of the database first. */
    static final List<Crs> SYSTEMS = List.of(Crs.UTM32, Crs.ETRS89);

    /** The name of INSPIRE's geographic system in RNDT's list MD_ReferenceSystemCode, which does not have that of the database. */
    private static final String ETRS89 = "ETRS89-GRS80";
    private static final String SCHEMAS = "http://schemas.opengis.net/";

    private final ServiceProvider provider;
    private final Downloads downloads;

    IsoRecord(ServiceProvider provider, Downloads downloads) {
        this.provider = provider;
        this.downloads = downloads;
    }

    /** Writes a whole record as a document. */
    void write(Resource resource, String root, OutputStream output) {
        try (XmlWriter xml = new XmlWriter(output)) {
            write(resource, root, ElementSet.FULL, xml);
        }
    }

    /**
     * Writes a record into a document. Shorter sets hold what the profile of CSW gives them (OGC 07-045, 7.4), and what the schema does not allow to be
     * left out.
     *
     * @param root the address of the portal, without a slash at the end
     */
    void write(Resource resource, String root, ElementSet elements, XmlWriter xml) {
        IsoXml iso = new IsoXml(xml, "en_" + resource.id(), elements);
        xml.open("gmd:MD_Metadata").attribute("xmlns:gmd", "http://www.isotc211.org/2005/gmd").attribute("xmlns:gco", "http://www.isotc211.org/2005/gco")
                .attribute("xmlns:gmx", "http://www.isotc211.org/2005/gmx").attribute("xmlns:srv", "http://www.isotc211.org/2005/srv")
                .attribute("xmlns:xlink", "http://www.w3.org/1999/xlink").attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .attribute("xsi:schemaLocation", "http://www.isotc211.org/2005/gmd %1$scsw/2.0.2/profiles/apiso/1.0.0/apiso.xsd "
                        .formatted(SCHEMAS) + "http://www.isotc211.org/2005/gmx %siso/19139/20060504/gmx/gmx.xsd".formatted(SCHEMAS));
        description(resource, iso);
        if (iso.shows(ElementSet.SUMMARY)) {
            SYSTEMS.forEach(crs -> system(crs, iso));
        }
        IsoIdentification identification = new IsoIdentification(iso, provider, root);
        if (resource.service().isPresent()) {
            identification.service(resource, resource.service().get());
        } else {
            identification.dataset(resource);
        }
        if (iso.shows(ElementSet.SUMMARY)) {
            new IsoDistribution(iso, provider, root).write(resource, downloads);
            IsoQuality.write(resource, iso);
        }
        xml.end();
    }

    private void description(Resource resource, IsoXml iso) {
        XmlWriter xml = iso.xml();
        iso.text("gmd:fileIdentifier", resource.recordIdentifier());
        iso.language("gmd:language", Locale.ITALIAN.getISO3Language());
        iso.code("gmd:characterSet", "MD_CharacterSetCode", "utf8");
        if (iso.shows(ElementSet.SUMMARY)) {
            iso.text("gmd:parentIdentifier", resource.recordIdentifier());
        }
        iso.code("gmd:hierarchyLevel", "MD_ScopeCode", resource.scope());
        resource.service().ifPresent(service -> iso.text("gmd:hierarchyLevelName", "servizio"));
        iso.party("gmd:contact", provider, "pointOfContact");
        iso.day("gmd:dateStamp", resource.described());
        if (iso.shows(ElementSet.SUMMARY)) {
            iso.anchor("gmd:metadataStandardName", "https://registry.geodati.gov.it/document/lg-rndt", "Linee Guida RNDT");
            iso.text("gmd:metadataStandardVersion", "2.0");
        }
        xml.open("gmd:locale").open("gmd:PT_Locale").attribute("id", iso.english());
        iso.language("gmd:languageCode", Locale.ENGLISH.getISO3Language());
        iso.code("gmd:characterEncoding", "MD_CharacterSetCode", "utf8");
        xml.end().end();
    }

    private static void system(Crs crs, IsoXml iso) {
        XmlWriter xml = iso.xml();
        xml.open("gmd:referenceSystemInfo").open("gmd:MD_ReferenceSystem").open("gmd:referenceSystemIdentifier").open("gmd:RS_Identifier");
        iso.anchor("gmd:code", crs.uri(), crs == Crs.ETRS89 ? ETRS89 : crs.code());
        xml.end().end().end().end();
    }
}
