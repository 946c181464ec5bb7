package it.torinometropoli.gis.proposal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.http.HttpStatus;

/** Something that cannot be done with a proposal; told as a problem (RFC 9457) in the reader's language. */
final class ProposalProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient List<Object> arguments;
    private final transient Map<String, Object> members = new LinkedHashMap<>();

    private ProposalProblem(HttpStatus status, String key, Object... arguments) {
        super(key);
        this.status = status;
        this.arguments = List.of(arguments);
    }

    /** Nothing of this number, or nothing that the person may know of (404). */
    static ProposalProblem notThere() {
        return new ProposalProblem(HttpStatus.NOT_FOUND, "proposal.problem.notThere");
    }

    /** Something that the person's roles do not allow (403). */
    static ProposalProblem forbidden() {
        return new ProposalProblem(HttpStatus.FORBIDDEN, "proposal.problem.forbidden");
    }

    /** Something wrong in the request (400). */
    static ProposalProblem wrong(String key, Object... arguments) {
        return new ProposalProblem(HttpStatus.BAD_REQUEST, key, arguments);
    }

    /** Something that the proposal is not ready for (422). */
    static ProposalProblem unfit(String key, Object... arguments) {
        return new ProposalProblem(HttpStatus.UNPROCESSABLE_CONTENT, key, arguments);
    }

    /** Something that does not go with what is there now (409). */
    static ProposalProblem conflict(String key, Object... arguments) {
        return new ProposalProblem(HttpStatus.CONFLICT, key, arguments);
    }

    /** A document that is too large (413). */
    static ProposalProblem tooLarge(String key, Object... arguments) {
        return new ProposalProblem(HttpStatus.CONTENT_TOO_LARGE, key, arguments);
    }

    /** This problem with a further member of its document. */
    ProposalProblem with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    HttpStatus status() {
        return status;
    }

    Object[] arguments() {
        return arguments.toArray();
    }

    Map<String, Object> members() {
        return members;
    }
}
