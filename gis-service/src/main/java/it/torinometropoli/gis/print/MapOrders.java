package it.torinometropoli.gis.print;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.print.Paper.Format;
import it.torinometropoli.gis.print.Paper.Orientation;
import it.torinometropoli.gis.print.PlanActions.PlanAction;
import org.locationtech.jts.geom.Envelope;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads and checks what a map sheet is to show. Whatever is left out is as the map page has it when it opens. */
@Component
class MapOrders {

    private static final int LONGEST_TITLE = 120;
    private static final double SMALLEST_SIDE = 10;
    private static final double FARTHEST = 10_000_000;
    /** Control characters and the like, which pages cannot hold. */
    private static final Pattern NOT_LETTERS = Pattern.compile("\\p{C}+");
    private static final Pattern SCALE = Pattern.compile("(?:1:)?(?<denominator>[0-9]{1,9})");

    private final UsualLayers usual;
    private final FeatureSources features;
    private final PlanActions plan;
    private final MessageSource messages;

    MapOrders(UsualLayers usual, FeatureSources features, PlanActions plan, MessageSource messages) {
        this.usual = usual;
        this.features = features;
        this.plan = plan;
        this.messages = messages;
    }

    /**
     * Reads the parameters.
     *
     * @throws PrintProblem naming the one at fault and what is allowed
     */
    MapOrder read(PrintParameters parameters, Locale locale) {
        parameters.checkLanguage();
        Paper paper = new Paper(parameters.choice(PrintParameters.FORMAT, Format::word, List.of(Format.values())),
                parameters.choice(PrintParameters.ORIENTATION, Orientation::word, List.of(Orientation.values())));
        List<Layer> layers = layers(parameters);
        MapOrder.Content content = new MapOrder.Content(title(parameters, locale), layers, actions(parameters));
        return new MapOrder(content, area(parameters, locale), scale(parameters, locale), paper, locale);
    }

    private String title(PrintParameters parameters, Locale locale) {
        String title = parameters.text(PrintParameters.TITLE);
        if (title != null && title.length() > LONGEST_TITLE) {
            throw PrintProblem.badParameter(PrintParameters.TITLE, title, text("print.allowed.title", locale, LONGEST_TITLE));
        }
        return title == null ? null : NOT_LETTERS.matcher(title).replaceAll(" ").strip();
    }

    private List<Layer> layers(PrintParameters parameters) {
        if (!parameters.given(PrintParameters.LAYERS)) {
            return usual.shown();
        }
        String allowed = String.join(", ", usual.drawable().stream().map(Layer::name).toList());
        List<String> names = parameters.list(PrintParameters.LAYERS, allowed);
        if (names.isEmpty()) {
            throw PrintProblem.badParameter(PrintParameters.LAYERS, "", allowed);
        }
        return names.stream().map(name -> usual.drawable().stream().filter(layer -> layer.name().equals(name)).findFirst()
                .orElseThrow(() -> PrintProblem.badParameter(PrintParameters.LAYERS, name, allowed))).toList();
    }

    private ActionChoice actions(PrintParameters parameters) {
        List<String> codes = parameters.list(PrintParameters.ACTIONS, "");
        if (codes.isEmpty()) {
            return new ActionChoice(List.of(), List.of());
        }
        List<PlanAction> all = plan.all();
        for (String code : codes) {
            if (all.stream().noneMatch(action -> action.under(code))) {
                throw PrintProblem.badParameter(PrintParameters.ACTIONS, code, String.join(", ", all.stream().map(PlanAction::code).toList()));
            }
        }
        return new ActionChoice(codes, all.stream().filter(action -> codes.stream().anyMatch(action::under)).toList());
    }

    private Envelope area(PrintParameters parameters, Locale locale) {
        String text = parameters.text(PrintParameters.BOX);
        if (!parameters.given(PrintParameters.BOX) && !whole().isNull()) {
            return whole();
        }
        double[] box = text == null ? null : numbers(text);
        if (box == null || box[2] - box[0] < SMALLEST_SIDE || box[3] - box[1] < SMALLEST_SIDE) {
            throw PrintProblem.badParameter(PrintParameters.BOX, text == null ? "" : text, text("print.allowed.bbox", locale, SMALLEST_SIDE));
        }
        return new Envelope(box[0], box[2], box[1], box[3]);
    }

    /** Where there is anything that is published. */
    private Envelope whole() {
        Envelope whole = new Envelope();
        usual.drawable().forEach(layer -> whole.expandToInclude(features.of(layer).bounds()));
        return whole;
    }

    /** Four numbers that are no farther from the origin than the reference system reaches, or null. */
    private static double[] numbers(String text) {
        String[] parts = text.split(",", -1);
        double[] numbers = new double[4];
        if (parts.length != numbers.length) {
            return null;
        }
        for (int i = 0; i < numbers.length; i++) {
            try {
                numbers[i] = Double.parseDouble(parts[i].strip());
            } catch (NumberFormatException noNumber) {
                return null;
            }
            if (!(Math.abs(numbers[i]) <= FARTHEST)) {
                return null;
            }
        }
        return numbers;
    }

    private MapScale scale(PrintParameters parameters, Locale locale) {
        String text = parameters.text(PrintParameters.SCALE);
        if (text == null) {
            return null;
        }
        Matcher matcher = SCALE.matcher(text);
        int denominator = matcher.matches() ? Integer.parseInt(matcher.group("denominator")) : 0;
        if (denominator < MapScale.LEAST || denominator > MapScale.MOST) {
            throw PrintProblem.badParameter(PrintParameters.SCALE, text, text("print.allowed.scale", locale, MapScale.LEAST, MapScale.MOST));
        }
        return new MapScale(denominator);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
