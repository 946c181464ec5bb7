package it.torinometropoli.gis.explorer;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import it.torinometropoli.gis.register.RegisterDay;
import it.torinometropoli.gis.register.RegisterHistory;
import it.torinometropoli.gis.site.PageProblem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Finds the state of the list of dismissed areas on a day. */
@Component
class EarlierStates {

    private static final String DAY = "al";

    private final RegisterHistory history;
    private final MessageSource messages;

    EarlierStates(RegisterHistory history, MessageSource messages) {
        this.history = history;
        this.messages = messages;
    }

    /**
     * The state that is asked for; empty when it is the present one.
     *
     * @throws PageProblem when there is no such day, or it is to come
     */
    Optional<EarlierState> asked(Parameters parameters, Locale locale) {
        if (history.layer().isEmpty()) {
            return Optional.empty();
        }
        return parameters.one(DAY).map(text -> {
            LocalDate day = RegisterDay.past(text).orElseThrow(() -> PageProblem.badParameter(DAY, text,
                    messages.getMessage("explorer.allowed.day", new Object[] {RegisterDay.today().toString()}, locale)));
            LocalDate begin = history.begin().orElseGet(RegisterDay::today);
            return new EarlierState(history.at(day), text, words(day, locale), words(begin, locale), !day.isBefore(begin),
                    parameters.without(List.of(DAY)).address(Explorers.DISMISSED.path()));
        });
    }

    private static String words(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
    }
}
