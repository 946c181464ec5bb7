package it.torinometropoli.gis.proposal;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import it.torinometropoli.gis.identity.Organisation;
import it.torinometropoli.gis.identity.Organisations;
import it.torinometropoli.gis.outbox.SiteAddress;
import it.torinometropoli.gis.ows.ServiceProvider;
import it.torinometropoli.gis.print.PdfPages;
import it.torinometropoli.gis.print.ShapeMaps;
import it.torinometropoli.gis.print.SheetParts;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.stereotype.Component;

/**
 * Makes the receipts of submitted versions as PDF documents. One holds what was submitted and nothing that changes afterwards, and no contact data of
 * people: they are in no version.
 */
@Component
class Receipts {

    private static final String TEMPLATE = "proposal/receipt";
    private static final double CLOSE = 500;
    private static final double AROUND = 12_000;

    private final Sheet sheet;
    private final VersionSeal seal;
    private final FieldWords words;
    private final ActionSuggestions plan;
    private final Organisations organisations;
    private final SiteAddress site;

    Receipts(Sheet sheet, VersionSeal seal, FieldWords words, ActionSuggestions plan, Organisations organisations, SiteAddress site) {
        this.sheet = sheet;
        this.seal = seal;
        this.words = words;
        this.plan = plan;
        this.organisations = organisations;
        this.site = site;
    }

    /** What receipts are printed with. */
    @Component
    record Sheet(PdfPages pages, ShapeMaps maps, ServiceProvider provider) {
    }

    /** The receipt of a version as a PDF file. */
    byte[] print(Proposal proposal, ProposalVersion version, Locale locale) {
        SheetParts parts = SheetParts.in(locale);
        Organisation organisation = organisations.byId(proposal.organisation()).orElseThrow();
        parts.model().put("provider", sheet.provider());
        parts.model().put("number", proposal.number());
        parts.model().put("version", version.version());
        parts.model().put("title", version.text(ProposalForm.TITLE));
        parts.model().put("organisation", organisation.name());
        parts.model().put("kind", organisation.kind().name());
        parts.model().put("submittedAt", DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss", locale)
                .format(version.submittedAt().atZoneSameInstant(NumberSeries.ROME)));
        parts.model().put("parts", lines(version, plan.reader(version, locale)));
        parts.model().put("facts", version.facts());
        parts.model().put("centre", centre(version, locale));
        parts.model().put("seal", seal.of(version));
        parts.model().put("address", site.of(StandingController.PATH + "/" + proposal.number()));
        sheet.maps().add("close", version.shape(), CLOSE, parts);
        sheet.maps().add("around", version.shape(), AROUND, parts);
        sheet.maps().addNotes(parts);
        return sheet.pages().of(parts.page(TEMPLATE));
    }

    private static String centre(ProposalVersion version, Locale locale) {
        Coordinate centre = CrsTransform.between(Crs.UTM32, Crs.CRS84).apply(version.shape().getCentroid()).getCoordinate();
        return String.format(locale, "%.5f° N, %.5f° E", centre.y, centre.x);
    }

    private List<SheetView.Part> lines(ProposalVersion version, FieldWords.Reader reader) {
        return Arrays.stream(FormField.Group.values()).map(group -> new SheetView.Part(group.name().toLowerCase(Locale.ROOT),
                ProposalForm.fields().stream().filter(field -> field.group() == group && !field.personal())
                        .map(field -> new SheetView.Line(words.label(field.name(), reader.locale()),
                                words.of(field, version.fields().get(field.name()), reader)))
                        .toList())).toList();
    }
}
