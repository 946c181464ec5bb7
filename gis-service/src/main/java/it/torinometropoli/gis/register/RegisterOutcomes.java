package it.torinometropoli.gis.register;

import java.util.Locale;
import java.util.Set;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a page of the register says about what was done before it was shown: the address carries a code, of which there is a message. */
@Component
class RegisterOutcomes {

    /** The parameter with the code. */
    static final String PARAMETER = "esito";

    private static final Set<String> REFUSALS = Set.of("superata", "area-cambiata", "gia-aperta", "motivo", "dato", "troppe");

    private final MessageSource messages;

    RegisterOutcomes(MessageSource messages) {
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
        String text = code == null || !code.matches("[a-z-]{1,30}") ? null : messages.getMessage("register.outcome." + code, null, null, locale);
        return text == null ? null : new Outcome(text, REFUSALS.contains(code));
    }
}
