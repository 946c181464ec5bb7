package it.torinometropoli.gis.ows;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;

/** One request and its answer, with what is known of them so far: what goes wrong before anything was written becomes an exception report. */
public final class OwsExchange {

    private static final Logger LOG = LoggerFactory.getLogger(OwsExchange.class);
    private static final String RETRY_AFTER_SECONDS = "2";

    final HttpServletRequest request;
    final HttpServletResponse response;
    KvpParameters parameters = KvpParameters.of(Map.of());
    OwsService service;

    OwsExchange(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    /**
     * Lets a service answer a request that came by an address of its own, such as a tile as a resource.
     *
     * @param parameters what the address says, as key and value pairs
     * @throws IOException when the client has gone
     */
    public static void answer(OwsService service, KvpParameters parameters, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        OwsExchange exchange = new OwsExchange(request, response);
        exchange.service = service;
        exchange.parameters = parameters;
        exchange.answer(ready -> service.handle(parameters, request, response));
    }

    /**
     * Says to a client and to caches on the way that an answer is none to keep, and when to come again if the service is busy.
     *
     * @param exception why there is no answer
     */
    public static void prepareRefusal(OwsException exception, HttpServletResponse response) {
        response.resetBuffer();
        response.setStatus(exception.code().status());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.ETAG, null);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
        if (exception.code() == ExceptionCode.BUSY) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
    }

    void answer(Handler handler) throws IOException {
        try {
            handler.handle(this);
        } catch (OwsException refused) {
            refuse(refused);
        } catch (DataAccessResourceFailureException busy) {
            LOG.warn("{}", busy.getMessage());
            refuse(new OwsException(ExceptionCode.BUSY, null, "The database takes no more queries for the moment; try again shortly"));
        } catch (RuntimeException | StackOverflowError fault) {
            LOG.error("{} {}?{} failed", request.getMethod(), request.getRequestURI(), request.getQueryString(), fault);
            refuse(new OwsException(ExceptionCode.INTERNAL_ERROR, null, "The service has failed; the fault is in its log"));
        }
    }

    private void refuse(OwsException exception) throws IOException {
        if (response.isCommitted()) {
            throw new IOException("The answer broke off: " + exception.getMessage());
        }
        prepareRefusal(exception, response);
        if (service == null) {
            ExceptionReport.write(exception, "1.1.0", response);
        } else {
            service.refuse(exception, parameters, response);
        }
    }

    @FunctionalInterface
    interface Handler {
        void handle(OwsExchange exchange) throws IOException;
    }
}
