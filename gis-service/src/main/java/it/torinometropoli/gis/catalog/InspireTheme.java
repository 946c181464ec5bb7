package it.torinometropoli.gis.catalog;

/**
 * A spatial data theme of INSPIRE (Directive 2007/2/EC, annexes I to III), under its code in the registry of themes and with its official
 * names.
 */
public enum InspireTheme {

    // Annex I
    RS("Sistemi di coordinate", "Coordinate reference systems"),
    GG("Sistemi di griglie geografiche", "Geographical grid systems"),
    GN("Nomi geografici", "Geographical names"),
    AU("Unità amministrative", "Administrative units"),
    AD("Indirizzi", "Addresses"),
    CP("Parcelle catastali", "Cadastral parcels"),
    TN("Reti di trasporto", "Transport networks"),
    HY("Idrografia", "Hydrography"),
    PS("Siti protetti", "Protected sites"),

    // Annex II
    EL("Elevazione", "Elevation"),
    LC("Copertura del suolo", "Land cover"),
    OI("Orto immagini", "Orthoimagery"),
    GE("Geologia", "Geology"),

    // Annex III
    SU("Unità statistiche", "Statistical units"),
    BU("Edifici", "Buildings"),
    SO("Suolo", "Soil"),
    LU("Utilizzo del territorio", "Land use"),
    HH("Salute umana e sicurezza", "Human health and safety"),
    US("Servizi di pubblica utilità e servizi amministrativi", "Utility and governmental services"),
    EF("Impianti di monitoraggio ambientale", "Environmental monitoring facilities"),
    PF("Produzione e impianti industriali", "Production and industrial facilities"),
    AF("Impianti agricoli e di acquacoltura", "Agricultural and aquaculture facilities"),
    PD("Distribuzione della popolazione — demografia", "Population distribution — demography"),
    AM("Zone sottoposte a gestione/limitazioni/regolamentazione e unità con obbligo di comunicare dati",
            "Area management/restriction/regulation zones and reporting units"),
    NZ("Zone a rischio naturale", "Natural risk zones"),
    AC("Condizioni atmosferiche", "Atmospheric conditions"),
    MF("Elementi geografici meteorologici", "Meteorological geographical features"),
    OF("Elementi geografici oceanografici", "Oceanographic geographical features"),
    SR("Regioni marine", "Sea regions"),
    BR("Regioni biogeografiche", "Bio-geographical regions"),
    HB("Habitat e biotopi", "Habitats and biotopes"),
    SD("Distribuzione delle specie", "Species distribution"),
    ER("Risorse energetiche", "Energy resources"),
    MR("Risorse minerarie", "Mineral resources");

    /** The vocabulary that the names are of, as keyword lists cite it. */
    public static final String VOCABULARY = "GEMET - INSPIRE themes, version 1.0";

    private final LocalizedText title;

    InspireTheme(String it, String en) {
        this.title = new LocalizedText(it, en);
    }

    /** The official name. */
    public LocalizedText title() {
        return title;
    }
}
