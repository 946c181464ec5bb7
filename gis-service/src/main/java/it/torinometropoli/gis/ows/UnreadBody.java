package it.torinometropoli.gis.ows;

import java.io.IOException;
import java.net.SocketTimeoutException;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Says what is wrong with a request that the web server cannot read to its end. */
@Component
final class UnreadBody {

    private final DataSize largestForm;

    UnreadBody(@Value("${server.tomcat.max-http-form-post-size}") DataSize largestForm) {
        this.largestForm = largestForm;
    }

    /**
     * Reads what a client has sent.
     *
     * @throws OwsException when it is too large, wrongly encoded or late
     * @throws IOException when the client has gone
     */
    <T> T refuse(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (OwsException refused) {
            throw refused;
        } catch (IOException | RuntimeException failed) {
            if (NestedExceptionUtils.getMostSpecificCause(failed) instanceof SocketTimeoutException) {
                throw new OwsException(ExceptionCode.REQUEST_TIMEOUT, null, "The body of the request has not arrived in time");
            }
            if (failed instanceof IOException gone) {
                throw gone;
            }
            throw failed instanceof InvalidParameterException wrong && wrong.getErrorCode() == ExceptionCode.REQUEST_TOO_LARGE.status()
                    ? new OwsException(ExceptionCode.REQUEST_TOO_LARGE, null, "The form has more than %d bytes".formatted(largestForm.toBytes()))
                    : new OwsException(ExceptionCode.BAD_REQUEST, null, "The parameters cannot be read: they are wrongly encoded, too many or too long");
        }
    }

    /** Reads a request or a part of it. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws IOException;
    }
}
