package it.torinometropoli.gis.proposal;

import java.util.Locale;

import it.torinometropoli.gis.site.PageFrame;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Tells those who examine proposals, on a page, why there is nothing to see or to do. */
@ControllerAdvice(assignableTypes = {ReviewPageController.class, DecisionPageController.class, QueuePageController.class,
    StatisticsPageController.class, CallDeskController.class})
class ReviewPageAdvice {

    private final MessageSource messages;

    ReviewPageAdvice(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ModelAndView describe(ProposalProblem problem, HttpServletRequest request, Locale locale) {
        ModelAndView page = new ModelAndView("site/problem", problem.status());
        page.addObject("status", problem.status().value());
        page.addObject("reason", messages.getMessage(problem.getMessage(), problem.arguments(), locale));
        page.addObject("frame", PageFrame.of(request, locale));
        return page;
    }
}
