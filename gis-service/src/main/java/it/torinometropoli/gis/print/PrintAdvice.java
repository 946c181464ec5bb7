package it.torinometropoli.gis.print;

import java.util.Locale;

import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.site.PageFrame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Tells what is wrong with a request for a sheet, in the reader's language: browsers get a page, programs a problem (RFC 9457). */
@ControllerAdvice(assignableTypes = {MapSheetController.class, AreaSheetController.class})
class PrintAdvice {

    private static final String RETRY_AFTER_SECONDS = "5";

    private final MessageSource messages;

    PrintAdvice(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    Object refused(PrintProblem problem, HttpServletRequest request, Locale locale) {
        return answer(problem.status(), messages.getMessage(problem.getMessage(), problem.arguments(), locale), request, locale);
    }

    /** As many maps are being drawn as there is room for. */
    @ExceptionHandler
    Object busy(OwsException refusal, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        if (refusal.code() != ExceptionCode.BUSY) {
            throw refusal;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        return answer(HttpStatus.SERVICE_UNAVAILABLE, messages.getMessage("print.busy", null, locale), request, locale);
    }

    private Object answer(HttpStatus status, String reason, HttpServletRequest request, Locale locale) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)) {
            ModelAndView page = new ModelAndView("site/problem", status);
            page.addObject("status", status.value());
            page.addObject("reason", reason);
            page.addObject("frame", PageFrame.of(request, locale));
            return page;
        }
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, reason);
        detail.setTitle(messages.getMessage("problem.title." + status.value(), null, locale));
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE).body(detail);
    }
}
