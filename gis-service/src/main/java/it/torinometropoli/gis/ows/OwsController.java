package it.torinometropoli.gis.ows;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The way into every OGC service: finds the service that the address or else SERVICE names, hands the request over and turns what goes wrong into
 * an exception report.
 */
@Controller
@RequestMapping({OwsController.ALL_SERVICES, "/wms", "/wfs", "/wmts", "/csw"})
public class OwsController {

    static final String ALL_SERVICES = "/ows";

    private final Map<String, OwsService> services;
    private final int maxDocument;
    private final UnreadBody unread;

    OwsController(List<OwsService> services, OwsProperties properties, UnreadBody unread) {
        this.services = services.stream().collect(Collectors.toMap(OwsService::name, Function.identity(), (one, other) -> {
            throw new IllegalStateException("Two services are called " + one.name());
        }, () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER)));
        this.maxDocument = (int) properties.maxDocument().toBytes();
        this.unread = unread;
    }

    /** Answers a request of key and value pairs in the address. */
    @GetMapping
    public void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
        exchange(request, response).answer(this::pairs);
    }

    /** Answers a posted form or XML document. */
    @PostMapping
    public void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        exchange(request, response).answer(exchange -> {
            MediaType type = contentType(request);
            if (MediaType.APPLICATION_FORM_URLENCODED.equalsTypeAndSubtype(type)) {
                pairs(exchange);
            } else if (type.getSubtype().equals("xml") || type.getSubtype().endsWith("+xml")) {
                document(exchange);
            } else {
                throw new OwsException(ExceptionCode.UNSUPPORTED_MEDIA_TYPE, null, "Content-Type '%s' is not read; send %s or %s"
                        .formatted(type, MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_XML));
            }
        });
    }

    private OwsExchange exchange(HttpServletRequest request, HttpServletResponse response) {
        OwsExchange exchange = new OwsExchange(request, response);
        exchange.service = pathService(request);
        return exchange;
    }

    private void pairs(OwsExchange exchange) throws IOException {
        exchange.parameters = unread.refuse(() -> new KvpParameters(exchange.request.getParameterMap()));
        exchange.service = service(exchange.parameters, exchange.request);
        exchange.parameters.refuseRepeated();
        exchange.service.handle(exchange.parameters, exchange.request, exchange.response);
    }

    private void document(OwsExchange exchange) throws IOException {
        XmlDocument document = unread.refuse(() -> XmlDocument.read(exchange.request.getInputStream(), maxDocument));
        Map<String, String> described = new TreeMap<>(Map.of("REQUEST", document.root().getLocalPart()));
        document.attribute("service").ifPresent(service -> described.put("SERVICE", service));
        document.attribute("version").ifPresent(version -> described.put("VERSION", version));
        exchange.parameters = KvpParameters.of(described);
        exchange.service = service(exchange.parameters, exchange.request);
        exchange.service.handle(document, exchange.request, exchange.response);
    }

    private static MediaType contentType(HttpServletRequest request) {
        try {
            return request.getContentType() == null ? MediaType.APPLICATION_OCTET_STREAM : MediaType.parseMediaType(request.getContentType());
        } catch (InvalidMediaTypeException wrong) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }

    /** The service that the address or else SERVICE names; the two may not contradict each other. */
    private OwsService service(KvpParameters parameters, HttpServletRequest request) {
        OwsService byPath = pathService(request);
        if (byPath != null) {
            parameters.oneOf("SERVICE", List.of(byPath.name()));
            return byPath;
        }
        parameters.required("SERVICE");
        return services.get(parameters.oneOf("SERVICE", services.keySet()).orElseThrow());
    }

    private OwsService pathService(HttpServletRequest request) {
        String path = request.getRequestURI();
        return services.get(path.substring(path.lastIndexOf('/') + 1));
    }
}
