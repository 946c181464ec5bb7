package it.torinometropoli.gis.wfs;

import java.util.List;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.format.GmlNames;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.OwsException;
import org.geotools.api.filter.Id;
import org.geotools.api.filter.identity.Identifier;
import org.geotools.filter.visitor.DefaultFilterVisitor;

/**
 * Refuses identifiers of features of another type than the query's (OGC 09-025r2, 7.9.2.4.1). One that belongs to no type at all
 * matches nothing, which is no fault.
 */
final class IdentifierCheck extends DefaultFilterVisitor {

    private final Layer queried;
    private final List<Layer> layers;
    private final String locator;

    /**
     * @param queried the layer of the query
     * @param layers all layers
     * @param locator the parameter to blame
     */
    IdentifierCheck(Layer queried, List<Layer> layers, String locator) {
        this.queried = queried;
        this.layers = layers;
        this.locator = locator;
    }

    @Override
    public Object visit(Id condition, Object data) {
        for (Identifier identifier : condition.getIdentifiers()) {
            String id = identifier.toString();
            layers.stream().filter(layer -> !layer.name().equals(queried.name()) && layer.localId(id).isPresent()).findFirst().ifPresent(other -> {
                throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, locator, "'%s' is of the type %s; the query asks for %s"
                        .formatted(id, GmlNames.layers(other.localName()), GmlNames.layers(queried.localName())));
            });
        }
        return data;
    }
}
