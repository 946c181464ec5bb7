package it.torinometropoli.gis.proposal;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import it.torinometropoli.gis.site.PageFrame;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * Tells readers of the proposer's pages what cannot be done with a proposal. Where it is no longer as the page showed it, they are led to the page as it
 * is now.
 */
@ControllerAdvice(assignableTypes = {OwnController.class, DraftFormController.class})
class FormProblemAdvice {

    private static final Pattern OF_A_PROPOSAL = Pattern.compile("(" + OwnController.PATH + "/\\d{1,18})/.*");

    private final MessageSource messages;

    FormProblemAdvice(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ModelAndView describe(ProposalProblem problem, HttpServletRequest request, Locale locale) {
        PageFrame frame = PageFrame.of(request, locale);
        Matcher proposal = OF_A_PROPOSAL.matcher(request.getRequestURI());
        if (problem.status() == HttpStatus.CONFLICT && proposal.matches()) {
            return new ModelAndView("redirect:" + frame.to(proposal.group(1) + "?esito=cambiata"));
        }
        ModelAndView page = new ModelAndView("site/problem", problem.status());
        page.addObject("status", problem.status().value());
        page.addObject("reason", messages.getMessage(problem.getMessage(), problem.arguments(), locale));
        page.addObject("frame", frame);
        return page;
    }
}
