package it.torinometropoli.gis.wms;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import it.torinometropoli.gis.feature.FilterException;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.ows.OwsService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** The Web Map Service: finds the operation and its version. */
@Component
class WmsService implements OwsService {

    static final String NAME = "WMS";

    private final Map<String, WmsOperation> operations;
    private final ServiceExceptions exceptions;

    WmsService(List<WmsOperation> operations, ServiceExceptions exceptions) {
        this.operations = operations.stream().collect(Collectors.toMap(WmsOperation::name, Function.identity(), (one, other) -> {
            throw new IllegalStateException("Two operations are called " + one.name());
        }, () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER)));
        this.exceptions = exceptions;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void handle(KvpParameters parameters, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = parameters.required("REQUEST");
        WmsOperation operation = operations.get(asked);
        if (operation == null) {
            throw OwsException.notAllowed(ExceptionCode.OPERATION_NOT_SUPPORTED, "REQUEST", asked, operations.keySet());
        }
        exceptions.check(parameters);
        try {
            operation.answer(new WmsRequest(operation.version(parameters), parameters, request), response);
        } catch (FilterException wrong) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, RequestedFilters.CONDITIONS, wrong.getMessage());
        }
    }

    @Override
    public void refuse(OwsException exception, KvpParameters parameters, HttpServletResponse response) throws IOException {
        exceptions.write(exception, parameters, response);
    }
}
