package it.torinometropoli.gis.audit;

/** The list of what was done. */
public interface AuditTrail {

    /** Adds an entry, in the transaction "workflow" of the caller when there is one, so that nothing is done without it nor noted in vain. */
    void record(AuditEntry entry);
}
