package it.torinometropoli.gis.sqlfeature;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The client whose request is being answered. The web server gives every request one as an attribute. */
public interface Client {

    /** The name of the attribute. */
    String ATTRIBUTE = Client.class.getName();

    /** Whether the client has closed its connection, or its half of it. Any thread may ask, but only while the request is being answered. */
    boolean gone();

    /** The client of the request that this thread answers; who answers none has one that never goes. */
    static Client ofThisThread() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null && request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Client client ? client : () -> false;
    }
}
