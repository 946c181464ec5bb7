package it.torinometropoli.gis.wms;

import java.io.IOException;

import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.Revalidation;
import it.torinometropoli.gis.ows.ServiceAddress;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** GetCapabilities (06-042, 7.2; 01-068r3, 7.1), in Italian or English by LANGUAGE. */
@Component
class GetCapabilities implements WmsOperation {

    private final CapabilitiesDocuments documents;
    private final ServiceAddress address;

    GetCapabilities(CapabilitiesDocuments documents, ServiceAddress address) {
        this.documents = documents;
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
        request.parameters().text(UpdateSequence.PARAMETER).ifPresent(known -> documents.sequence().refuseToRepeat(known));
        CapabilitiesDocument document = documents.of(
                new CapabilitiesDocuments.Key(request.version(), request.locale(), address.root(request.http()), address.services(request.http())));
        if (!Revalidation.answered(document.entityTag(), request.http(), response)) {
            document.send(request.http(), response);
        }
    }
}
