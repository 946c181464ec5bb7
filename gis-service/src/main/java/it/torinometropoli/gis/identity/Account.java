package it.torinometropoli.gis.identity;

import java.time.OffsetDateTime;

/**
 * An account as its owner and administrators see it.
 *
 * @param language of the mails that its owner gets, ISO 639
 * @param local whether it has a password
 * @param lastSignInAt null before the first time
 */
record Account(Member member, AccountState state, String language, boolean local, OffsetDateTime createdAt, OffsetDateTime lastSignInAt) {

    long id() {
        return member.accountId();
    }
}
