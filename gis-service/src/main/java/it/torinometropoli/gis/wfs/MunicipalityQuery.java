package it.torinometropoli.gis.wfs;

import java.util.List;
import java.util.Map;
import java.util.Set;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LocalizedText;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.territory.TerritoryPlaces;
import org.springframework.stereotype.Component;

/** The stored query for a municipality and the features in it. */
@Component
final class MunicipalityQuery implements StoredQuery {

    private static final Parameter CODE = Parameter.required("codice_istat", "xsd:string", WfsTexts.text("of-municipality.code"));

    private final TerritoryPlaces territory;
    private final PlaceQueries places;

    MunicipalityQuery(TerritoryPlaces territory, PlaceQueries places) {
        this.territory = territory;
        this.places = places;
    }

    @Override
    public String id() {
        return OWN + "FeaturesOfMunicipality";
    }

    @Override
    public LocalizedText title() {
        return WfsTexts.text("of-municipality.title");
    }

    @Override
    public LocalizedText summary() {
        return WfsTexts.text("of-municipality.summary");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(CODE, PlaceQueries.LAYER);
    }

    @Override
    public List<Layer> returns() {
        return places.with(layer -> layer.attribute(Attribute.Role.MUNICIPALITY).isPresent() || layer.attribute(CODE.name()).isPresent());
    }

    @Override
    public List<LayerQuery> queries(Map<String, String> arguments) {
        String code = arguments.get(CODE.name());
        Map<String, Set<String>> listed = territory.ofMunicipality(code).orElseThrow(() -> new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE,
                CODE.name(), "no municipality has this code; codes are the six digits of ISTAT, such as 001272"));
        return places.of(listed, new PlaceQueries.Otherwise(Attribute.Role.MUNICIPALITY, code), arguments);
    }
}
