package it.torinometropoli.gis.metadata;

import it.torinometropoli.gis.catalog.InspireTheme;

/** What a theme of INSPIRE is in other classifications. */
final class ThemeCodes {

    private ThemeCodes() {
    }

    /** The MD_TopicCategoryCode of ISO 19115 (Regulation (EC) 1205/2008, part D.2); null where the regulation names none. */
    static String topic(InspireTheme theme) {
        return switch (theme) {
            case RS, GG -> null;
            case GN, AD -> "location";
            case AU, SU -> "boundaries";
            case CP, LU, AM -> "planningCadastre";
            case TN -> "transportation";
            case HY -> "inlandWaters";
            case PS -> "environment";
            case EL -> "elevation";
            case LC, OI -> "imageryBaseMapsEarthCover";
            case GE, SO, NZ -> "geoscientificInformation";
            case BU, EF, PF -> "structure";
            case HH -> "health";
            case US -> "utilitiesCommunication";
            case AF -> "farming";
            case PD -> "society";
            case AC, MF -> "climatologyMeteorologyAtmosphere";
            case OF, SR -> "oceans";
            case BR, HB, SD -> "biota";
            case ER, MR -> "economy";
        };
    }

    /** The code in the register of themes of data of the Publications Office of the Union. */
    static String dataTheme(InspireTheme theme) {
        return switch (theme) {
            case RS, GG, GN, AU, AD, CP, SU, LU, AM, BU -> "REGI";
            case HY, PS, EL, LC, OI, GE, SO, NZ, EF, AC, MF, OF, SR, BR, HB, SD -> "ENVI";
            case TN -> "TRAN";
            case HH -> "HEAL";
            case US -> "GOVE";
            case AF -> "AGRI";
            case PD -> "SOCI";
            case PF, MR -> "ECON";
            case ER -> "ENER";
        };
    }
}
