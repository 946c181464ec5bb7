package it.torinometropoli.gis.audit;

/** The list of what was done. */
public interface AuditTrail {

    /** Adds an entry, in the transaction of the caller when there is one: "workflow", or the owner's for the trail of that name, so that nothing is done without it nor noted in vain. */
    void record(AuditEntry entry);
}
