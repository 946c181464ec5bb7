package it.torinometropoli.gis.attachment;

/** A file that is not taken. */
public final class AttachmentRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient AttachmentProblem problem;

    AttachmentRefusedException(AttachmentProblem problem) {
        super(problem.fault() + " " + problem.values(), null, false, false);
        this.problem = problem;
    }

    /** Why. */
    public AttachmentProblem problem() {
        return problem;
    }
}
