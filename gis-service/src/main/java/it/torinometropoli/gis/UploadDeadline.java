package it.torinometropoli.gis;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends requests whose body does not arrive in time. Tomcat's own limits count from one byte to the next, so that a client that sends a byte
 * now and then would keep a thread for days. Who reads the body gets a {@link SocketTimeoutException}. What nobody has read is read off for
 * the same time at most, so that a client that sends too much sees the answer; then the connection is closed. A client that sends nothing
 * at all is noticed when {@code server.tomcat.connection-timeout} is over.
 */
final class UploadDeadline extends ValveBase {

    private static final Logger LOG = LoggerFactory.getLogger(UploadDeadline.class);
    private static final int MOST_READ_OFF = 2_000_000;

    private final Duration within;
    private final Duration filesWithin;

    UploadDeadline(Duration within, Duration filesWithin) {
        super(true);
        this.within = within;
        this.filesWithin = filesWithin;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request received = request.getCoyoteRequest();
        if (received.getHeader("Content-Length") == null && received.getHeader("Transfer-Encoding") == null) {
            getNext().invoke(request, response);
            return;
        }
        InputBuffer unlimited = received.getInputBuffer();
        received.setInputBuffer(new LimitedBody(unlimited, System.nanoTime() + (isFile(received) ? filesWithin : within).toNanos()));
        try {
            getNext().invoke(request, response);
            if (!received.isFinished()) {
                response.finishResponse();
                received.setInputBuffer(new LimitedBody(unlimited, System.nanoTime() + within.toNanos()));
                readOff(received);
            }
        } finally {
            received.setInputBuffer(unlimited);
        }
    }

    /**
     * Whether it is a file for the restricted area: those who have not signed in are refused before it is read. Forms are read earlier, but for those that
     * administrators load data with.
     */
    private static boolean isFile(org.apache.coyote.Request received) {
        String path = String.valueOf(received.requestURI());
        String type = received.getContentType();
        if (type == null) {
            return false;
        }
        return type.contains("form") ? path.startsWith("/amministrazione/dati/") && type.startsWith("multipart/")
                : path.startsWith("/proposte/") || path.startsWith("/registro/");
    }

    private static void readOff(org.apache.coyote.Request received) {
        Unwanted unwanted = new Unwanted();
        try {
            int read = 0;
            for (int more = received.doRead(unwanted); more >= 0 && read < MOST_READ_OFF; more = received.doRead(unwanted)) {
                read += more;
            }
        } catch (IOException tooLate) {
            LOG.debug("A body was not read to its end", tooLate);
        }
        if (!received.isFinished()) {
            received.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    /** A body up to a moment of {@link System#nanoTime}. */
    private record LimitedBody(InputBuffer body, long end) implements InputBuffer {

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            if (System.nanoTime() - end > 0) {
                throw new SocketTimeoutException("The body of the request has not arrived in time");
            }
            return body.doRead(handler);
        }

        @Override
        public int available() {
            return body.available();
        }
    }

    /** Takes what is read and lets it go. */
    private static final class Unwanted implements ApplicationBufferHandler {

        private ByteBuffer buffer;

        @Override
        public void setByteBuffer(ByteBuffer read) {
            buffer = read;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // Bodies are handed over in buffers of their own
        }
    }
}
