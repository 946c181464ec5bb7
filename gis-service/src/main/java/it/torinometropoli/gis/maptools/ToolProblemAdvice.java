package it.torinometropoli.gis.maptools;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells a tool what is wrong with its request. */
@RestControllerAdvice(assignableTypes = MapToolsController.class)
class ToolProblemAdvice {

    private final MessageSource messages;

    ToolProblemAdvice(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> describe(ToolProblem problem, Locale locale) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(problem.status(),
                messages.getMessage(problem.getMessage(), problem.arguments(), locale));
        detail.setTitle(messages.getMessage("problem.title." + problem.status().value(), null, locale));
        return ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE).body(detail);
    }
}
