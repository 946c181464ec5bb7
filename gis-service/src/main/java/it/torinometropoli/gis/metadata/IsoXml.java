package it.torinometropoli.gis.metadata;

import java.time.LocalDate;

import it.torinometropoli.gis.catalog.LocalizedText;
import it.torinometropoli.gis.ows.ServiceProvider;
import it.torinometropoli.gis.ows.XmlWriter;

/** The parts of which records in ISO 19139 are made. */
final class IsoXml {

    private static final String CODES = "http://standards.iso.org/iso/19139/resources/gmxCodelists.xml#";
    private static final String LANGUAGES = "http://www.loc.gov/standards/iso639-2/";

    private final XmlWriter xml;
    private final String english;
    private final ElementSet elements;

    /**
     * @param english the identifier of the English locale in the record; unique among records that a document may hold together
     * @param elements how much of the record is written
     */
    IsoXml(XmlWriter xml, String english, ElementSet elements) {
        this.xml = xml;
        this.english = english;
        this.elements = elements;
    }

    /** Whether the record has the elements of a set. */
    boolean shows(ElementSet set) {
        return elements.holds(set);
    }

    XmlWriter xml() {
        return xml;
    }

    String english() {
        return english;
    }

    /** Text that is the same in every language; nothing when it is null. */
    void text(String element, Object text) {
        if (text != null) {
            xml.open(element).element("gco:CharacterString", text).end();
        }
    }

    /** Text in Italian and English. */
    void text(String element, LocalizedText text) {
        xml.open(element).attribute("xsi:type", "gmd:PT_FreeText_PropertyType").element("gco:CharacterString", text.it());
        xml.open("gmd:PT_FreeText").open("gmd:textGroup").open("gmd:LocalisedCharacterString").attribute("locale", "#" + english).text(text.en());
        xml.end().end().end().end();
    }

    /** Text that names something with an address in a register. */
    void anchor(String element, String address, String text) {
        xml.open(element).open("gmx:Anchor").attribute("xlink:href", address).text(text).end().end();
    }

    /** A value of a code list of ISO 19115, in words as in code: the language of records plays no part. */
    void code(String element, String list, String value) {
        xml.open(element).open("gmd:" + list).attribute("codeList", CODES + list).attribute("codeListValue", value).text(value).end().end();
    }

    void language(String element, String code) {
        xml.open(element).open("gmd:LanguageCode").attribute("codeList", LANGUAGES).attribute("codeListValue", code).text(code).end().end();
    }

    void day(String element, LocalDate day) {
        xml.open(element).element("gco:Date", day).end();
    }

    void address(String element, Object url) {
        xml.open(element).element("gmd:URL", url).end();
    }

    /** The date of a citation. */
    void date(LocalDate day, String type) {
        xml.open("gmd:date").open("gmd:CI_Date");
        day("gmd:date", day);
        code("gmd:dateType", "CI_DateTypeCode", type);
        xml.end().end();
    }

    /** The organisation in a role. */
    void party(String element, ServiceProvider provider, String role) {
        xml.open(element).open("gmd:CI_ResponsibleParty");
        text("gmd:organisationName", provider.name());
        xml.open("gmd:contactInfo").open("gmd:CI_Contact").open("gmd:address").open("gmd:CI_Address");
        text("gmd:electronicMailAddress", provider.email());
        xml.end().end().open("gmd:onlineResource").open("gmd:CI_OnlineResource");
        address("gmd:linkage", provider.url());
        xml.end().end().end().end();
        code("gmd:role", "CI_RoleCode", role);
        xml.end().end();
    }
}
