package it.torinometropoli.gis.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import it.torinometropoli.gis.plan.Municipalities.Municipality;
import it.torinometropoli.gis.site.PageProblem;

/**
 * Which places of a part of the plan a page lists.
 *
 * @param zone number of the Zona omogenea that they touch, or null for all zones
 * @param municipality ISTAT code of the municipality that they touch, or null for all
 * @param page number of the page of the list, from 1
 */
record PlaceFilter(Integer zone, String municipality, int page) {

    /** The parameter for {@link #zone}. */
    static final String ZONE = "zona";

    /** The parameter for {@link #municipality}. */
    static final String MUNICIPALITY = "comune";

    /** The parameter for {@link #page}. */
    static final String PAGE = "pagina";

    /** All places, the first page. */
    static final PlaceFilter ALL = new PlaceFilter(null, null, 1);

    /** What a request asks for, as it came; null or empty where nothing was asked for. */
    record Asked(String zona, String comune, String pagina) {
    }

    /**
     * Reads a request.
     *
     * @param municipalities all of them
     * @throws PageProblem when a value is not allowed
     */
    static PlaceFilter of(Asked asked, List<Municipality> municipalities) {
        return new PlaceFilter(zone(asked.zona(), municipalities), municipality(asked.comune(), municipalities), page(asked.pagina()));
    }

    /** Another page of the same list. */
    public PlaceFilter onPage(int number) {
        return new PlaceFilter(zone, municipality, number);
    }

    /** Whether it leaves out any place. */
    public boolean chooses() {
        return zone != null || municipality != null;
    }

    /** The ISTAT codes of the municipalities that places must touch one of. */
    Set<String> codes(List<Municipality> municipalities) {
        return municipalities.stream().filter(one -> (zone == null || one.zone() == zone) && (municipality == null || one.code().equals(municipality)))
                .map(Municipality::code).collect(Collectors.toSet());
    }

    private static Integer zone(String asked, List<Municipality> municipalities) {
        List<Integer> numbers = municipalities.stream().map(Municipality::zone).distinct().toList();
        if (asked == null || asked.isBlank()) {
            return null;
        }
        return numbers.stream().filter(number -> number.toString().equals(asked.strip())).findFirst().orElseThrow(() ->
                PageProblem.badParameter(ZONE, asked, numbers.stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }

    private static String municipality(String asked, List<Municipality> municipalities) {
        if (asked == null || asked.isBlank()) {
            return null;
        }
        List<String> codes = municipalities.stream().map(Municipality::code).sorted().toList();
        if (!codes.contains(asked.strip())) {
            throw PageProblem.badParameter(MUNICIPALITY, asked, codes.isEmpty() ? "–" : codes.get(0) + " … " + codes.get(codes.size() - 1));
        }
        return asked.strip();
    }

    private static int page(String asked) {
        if (asked == null || asked.isBlank()) {
            return 1;
        }
        if (!asked.matches("[1-9][0-9]{0,6}")) {
            throw PageProblem.badParameter(PAGE, asked, "1, 2, 3…");
        }
        return Integer.parseInt(asked);
    }
}
