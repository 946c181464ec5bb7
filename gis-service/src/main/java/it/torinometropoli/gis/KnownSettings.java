package it.torinometropoli.gis;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.annotation.AnnotationUtils;

/** The settings that the service reads, taken from the records they are bound to. */
final class KnownSettings {

    private final TreeSet<ConfigurationPropertyName> names = new TreeSet<>();

    /**
     * The settings of the records annotated with {@link ConfigurationProperties}.
     *
     * @param types classes of which all others are left out
     */
    KnownSettings(Collection<Class<?>> types) {
        for (Class<?> type : types) {
            ConfigurationProperties annotation = AnnotationUtils.findAnnotation(type, ConfigurationProperties.class);
            if (annotation != null && type.isRecord()) {
                addComponents(ConfigurationPropertyName.of(annotation.value()), type);
            }
        }
    }

    private void addComponents(ConfigurationPropertyName prefix, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            ConfigurationPropertyName name = prefix.append(DataObjectPropertyName.toDashedForm(component.getName()));
            if (component.getType().isRecord()) {
                addComponents(name, component.getType());
            } else {
                names.add(name);
            }
        }
    }

    /** The names in dashed form, such as {@code gis.database.services-username}, in alphabetical order. */
    List<String> names() {
        return names.stream().map(ConfigurationPropertyName::toString).toList();
    }

    /**
     * Whether a setting of this name is read, or one that holds it as an entry.
     *
     * @param name in any of the notations that Spring Boot takes on a command line
     */
    boolean contain(String name) {
        ConfigurationPropertyName asked = ConfigurationPropertyName.adapt(name, '.');
        return names.stream().anyMatch(known -> known.equals(asked) || known.isAncestorOf(asked));
    }
}
