package it.torinometropoli.gis.vectortiles;

import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.OwsException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** Answers when there is no tile to be had now. */
class TileProblemAdviceTest {

    private final TileProblemAdvice advice = new TileProblemAdvice();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aBusyServiceSaysWhenToComeAgain() {
        comesAgain(advice.busy(new OwsException(ExceptionCode.BUSY, null, "busy"), response));
    }

    @Test
    void soDoesADatabaseThatTakesTooLong() {
        comesAgain(advice.tooMuch(new QueryTimeoutException("canceling statement due to user request"), response));
    }

    private void comesAgain(ResponseEntity<ProblemDetail> answer) {
        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(response.getHeader("Retry-After")).isNotEmpty();
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
    }
}
