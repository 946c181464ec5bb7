package it.torinometropoli.gis.wms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.CatalogException;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.settings.Folders;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/**
 * The HTML templates of layers for GetFeatureInfo: {@code templates/<layer>.html} in the folder of the layers, a fragment of Thymeleaf for
 * one feature. All that it writes of a feature is escaped: a template that would write text as it is, or runs a script, stops the start.
 */
@Component
class InfoTemplates {

    private static final List<String> FORBIDDEN = List.of("utext", "[(", "<script", "javascript:", "th:on", "inline=\"javascript\"");

    private final Map<String, Template> templates = new HashMap<>();
    private final TemplateEngine engine = engine();

    /**
     * Reads the templates.
     *
     * @throws CatalogException when one cannot be read or is refused
     */
    InfoTemplates(Catalog catalog, Folders folders) {
        for (Layer layer : catalog.layers()) {
            Path file = folders.layerFolder().resolve("templates").resolve(layer.localName() + ".html");
            if (Files.isRegularFile(file)) {
                templates.put(layer.name(), checked(file, layer));
            }
        }
    }

    private record Template(Layer layer, String text) {
    }

    /**
     * The card of a feature as its layer's template writes it.
     *
     * @param root address of the portal, without a slash at the end
     * @return empty when the layer has no template
     */
    Optional<String> write(InfoCard card, String root, Locale locale) {
        return Optional.ofNullable(templates.get(card.layerName())).map(template -> write(template, card, root, locale));
    }

    private String write(Template template, InfoCard card, String root, Locale locale) {
        return engine.process(template.text(), new Context(locale, Map.of("language", locale.getLanguage(), "root", root, "layer", card.layer(),
                "id", card.id(), "title", card.title(), "value", card.values(template.layer()), "entries", card.entries())));
    }

    /** A feature without values goes through the template, so that a mistake is seen at the start and not by readers. */
    private Template checked(Path file, Layer layer) {
        try {
            Template template = new Template(layer, Files.readString(file));
            refuseUnescaped(template.text().lines().toList(), file);
            write(template, new InfoCard(layer.name(), "", "", "", List.of()), "http://localhost", Locale.ITALIAN);
            return template;
        } catch (TemplateEngineException wrong) {
            throw new CatalogException(file, 0, "the template cannot be used: " + NestedExceptionUtils.getMostSpecificCause(wrong).getMessage());
        } catch (IOException unreadable) {
            throw new CatalogException(file, 0, "the template cannot be read: " + unreadable.getMessage());
        }
    }

    private static void refuseUnescaped(List<String> lines, Path file) {
        for (int line = 0; line < lines.size(); line++) {
            String written = lines.get(line).toLowerCase(Locale.ROOT);
            Optional<String> forbidden = FORBIDDEN.stream().filter(written::contains).findFirst();
            if (forbidden.isPresent()) {
                throw new CatalogException(file, line + 1, "'%s' is not allowed in a template: use th:text".formatted(forbidden.get()));
            }
        }
    }

    private static TemplateEngine engine() {
        StringTemplateResolver resolver = new StringTemplateResolver();
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCacheable(true);
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
