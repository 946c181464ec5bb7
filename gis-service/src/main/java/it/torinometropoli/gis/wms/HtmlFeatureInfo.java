package it.torinometropoli.gis.wms;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Features as a web page without scripts, a table for each, or what the layer's own template writes, with links to the map and the plan. */
@Component
@Order(1)
class HtmlFeatureInfo implements FeatureInfoFormat {

    private final ITemplateEngine pages;
    private final InfoTemplates templates;

    HtmlFeatureInfo(ITemplateEngine pages, InfoTemplates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    /**
     * A feature of the page.
     *
     * @param card for the table
     * @param written by the layer's template, ready to be put into the page; null when the layer has none
     */
    record Section(InfoCard card, String written) {
    }

    @Override
    public List<String> names() {
        return List.of("text/html");
    }

    @Override
    public String ending() {
        return "html";
    }

    @Override
    public byte[] write(InfoAnswer answer) {
        Locale locale = answer.locale();
        WmsTexts texts = WmsTexts.of(locale);
        List<Section> sections = InfoCard.of(answer.found(), locale).stream()
                .map(card -> new Section(card, templates.write(card, answer.root(), locale).orElse(null))).toList();
        Map<String, Object> values = Map.of("language", locale.getLanguage(), "root", answer.root(), "heading", texts.featuresHere(),
                "nothingFound", texts.nothingFound(), "sections", sections);
        return pages.process("wms/feature-info", new Context(locale, values)).getBytes(StandardCharsets.UTF_8);
    }
}
