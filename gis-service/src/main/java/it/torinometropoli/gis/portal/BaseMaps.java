package it.torinometropoli.gis.portal;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The maps of others that readers may choose below the layers ({@code gis.base-maps}); none unless configured, so that no request leaves
 * for another host.
 *
 * @param baseMaps in the order in which they are offered
 */
@ConfigurationProperties("gis")
public record BaseMaps(@DefaultValue List<BaseMap> baseMaps) {

    /** Refuses two maps of one identifier. */
    public BaseMaps {
        if (baseMaps.stream().map(BaseMap::id).distinct().count() < baseMaps.size()) {
            throw new IllegalArgumentException("gis.base-maps: two base maps have the same id");
        }
        baseMaps = List.copyOf(baseMaps);
    }

    /** The origins that pages load pictures from, each once, such as {@code https://tile.openstreetmap.org}; empty when there are none. */
    public List<String> origins() {
        return baseMaps.stream().flatMap(map -> map.origin().stream()).distinct().collect(Collectors.toUnmodifiableList());
    }
}
