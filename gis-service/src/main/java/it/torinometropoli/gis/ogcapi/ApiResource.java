package it.torinometropoli.gis.ogcapi;

import java.io.IOException;
import java.util.Collection;
import java.util.List;

import org.springframework.web.servlet.ModelAndView;

/** A resource of the API. Safe for use by many threads. */
interface ApiResource {

    /** The parameters that it takes besides those of every resource, in the order in which messages list them. */
    default Collection<String> parameters(ApiExchange exchange) {
        return List.of();
    }

    /**
     * Answers a request whose parameters are known by name.
     *
     * @return the page to be shown, or null when the answer is written
     * @throws ApiProblem when it is refused
     * @throws IOException when the client has gone
     */
    ModelAndView answer(ApiExchange exchange) throws IOException;
}
