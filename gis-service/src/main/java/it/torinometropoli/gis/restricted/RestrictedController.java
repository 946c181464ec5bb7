package it.torinometropoli.gis.restricted;

import java.io.IOException;
import java.util.Optional;

import it.torinometropoli.gis.feature.LayerDataException;
import it.torinometropoli.gis.ows.OwsController;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * WMS and WFS of officers. Who may come here is settled before: an application password with every request, the roles that examine and decide. No
 * cache may keep an answer.
 */
@Controller
@RequestMapping({RestrictedServices.PATH + "/wms", RestrictedServices.PATH + "/wfs"})
class RestrictedController {

    private static final Logger LOG = LoggerFactory.getLogger(RestrictedController.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    private final RestrictedServices services;

    RestrictedController(RestrictedServices services) {
        this.services = services;
    }

    @GetMapping
    void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<OwsController> entrance = entrance(response);
        if (entrance.isPresent()) {
            entrance.get().get(request, response);
        }
    }

    @PostMapping
    void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<OwsController> entrance = entrance(response);
        if (entrance.isPresent()) {
            entrance.get().post(request, response);
        }
    }

    private Optional<OwsController> entrance(HttpServletResponse response) throws IOException {
        try {
            return Optional.of(services.entrance());
        } catch (DataAccessException | LayerDataException unreachable) {
            LOG.warn("The restricted layers cannot be read: {}", unreachable.getMessage());
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return Optional.empty();
        }
    }
}
