package it.torinometropoli.gis;

import java.io.IOException;

import it.torinometropoli.gis.sqlfeature.Client;
import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Tells of every request whether its client is still there. Tomcat would notice with the first byte of the answer that cannot be sent, which
 * comes late when the database works long before it gives a first feature.
 */
final class ClientPresence extends ValveBase {

    ClientPresence() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        request.setAttribute(Client.ATTRIBUTE, new Connected(request.getCoyoteRequest()));
        getNext().invoke(request, response);
    }

    /** Looks for bytes that have arrived after the request, without waiting for any. */
    private record Connected(org.apache.coyote.Request request) implements Client {

        /** What Tomcat gives for a connection whose end has been read. The first byte of a next request would be joined by more. */
        private static final int END = 1;

        @Override
        public boolean gone() {
            return available() == END && available() == END;
        }

        private int available() {
            request.action(ActionCode.AVAILABLE, Boolean.TRUE);
            return request.getAvailable();
        }
    }
}
