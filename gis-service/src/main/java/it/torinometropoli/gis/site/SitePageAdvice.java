package it.torinometropoli.gis.site;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** Gives every page its frame, and a page of its own to what goes wrong. */
@ControllerAdvice(annotations = SitePage.class)
class SitePageAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(SitePageAdvice.class);
    /** When to try again what the database did not answer. */
    static final String RETRY_AFTER_SECONDS = "30";

    private final MessageSource messages;

    SitePageAdvice(MessageSource messages) {
        this.messages = messages;
    }

    @ModelAttribute("frame")
    PageFrame frame(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        String asked = request.getParameter(ReaderLanguage.PARAMETER);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (!ReaderLanguage.offers(asked)) {
            throw PageProblem.badParameter(ReaderLanguage.PARAMETER, asked, ReaderLanguage.codes());
        }
        return PageFrame.of(request, locale);
    }

    @ExceptionHandler
    ModelAndView refused(PageProblem problem, HttpServletRequest request, Locale locale) {
        return page(problem.status(), messages.getMessage(problem.getMessage(), problem.arguments(), locale), PageFrame.of(request, locale));
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class, TransactionSystemException.class})
    ModelAndView unreachable(Exception failure, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        LOG.warn("The database does not answer: {}", failure.getMessage());
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        return page(HttpStatus.SERVICE_UNAVAILABLE, messages.getMessage("problem.database", null, locale), PageFrame.of(request, locale));
    }

    private ModelAndView page(HttpStatus status, String reason, PageFrame frame) {
        ModelAndView page = new ModelAndView("site/problem", status);
        page.addObject("status", status.value());
        page.addObject("reason", reason);
        page.addObject("frame", frame);
        return page;
    }
}
