package it.torinometropoli.gis.browser;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.browser.Chromium.Screen;
import it.torinometropoli.gis.identity.Member;
import it.torinometropoli.gis.identity.Role;
import it.torinometropoli.gis.identity.TestMembers;
import it.torinometropoli.gis.proposal.TestProposals;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of accounts for everyone, after signing in with the keyboard: by the rules of WCAG 2.1 AA, on a desktop and a telephone. */
@IntegrationTest
@Tag("browser")
class AreaPagesIT {

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "PHONE"})
    void violateNoRule(Screen screen) {
        Member member = TestMembers.make(service, "pagine@example.org", null, Role.ADMINISTRATOR, Role.REVIEWER, Role.DECISION_MAKER);
        String proposal = "/istruttoria/" + TestProposals.in("in_istruttoria", service, port);
        try (Chromium chromium = new Chromium(); Visit visit = chromium.visit("http://127.0.0.1:" + port, screen)) {
            visit.read("/account");
            visit.focus("Indirizzo di posta").page().keyboard().type(member.email());
            visit.page().keyboard().press("Tab");
            visit.page().keyboard().type(TestMembers.PASSWORD);
            visit.page().keyboard().press("Enter");
            visit.page().waitForURL("**/account");
            for (String path : new String[] {"/account", "/amministrazione/utenti", "/amministrazione/utenti/" + member.accountId(),
                "/amministrazione/organizzazioni?q=tor", "/amministrazione/accesso-federato", "/amministrazione/posta", "/amministrazione/attivita",
                "/istruttoria?zona=9", proposal, proposal + "/versioni", "/istruttoria/bandi", "/istruttoria/statistiche"}) {
                visit.read(path + (path.contains("?") ? "&" : "?") + "lang=" + (screen == Screen.PHONE ? "en" : "it"));
                visit.photograph(("area%s-%s".formatted(path.replace(proposal, "-proposta").replaceAll("\\W+", "-"), screen)).toLowerCase());
                visit.assertAccessible();
                assertThat(visit.scrollsSideways()).as("%s scrolls sideways", path).isFalse();
            }
            visit.assertNothingWentWrong();
        }
    }
}
