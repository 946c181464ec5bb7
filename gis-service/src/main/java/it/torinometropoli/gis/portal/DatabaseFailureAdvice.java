package it.torinometropoli.gis.portal;

import java.util.Locale;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Tells clients of the JSON APIs that the database does not answer for the moment (503). Maps and features do not need it: they
 * are answered from memory.
 */
@RestControllerAdvice(annotations = RestController.class)
class DatabaseFailureAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFailureAdvice.class);
    private static final String RETRY_AFTER_SECONDS = "30";

    private final MessageSource messages;

    DatabaseFailureAdvice(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class, TransactionSystemException.class})
    ResponseEntity<ProblemDetail> unreachable(Exception failure, Locale locale) {
        LOG.warn("The database does not answer: {}", failure.getMessage());
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE,
                messages.getMessage("problem.database", null, locale));
        detail.setTitle(messages.getMessage("problem.title.503", null, locale));
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS).varyBy(HttpHeaders.ACCEPT_LANGUAGE).body(detail);
    }
}
