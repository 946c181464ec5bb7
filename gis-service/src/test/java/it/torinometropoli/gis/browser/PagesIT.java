package it.torinometropoli.gis.browser;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import it.torinometropoli.gis.AreaClient;
import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.browser.Chromium.Screen;
import it.torinometropoli.gis.identity.Member;
import it.torinometropoli.gis.identity.Role;
import it.torinometropoli.gis.identity.TestMembers;
import it.torinometropoli.gis.opendata.TestFiles;
import it.torinometropoli.gis.proposal.TestProposals;
import it.torinometropoli.gis.register.TestAreaProposals;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page for everyone, by the rules of WCAG 2.1 AA, in Italian on a desktop and in English on a telephone; none wider than any screen in either.
 * Pages of the restricted area are read by somebody with the role that their line names, who compiles for Ivrea or works for the metropolitan city.
 */
@IntegrationTest
@Tag("browser")
class PagesIT {

    private static final String IVREA = "001125";
    private static final Map<String, Screen> SCREENS = Map.of("it", Screen.DESKTOP, "en", Screen.PHONE);
    private static final Pattern TO_MAKE = Pattern.compile("\\{([a-z-]+)}");
    private static final Map<Role, Reader> READERS = new HashMap<>();
    private static final Map<String, String> MADE = new HashMap<>();

    private static Chromium chromium;

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;
    @Autowired
    private JdbcClient owner;

    /** Somebody at a browser; {@code member} is null for who has not signed in. */
    private record Reader(Visit visit, Member member) {
    }

    @BeforeAll
    static void startBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stopBrowser() {
        READERS.clear();
        MADE.clear();
        chromium.close();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "pages.csv", numLinesToSkip = 1)
    void aPageViolatesNoRule(String path, int status, Role role) {
        Reader reader = READERS.computeIfAbsent(role, this::reader);
        Visit visit = reader.visit.forgetComplaints();
        SCREENS.forEach((language, screen) -> {
            visit.changeTo(screen).read(address(path, reader.member) + (path.contains("?") ? "&" : "?") + "lang=" + language);
            assertThat(visit.page().locator("html").getAttribute("lang")).isEqualTo(language);
            visit.photograph("page%s-%s-%s".formatted(path.replaceAll("\\W+", "-"), screen, language).toLowerCase(Locale.ROOT));
            visit.assertAccessibleOn(screen);
            for (Screen width : new Screen[] {Screen.DESKTOP, Screen.PHONE, Screen.NARROWEST}) {
                assertThat(visit.changeTo(width).scrollsSideways()).as("%s scrolls sideways on %s", path, width).isFalse();
            }
            visit.expect(status);
            visit.assertNothingWentWrong();
        });
    }

    @BeforeEach
    void makeWhatIsMadeAtNight() {
        MADE.computeIfAbsent("files", wanted -> TestFiles.make(service).toString());
    }

    /** What stays would be in the lists of others. */
    @AfterEach
    void takeAwayWhatOthersCount() {
        owner.sql("UPDATE register_proposal SET state = 'ritirata' WHERE id = ? AND state = 'inviata'").param(number("area-proposal")).update();
        owner.sql("DELETE FROM funding_call_type WHERE call_id = ?").param(number("call")).update();
        owner.sql("DELETE FROM funding_call WHERE id = ?").param(number("call")).update();
    }

    private static long number(String made) {
        return Long.parseLong(MADE.getOrDefault(made, "-1"));
    }

    /** A path with what is made for it in the place of its name in brackets. */
    private String address(String path, Member member) {
        return TO_MAKE.matcher(path).replaceAll(name -> MADE.computeIfAbsent(name.group(1), wanted -> make(wanted, member)));
    }

    private String make(String wanted, Member member) {
        return switch (wanted) {
            case "account" -> String.valueOf(member.accountId());
            case "draft" -> String.valueOf(TestProposals.in("bozza", service, port));
            case "proposal" -> String.valueOf(TestProposals.in("in_istruttoria", service, port));
            case "area-proposal" -> String.valueOf(TestAreaProposals.sent(service, port));
            case "invitation" -> TestMembers.invitation(service, TestMembers.make(service, "invitata@example.org", IVREA, Role.COMPILER));
            case "new-password" -> TestMembers.newPassword(service, TestMembers.make(service, "dimentica@example.org", IVREA, Role.COMPILER));
            case "call" -> call(TestMembers.make(service, "pagine-bandi@example.org", null, Role.REVIEWER));
            default -> throw new IllegalArgumentException(wanted);
        };
    }

    private String call(Member author) {
        owner.sql("INSERT INTO funding_call (title, description, address, opens_on, closes_on, changed_by) VALUES ('Bando di prova', 'Per le prove.', "
                + "'https://bandi.example.org/', CURRENT_DATE, CURRENT_DATE, ?)").param(author.accountId()).update();
        String id = owner.sql("SELECT max(id) FROM funding_call").query(String.class).single();
        owner.sql("INSERT INTO funding_call_type (call_id, intervention_type) VALUES (?, 'zona_umida')").param(Long.valueOf(id)).update();
        return id;
    }

    private Reader reader(Role role) {
        Visit visit = chromium.visit("http://127.0.0.1:" + port, Screen.DESKTOP);
        if (role == null) {
            return new Reader(visit, null);
        }
        Member member = TestMembers.make(service, "pagine-" + role.name().toLowerCase(Locale.ROOT) + "@example.org",
                role == Role.COMPILER ? IVREA : null, role);
        return new Reader(visit.as(AreaClient.signedIn(port, member.email(), TestMembers.PASSWORD)), member);
    }
}
