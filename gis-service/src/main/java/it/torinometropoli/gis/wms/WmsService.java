package it.torinometropoli.gis.wms;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.torinometropoli.gis.feature.FilterException;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.ows.OwsExchange;
import it.torinometropoli.gis.ows.OwsService;
import it.torinometropoli.gis.ows.XmlDocument;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The Web Map Service: finds the operation and its version. */
@Component
class WmsService implements OwsService {

    static final String NAME = "WMS";

    private static final Logger LOG = LoggerFactory.getLogger(WmsService.class);

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
        } catch (OwsException refused) {
            throw refused;
        } catch (FilterException wrong) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, RequestedFilters.decisive(parameters), wrong.getMessage());
        } catch (RuntimeException failed) {
            throw styleOfTheClient(parameters, failed).orElseThrow(() -> failed);
        }
    }

    /** GetMap as a document has the same parameters under other names, so that everything after the reading is the same. */
    @Override
    public void handle(XmlDocument document, HttpServletRequest request, HttpServletResponse response) throws IOException {
        KvpParameters parameters = MapDocument.parameters(document);
        try {
            handle(parameters, request, response);
        } catch (OwsException refused) {
            OwsExchange.prepareRefusal(refused, response);
            refuse(refused, parameters, response);
        }
    }

    /** Where a style or its values come from the client, and drawing fails, they are to blame: the shipped styles are known to work. */
    private static Optional<OwsException> styleOfTheClient(KvpParameters parameters, RuntimeException failed) {
        return Stream.of(InlineStyles.BODY, RequestedEnvironment.NAME).filter(name -> parameters.text(name).isPresent()).findFirst().map(name -> {
            LOG.info("A map could not be drawn in a style of the client's", failed);
            return new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, name,
                    "The map cannot be drawn with this %s: a value is not of the kind that is needed".formatted(name));
        });
    }

    @Override
    public void refuse(OwsException exception, KvpParameters parameters, HttpServletResponse response) throws IOException {
        exceptions.write(exception, parameters, response);
    }
}
