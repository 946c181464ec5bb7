package it.torinometropoli.gis.identity;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.settings.Demonstration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts and organisations as lists for administrators, page by page. */
@Component
class MemberLists {

    static final int PAGE = 50;

    private static final int MOST_PAGES = 10_000;

    private final JdbcClient workflow;
    private final Demonstration demonstration;

    MemberLists(@Qualifier("workflow") JdbcClient workflow, Demonstration demonstration) {
        this.workflow = workflow;
        this.demonstration = demonstration;
    }

    /** A line of the list of accounts. */
    record AccountLine(long id, String name, String email, String organisation, AccountState state, OffsetDateTime lastSignInAt) {
    }

    /**
     * A line of the list of organisations.
     *
     * @param members how many active accounts act for it
     */
    record OrganisationLine(long id, OrganisationKind kind, String name, boolean active, long members) {
    }

    /**
     * A part of a list.
     *
     * @param number of the part, from 1 on
     */
    record Part<T>(List<T> lines, int number, boolean more) {

        private static <T> Part<T> of(List<T> found, int number) {
            return new Part<>(found.subList(0, Math.min(PAGE, found.size())), number, found.size() > PAGE);
        }
    }

    /** The accounts whose name, address or organisation holds some words, by name. */
    Part<AccountLine> accounts(String words, int asked) {
        int number = bounded(asked);
        return Part.of(workflow.sql("""
                SELECT a.id, a.name, a.email, o.name AS organisation, a.state, a.last_sign_in_at
                FROM account a JOIN organisation o ON o.id = a.organisation
                WHERE a.state <> 'DELETED' AND a.demo = :demo
                  AND (lower(a.name) LIKE :words ESCAPE '!' OR a.email LIKE :words ESCAPE '!' OR lower(o.name) LIKE :words ESCAPE '!')
                ORDER BY a.name, a.id OFFSET :first ROWS FETCH NEXT :most ROWS ONLY""").param("demo", demonstration.demo())
                .param("words", pattern(words)).param("first", (number - 1) * PAGE).param("most", PAGE + 1).query(AccountLine.class).list(), number);
    }

    /** The organisations whose name holds some words, by name. */
    Part<OrganisationLine> organisations(String words, int asked) {
        int number = bounded(asked);
        return Part.of(workflow.sql("""
                SELECT o.id, o.kind, o.name, o.active,
                    (SELECT count(*) FROM account a WHERE a.organisation = o.id AND a.state = 'ACTIVE') AS members
                FROM organisation o WHERE lower(o.name) LIKE :words ESCAPE '!'
                ORDER BY o.name, o.id OFFSET :first ROWS FETCH NEXT :most ROWS ONLY""").param("words", pattern(words))
                .param("first", (number - 1) * PAGE).param("most", PAGE + 1).query(OrganisationLine.class).list(), number);
    }

    private static int bounded(int number) {
        return Math.min(Math.max(1, number), MOST_PAGES);
    }

    private static String pattern(String words) {
        return "%" + words.replace("\0", "").strip().toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
