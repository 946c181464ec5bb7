package it.torinometropoli.gis.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import it.torinometropoli.gis.geofile.UploadRefusedException;
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Checks what somebody has written into the form for an area. */
@Component
class FormCheck {

    private static final int LONGEST_NOTE = 2_000;
    private static final Pattern AREA = Pattern.compile("\\d{1,9}([.,]\\d{1,2})?");

    private final AreaWords words;
    private final ShapeText shapes;
    private final MessageSource messages;

    FormCheck(AreaWords words, ShapeText shapes, MessageSource messages) {
        this.words = words;
        this.shapes = shapes;
        this.messages = messages;
    }

    /**
     * The outcome.
     *
     * @param submission null when there are problems
     */
    record Outcome(Submission submission, List<FormProblem> problems) {
    }

    /** What a shape must be. */
    enum ShapeNeed {
        /** It must be given. */
        REQUIRED,
        /** Without one it stays as it is. */
        OPTIONAL
    }

    /** Checks all fields, so that everything that is wrong is said at once. */
    Outcome check(FormEntry entry, ShapeNeed need, Locale locale) {
        List<FormProblem> problems = new ArrayList<>();
        RegisterField.ALL.forEach(field -> problem(field, entry.values().get(field.name()), locale)
                .ifPresent(text -> problems.add(new FormProblem(field.name(), text))));
        Optional<LocalDate> sourceDate = RegisterDay.past(entry.sourceDate());
        if (sourceDate.isEmpty()) {
            problems.add(new FormProblem(FormEntry.SOURCE_DATE, text("register.problem.date", locale)));
        }
        if (entry.note().length() > LONGEST_NOTE) {
            problems.add(new FormProblem(FormEntry.NOTE, text("register.problem.long", locale, LONGEST_NOTE)));
        }
        Geometry shape = shape(entry, need, problems, locale);
        return problems.isEmpty() ? new Outcome(new Submission(entry.values(), shape, sourceDate.orElseThrow(),
                entry.note().isEmpty() ? null : entry.note()), problems) : new Outcome(null, problems);
    }

    private Optional<String> problem(RegisterField field, String value, Locale locale) {
        if (value.isEmpty()) {
            return field.required() ? Optional.of(text("register.problem.required", locale)) : Optional.empty();
        }
        boolean fits = switch (field.kind()) {
            case LINE -> value.chars().noneMatch(Character::isISOControl);
            case TEXT -> value.chars().noneMatch(letter -> Character.isISOControl(letter) && letter != '\n');
            case AREA -> AREA.matcher(value).matches();
            case CODE -> codes(field, locale).stream().anyMatch(code -> code.code().equals(value));
        };
        if (!fits) {
            return Optional.of(text(field.kind() == RegisterField.Kind.AREA ? "register.problem.area" : "register.problem.value", locale));
        }
        return value.length() > field.longest() ? Optional.of(text("register.problem.long", locale, field.longest())) : Optional.empty();
    }

    private Geometry shape(FormEntry entry, ShapeNeed need, List<FormProblem> problems, Locale locale) {
        if (entry.shape().isEmpty()) {
            if (need == ShapeNeed.REQUIRED) {
                problems.add(new FormProblem(FormEntry.SHAPE, text("register.problem.shape", locale)));
            }
            return null;
        }
        if (entry.values().get(AreaState.QUALITY).isEmpty()) {
            problems.add(new FormProblem(AreaState.QUALITY, text("register.problem.quality", locale)));
        }
        try {
            Geometry shape = shapes.read(entry.shape());
            if (shape.getDimension() < 2) {
                problems.add(new FormProblem(FormEntry.SHAPE, text("register.problem.polygon", locale)));
            }
            return shape;
        } catch (UploadRefusedException refused) {
            refused.problems().forEach(problem -> problems.add(new FormProblem(FormEntry.SHAPE, messages.getMessage(problem, locale))));
            return null;
        }
    }

    /** The codes that a field offers, in words. */
    List<AreaWords.Code> codes(RegisterField field, Locale locale) {
        return words.codes(field.name(), locale).stream()
                .filter(code -> field != RegisterField.QUALITY || RegisterField.QUALITIES.contains(code.code())).toList();
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
