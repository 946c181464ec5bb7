package it.torinometropoli.gis.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.site.Crumb;
import org.springframework.context.MessageSource;

/** What the pages of an edition are called in a reader's language. */
final class PlanTitles {

    private final MessageSource messages;
    private final Locale locale;

    PlanTitles(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /** A part by its level and code, for example "Azione 2.2.2". */
    public String of(PlanPart part) {
        return text(switch (part.level()) {
            case AXIS -> "plan.part.axis";
            case STRATEGY -> "plan.part.strategy";
            case ACTION -> "plan.part.action";
        }, part.code());
    }

    /** The way to a part. */
    List<Crumb> way(PlanOutline outline, PlanPart part, EditionAddress address) {
        List<Crumb> way = new ArrayList<>();
        way.add(new Crumb(text("plan.title"), address.plan()));
        outline.above(part).forEach(above -> way.add(new Crumb(of(above), address.of(above))));
        way.add(Crumb.here(of(part)));
        return way;
    }

    /** The way to a page right below the plan. */
    List<Crumb> way(String here, EditionAddress address) {
        return List.of(new Crumb(text("plan.title"), address.plan()), Crumb.here(here));
    }

    /** A text of the bundle. */
    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
