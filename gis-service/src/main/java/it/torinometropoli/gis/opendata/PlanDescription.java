package it.torinometropoli.gis.opendata;

import it.torinometropoli.gis.ows.ServiceProvider;
import it.torinometropoli.gis.site.PageAddress;

/**
 * What has to travel with an edition of the plan, and the addresses that name its parts.
 *
 * @param edition the edition
 * @param terms under which it may be used
 * @param publisher who is to be named
 * @param root the address of the service, without a slash at the end
 */
record PlanDescription(PlanRows.Edition edition, PlanTerms terms, ServiceProvider publisher, String root) {

    /** How to name the source, in Italian. */
    String citation() {
        return "%s, “%s”, licenza %s, %s".formatted(publisher.name(), edition.title(), terms.name(), linked());
    }

    /** The address of the whole edition as JSON-LD. */
    String linked() {
        return folder() + ".jsonld";
    }

    /** The address of a table. */
    String csv(PlanTable table) {
        return folder() + "/" + table.fileName() + ".csv";
    }

    /** The address of the page of the edition, and what names the edition. */
    String page() {
        return root + PageAddress.PLAN + query();
    }

    /** The address of the page of a part, and what names the part. */
    String part(PlanTable level, String code) {
        return root + PageAddress.PLAN + "/" + level.fileName() + "/" + code + query();
    }

    /** What names something that has no page of its own: a project, an indicator. */
    String within(String id) {
        return linked() + "#" + id;
    }

    /** The address of a place in the OGC API. */
    String place(String layer, String feature) {
        return root + "/ogcapi/collections/" + layer + "/items/" + feature;
    }

    private String folder() {
        return root + PlanFiles.PATH + "/" + edition.code();
    }

    /** Named always: what is in force today is not what the data are about tomorrow. */
    private String query() {
        return "?edizione=" + edition.code();
    }
}
