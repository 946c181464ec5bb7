package it.torinometropoli.gis.identity;

import java.util.Optional;

import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person whom the security filters have recognised. */
@Component
class RequestMember implements CurrentMember {

    @Override
    public Optional<Member> get() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof MemberAuthentication authentication
                ? Optional.of(authentication.getPrincipal()) : Optional.empty();
    }

    @Override
    public Member required() {
        return get().orElseThrow(() -> new InsufficientAuthenticationException("Nobody has signed in"));
    }
}
