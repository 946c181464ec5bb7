package it.torinometropoli.gis.geofile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geofile.RawLayer.RawFeature;
import org.locationtech.jts.geom.Geometry;

/** What is being read of one upload. */
final class Reading {

    private static final int MOST_NOTICES = 20;

    private final ReadBudget budget;
    private final List<RawLayer> layers = new ArrayList<>();
    private final Set<UploadProblem> notices = new LinkedHashSet<>();
    private List<RawFeature> features = new ArrayList<>();

    Reading(ReadBudget budget) {
        this.budget = budget;
    }

    ReadBudget budget() {
        return budget;
    }

    /** Takes a feature of the layer that is being read; its vertices have been counted. */
    void feature(Map<String, Object> attributes, Geometry shape) {
        budget.features(1);
        features.add(new RawFeature(attributes, shape));
    }

    /** Ends the layer that is being read. */
    void endLayer(String name, Crs crs) {
        layers.add(new RawLayer(name, crs, features));
        features = new ArrayList<>();
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
