package it.torinometropoli.gis.wms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.Revalidation;
import it.torinometropoli.gis.ows.ServiceAddress;
import it.torinometropoli.gis.ows.XmlWriter;
import it.torinometropoli.gis.render.MapLayer;
import jakarta.servlet.http.HttpServletResponse;
import org.geotools.api.filter.Filter;
import org.springframework.stereotype.Component;

/** GetCapabilities (06-042, 7.2; 01-068r3, 7.1), in Italian or English by LANGUAGE. */
@Component
class GetCapabilities implements WmsOperation {

    private final CapabilitiesContent content;
    private final GetFeatureInfo featureInfo;
    private final MapVersions versions;
    private final ServiceAddress address;

    GetCapabilities(CapabilitiesContent content, GetFeatureInfo featureInfo, MapVersions versions, ServiceAddress address) {
        this.content = content;
        this.featureInfo = featureInfo;
        this.versions = versions;
        this.address = address;
    }

    @Override
    public String name() {
        return "GetCapabilities";
    }

    @Override
    public WmsVersion version(KvpParameters parameters) {
        return WmsVersion.negotiate(parameters);
    }

    @Override
    public void answer(WmsRequest request, HttpServletResponse response) throws IOException {
        String link = address.root(request.http()) + "/wms";
        List<String> versioned = new ArrayList<>(versions.of(everything(), request.parameters()));
        versioned.add(link);
        if (Revalidation.answered(versioned, request.http(), response)) {
            return;
        }
        boolean latest = request.version() == WmsVersion.V1_3_0;
        response.setContentType(latest ? Capabilities130.MEDIA_TYPE : Capabilities111.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        Locale locale = request.locale();
        try (XmlWriter xml = new XmlWriter(response.getOutputStream())) {
            CapabilitiesWriter document = latest ? new Capabilities130(content, xml, link, locale) : new Capabilities111(content, xml, link, locale);
            document.write(featureInfo);
        }
    }

    /** Every layer in every style: a change of any changes the document. */
    private List<MapLayer> everything() {
        Catalog catalog = content.catalog();
        return catalog.layers().stream().flatMap(layer -> layer.styles().stream()
                .map(style -> new MapLayer(layer, catalog.style(style).orElseThrow(), Filter.INCLUDE))).toList();
    }
}
