package it.torinometropoli.gis.proposal;

import java.util.Locale;

import it.torinometropoli.gis.ows.MapGate;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.site.PageProblem;
import it.torinometropoli.gis.site.SitePage;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The receipt of what was submitted last, for those who proposed it and for the office. */
@SitePage
class ReceiptController {

    private static final long PIXELS_OF_MAPS = 1_000_000;
    private static final String RETRY_AFTER_SECONDS = "5";

    private final ProposalAccess access;
    private final VersionTable versions;
    private final Receipts receipts;
    private final MapGate gate;
    private final MessageSource messages;

    ReceiptController(ProposalAccess access, VersionTable versions, Receipts receipts, MapGate gate, MessageSource messages) {
        this.access = access;
        this.versions = versions;
        this.receipts = receipts;
        this.gate = gate;
        this.messages = messages;
    }

    @GetMapping("/proposte" + ProposalApi.ID + "/ricevuta.pdf")
    ResponseEntity<byte[]> receipt(@PathVariable long id, Locale locale) {
        Proposal proposal = readable(id);
        ProposalVersion version = versions.of(id, proposal.version()).orElseThrow(() -> PageProblem.notThere("receipt.none"));
        byte[] receipt = gate.pass(PIXELS_OF_MAPS, () -> receipts.print(proposal, version, locale));
        String name = "%s-v%d-%s.pdf".formatted(proposal.number(), version.version(), messages.getMessage("receipt.file", null, locale));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store").body(receipt);
    }

    /** A proposal that the person may read; a page says so when there is none. */
    private Proposal readable(long id) {
        try {
            return access.readable(id);
        } catch (ProposalProblem none) {
            throw PageProblem.notThere(none.getMessage(), none.arguments());
        }
    }

    /** As many maps are being drawn as there is room for. */
    @ExceptionHandler
    ResponseEntity<String> busy(OwsException refusal, Locale locale) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .contentType(MediaType.TEXT_PLAIN).body(messages.getMessage("print.busy", null, locale));
    }
}
