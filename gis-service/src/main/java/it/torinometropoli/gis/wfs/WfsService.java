package it.torinometropoli.gis.wfs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import it.torinometropoli.gis.feature.FilterException;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.ExceptionReport;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
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

    /** The operations that change data or lock it: changes go through the application. */
    private static final Set<String> REFUSED = Set.of("Transaction", "LockFeature", "GetFeatureWithLock", "CreateStoredQuery", "DropStoredQuery");

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
        parameters.text("version").ifPresent(version -> WfsVersion.check(version, operation.name()));
        carryOut(() -> operation.answer(parameters, exchange(request, response)));
    }

    @Override
    public void handle(XmlDocument document, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!document.root().getNamespaceURI().equals(WfsVersion.NAMESPACE)) {
            throw new OwsException(ExceptionCode.OPERATION_PARSING_FAILED, null, "{%s}%s is not read; allowed: operations of %s"
                    .formatted(document.root().getNamespaceURI(), document.root().getLocalPart(), WfsVersion.NAMESPACE));
        }
        document.attribute("service").orElseThrow(() -> OwsException.missing("service"));
        WfsOperation operation = operation(document.root().getLocalPart());
        document.attribute("version").ifPresent(version -> WfsVersion.check(version, operation.name()));
        try {
            carryOut(() -> operation.answer(new XmlCursor(document.reader()), exchange(request, response)));
        } catch (XmlException wrong) {
            throw XmlFaults.exception(wrong, null);
        }
    }

    @Override
    public void refuse(OwsException exception, KvpParameters parameters, HttpServletResponse response) throws IOException {
        ExceptionReport.write(exception, WfsVersion.CURRENT, response);
    }

    private WfsOperation operation(String name) {
        return operations.values().stream().filter(operation -> operation.name().equalsIgnoreCase(name)).findFirst().orElseThrow(() -> {
            boolean known = REFUSED.stream().anyMatch(name::equalsIgnoreCase);
            return known ? new OwsException(ExceptionCode.OPERATION_NOT_SUPPORTED, name,
                    "%s is not offered: this service is read only, changes go through the application".formatted(name))
                    : OwsException.notAllowed(ExceptionCode.OPERATION_NOT_SUPPORTED, "request", name, operations.keySet());
        });
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

    private WfsExchange exchange(HttpServletRequest request, HttpServletResponse response) {
        return new WfsExchange(addresses.of(this, request), response);
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }
}
