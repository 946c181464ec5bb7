package it.torinometropoli.gis.identity;

import java.util.List;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A person who has signed in. It lives as long as a request and is never stored: a session holds the number of the account only. */
final class MemberAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Member member;

    MemberAuthentication(Member member) {
        super(authorities(member));
        this.member = member;
        setAuthenticated(true);
    }

    private static List<GrantedAuthority> authorities(Member member) {
        return member.roles().stream().<GrantedAuthority>map(role -> new SimpleGrantedAuthority(role.authority())).toList();
    }

    @Override
    public Member getPrincipal() {
        return member;
    }

    @Override
    public Object getCredentials() {
        return null;
    }

    /** The number of the account. */
    @Override
    public String getName() {
        return String.valueOf(member.accountId());
    }
}
