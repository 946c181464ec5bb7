package it.torinometropoli.gis.opendata;

import java.util.List;

/**
 * An address to give to a program.
 *
 * @param key what it is: texts are called {@code opendata.address.<key>} and {@code opendata.address.<key>.use}
 * @param address absolute; may hold {@code {z}}, {@code {x}} and {@code {y}}
 */
record Connection(String key, String address) {

    /**
     * The addresses of every service.
     *
     * @param root the address of the service, without a slash at the end
     */
    static List<Connection> all(String root) {
        return List.of(new Connection("wms", root + "/wms"), new Connection("wfs", root + "/wfs"), new Connection("oapif", root + "/ogcapi"),
                new Connection("wmts", root + "/wmts?SERVICE=WMTS&REQUEST=GetCapabilities&VERSION=1.0.0"),
                new Connection("xyz", root + "/tiles/psm/{z}/{x}/{y}.png"), new Connection("mvt", root + "/tiles/comuni/{z}/{x}/{y}.mvt"));
    }
}
