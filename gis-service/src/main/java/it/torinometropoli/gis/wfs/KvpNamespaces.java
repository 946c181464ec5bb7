package it.torinometropoli.gis.wfs;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import it.torinometropoli.gis.format.GmlNames;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.xml.Prefixes;

/** The prefixes of a request given as key and value pairs: our own, GML's, and those that it binds (OGC 04-094, 14.4; 09-025r2, 7.6.6, table 7). */
final class KvpNamespaces {

    private static final Pattern BINDING = Pattern.compile("\\G\\s*+,?+\\s*+xmlns\\((?:([^,()\\s=]+)[,=])?([^,()\\s]+)\\)");

    private KvpNamespaces() {
    }

    static Prefixes of(KvpParameters parameters, WfsVersion version) {
        Map<String, String> bound = new HashMap<>(Map.of(GmlNames.LAYERS_PREFIX, GmlNames.LAYERS, "gml", version.gml().namespace()));
        String parameter = version.namespaces();
        parameters.text(parameter).ifPresent(value -> {
            Matcher bindings = BINDING.matcher(value);
            int end = 0;
            while (bindings.find()) {
                bound.put(bindings.group(1) == null ? "" : bindings.group(1), bindings.group(2));
                end = bindings.end();
            }
            if (!value.substring(end).isBlank()) {
                throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, parameter, parameter + " must look like xmlns(prefix,namespace)");
            }
        });
        return prefix -> Optional.ofNullable(bound.get(prefix));
    }
}
