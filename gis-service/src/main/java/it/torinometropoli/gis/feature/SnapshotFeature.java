package it.torinometropoli.gis.feature;

import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.geotools.api.feature.GeometryAttribute;
import org.geotools.api.feature.Property;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.geotools.api.feature.type.Name;
import org.geotools.api.filter.identity.FeatureId;
import org.geotools.api.geometry.BoundingBox;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.filter.identity.FeatureIdImpl;
import org.locationtech.jts.geom.Geometry;

/** A feature of a snapshot: values are looked up when asked for; only the geometry, once made, is kept as long as the feature is. */
final class SnapshotFeature implements PositionedFeature {

    private final FeatureTable table;
    private final int position;
    private Geometry geometry;

    SnapshotFeature(FeatureTable table, int position) {
        this.table = table;
        this.position = position;
    }

    @Override
    public int position() {
        return position;
    }

    @Override
    public String getID() {
        return table.type().getTypeName() + "." + table.ids().get(position);
    }

    @Override
    public FeatureId getIdentifier() {
        return new FeatureIdImpl(getID());
    }

    @Override
    public SimpleFeatureType getType() {
        return table.type();
    }

    @Override
    public SimpleFeatureType getFeatureType() {
        return table.type();
    }

    @Override
    public Name getName() {
        return table.type().getName();
    }

    @Override
    public int getAttributeCount() {
        return table.type().getAttributeCount();
    }

    @Override
    public Object getAttribute(int index) {
        return index == table.columns().size() ? getDefaultGeometry() : table.value(position, index);
    }

    @Override
    public Object getAttribute(String name) {
        int index = table.type().indexOf(name);
        return index < 0 ? null : getAttribute(index);
    }

    @Override
    public Object getAttribute(Name name) {
        return getAttribute(name.getLocalPart());
    }

    @Override
    public List<Object> getAttributes() {
        return new AbstractList<>() {

            @Override
            public Object get(int index) {
                return getAttribute(index);
            }

            @Override
            public int size() {
                return getAttributeCount();
            }
        };
    }

    /** Threads that share the feature may each make the geometry; one is as good as the other. */
    @Override
    public Object getDefaultGeometry() {
        Geometry made = geometry;
        if (made == null) {
            made = table.shapes().geometry(position);
            geometry = made;
        }
        return made;
    }

    @Override
    public Geometry flatGeometry() {
        return table.shapes().flatGeometry(position);
    }

    @Override
    public int geometrySize() {
        return table.shapes().packedSize(position);
    }

    @Override
    public Object state() {
        return table.shapes().state();
    }

    @Override
    public BoundingBox getBounds() {
        return copy().getBounds();
    }

    @Override
    public GeometryAttribute getDefaultGeometryProperty() {
        return copy().getDefaultGeometryProperty();
    }

    @Override
    public Collection<Property> getProperties() {
        return copy().getProperties();
    }

    @Override
    public Collection<Property> getProperties(Name name) {
        return copy().getProperties(name);
    }

    @Override
    public Collection<Property> getProperties(String name) {
        return copy().getProperties(name);
    }

    @Override
    public Property getProperty(Name name) {
        return copy().getProperty(name);
    }

    @Override
    public Property getProperty(String name) {
        return copy().getProperty(name);
    }

    @Override
    public Collection<? extends Property> getValue() {
        return copy().getValue();
    }

    @Override
    public AttributeDescriptor getDescriptor() {
        return copy().getDescriptor();
    }

    @Override
    public boolean isNillable() {
        return copy().isNillable();
    }

    @Override
    public void validate() {
        copy().validate();
    }

    @Override
    public Map<Object, Object> getUserData() {
        return Map.of();
    }

    /** The feature in the form that GeoTools makes, for what only that one offers. */
    private SimpleFeature copy() {
        return SimpleFeatureBuilder.build(table.type(), getAttributes(), getID());
    }

    @Override
    public boolean equals(Object other) {
        if (other instanceof SnapshotFeature feature && feature.table == table) {
            return feature.position == position;
        }
        return other instanceof SimpleFeature feature && feature.getID().equals(getID()) && feature.getType().equals(getType())
                && feature.getAttributes().equals(getAttributes());
    }

    @Override
    public int hashCode() {
        return getID().hashCode();
    }

    @Override
    public String toString() {
        return getID();
    }

    @Override
    public void setAttribute(int index, Object value) {
        throw unchangeable();
    }

    @Override
    public void setAttribute(String name, Object value) {
        throw unchangeable();
    }

    @Override
    public void setAttribute(Name name, Object value) {
        throw unchangeable();
    }

    @Override
    public void setAttributes(List<Object> values) {
        throw unchangeable();
    }

    @Override
    public void setAttributes(Object[] values) {
        throw unchangeable();
    }

    @Override
    public void setDefaultGeometry(Object shape) {
        throw unchangeable();
    }

    @Override
    public void setDefaultGeometryProperty(GeometryAttribute property) {
        throw unchangeable();
    }

    @Override
    public void setValue(Collection<Property> properties) {
        throw unchangeable();
    }

    @Override
    public void setValue(Object value) {
        throw unchangeable();
    }

    private static UnsupportedOperationException unchangeable() {
        return new UnsupportedOperationException("features of a snapshot cannot be changed");
    }
}
