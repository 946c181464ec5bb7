package it.torinometropoli.gis.proposal;

import java.util.ArrayList;
import java.util.List;

/** What a draft still needs before it can be submitted. */
final class CheckList {

    private CheckList() {
    }

    /**
     * Something that is missing.
     *
     * @param field name of the field, {@link ProposalForm#GEOMETRY} or {@link ProposalForm#PHOTOS}
     * @param reason the rest of the key of the message that says why: {@code proposal.missing.<reason>}
     */
    record Missing(String field, String reason) {
    }

    /**
     * All that is missing, in the order of the form.
     *
     * @param photos how many photos go with the draft
     */
    static List<Missing> of(Draft draft, int photos) {
        List<Missing> missing = new ArrayList<>();
        for (FormField field : ProposalForm.fields()) {
            if (field.required() && draft.fields().get(field.name()) == null) {
                missing.add(new Missing(field.name(), "value"));
            }
        }
        String mainType = draft.text(ProposalForm.MAIN_TYPE);
        if (mainType != null && !draft.list(ProposalForm.TYPES).contains(mainType)) {
            missing.add(new Missing(ProposalForm.MAIN_TYPE, "amongTypes"));
        }
        if (Boolean.FALSE.equals(draft.fields().get(ProposalForm.DATA_CONSENT))) {
            missing.add(new Missing(ProposalForm.DATA_CONSENT, "consent"));
        }
        if (draft.shape() == null) {
            missing.add(new Missing(ProposalForm.GEOMETRY, "geometry"));
        }
        if (photos == 0) {
            missing.add(new Missing(ProposalForm.PHOTOS, "photo"));
        }
        return List.copyOf(missing);
    }
}
