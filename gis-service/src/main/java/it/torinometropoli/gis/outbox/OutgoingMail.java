package it.torinometropoli.gis.outbox;

import java.util.List;
import java.util.Locale;

/**
 * A mail to send, in plain text.
 *
 * @param to the address of one recipient
 * @param template name of its texts: {@code mail.<template>.subject} and {@code mail.<template>.body} in a bundle of {@code texts/}
 * @param arguments what the texts name, from {@code {0}} on; numbers and dates as texts already
 * @param language of the recipient
 */
public record OutgoingMail(String to, String template, List<Object> arguments, Locale language) {

    /** A mail in Italian. */
    public OutgoingMail(String to, String template, List<Object> arguments) {
        this(to, template, arguments, Locale.ITALIAN);
    }
}
