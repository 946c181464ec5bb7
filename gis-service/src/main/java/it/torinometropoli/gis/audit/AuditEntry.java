package it.torinometropoli.gis.audit;

import java.util.Map;

/**
 * Something that was done.
 *
 * @param accountId number of the account that did it; null when the service did, or someone who had not signed in
 * @param operation what was done, for example {@code proposal.submit}, at most 63 characters
 * @param subject to what, kind and number, for example {@code proposal:123}, at most 127 characters
 * @param version to which version of it; null when it has none
 * @param details what else is to be remembered, by name; no personal data, as entries are never removed
 */
public record AuditEntry(Long accountId, String operation, String subject, Integer version, Map<String, String> details) {

    /** The entry of an operation on something without versions. */
    public static AuditEntry of(Long accountId, String operation, String subject, Map<String, String> details) {
        return new AuditEntry(accountId, operation, subject, null, details);
    }
}
