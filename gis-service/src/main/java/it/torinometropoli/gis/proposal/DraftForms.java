package it.torinometropoli.gis.proposal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import it.torinometropoli.gis.identity.Organisation;
import it.torinometropoli.gis.identity.Organisations;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the form of a draft, and takes what a browser without scripts sends of it. */
@Component
class DraftForms {

    /** The parameter with the edition of the plan whose actions the form offers. */
    static final String EDITION = "edizione";

    private static final String ANSWER = "risposta-";
    private static final int LONGEST_ANSWER = 2_000;

    private final ProposalAccess access;
    private final ProposalDrafts drafts;
    private final ProposalAnswers answers;
    private final QuestionTable questions;
    private final Organisations organisations;
    private final ActionSuggestions plan;
    private final FieldWords words;
    private final MessageSource messages;
    private final DocumentJson json;

    DraftForms(ProposalAccess access, ProposalDrafts drafts, ProposalAnswers answers, QuestionTable questions, Organisations organisations,
            ActionSuggestions plan, FieldWords words, MessageSource messages, DocumentJson json) {
        this.access = access;
        this.drafts = drafts;
        this.answers = answers;
        this.questions = questions;
        this.organisations = organisations;
        this.plan = plan;
        this.words = words;
        this.messages = messages;
        this.json = json;
    }

    /**
     * What was sent and could not be kept.
     *
     * @param parameters all that was sent
     * @param problems names of fields, and why
     * @param conflicts names of fields that somebody else has changed meanwhile
     */
    record Sent(Map<String, String[]> parameters, Map<String, String> problems, List<String> conflicts) {

        static final Sent NOTHING = new Sent(Map.of(), Map.of(), List.of());

        boolean kept() {
            return problems.isEmpty() && conflicts.isEmpty();
        }
    }

    /** The proposal of a number when it is a draft of the person's organisation, else empty. */
    Optional<Proposal> draft(long id) {
        Proposal proposal = access.readable(id);
        return proposal.state() == ProposalState.DRAFT && ProposalAccess.own(proposal, access.member()) ? Optional.of(proposal) : Optional.empty();
    }

    /** Whether a proposal is one of the person's organisation. */
    boolean own(long id) {
        return ProposalAccess.own(access.readable(id), access.member());
    }

