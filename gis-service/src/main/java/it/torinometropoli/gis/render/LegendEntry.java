package it.torinometropoli.gis.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import it.torinometropoli.gis.render.StyleSheet.Pass;
import it.torinometropoli.gis.render.StyleSheet.SheetRule;
import it.torinometropoli.gis.render.StyleSheet.Step;

/**
 * A line of a legend.
 *
 * @param title beside the symbol; may be empty
 * @param steps what draws the symbol
 * @param texts the labels that the symbol stands for when nothing else is drawn
 */
record LegendEntry(String title, List<Step> steps, List<TextSymbol> texts) {

    /**
     * The lines for a style. Rules without a title are left out, unless none has one: then each that draws shapes has a line of its own
     * with its name. Within a feature type style the first rule of a title counts, over several they are drawn together.
     */
    static List<LegendEntry> of(StyleSheet sheet, LegendRules rules, Locale locale) {
        boolean titled = titled(sheet);
        Map<String, LegendEntry> entries = new LinkedHashMap<>();
        for (Pass pass : sheet.passes()) {
            Map<String, LegendEntry> ofPass = new LinkedHashMap<>();
            for (SheetRule rule : pass.rules()) {
                if (shown(rule, titled) && rules.chosen(rule)) {
                    String title = titled ? rule.title().toString(locale) : Objects.requireNonNullElse(rule.name(), "");
                    ofPass.putIfAbsent(titled ? title : title + "\n" + (entries.size() + ofPass.size()), new LegendEntry(title, rule.steps(), rule.texts()));
                }
            }
            ofPass.forEach((key, entry) -> entries.merge(key, entry, LegendEntry::and));
        }
        return List.copyOf(entries.values());
    }

    /** The names of the rules that legends of a style show, in the order of the style; rules without a name are left out. */
    static List<String> names(StyleSheet sheet) {
        boolean titled = titled(sheet);
        return sheet.passes().stream().flatMap(pass -> pass.rules().stream()).filter(rule -> shown(rule, titled))
                .map(SheetRule::name).filter(Objects::nonNull).distinct().toList();
    }

    /** Whether the line shows how labels look. */
    boolean label() {
        return steps.isEmpty();
    }

    private LegendEntry and(LegendEntry other) {
        List<Step> together = new ArrayList<>(steps);
        together.addAll(other.steps);
        return new LegendEntry(title, List.copyOf(together), texts.isEmpty() ? other.texts : texts);
    }

    private static boolean titled(StyleSheet sheet) {
        return sheet.passes().stream().flatMap(pass -> pass.rules().stream()).anyMatch(rule -> rule.title() != null);
    }

    private static boolean shown(SheetRule rule, boolean titled) {
        return titled ? rule.title() != null && !(rule.steps().isEmpty() && rule.texts().isEmpty()) : !rule.steps().isEmpty();
    }
}
