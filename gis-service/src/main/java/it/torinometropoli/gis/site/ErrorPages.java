package it.torinometropoli.gis.site;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is answered where nothing of the service did: a page in the reader's language to browsers, a problem (RFC 9457) to all others. */
@Controller
@RequestMapping("${server.error.path:/error}")
class ErrorPages implements ErrorController {

    private final MessageSource messages;

    ErrorPages(MessageSource messages) {
        this.messages = messages;
    }

    @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        HttpStatus status = status(request);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        sayWhenToTryAgain(status, response);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        ModelAndView page = new ModelAndView("site/problem", status);
        page.addObject("status", status.value());
        page.addObject("reason", reason(status, request, locale));
        page.addObject("frame", PageFrame.of(request, path(request), locale));
        return page;
    }

    @RequestMapping
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        HttpStatus status = status(request);
        sayWhenToTryAgain(status, response);
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, reason(status, request, locale));
        detail.setInstance(URI.create(path(request)));
        detail.setTitle(messages.getMessage("site.problem.title", new Object[] {status.value()}, locale));
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).varyBy(HttpHeaders.ACCEPT_LANGUAGE).body(detail);
    }

    private String reason(HttpStatus status, HttpServletRequest request, Locale locale) {
        String key = switch (status) {
            case NOT_FOUND -> "site.problem.unknown";
            case UNAUTHORIZED -> "site.problem.signIn";
            case FORBIDDEN -> "site.problem.forbidden";
            case METHOD_NOT_ALLOWED -> "site.problem.method";
            case SERVICE_UNAVAILABLE -> "problem.database";
            default -> status.is4xxClientError() ? "site.problem.request" : "site.problem.failure";
        };
        return messages.getMessage(key, new Object[] {path(request), method(request)}, locale);
    }

    /** The path that was asked for, before the request came here. */
    private static String path(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return asked == null ? request.getRequestURI() : asked.toString();
    }

    /** The method that was asked with; the container passes every failed request on as GET. */
    private static String method(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        return asked == null ? request.getMethod() : asked.toString();
    }

    private static void sayWhenToTryAgain(HttpStatus status, HttpServletResponse response) {
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SitePageAdvice.RETRY_AFTER_SECONDS);
        }
    }

    /** Not found for who calls this address directly; unavailable where the database did not answer a filter, such as the one of sessions. */
    private static HttpStatus status(HttpServletRequest request) {
        if (databaseFailed((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static boolean databaseFailed(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof DataAccessResourceFailureException || cause instanceof CannotCreateTransactionException
                        || cause instanceof TransactionSystemException);
    }
}
