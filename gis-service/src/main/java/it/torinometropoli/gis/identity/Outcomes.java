package it.torinometropoli.gis.identity;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a page says about what was done before it was shown: the address carries a code, of which there is a message. */
@Component
class Outcomes {

    /** The parameter with the code. */
    static final String PARAMETER = "esito";

    private final MessageSource messages;

    Outcomes(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The message of a code.
     *
     * @param code null when nothing was done
     * @return null when there is none
     */
    String message(String code, Locale locale) {
        return code == null || !code.matches("[a-z-]{1,30}") ? null
                : messages.getMessage("identity.outcome." + code, null, null, locale);
    }
}
