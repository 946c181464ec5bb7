package it.torinometropoli.gis.metadata;

import java.time.LocalDate;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.ows.XmlWriter;

/** Writes what is known of the quality of a resource, and says of the rest that it is not known. */
final class IsoQuality {

    /** What data have to conform to. */
    private static final Regulation DATA = new Regulation("2010/1089", "REGOLAMENTO (UE) N. 1089/2010 DELLA COMMISSIONE del 23 novembre 2010 recante "
            + "attuazione della direttiva 2007/2/CE del Parlamento europeo e del Consiglio per quanto riguarda l'interoperabilità dei set di dati "
            + "territoriali e dei servizi di dati territoriali", LocalDate.of(2010, 12, 8));
    /** What services have to conform to, with the day that RNDT gives it (operational guide, recommendation R4.1). */
    private static final Regulation SERVICES = new Regulation("2009/976", "REGOLAMENTO (CE) N. 976/2009 DELLA COMMISSIONE del 19 ottobre 2009 recante attuazione "
            + "della direttiva 2007/2/CE del Parlamento europeo e del Consiglio per quanto riguarda i servizi di rete", LocalDate.of(2009, 10, 19));

    private IsoQuality() {
    }

    /**
     * A regulation of the Union.
     *
     * @param number year and number, as in its European Legislation Identifier
     */
    private record Regulation(String number, String title, LocalDate published) {
    }

    static void write(Resource resource, IsoXml iso) {
        XmlWriter xml = iso.xml();
        xml.open("gmd:dataQualityInfo").open("gmd:DQ_DataQuality").open("gmd:scope").open("gmd:DQ_Scope");
        iso.code("gmd:level", "MD_ScopeCode", resource.scope());
        if (resource.service().isPresent()) {
            xml.open("gmd:levelDescription").open("gmd:MD_ScopeDescription");
            iso.text("gmd:other", "servizio");
            xml.end().end();
        }
        xml.end().end();
        if (iso.shows(ElementSet.FULL)) {
            reports(resource, iso);
        }
        if (resource.lineage() != null) {
            xml.open("gmd:lineage").open("gmd:LI_Lineage");
            iso.text("gmd:statement", resource.lineage());
            xml.end().end();
        }
        xml.end().end();
    }

    private static void reports(Resource resource, IsoXml iso) {
        Layer.Quality quality = resource.layer().map(Layer::quality).orElse(null);
        if (resource.layer().isPresent()) {
            accuracy(quality, iso);
        }
        conformity(resource.service().isPresent() ? SERVICES : DATA, quality == null ? null : quality.conformity(), iso);
    }

    /** How far positions may be from the true ones; an empty report when nobody knows. */
    private static void accuracy(Layer.Quality quality, IsoXml iso) {
        XmlWriter xml = iso.xml();
        if (quality == null || quality.accuracy() == null) {
            xml.empty("gmd:report").attribute("gco:nilReason", "unknown");
            return;
        }
        xml.open("gmd:report").open("gmd:DQ_AbsoluteExternalPositionalAccuracy").open("gmd:result").open("gmd:DQ_QuantitativeResult");
        xml.empty("gmd:valueUnit").attribute("xlink:href", "http://www.opengis.net/def/uom/UCUM/0/m");
        xml.open("gmd:value").open("gco:Record").attribute("xsi:type", "gco:Real_PropertyType").element("gco:Real", quality.accuracy()).end().end();
        xml.end().end().end().end();
    }

    private static void conformity(Regulation regulation, Boolean conforms, IsoXml iso) {
        XmlWriter xml = iso.xml();
        xml.open("gmd:report").open("gmd:DQ_DomainConsistency").open("gmd:result").open("gmd:DQ_ConformanceResult");
        xml.open("gmd:specification").open("gmd:CI_Citation");
        iso.anchor("gmd:title", "http://data.europa.eu/eli/reg/" + regulation.number(), regulation.title());
        iso.date(regulation.published(), "publication");
        xml.end().end();
        if (conforms == null) {
            iso.text("gmd:explanation", "Conformità non valutata");
            xml.empty("gmd:pass").attribute("gco:nilReason", "unknown");
        } else {
            iso.text("gmd:explanation", conforms ? "Conforme" : "Non conforme");
            xml.open("gmd:pass").element("gco:Boolean", conforms).end();
        }
        xml.end().end().end().end();
    }
}
