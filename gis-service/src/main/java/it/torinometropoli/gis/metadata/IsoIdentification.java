package it.torinometropoli.gis.metadata;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import it.torinometropoli.gis.catalog.InspireTheme;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.ows.ServiceProvider;
import it.torinometropoli.gis.ows.XmlWriter;
import org.locationtech.jts.geom.Envelope;

/** Writes the identification of a record: what the resource is, its words, its conditions, where it is. */
final class IsoIdentification {

    private static final String INSPIRE = "http://inspire.ec.europa.eu/";
    private static final String CATEGORIES = INSPIRE + "metadata-codelist/SpatialDataServiceCategory/";
    private static final String CATEGORIES_TITLE = "REGOLAMENTO (CE) N. 1205/2008 DELLA COMMISSIONE del 3 dicembre 2008 recante attuazione della direttiva 2007/2/CE "
            + "del Parlamento europeo e del Consiglio per quanto riguarda i metadati";
    private static final LocalDate THEMES_PUBLISHED = LocalDate.of(2008, 6, 1);
    private static final LocalDate CATEGORIES_PUBLISHED = LocalDate.of(2008, 12, 3);

    private final IsoXml iso;
    private final XmlWriter xml;
    private final ServiceProvider provider;
    private final String root;

    IsoIdentification(IsoXml iso, ServiceProvider provider, String root) {
        this.iso = iso;
        this.xml = iso.xml();
        this.provider = provider;
        this.root = root;
    }

    /** Writes what a dataset is (RNDT, table I). */
    void dataset(Resource resource) {
        xml.open("gmd:identificationInfo").open("gmd:MD_DataIdentification").attribute("id", RecordAddress.fragment(resource.id()));
        common(resource);
        if (iso.shows(ElementSet.SUMMARY)) {
            iso.code("gmd:spatialRepresentationType", "MD_SpatialRepresentationTypeCode", "vector");
            resolution(resource.layer().map(Layer::quality).orElse(null));
        }
        iso.language("gmd:language", Locale.ITALIAN.getISO3Language());
        if (iso.shows(ElementSet.SUMMARY)) {
            iso.code("gmd:characterSet", "MD_CharacterSetCode", "utf8");
            resource.themes().stream().map(ThemeCodes::topic).filter(Objects::nonNull).distinct()
                    .forEach(topic -> xml.open("gmd:topicCategory").element("gmd:MD_TopicCategoryCode", topic).end());
        }
        extent("gmd:extent", resource.box());
        xml.end().end();
    }

    private void resolution(Layer.Quality quality) {
        if (quality == null || quality.scale() == null && quality.distance() == null) {
            xml.empty("gmd:spatialResolution").attribute("gco:nilReason", "unknown");
            return;
        }
        xml.open("gmd:spatialResolution").open("gmd:MD_Resolution");
        if (quality.scale() != null) {
            xml.open("gmd:equivalentScale").open("gmd:MD_RepresentativeFraction").open("gmd:denominator").element("gco:Integer", quality.scale()).end().end().end();
        } else {
            xml.open("gmd:distance").open("gco:Distance").attribute("uom", "m").text(quality.distance()).end().end();
        }
        xml.end().end();
    }

    /** Writes what a service is and which datasets it gives out (RNDT, table V). */
    void service(Resource resource, OgcService service) {
        xml.open("gmd:identificationInfo").open("srv:SV_ServiceIdentification").attribute("id", RecordAddress.fragment(resource.id()));
        common(resource);
        xml.open("srv:serviceType").open("gco:LocalName").attribute("codeSpace", INSPIRE + "metadata-codelist/SpatialDataServiceType")
                .text(service.type()).end().end();
        service.versions().forEach(version -> iso.text("srv:serviceTypeVersion", version));
        extent("srv:extent", resource.box());
        xml.open("srv:couplingType").open("srv:SV_CouplingType").attribute("codeList", "#SVCouplingType").attribute("codeListValue", service.coupling())
                .text(service.coupling()).end().end();
        service.operations().forEach(name -> operation(service, name));
        if (iso.shows(ElementSet.FULL)) {
            resource.coupled().forEach(layer -> xml.empty("srv:operatesOn")
                    .attribute("xlink:href", RecordAddress.xml(layer.localName(), root) + "#" + RecordAddress.fragment(layer.localName())));
        }
        xml.end().end();
    }

    /** The first operation is had at the address of the capabilities. */
    private void operation(OgcService service, String name) {
        xml.open("srv:containsOperations").open("srv:SV_OperationMetadata");
        iso.text("srv:operationName", name);
        xml.open("srv:DCP").open("srv:DCPList").attribute("codeList", "#DCPList").attribute("codeListValue", "WebServices").text("WebServices").end().end();
        xml.open("srv:connectPoint").open("gmd:CI_OnlineResource");
        iso.address("gmd:linkage", root + "/" + service.path() + (name.equals(service.operations().get(0)) ? service.capabilities() : ""));
        xml.end().end().end().end();
    }

