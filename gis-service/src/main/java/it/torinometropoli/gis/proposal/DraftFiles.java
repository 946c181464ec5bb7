package it.torinometropoli.gis.proposal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.attachment.Attachment;
import it.torinometropoli.gis.attachment.Attachments;
import it.torinometropoli.gis.attachment.StoredAttachment;
import it.torinometropoli.gis.audit.AuditEntry;
import it.torinometropoli.gis.audit.AuditTrail;
import it.torinometropoli.gis.identity.Member;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The photos and documents of proposals. They change while a proposal is a draft; what was submitted with a version stays with it. The office sees
 * what was submitted, never what is being added.
 */
@Component
class DraftFiles implements ProposalPhotos {

    private static final int LONGEST_NAME = 200;

    private final ProposalAccess access;
    private final ProposalTable proposals;
    private final VersionTable versions;
    private final Attachments attachments;
    private final AuditTrail trail;
    private final TransactionOperations transaction;

    DraftFiles(ProposalAccess access, ProposalTable proposals, VersionTable versions, Attachments attachments, AuditTrail trail,
            @Qualifier("workflow") TransactionOperations transaction) {
        this.access = access;
        this.proposals = proposals;
        this.versions = versions;
        this.attachments = attachments;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** What a person adds: a picture, or a document. */
    enum Purpose {
        PHOTO("foto"), DOCUMENT("documento");

        private final String code;

        Purpose(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static Purpose of(Attachment attachment) {
            return attachment.kind().picture() ? PHOTO : DOCUMENT;
        }

        static Purpose of(String code) {
            for (Purpose purpose : values()) {
                if (purpose.code.equals(code)) {
                    return purpose;
                }
            }
            throw ProposalProblem.wrong("form.problem.kind", "tipo", "foto, documento").with("field", "tipo");
        }
    }

    /**
     * A file of a proposal.
     *
     * @param submitted whether it belongs to a version that was submitted, and stays
     */
    record DraftFile(Attachment attachment, boolean submitted) {
    }

    /** A name as a client gives it. */
    static String checkedName(String name) {
        if (name.length() > LONGEST_NAME) {
            throw ProposalProblem.wrong("proposal.problem.long", "nome", LONGEST_NAME).with("field", "nome");
        }
        return name;
    }

    @Override
    public int count(long proposal) {
        return (int) attachments.of(subject(proposal)).stream().filter(file -> file.kind().picture()).count();
    }

    /** The files of a proposal that the person may see, the first one first. */
    List<DraftFile> of(long id) {
        Proposal proposal = access.readable(id);
        boolean own = ProposalAccess.own(proposal, access.member());
        Instant submitted = submitted(proposal);
        return attachments.of(proposal.subject()).stream().map(file -> new DraftFile(file, !file.addedAt().isAfter(submitted)))
                .filter(file -> own || file.submitted()).toList();
    }

    /** Answers with a file of a proposal that the person may see. */
    void serve(long id, long file, HttpServletResponse response) throws IOException {
        attachments.serve(of(id).stream().map(DraftFile::attachment).filter(known -> known.id() == file).findFirst()
                .orElseThrow(ProposalProblem::notThere), response);
    }

    /**
     * Adds a file to a draft. The upload is read before the draft is locked, so that a slow one keeps nobody from saving.
     *
     * @throws ProposalProblem when it is no draft (409), or not the kind of file that was said (422)
     * @throws it.torinometropoli.gis.attachment.AttachmentRefusedException when it is not taken
     */
    StoredAttachment add(long id, String name, Purpose purpose, InputStream upload) throws IOException {
        requireDraft(access.changeable(id));
        Member member = access.compiler();
        byte[] bytes = upload.readNBytes((int) Math.min(Integer.MAX_VALUE - 16L, attachments.limits().bytes() + 1));
        return transaction.execute(status -> {
            requireDraft(proposals.locked(id).orElseThrow(ProposalProblem::notThere));
            StoredAttachment stored = stored(id, member, name, bytes);
            if (Purpose.of(stored.attachment()) != purpose) {
                throw ProposalProblem.unfit("form.problem.purpose." + purpose.code()).with("field", "tipo");
            }
            record(member, "proposal.attach", id, stored.attachment().id());
            return stored;
        });
    }

    /**
     * Removes a file from a draft.
     *
     * @throws ProposalProblem when there is none (404), it is no draft or the file has been submitted with a version (409)
     */
    void remove(long id, long file) {
        access.changeable(id);
        Member member = access.compiler();
        transaction.executeWithoutResult(status -> {
            Proposal proposal = requireDraft(proposals.locked(id).orElseThrow(ProposalProblem::notThere));
            Attachment attachment = attachments.find(proposal.subject(), file).orElseThrow(ProposalProblem::notThere);
            if (!attachment.addedAt().isAfter(submitted(proposal))) {
                throw ProposalMoves.now(ProposalProblem.conflict("form.problem.submitted"), proposal);
            }
            attachments.delete(proposal.subject(), file);
            record(member, "proposal.detach", id, file);
        });
    }

    private StoredAttachment stored(long id, Member member, String name, byte[] bytes) {
        try {
            return attachments.store(subject(id), member.accountId(), name, new ByteArrayInputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void record(Member member, String operation, long id, long file) {
        trail.record(AuditEntry.of(member.accountId(), operation, subject(id), Map.of("attachment", String.valueOf(file))));
    }

    /** When the last version was submitted; before everything else when none was. */
    private Instant submitted(Proposal proposal) {
        return proposal.version() == 0 ? Instant.MIN
                : versions.of(proposal.id(), proposal.version()).map(version -> version.submittedAt().toInstant()).orElse(Instant.MIN);
    }

    private static Proposal requireDraft(Proposal proposal) {
        if (proposal.state() != ProposalState.DRAFT) {
            throw ProposalMoves.refused(proposal);
        }
        return proposal;
    }

    private static String subject(long proposal) {
        return "proposal:" + proposal;
    }
}
