package it.torinometropoli.gis.opendata;

import java.io.IOException;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What becomes of differences that the database does not give, or not to the end. */
class DifferenceControllerTest {

    private final StaticMessageSource messages = new StaticMessageSource();
    private final DifferenceController controller = new DifferenceController(null, null, messages);
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aFileThatHasNotBegunBecomesAProblemThatIsNoFile() throws IOException {
        messages.addMessage("problem.database", Locale.ITALIAN, "Riprova");
        response.setHeader("Content-Disposition", "attachment; filename=\"comuni.csv\"");
        response.setHeader("ETag", "W/\"1\"");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.getOutputStream().write(1);

        ResponseEntity<ProblemDetail> answer = controller.busy(new QueryTimeoutException("late"), response, Locale.ITALIAN);

        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getBody().getDetail()).isEqualTo("Riprova");
        assertThat(answer.getHeaders().getFirst("Retry-After")).isNotNull();
        assertThat(response.getHeaderNames()).containsExactly("Access-Control-Allow-Origin");
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    /** A problem after the rows of a table would look like one of them, in a file that seems whole. */
    @Test
    void aFileThatHasBegunBreaksOff() throws IOException {
        response.flushBuffer();

        assertThatThrownBy(() -> controller.busy(new QueryTimeoutException("late"), response, Locale.ITALIAN)).isInstanceOf(IOException.class);
    }
}