    private void common(Resource resource) {
        citation(resource);
        iso.text("gmd:abstract", resource.summary());
        if (iso.shows(ElementSet.SUMMARY)) {
            iso.party("gmd:pointOfContact", provider, "pointOfContact");
        }
        if (iso.shows(ElementSet.FULL)) {
            maintenance(resource);
            words(resource);
        }
        if (iso.shows(ElementSet.SUMMARY)) {
            conditions(resource);
        }
    }

    private void maintenance(Resource resource) {
        if (resource.service().isEmpty()) {
            xml.open("gmd:resourceMaintenance").open("gmd:MD_MaintenanceInformation");
            iso.code("gmd:maintenanceAndUpdateFrequency", "MD_MaintenanceFrequencyCode", "asNeeded");
            xml.end().end();
        }
    }

    private void citation(Resource resource) {
        xml.open("gmd:citation").open("gmd:CI_Citation");
        iso.text("gmd:title", resource.title());
        iso.date(resource.revised(), "revision");
        if (iso.shows(ElementSet.SUMMARY)) {
            xml.open("gmd:identifier").open("gmd:MD_Identifier");
            iso.text("gmd:code", resource.identifier());
            xml.end().end();
        }
        if (iso.shows(ElementSet.FULL)) {
            origin(resource);
        }
        xml.end().end();
    }

    private void origin(Resource resource) {
        iso.party("gmd:citedResponsibleParty", provider, "owner");
        if (resource.service().isEmpty()) {
            iso.code("gmd:presentationForm", "CI_PresentationFormCode", "mapDigital");
            xml.open("gmd:series").open("gmd:CI_Series");
            iso.text("gmd:issueIdentification", resource.identifier());
            xml.end().end();
            resource.layer().map(Layer::attribution).map(Layer.Attribution::title).ifPresent(source -> iso.text("gmd:otherCitationDetails", source));
        }
    }

    private void words(Resource resource) {
        if (!resource.themes().isEmpty()) {
            xml.open("gmd:descriptiveKeywords").open("gmd:MD_Keywords");
            resource.themes().forEach(theme -> iso.anchor("gmd:keyword", INSPIRE + "theme/" + theme.name().toLowerCase(Locale.ROOT), theme.title().it()));
            thesaurus("http://www.eionet.europa.eu/gemet/inspire_themes", InspireTheme.VOCABULARY, THEMES_PUBLISHED);
            xml.end().end();
        }
        resource.service().ifPresent(service -> {
            xml.open("gmd:descriptiveKeywords").open("gmd:MD_Keywords");
            iso.anchor("gmd:keyword", CATEGORIES + service.category(), service.category());
            thesaurus("http://data.europa.eu/eli/reg/2008/1205", CATEGORIES_TITLE, CATEGORIES_PUBLISHED);
            xml.end().end();
        });
        xml.open("gmd:descriptiveKeywords").open("gmd:MD_Keywords");
        resource.keywords(Locale.ITALIAN).forEach(word -> iso.text("gmd:keyword", word));
        iso.text("gmd:keyword", "opendata");
        xml.end().end();
    }

    private void thesaurus(String address, String title, LocalDate published) {
        xml.open("gmd:thesaurusName").open("gmd:CI_Citation");
        iso.anchor("gmd:title", address, title);
        iso.date(published, "publication");
        xml.end().end();
    }

    private void conditions(Resource resource) {
        constraint("gmd:accessConstraints", List.of(new Layer.Licence("Nessuna limitazione al pubblico accesso",
                INSPIRE + "metadata-codelist/LimitationsOnPublicAccess/noLimitations")));
        constraint("gmd:useConstraints", resource.licences());
    }

    private void constraint(String kind, List<Layer.Licence> conditions) {
        xml.open("gmd:resourceConstraints").open("gmd:MD_LegalConstraints");
        iso.code(kind, "MD_RestrictionCode", "otherRestrictions");
        conditions.forEach(condition -> {
            if (condition.url() == null) {
                iso.text("gmd:otherConstraints", condition.name());
            } else {
                iso.anchor("gmd:otherConstraints", condition.url(), condition.name());
            }
        });
        xml.end().end();
    }

    private void extent(String element, Envelope box) {
        if (box == null) {
            return;
        }
        xml.open(element).open("gmd:EX_Extent").open("gmd:geographicElement").open("gmd:EX_GeographicBoundingBox");
        degrees("west", "Longitude", box.getMinX());
        degrees("east", "Longitude", box.getMaxX());
        degrees("south", "Latitude", box.getMinY());
        degrees("north", "Latitude", box.getMaxY());
        xml.end().end().end().end();
    }

    private void degrees(String side, String axis, double value) {
        xml.open("gmd:" + side + "Bound" + axis).element("gco:Decimal", String.format(Locale.ROOT, "%.6f", value)).end();
    }
}
