package it.torinometropoli.gis.wms;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Features as plain text, a line per attribute. */
@Component
@Order(3)
class TextFeatureInfo implements FeatureInfoFormat {

    @Override
    public String mediaType() {
        return "text/plain";
    }

    @Override
    public byte[] write(List<LayerHits> found, Locale locale) {
        StringBuilder text = new StringBuilder();
        for (FeatureCard card : FeatureCard.of(found, locale)) {
            text.append(card.layer()).append(" (").append(card.id()).append(")\n");
            card.entries().forEach(entry -> text.append("  ").append(entry.title()).append(": ").append(entry.value()).append('\n'));
        }
        if (text.isEmpty()) {
            text.append(WmsTexts.of(locale).nothingFound()).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
