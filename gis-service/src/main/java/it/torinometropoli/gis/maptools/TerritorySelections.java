package it.torinometropoli.gis.maptools;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.territory.TerritoryPlaces;
import org.springframework.stereotype.Component;

/**
 * What lies in a municipality or zone, as the WFS stored queries have it: the places that are known to touch it, and of layers without such
 * places the features that an attribute ascribes to it. Where there are more places in a layer than a request may name, the attribute
 * decides as well.
 */
@Component
class TerritorySelections {

    /** How many identifiers a request for features may have. */
    private static final int MOST_IDS = 1_000;

    private static final Pattern ZONE = Pattern.compile("[1-9][0-9]{0,8}");

    private final Catalog catalog;
    private final TerritoryPlaces territory;

    TerritorySelections(Catalog catalog, TerritoryPlaces territory) {
        this.catalog = catalog;
        this.territory = territory;
    }

    /**
     * The selection of a municipality; layers without anything there are left out.
     *
     * @param istatCode six digits
     * @return empty when there is no such municipality
     */
    Optional<List<LayerSelection>> ofMunicipality(String istatCode) {
        return territory.ofMunicipality(istatCode).map(listed -> selections(listed, Attribute.Role.MUNICIPALITY, istatCode));
    }

    /**
     * The selection of a zone; layers without anything there are left out.
     *
     * @param number from 1
     * @return empty when no zone has the number
     */
    Optional<List<LayerSelection>> ofZone(String number) {
        return Optional.of(number).filter(ZONE.asMatchPredicate()).map(Integer::valueOf).flatMap(territory::ofZone)
                .map(listed -> selections(listed, Attribute.Role.ZONE, number));
    }

    private List<LayerSelection> selections(Map<String, Set<String>> listed, Attribute.Role role, String code) {
        return catalog.layers().stream().flatMap(layer -> selection(layer, listed.getOrDefault(layer.name(), Set.of()), role, code)).toList();
    }

    private static Stream<LayerSelection> selection(Layer layer, Set<String> ids, Attribute.Role role, String code) {
        Optional<Attribute> attribute = layer.attribute(role);
        if (!ids.isEmpty() && (ids.size() <= MOST_IDS || attribute.isEmpty())) {
            return Stream.of(new LayerSelection(layer.name(), ids.stream().sorted().limit(MOST_IDS).map(layer::featureId).toList(), null));
        }
        return attribute.stream().map(known -> new LayerSelection(layer.name(), null,
                known.name() + " = " + (known.type() == Attribute.Type.STRING ? "'" + code + "'" : code)));
    }
}
