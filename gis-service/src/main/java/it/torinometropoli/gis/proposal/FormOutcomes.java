package it.torinometropoli.gis.proposal;

import java.util.Locale;
import java.util.Set;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the proposer's pages say about what was done before: the address carries a code, of which there is a message. */
@Component
class FormOutcomes {

    /** The parameter with the code. */
    static final String PARAMETER = "esito";

    private static final Set<String> REFUSALS = Set.of("incompleta", "cambiata", "piano");

    private final MessageSource messages;

    FormOutcomes(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * What the page shows.
     *
     * @param refusal whether it is not what the reader wanted
     */
    record Outcome(String text, boolean refusal) {
    }

    /**
     * The outcome of a code.
     *
     * @param code null when nothing was done
     * @return null when there is none
     */
    Outcome of(String code, Locale locale) {
        String text = code == null || !code.matches("[a-z]{1,20}") ? null : messages.getMessage("form.outcome." + code, null, null, locale);
        return text == null ? null : new Outcome(text, REFUSALS.contains(code));
    }
}
