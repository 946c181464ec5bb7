package it.torinometropoli.gis.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The people who act for the organisations. Names and addresses are personal data: never for what is published. */
public interface Members {

    /** A person by the number of the account, whether active or not; empty once the account has been deleted. */
    Optional<Member> byId(long accountId);

    /** The language in which a person reads mails; Italian of whom nothing is known. */
    Locale language(long accountId);

    /** The people with a role whose accounts are active, by name. */
    List<Member> with(Role role);

    /** The people of an organisation whose accounts are active, by name. */
    List<Member> of(long organisation);
}
