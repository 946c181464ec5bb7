package it.torinometropoli.gis.browser;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import it.torinometropoli.gis.AreaClient;
import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.browser.Chromium.Screen;
import it.torinometropoli.gis.identity.Member;
import it.torinometropoli.gis.identity.Role;
import it.torinometropoli.gis.identity.TestMembers;
import it.torinometropoli.gis.proposal.TestProposals;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

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
    private static final Map<String, String> PROPOSALS = Map.of("{draft}", "bozza", "{proposal}", "in_istruttoria");
    private static final Map<Role, Reader> READERS = new HashMap<>();
    private static final Map<String, Long> MADE = new HashMap<>();

    private static Chromium chromium;

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;

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

    /** A path with the numbers of what tests have made: an account, or a proposal of Ivrea that is written or examined. */
    private String address(String path, Member member) {
        String address = path.contains("{account}") ? path.replace("{account}", String.valueOf(member.accountId())) : path;
        for (Map.Entry<String, String> state : PROPOSALS.entrySet()) {
            if (path.contains(state.getKey())) {
                address = address.replace(state.getKey(),
                        MADE.computeIfAbsent(state.getValue(), code -> TestProposals.in(code, service, port)).toString());
            }
        }
        return address;
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
