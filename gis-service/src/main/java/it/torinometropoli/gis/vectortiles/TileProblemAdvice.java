package it.torinometropoli.gis.vectortiles;

import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.ows.OwsExchange;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells the client what is wrong with a request for tiles. */
@RestControllerAdvice(basePackageClasses = TileProblemAdvice.class)
class TileProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(TileProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> describe(TileProblem problem) {
        return answer(problem.detail());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(OwsException refused, HttpServletResponse response) {
        OwsExchange.prepareRefusal(refused, response);
        int status = refused.code() == ExceptionCode.BUSY ? refused.code().status() : HttpStatus.BAD_REQUEST.value();
        return answer(ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(status), refused.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooMuch(DataAccessException refused, HttpServletResponse response) {
        LOG.warn("The database has made no tile: {}", refused.getMostSpecificCause().getMessage());
        OwsException busy = new OwsException(ExceptionCode.BUSY, null, "The database does not answer in time; try again shortly");
        return busy(busy, response);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> fault(RuntimeException fault) {
        LOG.error("A request for tiles failed", fault);
        return answer(ProblemDetail.forStatusAndDetail(HttpStatus.INTERNAL_SERVER_ERROR, "The service has failed; the fault is in its log"));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail detail) {
        return ResponseEntity.status(detail.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(detail);
    }
}
