package it.torinometropoli.gis.proposal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells scripts what is wrong with their requests (RFC 9457). */
@RestControllerAdvice(assignableTypes = {ProposalApi.class, ReviewApi.class, OfficeApi.class, ShapeUploadApi.class, DraftFileApi.class, BatchController.class})
class ProposalProblemAdvice {

    private final MessageSource messages;
    private final DocumentJson json;

    ProposalProblemAdvice(MessageSource messages, DocumentJson json) {
        this.messages = messages;
        this.json = json;
    }

    @ExceptionHandler
    ResponseEntity<String> describe(ProposalProblem problem, Locale locale) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("title", messages.getMessage("proposal.title." + problem.status().value(), null, locale));
        document.put("status", problem.status().value());
        document.put("detail", messages.getMessage(problem.getMessage(), problem.arguments(), locale));
        document.putAll(problem.members());
        return ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(json.write(document));
    }
}
