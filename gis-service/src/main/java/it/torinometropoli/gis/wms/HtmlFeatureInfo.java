package it.torinometropoli.gis.wms;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Features as a web page without styles or scripts, a table for each. */
@Component
@Order(1)
class HtmlFeatureInfo implements FeatureInfoFormat {

    private final ITemplateEngine templates;

    HtmlFeatureInfo(ITemplateEngine templates) {
        this.templates = templates;
    }

    @Override
    public String mediaType() {
        return "text/html";
    }

    @Override
    public byte[] write(List<LayerHits> found, Locale locale) {
        WmsTexts texts = WmsTexts.of(locale);
        Map<String, Object> values = Map.of("language", locale.getLanguage(), "heading", texts.featuresHere(),
                "nothingFound", texts.nothingFound(), "cards", FeatureCard.of(found, locale));
        return templates.process("wms/feature-info", new Context(locale, values)).getBytes(StandardCharsets.UTF_8);
    }
}
