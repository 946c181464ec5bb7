package it.torinometropoli.gis.wfs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LocalizedText;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.territory.TerritoryPlaces;
import org.springframework.stereotype.Component;

/** The stored query for a homogeneous zone, its municipalities and the features in them. */
@Component
final class ZoneQuery implements StoredQuery {

    private static final Parameter NUMBER = Parameter.required("zona", "xsd:positiveInteger", WfsTexts.text("of-zone.number"));
    private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{0,8}");

    private final TerritoryPlaces territory;
    private final PlaceQueries places;

    ZoneQuery(TerritoryPlaces territory, PlaceQueries places) {
        this.territory = territory;
        this.places = places;
    }

    @Override
    public String id() {
        return OWN + "FeaturesOfZone";
    }

    @Override
    public LocalizedText title() {
        return WfsTexts.text("of-zone.title");
    }

    @Override
    public LocalizedText summary() {
        return WfsTexts.text("of-zone.summary");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(NUMBER, PlaceQueries.LAYER);
    }

    @Override
    public List<Layer> returns() {
        return places.with(layer -> layer.attribute(Attribute.Role.ZONE).isPresent() || layer.name().equals("zone_omogenee"));
    }

    @Override
    public List<LayerQuery> queries(Map<String, String> arguments) {
        Optional<Integer> number = Optional.of(arguments.get(NUMBER.name())).filter(DIGITS.asMatchPredicate()).map(Integer::valueOf);
        Map<String, Set<String>> listed = number.flatMap(territory::ofZone).orElseThrow(() -> new OwsException(
                ExceptionCode.INVALID_PARAMETER_VALUE, NUMBER.name(), "no homogeneous zone has this number; /api/v1/zone lists them"));
        return places.of(listed, new PlaceQueries.Otherwise(Attribute.Role.ZONE, number.orElseThrow()), arguments);
    }
}
