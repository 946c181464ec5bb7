package it.torinometropoli.gis.metadata;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import it.torinometropoli.gis.ows.XmlWriter;
import org.springframework.stereotype.Component;

/** Writes the answers of the catalogue service. */
@Component
class CswDocuments {

    private static final String SCHEMAS = "http://schemas.opengis.net/csw/2.0.2/";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema";

    private final Resources resources;
    private final IsoRecord records;
    private final CswCapabilities capabilities;

    CswDocuments(Resources resources, IsoRecord records, CswCapabilities capabilities) {
        this.resources = resources;
        this.records = records;
        this.capabilities = capabilities;
    }

    /** Where an answer goes, begun once nothing can be refused any more. */
    @FunctionalInterface
    interface Answer {
        XmlWriter start() throws IOException;
    }

    void capabilities(String root, XmlWriter xml) {
        try (xml) {
            capabilities.write(root, xml);
        }
    }

    /** The schemas of records (OGC 07-006r1, 10.6). */
    void description(List<String> types, XmlWriter xml) {
        try (xml) {
            root(xml, "csw:DescribeRecordResponse", "CSW-discovery.xsd");
            if (types.contains(RecordPresentation.DUBLIN_CORE_TYPE)) {
                schema(xml, RecordPresentation.DUBLIN_CORE, SCHEMAS + "record.xsd");
            }
            if (types.contains(RecordPresentation.ISO_TYPE)) {
                schema(xml, RecordPresentation.ISO, SCHEMAS + "profiles/apiso/1.0.0/apiso.xsd");
            }
        }
    }

    private static void schema(XmlWriter xml, String namespace, String location) {
        xml.open("csw:SchemaComponent").attribute("targetNamespace", namespace).attribute("schemaLanguage", XSD);
        xml.open("xs:schema").attribute("xmlns:xs", XSD).attribute("targetNamespace", namespace).empty("xs:include").attribute("schemaLocation", location);
        xml.end().end();
    }

    /** The records that a query finds (OGC 07-006r1, 10.8). */
    void records(RecordQuery query, String root, Answer answer) throws IOException {
        List<Resource> found = query.find(resources.all());
        List<Resource> page = found.stream().skip(query.first() - 1L).limit(query.most()).toList();
        int next = query.first() + page.size();
        try (XmlWriter xml = answer.start()) {
            root(xml, "csw:GetRecordsResponse", "CSW-discovery.xsd").attribute("version", CswService.VERSION);
            xml.element("csw:RequestId", query.request());
            xml.empty("csw:SearchStatus").attribute("timestamp", Instant.now().truncatedTo(ChronoUnit.SECONDS));
            xml.open("csw:SearchResults").attribute("numberOfRecordsMatched", found.size()).attribute("numberOfRecordsReturned", page.size())
                    .attribute("nextRecord", next > found.size() ? 0 : next).attribute("recordSchema", query.presentation().schema())
                    .attribute("elementSet", query.presentation().elements().label());
            page.forEach(resource -> write(resource, query.presentation(), root, xml));
        }
    }

    /** The records of some identifiers; those of unknown ones are left out (OGC 07-006r1, 10.9). */
    void records(List<String> identifiers, RecordPresentation presentation, String root, Answer answer) throws IOException {
        List<Resource> found = resources.all().stream().filter(resource -> identifiers.contains(resource.recordIdentifier())).toList();
        try (XmlWriter xml = answer.start()) {
            root(xml, "csw:GetRecordByIdResponse", "CSW-discovery.xsd");
            found.forEach(resource -> write(resource, presentation, root, xml));
        }
    }

    private void write(Resource resource, RecordPresentation presentation, String root, XmlWriter xml) {
        if (presentation.iso()) {
            records.write(resource, root, presentation.elements(), xml);
        } else {
            DublinCore.write(resource, presentation.elements(), root, xml);
        }
    }

    private static XmlWriter root(XmlWriter xml, String name, String schema) {
        return xml.open(name).attribute("xmlns:csw", RecordPresentation.DUBLIN_CORE).attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
                .attribute("xmlns:dct", "http://purl.org/dc/terms/").attribute("xmlns:ows", "http://www.opengis.net/ows")
                .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .attribute("xsi:schemaLocation", RecordPresentation.DUBLIN_CORE + " " + SCHEMAS + schema);
    }
}