    /**
     * Saves what was sent, as far as it can be. Actions of an edition of the plan that is not in force any more are shown as the draft has them.
     *
     * @param parameters values by the names of controls
     */
    Sent save(long id, int revision, Map<String, String[]> parameters, Locale locale) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Map<String, String> problems = new LinkedHashMap<>();
        for (FormField field : ProposalForm.fields()) {
            try {
                fields.put(field.name(), FieldValues.read(field, FormInput.json(field, parameters.get(field.name()))));
            } catch (ProposalProblem problem) {
                problems.put(field.name(), described(problem, field, locale));
            }
        }
        for (Map.Entry<String, String[]> parameter : parameters.entrySet()) {
            if (parameter.getKey().matches(ANSWER + "[0-9]{1,18}")) {
                String answer = parameter.getValue()[0].strip().replace("\r\n", "\n");
                answers.answer(id, Long.parseLong(parameter.getKey().substring(ANSWER.length())),
                        answer.isEmpty() ? null : answer.substring(0, Math.min(LONGEST_ANSWER, answer.length())));
            }
        }
        String edition = parameters.containsKey(EDITION) ? parameters.get(EDITION)[0] : null;
        Map<String, String[]> shown = new LinkedHashMap<>(parameters);
        try {
            return new Sent(shown, problems, drafts.save(id, new Draft.Changes(revision, edition, fields, Draft.ShapeChange.NONE)).conflicts());
        } catch (ProposalProblem problem) {
            if (!ProposalForm.ACTIONS.equals(problem.members().get("field"))) {
                throw problem;
            }
            problems.put(ProposalForm.ACTIONS, described(problem, ProposalForm.field(ProposalForm.ACTIONS).orElseThrow(), locale));
            fields.remove(ProposalForm.ACTIONS);
            ProposalDrafts.Saved saved = drafts.save(id, new Draft.Changes(revision, null, fields, Draft.ShapeChange.NONE));
            shown.put(ProposalForm.ACTIONS, saved.proposal().draft().list(ProposalForm.ACTIONS).toArray(String[]::new));
            return new Sent(shown, problems, saved.conflicts());
        }
    }

    /** Whether a form was made of another edition of the plan than the one in force. */
    boolean outdated(String edition) {
        return edition != null && !plan.edition().filter(edition::equals).isPresent();
    }

    /** The form of a draft; with what was sent and not kept as it was sent. */
    FormView view(Proposal proposal, Sent sent, Locale locale) {
        String edition = plan.edition().orElse(null);
        FieldWords.Reader reader = new FieldWords.Reader(locale, plan.titles(), null);
        List<FormView.Part> parts = Arrays.stream(FormField.Group.values()).map(group -> new FormView.Part(group.name().toLowerCase(Locale.ROOT),
                ProposalForm.fields().stream().filter(field -> field.group() == group).map(field -> field(proposal, field, sent, reader)).toList())).toList();
        Organisation organisation = organisations.byId(proposal.organisation()).orElseThrow();
        return new FormView(proposal.id(), proposal.number(), proposal.revision(), edition, proposal.version(), organisation.name(), organisation.kind().name(),
                proposal.changedAt(), parts, questions.of(proposal.id()).stream().filter(asked -> asked.version() == proposal.version()).toList(),
                items(drafts.missing(proposal), locale), document(proposal, organisation, edition));
    }

    private FormView.Field field(Proposal proposal, FormField field, Sent sent, FieldWords.Reader reader) {
        Object value = proposal.draft().fields().get(field.name());
        boolean again = sent.problems().containsKey(field.name()) || sent.conflicts().contains(field.name());
        return new FormView.Field(field.name(), field.type().name(), words.label(field.name(), reader.locale()),
                messages.getMessage("form.hint." + field.name(), null, null, reader.locale()), field.required(), field.longest(), options(field, reader),
                again ? FormInput.shown(field, sent.parameters()) : FormInput.shown(field, value), sent.problems().get(field.name()),
                sent.conflicts().contains(field.name()) ? theirs(field, value, reader) : null);
    }

    private String theirs(FormField field, Object value, FieldWords.Reader reader) {
        return value == null ? messages.getMessage("review.empty", null, reader.locale())
                : String.join("; ", words.of(field, value, reader).stream().map(FieldWords.Value::text).toList());
    }

    private List<FormView.Option> options(FormField field, FieldWords.Reader reader) {
        return field.type() == FormField.Type.ACTIONS
                ? reader.actions().entrySet().stream().map(action -> new FormView.Option(action.getKey(), action.getKey() + " " + action.getValue())).toList()
                : field.codes().stream().map(code -> new FormView.Option(code, words.code(field.name(), code, reader.locale()))).toList();
    }

    /** All that can be missing, so that a script has nothing to do but show and hide. */
    private List<FormView.Item> items(List<CheckList.Missing> missing, Locale locale) {
        List<CheckList.Missing> all = new ArrayList<>();
        ProposalForm.fields().stream().filter(FormField::required).forEach(field -> all.add(new CheckList.Missing(field.name(), "value")));
        all.add(new CheckList.Missing(ProposalForm.MAIN_TYPE, "amongTypes"));
        all.add(new CheckList.Missing(ProposalForm.DATA_CONSENT, "consent"));
        all.add(new CheckList.Missing(ProposalForm.GEOMETRY, "geometry"));
        all.add(new CheckList.Missing(ProposalForm.PHOTOS, "photo"));
        return all.stream().map(one -> new FormView.Item(one.field(), anchor(one.field()), words.label(one.field(), locale), one.reason(),
                missing.contains(one))).toList();
    }

    /** The control itself where there is one, else the group of controls. */
    private static String anchor(String name) {
        boolean one = name.equals(ProposalForm.DATA_CONSENT) || ProposalForm.field(name).map(field -> switch (field.type()) {
            case CODES, ACTIONS, FLAG -> false;
            default -> true;
        }).orElse(false);
        return one ? name : "campo-" + name;
    }

    private String document(Proposal proposal, Organisation organisation, String edition) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", proposal.id());
        document.put("account", access.member().accountId());
        document.put("municipality", organisation.municipality());
        document.put("revision", proposal.revision());
        document.put("edition", edition);
        document.put("changed_at", proposal.changedAt());
        document.put("fields", proposal.draft().fields());
        document.put("geometry", proposal.draft().shape() == null ? null : GeoJsonShapes.write(proposal.draft().shape()));
        return json.write(document).replace("<", "\\u003c");
    }

    /** A problem in words that call the field by its label. */
    private String described(ProposalProblem problem, FormField field, Locale locale) {
        Object[] arguments = problem.arguments();
        if (arguments.length > 0) {
            arguments[0] = words.label(field.name(), locale);
        }
        return messages.getMessage(problem.getMessage(), arguments, locale);
    }
}
