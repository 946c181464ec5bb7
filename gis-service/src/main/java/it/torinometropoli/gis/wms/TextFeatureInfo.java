package it.torinometropoli.gis.wms;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Features as plain text, a line per attribute. */
@Component
@Order(6)
class TextFeatureInfo implements FeatureInfoFormat {

    @Override
    public List<String> names() {
        return List.of("text/plain");
    }

    @Override
    public String ending() {
        return "txt";
    }

    @Override
    public byte[] write(InfoAnswer answer) {
        StringBuilder text = new StringBuilder();
        for (InfoCard card : InfoCard.of(answer.found(), answer.locale())) {
            text.append(card.layer()).append(" (").append(card.id()).append(")\n");
            card.entries().forEach(entry -> text.append("  ").append(entry.title()).append(": ").append(entry.value()).append('\n'));
        }
        if (text.isEmpty()) {
            text.append(WmsTexts.of(answer.locale()).nothingFound()).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
