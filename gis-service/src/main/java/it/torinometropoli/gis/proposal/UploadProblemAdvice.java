package it.torinometropoli.gis.proposal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import it.torinometropoli.gis.attachment.AttachmentProblem;
import it.torinometropoli.gis.attachment.AttachmentRefusedException;
import it.torinometropoli.gis.geofile.UploadProblem;
import it.torinometropoli.gis.geofile.UploadRefusedException;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells what is wrong with a file that was uploaded (RFC 9457): {@code problems} has each reason, as code and in words. */
@RestControllerAdvice(assignableTypes = {ShapeUploadApi.class, DraftFileApi.class, BatchController.class})
class UploadProblemAdvice {

    private final MessageSource messages;
    private final DocumentJson json;

    UploadProblemAdvice(MessageSource messages, DocumentJson json) {
        this.messages = messages;
        this.json = json;
    }

    private record Reason(String code, String text) {
    }

    @ExceptionHandler
    ResponseEntity<String> shapes(UploadRefusedException refusal, Locale locale) {
        boolean large = refusal.problems().stream().anyMatch(problem -> problem.fault() == UploadProblem.Fault.TOO_LARGE);
        return describe(large, refusal.problems().stream().map(problem -> reason(problem.fault(), problem, locale)).toList(), locale);
    }

    @ExceptionHandler
    ResponseEntity<String> attachment(AttachmentRefusedException refusal, Locale locale) {
        AttachmentProblem problem = refusal.problem();
        return describe(problem.fault() == AttachmentProblem.Fault.TOO_LARGE, List.of(reason(problem.fault(), problem, locale)), locale);
    }

    private Reason reason(Enum<?> fault, MessageSourceResolvable problem, Locale locale) {
        return new Reason(fault.name().toLowerCase(Locale.ROOT), messages.getMessage(problem, locale));
    }

    private ResponseEntity<String> describe(boolean large, List<Reason> reasons, Locale locale) {
        HttpStatus status = large ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.UNPROCESSABLE_CONTENT;
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("title", messages.getMessage(large ? "proposal.title.413" : "form.problem.refused", null, locale));
        document.put("status", status.value());
        document.put("detail", reasons.stream().map(Reason::text).collect(Collectors.joining(" ")));
        document.put("problems", reasons);
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(json.write(document));
    }
}
