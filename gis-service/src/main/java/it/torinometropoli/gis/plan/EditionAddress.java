package it.torinometropoli.gis.plan;

import it.torinometropoli.gis.site.PageAddress;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Addresses of the pages of an edition, relative to the service and without a language. Those of the edition in force do not name it.
 *
 * @param edition code of the edition
 * @param inForce whether it is the one in force
 */
record EditionAddress(String edition, boolean inForce) {

    /** The parameter that names an edition. */
    static final String EDITION = "edizione";

    static EditionAddress of(PlanView.Edition edition) {
        return new EditionAddress(edition.code(), edition.current());
    }

    /** The whole edition. */
    public String plan() {
        return within(UriComponentsBuilder.fromPath(PageAddress.PLAN));
    }

    /** A list of all that an edition has of something: {@code progetti}, {@code indicatori}, {@code indagine}. */
    public String list(String name) {
        return within(UriComponentsBuilder.fromPath(PageAddress.PLAN).pathSegment(name));
    }

    /** The actions that have places. */
    public String placedActions() {
        return within(UriComponentsBuilder.fromPath(PageAddress.PLAN).queryParam(PlanSearch.PLACED, PlanSearch.YES));
    }

    /** An axis, strategy or action. */
    public String of(PlanPart part) {
        return of(part, PlaceFilter.ALL);
    }

    /** The same with some of its places. */
    public String of(PlanPart part, PlaceFilter filter) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(PageAddress.PLAN).pathSegment(segment(part.level()), part.code());
        if (filter.zone() != null) {
            address.queryParam(PlaceFilter.ZONE, filter.zone());
        }
        if (filter.municipality() != null) {
            address.queryParam(PlaceFilter.MUNICIPALITY, filter.municipality());
        }
        if (filter.page() > 1) {
            address.queryParam(PlaceFilter.PAGE, filter.page());
        }
        return within(address);
    }

    /** The action of a code. */
    public String action(String code) {
        return of(PlanLevel.ACTION, code);
    }

    /** The part of a level and a code. */
    String of(PlanLevel level, String code) {
        return within(UriComponentsBuilder.fromPath(PageAddress.PLAN).pathSegment(segment(level), code));
    }

    /** A part at the address that stays when another edition is in force. */
    public String lasting(PlanPart part) {
        return new EditionAddress(edition, false).of(part);
    }

    /** A part with its places in a Zona omogenea. */
    public String inZone(PlanPart part, int number) {
        return of(part, new PlaceFilter(number, null, 1));
    }

    /** A part with its places in a municipality. */
    public String inMunicipality(PlanPart part, String istatCode) {
        return of(part, new PlaceFilter(null, istatCode, 1));
    }

    private static String segment(PlanLevel level) {
        return switch (level) {
            case AXIS -> "assi";
            case STRATEGY -> "strategie";
            case ACTION -> "azioni";
        };
    }

    private String within(UriComponentsBuilder address) {
        if (!inForce) {
            address.queryParam(EDITION, edition);
        }
        return address.encode().build().toUriString();
    }
}
