package it.torinometropoli.gis.proposal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import it.torinometropoli.gis.attachment.Attachment;
import it.torinometropoli.gis.identity.Organisation;
import it.torinometropoli.gis.identity.Organisations;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** Makes the sheets of proposals that pages show: for those who proposed, and for the office. */
@Component
class ProposalSheets {

    private static final int KILOBYTE = 1024;

    private final ProposalAccess access;
    private final ProposalReading reading;
    private final ProposalFacts facts;
    private final StepNames steps;
    private final Organisations organisations;
    private final DraftFiles files;
    private final ActionSuggestions plan;
    private final FieldWords words;

    ProposalSheets(ProposalAccess access, ProposalReading reading, ProposalFacts facts, StepNames steps, Organisations organisations,
            DraftFiles files, ActionSuggestions plan, FieldWords words) {
        this.access = access;
        this.reading = reading;
        this.facts = facts;
        this.steps = steps;
        this.organisations = organisations;
        this.files = files;
        this.plan = plan;
        this.words = words;
    }

    /** The sheet of a proposal that the person may read. */
    SheetView of(long id, Locale locale) {
        Proposal proposal = access.readable(id);
        ProposalView view = reading.view(id, locale);
        Organisation organisation = organisations.byId(proposal.organisation()).orElseThrow();
        Geometry shape = reading.shape(proposal);
        FieldWords.Reader reader = new FieldWords.Reader(locale, plan.titles(), null);
        return new SheetView(id, view.number(), (String) view.fields().get(ProposalForm.TITLE), view.state().code(),
                steps.stateName(proposal, locale), view.version(), organisation.name(), organisation.kind().name(), parts(view.fields(), reader),
                shape == null ? null : ShapePicture.of(Map.of("shape", shape)), facts.of(id, locale).orElse(null),
                files.of(id).stream().map(file -> file(id, file.attachment())).toList(), view.questions(), steps.of(proposal, locale),
                view.href());
    }

    private List<SheetView.Part> parts(Map<String, Object> fields, FieldWords.Reader reader) {
        return Arrays.stream(FormField.Group.values()).map(group -> new SheetView.Part(group.name().toLowerCase(Locale.ROOT),
                ProposalForm.fields().stream().filter(field -> field.group() == group)
                        .map(field -> new SheetView.Line(words.label(field.name(), reader.locale()), words.of(field, fields.get(field.name()), reader)))
                        .toList())).toList();
    }

    private static SheetView.File file(long proposal, Attachment file) {
        return new SheetView.File(file.fileName(), file.kind().name(), file.kind().picture(), Math.max(1, Math.round((double) file.size() / KILOBYTE)),
                "/proposte/" + proposal + "/allegati/" + file.id());
    }
}
