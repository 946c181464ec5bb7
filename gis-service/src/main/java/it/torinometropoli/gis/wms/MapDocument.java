package it.torinometropoli.gis.wms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import it.torinometropoli.gis.geo.AxisOrder;
import it.torinometropoli.gis.geo.CrsName;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.ows.XmlDocument;

/**
 * GetMap as an XML document: that of OGC 02-070 for WMS 1.1.1 with a GML 2 box, and that of OGC 05-078r4 (GetMap.xsd) for WMS 1.3.0 with an
 * OWS box. Elements are known by their local names, as clients differ in the namespaces that they give them.
 */
final class MapDocument {

    private static final Map<String, String> PARAMETERS = Map.of("Format", "FORMAT", "Width", "WIDTH", "Height", "HEIGHT", "Transparent", "TRANSPARENT",
            "BGcolor", "BGCOLOR", "BGColor", "BGCOLOR", "Exceptions", "EXCEPTIONS", "Time", "TIME", "Elevation", "ELEVATION");
    private static final String BOX = "BoundingBox";
    private static final int MOST_NUMBERS = 4;

    private final XMLStreamReader reader;
    private final Map<String, String> parameters = new TreeMap<>();
    private final List<String> corners = new ArrayList<>();
    private final Map<String, String> bindings;
    private String boxSystem;

    private MapDocument(XMLStreamReader reader) {
        this.reader = reader;
        this.bindings = XmlFragment.bindings(reader);
    }

    /**
     * The parameters that say the same.
     *
     * @throws OwsException when the document is malformed, no GetMap, or says something twice
     */
    static KvpParameters parameters(XmlDocument document) {
        if (!document.root().getLocalPart().equals("GetMap")) {
            throw new OwsException(ExceptionCode.OPERATION_NOT_SUPPORTED, "REQUEST", "%s is not read as a document; GetMap is, any other operation"
                    .formatted(document.root().getLocalPart()) + " comes as GET or as POST of application/x-www-form-urlencoded");
        }
        MapDocument map = new MapDocument(document.reader());
        map.parameters.put("SERVICE", WmsService.NAME);
        map.parameters.put("REQUEST", "GetMap");
        document.attribute("version").ifPresent(version -> map.parameters.put("VERSION", version));
        try {
            map.children(map::part);
            map.placeBox();
        } catch (XMLStreamException wrong) {
            throw XmlDocument.malformed(wrong);
        }
        return KvpParameters.of(map.parameters);
    }

    private void part(String name) throws XMLStreamException {
        switch (name) {
            case "StyledLayerDescriptor" -> put(InlineStyles.BODY, XmlFragment.read(reader, bindings));
            case "CRS", "SRS" -> put(name, reader.getElementText().strip());
            case BOX -> box();
            case "Output" -> children(inner -> {
                if (inner.equals("Size")) {
                    children(this::value);
                } else {
                    value(inner);
                }
            });
            default -> value(name);
        }
    }

    private void value(String name) throws XMLStreamException {
        String parameter = PARAMETERS.get(name);
        if (parameter == null) {
            throw unexpected("GetMap", "StyledLayerDescriptor, CRS, BoundingBox, Output with Size, Format, Transparent and BGcolor, Exceptions");
        }
        put(parameter, reader.getElementText().strip());
    }

    private void box() throws XMLStreamException {
        String srs = reader.getAttributeValue(null, "srsName");
        boxSystem = srs == null ? reader.getAttributeValue(null, "crs") : srs;
        children(name -> {
            switch (name) {
                case "coord" -> children(axis -> numbers(reader.getElementText()));
                case "coordinates", "pos", "LowerCorner", "UpperCorner", "lowerCorner", "upperCorner" -> numbers(reader.getElementText());
                default -> throw unexpected(BOX, "coord, coordinates, pos, LowerCorner, UpperCorner");
            }
        });
    }

    private void numbers(String text) {
        corners.addAll(List.of(text.strip().split("[\\s,]+", MOST_NUMBERS + 1)));
        if (corners.size() > MOST_NUMBERS) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, "BBOX", "BoundingBox must hold two corners of two numbers each");
        }
    }

    /**
     * Gives the box the order of axes that the parameter BBOX has: a box may name its system in a way that means another one, as the example
     * of 05-078r4 does.
     */
    private void placeBox() {
        WmsVersion version = WmsVersion.required(KvpParameters.of(parameters));
        String crs = version.crsParameter();
        String stated = parameters.remove(crs.equals("CRS") ? "SRS" : "CRS");
        if (stated != null) {
            parameters.putIfAbsent(crs, stated);
        }
        if (boxSystem != null) {
            CrsName.parse(boxSystem.strip()).ifPresentOrElse(name -> place(name, version), () -> parameters.putIfAbsent(crs, boxSystem.strip()));
        }
        if (!corners.isEmpty()) {
            parameters.put("BBOX", String.join(",", corners));
        }
    }

    private void place(CrsName name, WmsVersion version) {
        String known = parameters.putIfAbsent(version.crsParameter(), name.crs().code());
        if (known != null && CrsName.parse(known.strip()).filter(other -> other.crs() != name.crs()).isPresent()) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, BOX,
                    "BoundingBox is in %s and the map in %s; give one of them".formatted(name.crs().code(), known.strip()));
        }
        boolean shortName = name.text().toUpperCase(Locale.ROOT).startsWith("EPSG:");
        AxisOrder wanted = version.axisOrder(CrsName.parse(name.crs().code()).orElseThrow());
        if (!shortName && name.axisOrder() != wanted && corners.size() == MOST_NUMBERS) {
            List<String> swapped = List.of(corners.get(1), corners.get(0), corners.get(3), corners.get(2));
            corners.clear();
            corners.addAll(swapped);
        }
    }

    private void put(String parameter, String value) {
        if (parameters.put(parameter, normal(parameter, value)) != null) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, parameter, "The document gives %s twice".formatted(parameter));
        }
    }

    /** XML Schema writes truth as 1 and 0 too; TRANSPARENT does not. */
    private static String normal(String parameter, String value) {
        return !parameter.equals("TRANSPARENT") ? value : value.equals("1") ? "TRUE" : value.equals("0") ? "FALSE" : value;
    }

    private void children(Part part) throws XMLStreamException {
        int event = reader.next();
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                part.read(reader.getLocalName());
            }
            event = reader.next();
        }
    }

    private OwsException unexpected(String parent, String allowed) {
        return new OwsException(ExceptionCode.OPERATION_PARSING_FAILED, null, "%s holds %s (line %d); allowed: %s"
                .formatted(parent, reader.getLocalName(), reader.getLocation().getLineNumber(), allowed));
    }

    /** Reads an element, on whose start the reader stands, and goes to its end. */
    @FunctionalInterface
    private interface Part {
        void read(String name) throws XMLStreamException;
    }
}
