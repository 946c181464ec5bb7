package it.torinometropoli.gis.ogcapi;

import java.io.IOException;
import java.util.Locale;

import it.torinometropoli.gis.feature.FilterException;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.ows.ServiceAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where each resource of the API is, and what becomes of requests that are refused. */
@Controller
@RequestMapping(OgcApiController.ROOT)
class OgcApiController {

    static final String ROOT = "/ogcapi";

    private static final Logger LOG = LoggerFactory.getLogger(OgcApiController.class);
    private static final String ALLOWED = "GET, HEAD, OPTIONS";
    private static final String RETRY_AFTER_SECONDS = "30";

    private final ApiResources resources;
    private final ApiAnswers answers;
    private final ServiceAddress address;

    OgcApiController(ApiResources resources, ApiAnswers answers, ServiceAddress address) {
        this.resources = resources;
        this.answers = answers;
        this.address = address;
    }

    @ModelAttribute(binding = false)
    ApiExchange exchange(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return new ApiExchange(request, response, locale, address.root(request));
    }

    @RequestMapping({"", "/"})
    ModelAndView landingPage(@ModelAttribute(binding = false) ApiExchange exchange) throws IOException {
        return answer(resources.landingPage(), exchange);
    }

    @RequestMapping("/conformance")
    ModelAndView conformance(@ModelAttribute(binding = false) ApiExchange exchange) throws IOException {
        return answer(resources.conformance(), exchange);
    }

    @RequestMapping("/api")
    ModelAndView definition(@ModelAttribute(binding = false) ApiExchange exchange) throws IOException {
        return answer(resources.definition(), exchange);
    }

    @RequestMapping("/functions")
    ModelAndView functions(@ModelAttribute(binding = false) ApiExchange exchange) throws IOException {
        return answer(resources.functions(), exchange);
    }

    @RequestMapping("/collections")
    ModelAndView collections(@ModelAttribute(binding = false) ApiExchange exchange) throws IOException {
        return answer(resources.collections(), exchange);
    }

    @RequestMapping("/collections/{collectionId}")
    ModelAndView collection(@ModelAttribute(binding = false) ApiExchange exchange) throws IOException {
        return answer(resources.collection(), exchange);
    }

    @RequestMapping("/collections/{collectionId}/queryables")
    ModelAndView queryables(@ModelAttribute(binding = false) ApiExchange exchange) throws IOException {
        return answer(resources.queryables(), exchange);
    }

    @RequestMapping("/collections/{collectionId}/schema")
    ModelAndView schema(@ModelAttribute(binding = false) ApiExchange exchange) throws IOException {
        return answer(resources.schema(), exchange);
    }

    @RequestMapping("/collections/{collectionId}/items")
    ModelAndView items(@ModelAttribute(binding = false) ApiExchange exchange) throws IOException {
        return answer(resources.items(), exchange);
    }

    @RequestMapping("/collections/{collectionId}/items/{featureId}")
    ModelAndView item(@ModelAttribute(binding = false) ApiExchange exchange) throws IOException {
        return answer(resources.item(), exchange);
    }

    @RequestMapping("/**")
    ModelAndView nothing() {
        throw ApiProblem.notFound("there is no such resource; the landing page %s has links to those that there are".formatted(ROOT));
    }

    private static ModelAndView answer(ApiResource resource, ApiExchange exchange) throws IOException {
        String method = exchange.request().getMethod();
        if (method.equals(HttpMethod.OPTIONS.name())) {
            exchange.response().setHeader(HttpHeaders.ALLOW, ALLOWED);
            return null;
        }
        if (!method.equals(HttpMethod.GET.name()) && !method.equals(HttpMethod.HEAD.name())) {
            exchange.response().setHeader(HttpHeaders.ALLOW, ALLOWED);
            throw new ApiProblem(HttpStatus.METHOD_NOT_ALLOWED, null, "%s is not offered; allowed: %s".formatted(ApiProblem.shortened(method), ALLOWED));
        }
        exchange.check(resource.parameters(exchange));
        return resource.answer(exchange);
    }

    @ExceptionHandler
    ModelAndView refused(ApiProblem problem, HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        return answers.problem(problem, request, response, locale);
    }

    @ExceptionHandler
    ModelAndView refused(OwsException refused, HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        return refused(new ApiProblem(HttpStatus.valueOf(refused.code().status()), refused.locator().orElse(null), refused.getMessage()),
                request, response, locale);
    }

    @ExceptionHandler
    ModelAndView refused(FilterException refused, HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        return refused(new ApiProblem(HttpStatus.BAD_REQUEST, ItemsParameters.FILTER, refused.getMessage()), request, response, locale);
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    ModelAndView unreachable(Exception failure, HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        LOG.warn("The database does not answer: {}", failure.getMessage());
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        return refused(new ApiProblem(HttpStatus.SERVICE_UNAVAILABLE, null, "the database does not answer; try again shortly"), request, response,
                locale);
    }

    @ExceptionHandler
    ModelAndView failed(RuntimeException fault, HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        LOG.error("{} {}?{} failed", request.getMethod(), request.getRequestURI(), request.getQueryString(), fault);
        if (response.isCommitted()) {
            throw new IOException("The answer broke off", fault);
        }
        return refused(new ApiProblem(HttpStatus.INTERNAL_SERVER_ERROR, null, "the service has failed; the fault is in its log"), request, response,
                locale);
    }
}
