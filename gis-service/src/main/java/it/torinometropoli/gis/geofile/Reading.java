package it.torinometropoli.gis.geofile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.ForeignCrs;
import it.torinometropoli.gis.geo.UnknownShiftException;
import it.torinometropoli.gis.geofile.RawLayer.RawFeature;
import it.torinometropoli.gis.geofile.RawLayer.UnreadRow;
import it.torinometropoli.gis.geofile.UploadProblem.Fault;
import org.locationtech.jts.geom.Geometry;

/** What is being read of one upload. */
final class Reading {

    private static final int MOST_NOTICES = 20;
    private static final int MOST_FIELDS = 255;

    private final ReadBudget budget;
    private final List<RawLayer> layers = new ArrayList<>();
    private final Set<UploadProblem> notices = new LinkedHashSet<>();
    private final Predicate<Map<String, Object>> wanted;
    private final boolean converting;
    private final Set<String> fields = new LinkedHashSet<>();
    private List<RawFeature> features = new ArrayList<>();
    private List<UnreadRow> unread = new ArrayList<>();
    private int read;

    /** Keeps all features, in systems that the service offers. */
    Reading(ReadBudget budget) {
        this.budget = budget;
        this.wanted = attributes -> true;
        this.converting = false;
    }

    /** Keeps the features that are wanted by their attributes, in whatever system can be read. */
    Reading(ReadBudget budget, Predicate<Map<String, Object>> wanted) {
        this.budget = budget;
        this.wanted = wanted;
        this.converting = true;
    }

    ReadBudget budget() {
        return budget;
    }

    /** Takes a feature of the layer that is being read; its vertices have been counted. */
    void feature(Map<String, Object> attributes, Geometry shape) {
        take(read + 1, attributes, shape);
    }

    /** Takes a row of a table, which has no shape. */
    void row(int number, Map<String, Object> attributes) {
        take(number, attributes, null);
    }

    /** Takes the names of the columns of a table, which may have no rows. */
    void columns(List<String> names) {
        fields.addAll(names);
    }

    /** Notes a row of a table that cannot be read. */
    void unread(int number, UploadProblem problem) {
        budget.features(1);
        read++;
        unread.add(new UnreadRow(number, problem));
    }

    private void take(int number, Map<String, Object> attributes, Geometry shape) {
        budget.features(1);
        read++;
        if (fields.size() < MOST_FIELDS) {
            fields.addAll(attributes.keySet());
        }
        if (wanted.test(attributes)) {
            features.add(new RawFeature(number, attributes, shape));
        }
    }

    /** The number of the feature that is read next, in its layer. */
    int next() {
        return read + 1;
    }

    /**
     * The system of a layer that the service does not offer.
     *
     * @param name as people know it
     * @param definition as the file has it
     * @throws UploadRefusedException when it cannot be read
     */
    ForeignCrs foreign(String name, String definition) {
        try {
            return (converting ? ForeignCrs.read(definition) : Optional.<ForeignCrs>empty())
                    .orElseThrow(() -> UploadProblem.of(converting ? Fault.UNREADABLE_CRS : Fault.UNSUPPORTED_CRS, name).refused());
        } catch (UnknownShiftException unknown) {
            throw UploadProblem.of(Fault.UNKNOWN_SHIFT, unknown.system(), unknown.datum()).refused();
        }
    }

    /** Ends the layer that is being read, with its coordinates converted. */
    void endLayer(String name, ForeignCrs system) {
        notice(UploadProblem.of(Fault.CRS_CONVERTED, system.name(), system.shift()));
        features.replaceAll(feature -> {
            budget.inTime();
            try {
                return feature.shape() == null ? feature : new RawFeature(feature.number(), feature.attributes(), system.toStored(feature.shape()));
            } catch (IllegalArgumentException outside) {
                throw UploadProblem.of(Fault.NOT_A_POSITION, feature.number()).refused();
            }
        });
        end(name, Crs.UTM32, system.name());
    }

    /** Ends the layer that is being read. */
    void endLayer(String name, Crs crs) {
        end(name, crs, null);
    }

    /** Ends the table that is being read, which has no shapes and so no system of its own. */
    void endTable(String name) {
        end(name, null, null);
    }

    private void end(String name, Crs crs, String converted) {
        layers.add(new RawLayer(name, crs, Collections.unmodifiableSet(new LinkedHashSet<>(fields)), features,
                read - features.size() - unread.size(), unread, converted));
        features = new ArrayList<>();
        unread = new ArrayList<>();
        fields.clear();
        read = 0;
    }

    /** The features of the layer that is being read, so far. */
    List<RawFeature> features() {
        return features;
    }

    /** Notes what was assumed or left out. */
    void notice(UploadProblem notice) {
        if (notices.size() < MOST_NOTICES) {
            notices.add(notice);
        }
    }

    List<RawLayer> layers() {
        return layers;
    }

    List<UploadProblem> notices() {
        return List.copyOf(notices);
    }
}
