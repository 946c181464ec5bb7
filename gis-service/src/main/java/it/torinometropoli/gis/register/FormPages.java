package it.torinometropoli.gis.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import it.torinometropoli.gis.site.ClientTexts;
import it.torinometropoli.gis.site.Crumb;
import it.torinometropoli.gis.site.PageFrame;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** The page with the form for an area. */
@Component
class FormPages {

    private static final String REVISION = "revisione";
    private static final List<String> AREA = List.of(AreaState.NAME, "uso_precedente", "settore", "stato_codice", "stato", "contaminazione", AreaState.AREA,
            "area_nota");
    private static final List<String> ENGLISH = List.of("uso_precedente_en", "stato_en", "area_nota_en", AreaState.SOURCE_EN);

    private final FormCheck check;
    private final AreaWords words;
    private final RegisterOutcomes outcomes;
    private final ClientTexts texts;
    private final MessageSource messages;

    FormPages(FormCheck check, AreaWords words, RegisterOutcomes outcomes, ClientTexts texts, MessageSource messages) {
        this.check = check;
        this.words = words;
        this.outcomes = outcomes;
        this.texts = texts;
        this.messages = messages;
    }

    /**
     * What the form is about.
     *
     * @param path where it is sent
     * @param area identifier of the one to correct; null of a new one
     * @param state what is published of it; null of a new one
     * @param revision of the proposal that was returned; 0 when there is none
     */
    record Subject(String path, String area, AreaState state, int revision) {
    }

    /**
     * A field of the form with what is in it.
     *
     * @param title what a reader calls it
     * @param value what is in it
     * @param codes what it offers; empty of other kinds
     * @param problem what is wrong with it; null when nothing is
     */
    record Filled(RegisterField field, String title, String value, List<AreaWords.Code> codes, String problem) {
    }

    /** The form with what has been written and what is wrong with it. */
    ModelAndView page(Subject subject, FormEntry entry, List<FormProblem> problems, Locale locale) {
        Map<String, String> wrong = problems.stream().collect(Collectors.toMap(FormProblem::field, FormProblem::text, (one, other) -> one + " " + other));
        Map<String, Filled> fields = new LinkedHashMap<>();
        RegisterField.ALL.forEach(field -> fields.put(field.name(), new Filled(field, title(field, locale), entry.values().get(field.name()),
                field.kind() == RegisterField.Kind.CODE ? check.codes(field, locale) : List.of(), wrong.get(field.name()))));
        ModelAndView page = new ModelAndView("register/form");
        page.addObject("subject", subject);
        page.addObject("fields", fields);
        page.addObject("groups", Map.of("area", of(fields, AREA), "english", of(fields, ENGLISH)));
        page.addObject("entry", entry);
        page.addObject("wrong", wrong);
        page.addObject("problems", problems);
        page.addObject("shapeNow", subject.state() == null ? null : ShapeText.write(subject.state().shape()));
        page.addObject("place", subject.state() == null ? null : place(subject));
        page.addObject("size", subject.state() == null ? null : words.size(subject.state().shape(), locale));
        page.addObject("today", RegisterDay.today().toString());
        page.addObject("clientTexts", texts.json(locale));
        page.addObject("crumbs", List.of(new Crumb(messages.getMessage("register.title", null, locale), RegisterConfiguration.PATH),
                Crumb.here(messages.getMessage(subject.area() == null ? "register.new" : "register.correction", null, locale))));
        if (!problems.isEmpty()) {
            page.setStatus(HttpStatus.BAD_REQUEST);
        }
        return page;
    }

    /** The form when it can no longer be sent. */
    ModelAndView refused(Subject subject, FormEntry entry, String outcome, Locale locale) {
        ModelAndView page = page(subject, entry, List.of(), locale);
        page.addObject("outcome", outcomes.of(outcome, locale));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** The page of a proposal that has been sent. */
    ModelAndView sent(long proposal, PageFrame frame) {
        return new ModelAndView("redirect:" + frame.to("/registro/proposte/" + proposal + "?esito=inviata"));
    }

    /** The revision that the form holds; -1, which is none, when it holds no number. */
    static int revision(MultiValueMap<String, String> sent) {
        String text = sent.getFirst(REVISION);
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    private static List<Filled> of(Map<String, Filled> fields, List<String> names) {
        return names.stream().map(fields::get).toList();
    }

    /** The middle of the area for the map, as latitude and longitude. */
    private static String place(Subject subject) {
        return ShapeText.place(subject.state().shape());
    }

    private String title(RegisterField field, Locale locale) {
        String title = messages.getMessage("register.field." + field.name(), null, null, locale);
        return title == null ? words.title(field.name(), locale) : title;
    }
}
