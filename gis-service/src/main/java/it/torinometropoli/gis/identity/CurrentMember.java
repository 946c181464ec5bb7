package it.torinometropoli.gis.identity;

import java.util.Optional;

/** Who has signed in, in the request that the thread answers. Roles and organisation are those of this moment. */
public interface CurrentMember {

    /** The person; empty without sign-in, and always on the public paths. */
    Optional<Member> get();

    /**
     * The person.
     *
     * @throws org.springframework.security.core.AuthenticationException without sign-in; browsers are led to the page for it, others get 401
     */
    Member required();
}
