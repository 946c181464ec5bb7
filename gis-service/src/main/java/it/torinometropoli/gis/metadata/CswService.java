package it.torinometropoli.gis.metadata;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.ows.OwsService;
import it.torinometropoli.gis.ows.ServiceAddress;
import it.torinometropoli.gis.ows.XmlDocument;
import it.torinometropoli.gis.ows.XmlFaults;
import it.torinometropoli.gis.ows.XmlWriter;
import it.torinometropoli.gis.xml.XmlCursor;
import it.torinometropoli.gis.xml.XmlException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** Catalogue Services for the Web 2.0.2 (OGC 07-006r1), read only, with records in Dublin Core and in ISO 19139 (OGC 07-045). */
@Component
class CswService implements OwsService {

    static final String VERSION = "2.0.2";
    static final List<String> OPERATIONS = List.of("GetCapabilities", "DescribeRecord", "GetRecords", "GetRecordById");

    /** The names that W3C XML Schema has in requests (OGC 07-006r1, 10.6.4.4). */
    static final List<String> SCHEMA_LANGUAGES = List.of("http://www.w3.org/XML/Schema", "http://www.w3.org/2001/XMLSchema", "XMLSCHEMA");

    private static final int MOST_IDENTIFIERS = 200;

    private final CswDocuments documents;
    private final ServiceAddress addresses;

    CswService(CswDocuments documents, ServiceAddress addresses) {
        this.documents = documents;
        this.addresses = addresses;
    }

    @Override
    public String name() {
        return "CSW";
    }

    @Override
    public void handle(KvpParameters parameters, HttpServletRequest request, HttpServletResponse response) throws IOException {
        parameters.required("SERVICE");
        String operation = operation(parameters.required("REQUEST"));
        checkVersion(parameters, operation);
        String root = addresses.root(request);
        switch (operation) {
            case "GetCapabilities" -> documents.capabilities(root, start(response));
            case "DescribeRecord" -> {
                List<String> types = described(parameters);
                documents.description(types, start(response));
            }
            case "GetRecords" -> documents.records(RecordQuery.of(parameters), root, () -> start(response));
            default -> {
                parameters.required("id");
                documents.records(parameters.list("id", MOST_IDENTIFIERS), RecordPresentation.of(parameters), root, () -> start(response));
            }
        }
    }

    private static List<String> described(KvpParameters parameters) {
        parameters.oneOf("outputFormat", RecordPresentation.FORMATS);
        parameters.oneOf("schemaLanguage", SCHEMA_LANGUAGES);
        return parameters.text("typeName").map(names -> RecordPresentation.types(names, "typeName")).orElse(RecordPresentation.TYPES);
    }

    @Override
    public void handle(XmlDocument document, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String root = addresses.root(request);
        String operation = operation(document.root().getLocalPart());
        document.attribute("version").filter(version -> !operation.equals("GetCapabilities") && !version.equals(VERSION)).ifPresent(other -> {
            throw OwsException.notAllowed("version", other, List.of(VERSION));
        });
        switch (operation) {
            case "GetCapabilities" -> {
                checkAccepted(accepted(document));
                documents.capabilities(root, start(response));
            }
            case "DescribeRecord" -> {
                List<String> types = described(pairs(document));
                documents.description(types, start(response));
            }
            case "GetRecords" -> documents.records(RecordQueryReader.read(document), root, () -> start(response));
            default -> {
                KvpParameters parameters = pairs(document);
                parameters.required("id");
                documents.records(parameters.list("id", MOST_IDENTIFIERS), RecordPresentation.of(parameters), root, () -> start(response));
            }
        }
    }

    /** What a document without nested elements asks for, as a request of key and value pairs would; elements that come several times are a list. */
    private static KvpParameters pairs(XmlDocument document) {
        Map<String, String> pairs = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        List.of("outputSchema", "outputFormat", "schemaLanguage").forEach(name -> document.attribute(name).ifPresent(value -> pairs.put(name, value)));
        XmlCursor xml = new XmlCursor(document.reader());
        try {
            xml.children(name -> pairs.merge(name, xml.text(), (one, other) -> one + "," + other));
        } catch (XmlException wrong) {
            throw XmlFaults.exception(wrong, null);
        }
        return KvpParameters.of(pairs);
    }

    /** The report of OWS Common 1.0 (OGC 05-008, clause 8). */
    @Override
    public void refuse(OwsException exception, KvpParameters parameters, HttpServletResponse response) throws IOException {
        try (XmlWriter xml = start(response)) {
            xml.open("ows:ExceptionReport").attribute("version", "1.2.0").attribute("language", "en").attribute("xmlns:ows", "http://www.opengis.net/ows")
                    .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                    .attribute("xsi:schemaLocation", "http://www.opengis.net/ows http://schemas.opengis.net/ows/1.0.0/owsExceptionReport.xsd")
                    .open("ows:Exception").attribute("exceptionCode", code(exception.code())).attribute("locator", exception.locator().orElse(null))
                    .element("ows:ExceptionText", exception.getMessage());
        }
    }

    /** The codes that OWS Common 1.0 knows (OGC 05-008, table 20) for those that came later. */
    private static String code(ExceptionCode code) {
        return switch (code) {
            case OPTION_NOT_SUPPORTED, NOT_FOUND -> ExceptionCode.INVALID_PARAMETER_VALUE.code();
            case OPERATION_PARSING_FAILED, OPERATION_PROCESSING_FAILED -> ExceptionCode.BAD_REQUEST.code();
            default -> code.code();
        };
    }

    private static String operation(String name) {
        return OPERATIONS.stream().filter(name::equalsIgnoreCase).findFirst()
                .orElseThrow(() -> OwsException.notAllowed(ExceptionCode.OPERATION_NOT_SUPPORTED, "REQUEST", name, OPERATIONS));
    }

    private static void checkVersion(KvpParameters parameters, String operation) {
        if (operation.equals("GetCapabilities")) {
            checkAccepted(parameters.list("ACCEPTVERSIONS", MOST_IDENTIFIERS));
        } else {
            parameters.required("VERSION");
            parameters.oneOf("VERSION", List.of(VERSION));
        }
    }

    /** One of the versions that a client accepts has to be ours, unless it names none (OGC 05-008, 7.3.2). */
    private static void checkAccepted(List<String> versions) {
        if (!versions.isEmpty() && !versions.contains(VERSION)) {
            throw OwsException.notAllowed(ExceptionCode.VERSION_NEGOTIATION_FAILED, "ACCEPTVERSIONS", String.join(",", versions), List.of(VERSION));
        }
    }

    private static List<String> accepted(XmlDocument document) {
        List<String> versions = new ArrayList<>();
        XmlCursor xml = new XmlCursor(document.reader());
        try {
            xml.children(name -> {
                if (name.equals("AcceptVersions")) {
                    xml.children(version -> versions.add(xml.text()));
                } else {
                    xml.skip();
                }
            });
        } catch (XmlException wrong) {
            throw XmlFaults.exception(wrong, null);
        }
        return versions;
    }

    private static XmlWriter start(HttpServletResponse response) throws IOException {
        response.setContentType("application/xml");
        response.setCharacterEncoding("UTF-8");
        return new XmlWriter(response.getOutputStream());
    }
}
