package it.torinometropoli.gis.ows;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.stream.Stream;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class UnreadBodyTest {

    private final UnreadBody unread = new UnreadBody(DataSize.ofMegabytes(1));

    /** What the web server throws, and what the client is told. */
    static Stream<Arguments> failures() {
        SocketTimeoutException late = new SocketTimeoutException();
        return Stream.of(
                arguments(late, ExceptionCode.REQUEST_TIMEOUT),
                arguments(new IOException(late), ExceptionCode.REQUEST_TIMEOUT),
                arguments(new InvalidParameterException(new IOException(late), 400), ExceptionCode.REQUEST_TIMEOUT),
                arguments(new InvalidParameterException("", 413), ExceptionCode.REQUEST_TOO_LARGE),
                arguments(new InvalidParameterException("", 400), ExceptionCode.BAD_REQUEST),
                arguments(new IllegalArgumentException(), ExceptionCode.BAD_REQUEST),
                arguments(OwsException.missing("SERVICE"), ExceptionCode.MISSING_PARAMETER_VALUE));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void isSaidToTheClient(Exception failure, ExceptionCode code) {
        assertThat(catchThrowableOfType(OwsException.class, () -> unread.refuse(() -> fail(failure))).code()).isEqualTo(code);
    }

    @Test
    void aClientThatHasGoneIsNotAnswered() {
        EOFException gone = new EOFException();

        assertThat(catchThrowableOfType(IOException.class, () -> unread.refuse(() -> fail(gone)))).isSameAs(gone);
    }

    private static Object fail(Exception failure) throws IOException {
        if (failure instanceof IOException input) {
            throw input;
        }
        throw (RuntimeException) failure;
    }
}
