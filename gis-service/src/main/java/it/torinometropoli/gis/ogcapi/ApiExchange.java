package it.torinometropoli.gis.ogcapi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import it.torinometropoli.gis.ows.KvpParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.UriUtils;

/** One request for a resource and its answer: parameters, language, representation, and the addresses that links are made of. */
final class ApiExchange {

    /** The parameter that names the representation. */
    static final String FORMAT = "f";

    /** The parameter that names the language. */
    static final String LANGUAGE = "lang";

    /** The languages that there are. */
    static final List<String> LANGUAGES = List.of("it", "en");

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Locale locale;
    private final String service;
    private final SortedMap<String, String[]> given;

    /**
     * @param service where clients reach the service as a whole, without a slash at the end
     * @throws ApiProblem when the parameters cannot be read
     */
    ApiExchange(HttpServletRequest request, HttpServletResponse response, Locale locale, String service) {
        this.request = request;
        this.response = response;
        this.locale = locale;
        this.service = service;
        try {
            this.given = new TreeMap<>(request.getParameterMap());
        } catch (RuntimeException refusedByTheServer) {
            throw new ApiProblem(HttpStatus.BAD_REQUEST, null, "the parameters cannot be read: they are wrongly encoded, too many or too long");
        }
    }

    HttpServletRequest request() {
        return request;
    }

    HttpServletResponse response() {
        return response;
    }

    /** The language of the reader, one of {@link #LANGUAGES}. */
    Locale locale() {
        return locale;
    }

    /**
     * Refuses parameters that the resource does not have (OGC 17-069r4, {@code /req/core/query-param-unknown}), repeated ones, and languages
     * that there are not.
     *
     * @param known the parameters of the resource besides {@value #FORMAT} and {@value #LANGUAGE}
     */
    void check(Collection<String> known) {
        given.forEach((name, values) -> {
            if (!known.contains(name) && !name.equals(FORMAT) && !name.equals(LANGUAGE)) {
                List<String> all = new ArrayList<>(known);
                all.addAll(List.of(FORMAT, LANGUAGE));
                throw new ApiProblem(HttpStatus.BAD_REQUEST, ApiProblem.shortened(name), "there is no parameter '%s'; there are: %s"
                        .formatted(ApiProblem.shortened(name), String.join(", ", all)));
            }
            if (values.length > 1) {
                throw new ApiProblem(HttpStatus.BAD_REQUEST, name, "%s is given %d times; give it once".formatted(name, values.length));
            }
        });
        parameter(LANGUAGE).filter(language -> !LANGUAGES.contains(language)).ifPresent(language -> {
            throw ApiProblem.notOffered(LANGUAGE, language, LANGUAGES);
        });
    }

    /** The parameters, for reading numbers and lists. */
    KvpParameters parameters() {
        return new KvpParameters(given);
    }

    /** The value of a parameter as it was sent; empty when it was not. */
    Optional<String> parameter(String name) {
        return Optional.ofNullable(given.get(name)).map(values -> values[0]);
    }

    /** A part of the path by its name in the mapping, decoded. */
    String variable(String name) {
        Map<?, ?> variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return String.valueOf(variables.get(name));
    }

    /**
     * The representation that the client wants: the one that {@value #FORMAT} names, else the best that its Accept header takes, else the
     * first.
     *
     * @throws ApiProblem 400 when {@value #FORMAT} names none that is offered, 406 when none is acceptable
     */
    Representation wanted(List<Representation> offered) {
        List<String> names = offered.stream().map(Representation::name).distinct().toList();
        return parameter(FORMAT)
                .map(name -> offered.stream().filter(one -> one.name().equals(name)).findFirst()
                        .orElseThrow(() -> ApiProblem.notOffered(FORMAT, name, names)))
                .orElseGet(() -> accepted(offered));
    }

    private Representation accepted(List<Representation> offered) {
        return acceptable().stream().filter(range -> range.getQualityValue() > 0)
                .flatMap(range -> offered.stream().filter(one -> one.answers(range))).findFirst()
                .orElseThrow(() -> new ApiProblem(HttpStatus.NOT_ACCEPTABLE, null, "none of the media types in Accept is offered; there are: "
                        + String.join(", ", offered.stream().map(Representation::mediaType).toList())));
    }

    /** Whether a page is what the client likes best: browsers name HTML, programs do not. */
    boolean prefersHtml() {
        String named = given.containsKey(FORMAT) ? given.get(FORMAT)[0] : null;
        return named == null ? acceptable().stream().findFirst().filter(MediaType.TEXT_HTML::equalsTypeAndSubtype).isPresent()
                : named.equals(Representation.HTML.name());
    }

    private List<MediaType> acceptable() {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null || accept.isBlank()) {
            return List.of(MediaType.ALL);
        }
        try {
            List<MediaType> ranges = new ArrayList<>(MediaType.parseMediaTypes(accept));
            MimeTypeUtils.sortBySpecificity(ranges);
            ranges.sort(Comparator.comparingDouble(MediaType::getQualityValue).reversed());
            return ranges;
        } catch (InvalidMediaTypeException unreadable) {
            return List.of(MediaType.ALL);
        }
    }

    /** Where the service as a whole is, without a slash at the end. */
    String service() {
        return service;
    }

    /**
     * The address of a resource of the API.
     *
     * @param segments the path below {@code /ogcapi}, each part not yet encoded
     */
    String address(String... segments) {
        StringBuilder address = new StringBuilder(service).append(OgcApiController.ROOT);
        for (String segment : segments) {
            address.append('/').append(UriUtils.encodePathSegment(segment, StandardCharsets.UTF_8));
        }
        return address.toString();
    }

    /** The address of this request. */
    String self() {
        return self(Map.of());
    }

    /**
     * The address of this request with other values of some parameters.
     *
     * @param changes values by name; the empty text takes a parameter away
     */
    String self(Map<String, String> changes) {
        SortedMap<String, String> values = new TreeMap<>();
        given.forEach((name, all) -> values.put(name, all[0]));
        values.putAll(changes);
        values.values().removeIf(String::isEmpty);
        String path = service + request.getRequestURI().substring(request.getContextPath().length());
        return values.isEmpty() ? path : path + "?" + String.join("&", values.entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue())).toList());
    }

    /** What the answer depends on besides the data. */
    List<String> identity(Representation representation) {
        return List.of(self(), representation.name(), locale.getLanguage());
    }

    /** Links to this answer in all its representations (OGC 17-069r4, {@code /rec/core/link-header} and the requirements on links). */
    List<ApiLink> ownLinks(Representation answered, List<Representation> offered) {
        Map<Representation, ApiLink> links = new LinkedHashMap<>();
        links.put(answered, new ApiLink(self(), "self", answered.mediaType(), LinkTitle.SELF.in(locale), locale.getLanguage()));
        offered.stream().filter(other -> !other.equals(answered)).forEach(other -> links.put(other, new ApiLink(
                self(Map.of(FORMAT, other.name())), "alternate", other.mediaType(), LinkTitle.ALTERNATE.in(locale, other.name()), null)));
        return List.copyOf(links.values());
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
