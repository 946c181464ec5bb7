package it.torinometropoli.gis.proposal;

import java.time.OffsetDateTime;
import java.util.Map;

import org.locationtech.jts.geom.Geometry;

/**
 * What was submitted. It stays as it is.
 *
 * @param proposal number of the proposal within the service
 * @param version from 1
 * @param revision of the draft that it was made of
 * @param fields values by name of the field, without personal data
 * @param facts what the shape told at that time
 * @param shape x,y in EPSG:32632
 * @param submittedAt when
 * @param formerEdition the edition of the plan whose actions it names; null when that is the one in force
 */
record ProposalVersion(long proposal, int version, int revision, Map<String, Object> fields, ShapeFacts facts, Geometry shape,
        OffsetDateTime submittedAt, String formerEdition) {

    String text(String field) {
        return (String) fields.get(field);
    }
}
