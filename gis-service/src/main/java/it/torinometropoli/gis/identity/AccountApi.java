package it.torinometropoli.gis.identity;

import java.util.Map;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What scripts of the restricted area ask, and a person's own data as a document. */
@RestController
@RequestMapping(path = "/account", produces = MediaType.APPLICATION_JSON_VALUE)
class AccountApi {

    private final CurrentMember current;
    private final OwnAccount own;

    AccountApi(CurrentMember current, OwnAccount own) {
        this.current = current;
        this.own = own;
    }

    /**
     * Whether somebody has signed in, and what a request that changes something has to send along.
     *
     * @param account number of the account
     * @param header name of the header that takes the token
     * @param token against forged requests
     */
    record Session(long account, String name, String header, String token) {
    }

    /** For pages that were open while a session ended: after signing in elsewhere they go on with the token that they get here. */
    @GetMapping("/sessione")
    Session session(CsrfToken token) {
        Member member = current.required();
        return new Session(member.accountId(), member.name(), token.getHeaderName(), token.getToken());
    }

    @GetMapping("/dati.json")
    ResponseEntity<Map<String, Object>> data() {
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("account.json").build().toString())
                .body(own.export(current.required()));
    }
}
