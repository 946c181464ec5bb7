package it.torinometropoli.gis.identity;

/**
 * What a module keeps of people beside their accounts. Modules declare theirs as beans: owners get it with the export of their data, and it goes with
 * the account as far as the law allows.
 */
public interface PersonalData {

    /** The name of the part of the export. */
    String name();

    /**
     * What is kept of a person (GDPR, articles 15 and 20).
     *
     * @return lists, maps and texts
     */
    Object export(Member member);

    /** Removes what need not be kept, in the transaction that removes the account (article 17). */
    void forget(Member member);
}
