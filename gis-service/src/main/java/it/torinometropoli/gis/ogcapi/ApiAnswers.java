package it.torinometropoli.gis.ogcapi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import it.torinometropoli.gis.ows.Revalidation;
import it.torinometropoli.gis.ows.ServiceAddress;
import it.torinometropoli.gis.site.PageFrame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers: JSON documents, pages, and what is wrong with a request. */
@Component
class ApiAnswers {

    private static final List<String> VARIES_BY = List.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE);

    private static final List<String> OF_A_GOOD_ANSWER = List.of(HttpHeaders.ETAG, HttpHeaders.CONTENT_DISPOSITION, HttpHeaders.LINK, FeaturesAnswer.CONTENT_CRS);

    private final JsonMapper json;
    private final ServiceAddress address;
    private final ThymeleafViewResolver templates;

    ApiAnswers(JsonMapper json, ServiceAddress address, ThymeleafViewResolver templates) {
        this.json = json;
        this.address = address;
        this.templates = templates;
    }

    /** Writes a document as JSON, or tells the client that its copy still holds. */
    ModelAndView json(ApiExchange exchange, Representation representation, Object document) throws IOException {
        return document(exchange, representation, json.writeValueAsBytes(document));
    }

    /** Writes a document that is ready, or tells the client that its copy still holds. */
    ModelAndView document(ApiExchange exchange, Representation representation, byte[] document) throws IOException {
        varies(exchange.response());
        if (!Revalidation.answered(List.of(new String(document, StandardCharsets.UTF_8)), exchange.request(), exchange.response())) {
            exchange.response().setContentType(representation.mediaType());
            exchange.response().getOutputStream().write(document);
        }
        return null;
    }

    /**
     * Tells whether the client has an answer already that depends on the data.
     *
     * @param version the version of the data
     */
    boolean answered(ApiExchange exchange, Representation representation, String version) {
        varies(exchange.response());
        List<String> content = new ArrayList<>(exchange.identity(representation));
        content.add(version);
        return Revalidation.answered(content, exchange.request(), exchange.response());
    }

    /**
     * A page, unless the client has it already.
     *
     * @param template its name below {@code templates/ogcapi}
     */
    ModelAndView page(ApiExchange exchange, String template, Map<String, ?> model) {
        varies(exchange.response());
        try {
            View page = templates.resolveViewName(templateName(template), exchange.locale());
            return framed(exchange, new ModelAndView(new RevalidatedView(page), model));
        } catch (Exception unreadable) {
            throw new IllegalStateException("The template %s cannot be read".formatted(template), unreadable);
        }
    }

    private static String templateName(String template) {
        return "ogcapi/" + template;
    }

    private static ModelAndView framed(ApiExchange exchange, ModelAndView page) {
        page.addObject("frame", PageFrame.of(exchange.request(), exchange.locale()));
        page.addObject("json", exchange.self(Map.of(ApiExchange.FORMAT, Representation.JSON.name())));
        return page;
    }

    /** What is wrong with a request, as a page for those who read pages, else as JSON (RFC 9457). */
    ModelAndView problem(ApiProblem problem, HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        response.resetBuffer();
        response.setStatus(problem.status().value());
        OF_A_GOOD_ANSWER.forEach(header -> response.setHeader(header, null));
        varies(response);
        ApiExchange exchange = readable(request, response, locale);
        if (exchange != null && exchange.prefersHtml() && problem.status() != HttpStatus.METHOD_NOT_ALLOWED) {
            ModelAndView page = framed(exchange, new ModelAndView(templateName("problem"), Map.of("status", problem.status().value(), "reason", problem.getMessage())));
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            page.setStatus(problem.status());
            return page;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(problem.status(), problem.getMessage());
        problem.parameter().ifPresent(parameter -> detail.setProperty("parameter", parameter));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(detail));
        return null;
    }

    /** The exchange; null when not even its parameters can be read. */
    private ApiExchange readable(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        try {
            return new ApiExchange(request, response, locale, address.root(request));
        } catch (ApiProblem unreadable) {
            return null;
        }
    }

    private static void varies(HttpServletResponse response) {
        List<String> named = new ArrayList<>(response.getHeaders(HttpHeaders.VARY));
        VARIES_BY.stream().filter(header -> named.stream().noneMatch(value -> Arrays.asList(value.split(", *")).contains(header)))
                .forEach(header -> response.addHeader(HttpHeaders.VARY, header));
    }
}
