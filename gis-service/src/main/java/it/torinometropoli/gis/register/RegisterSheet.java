package it.torinometropoli.gis.register;

import java.time.LocalDate;
import java.util.List;

/**
 * What the register adds to the page of an area.
 *
 * @param confirmed the day on which the municipality last confirmed the data, or brought them; null when it never did
 * @param sites which sites of the regional register of contaminated sites the area meets
 * @param changes the latest first
 */
public record RegisterSheet(LocalDate confirmed, List<ContaminatedSite> sites, List<AreaChange> changes) {

    /**
     * A site of the regional register of contaminated sites (ASCO).
     *
     * @param id as ASCO has it
     * @param checkedOn when somebody looked
     * @param others identifiers of other areas that meet the same site
     */
    public record ContaminatedSite(String id, LocalDate checkedOn, List<String> others) {
    }
}
