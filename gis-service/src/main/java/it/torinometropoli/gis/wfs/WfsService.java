package it.torinometropoli.gis.wfs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import it.torinometropoli.gis.feature.FilterException;
import it.torinometropoli.gis.format.GmlNames;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.ows.OwsExchange;
import it.torinometropoli.gis.ows.OwsService;
import it.torinometropoli.gis.ows.ServiceAddress;
import it.torinometropoli.gis.ows.XmlDocument;
import it.torinometropoli.gis.ows.XmlFaults;
import it.torinometropoli.gis.xml.XmlCursor;
import it.torinometropoli.gis.xml.XmlException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** The service: finds the operation and sees to the version. A request without version means the newest one. */
@Component
final class WfsService implements OwsService {

    /** The operations that change data or lock it: changes go through the application. GetGmlObject follows references, and there are none. */
    private static final Set<String> REFUSED = Set.of("Transaction", "LockFeature", "GetFeatureWithLock", "CreateStoredQuery", "DropStoredQuery",
            "GetGmlObject");

    private final Map<String, WfsOperation> operations = new LinkedHashMap<>();
    private final ServiceAddress addresses;

    WfsService(List<WfsOperation> operations, ServiceAddress addresses) {
        operations.forEach(operation -> this.operations.put(operation.name(), operation));
        this.addresses = addresses;
    }

    @Override
    public String name() {
        return WfsVersion.SERVICE;
    }

    @Override
    public void handle(KvpParameters parameters, HttpServletRequest request, HttpServletResponse response) throws IOException {
        parameters.required("service");
        WfsOperation operation = operation(parameters.required("request"));
        WfsExchange exchange = exchange(operation.version(parameters), request, response);
        refuseLater(operation, exchange.version());
        carryOut(() -> operation.answer(parameters, exchange));
    }

    /** The namespace tells the version when the attribute does not, so that what is wrong must be said here and not by who called. */
    @Override
    public void handle(XmlDocument document, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String namespace = document.root().getNamespaceURI();
        if (Arrays.stream(WfsVersion.values()).noneMatch(version -> version.namespace().equals(namespace))) {
            throw new OwsException(ExceptionCode.OPERATION_PARSING_FAILED, null, "{%s}%s is not read; allowed: operations of %s and %s"
                    .formatted(namespace, document.root().getLocalPart(), GmlNames.WFS, GmlNames.EARLIER_WFS));
        }
        WfsVersion version = WfsVersion.ofDocument(namespace, Optional.empty());
        try {
            version = WfsVersion.ofDocument(namespace, document.attribute("version"));
            answer(document, exchange(version, request, response));
        } catch (OwsException refused) {
            if (response.isCommitted()) {
                throw refused;
            }
            OwsExchange.prepareRefusal(refused, response);
            WfsExceptions.write(refused, version, response);
        }
    }

    private void answer(XmlDocument document, WfsExchange exchange) throws IOException {
        if (exchange.version() == WfsVersion.V2_0_0) {
            document.attribute("service").orElseThrow(() -> OwsException.missing("service"));
        }
        WfsOperation operation = operation(document.root().getLocalPart());
        refuseLater(operation, exchange.version());
        try {
            carryOut(() -> operation.answer(new XmlCursor(document.reader()), exchange));
        } catch (XmlException wrong) {
            throw XmlFaults.exception(wrong, null);
        }
    }

    @Override
    public void refuse(OwsException exception, KvpParameters parameters, HttpServletResponse response) throws IOException {
        WfsExceptions.write(exception, WfsVersion.ofExceptions(parameters), response);
    }

    private WfsOperation operation(String name) {
        return operations.values().stream().filter(operation -> operation.name().equalsIgnoreCase(name)).findFirst().orElseThrow(() -> {
            boolean known = REFUSED.stream().anyMatch(name::equalsIgnoreCase);
            return known ? new OwsException(ExceptionCode.OPERATION_NOT_SUPPORTED, name,
                    "%s is not offered: this service is read only, changes go through the application".formatted(name))
                    : OwsException.notAllowed(ExceptionCode.OPERATION_NOT_SUPPORTED, "request", name, operations.keySet());
        });
    }

    private static void refuseLater(WfsOperation operation, WfsVersion version) {
        if (operation.since().compareTo(version) > 0) {
            throw new OwsException(ExceptionCode.OPERATION_NOT_SUPPORTED, operation.name(),
                    "%s is an operation of version %s".formatted(operation.name(), operation.since().text()));
        }
    }

    /** A client that goes away is no fault of the service, nor is a condition that cannot be evaluated. */
    private static void carryOut(Work work) throws IOException {
        try {
            work.run();
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        } catch (FilterException wrong) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, "filter", wrong.getMessage());
        }
    }

    private WfsExchange exchange(WfsVersion version, HttpServletRequest request, HttpServletResponse response) {
        return new WfsExchange(version, addresses.of(this, request), addresses.root(request), response);
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }
}
