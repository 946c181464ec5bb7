package it.torinometropoli.gis.proposal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import it.torinometropoli.gis.ows.XmlWriter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The form by which QGIS asks for the fields of a proposal, as a QML document: labels, lists of values, calendars, boxes to tick. */
@Component
class BatchQgisForm {

    private final MessageSource messages;

    BatchQgisForm(MessageSource messages) {
        this.messages = messages;
    }

    /** The document, with labels in a language. */
    String in(Locale locale) {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        try (XmlWriter xml = new XmlWriter(document)) {
            xml.open("qgis").attribute("version", "3.22.0").attribute("styleCategories", "Fields|Forms");
            xml.open("fieldConfiguration");
            BatchTemplate.fields().forEach(field -> widget(xml, field, locale));
            xml.end().open("aliases");
            int column = 1;
            for (FormField field : BatchTemplate.fields()) {
                xml.open("alias").attribute("index", column++).attribute("field", field.name()).attribute("name", label(field, locale)).end();
            }
            xml.end().end();
        }
        return document.toString(StandardCharsets.UTF_8);
    }

    /** The label, with a star when the form needs the field, and how to write several values. */
    private String label(FormField field, Locale locale) {
        String label = messages.getMessage("proposal.field." + field.name(), null, locale) + (field.required() ? " *" : "");
        return switch (field.type()) {
            case CODES, TEXTS, ACTIONS -> messages.getMessage("batch.template.several", new Object[] {label}, locale);
            default -> label;
        };
    }

    private void widget(XmlWriter xml, FormField field, Locale locale) {
        xml.open("field").attribute("name", field.name()).attribute("configurationFlags", "None");
        switch (field.type()) {
            case CODE -> {
                map(open(xml, "ValueMap")).open("Option").attribute("name", "map").attribute("type", "List");
                field.codes().forEach(code -> option(map(xml), messages.getMessage("proposal.code." + field.name() + "." + code, null, locale),
                        "QString", code).end());
                xml.end();
            }
            case LONG_TEXT -> option(map(open(xml, "TextEdit")), "IsMultiline", "bool", "true");
            case FLAG -> map(open(xml, "CheckBox"));
            case DATE -> option(option(option(map(open(xml, "DateTime")), "calendar_popup", "bool", "true"), "field_format", "QString", "yyyy-MM-dd"),
                    "display_format", "QString", "dd/MM/yyyy");
            default -> map(open(xml, "TextEdit"));
        }
        xml.end().end().end().end();
    }

    private static XmlWriter open(XmlWriter xml, String widget) {
        return xml.open("editWidget").attribute("type", widget).open("config");
    }

    private static XmlWriter map(XmlWriter xml) {
        return xml.open("Option").attribute("type", "Map");
    }

    private static XmlWriter option(XmlWriter xml, String name, String type, String value) {
        return xml.open("Option").attribute("name", name).attribute("type", type).attribute("value", value).end();
    }
}
