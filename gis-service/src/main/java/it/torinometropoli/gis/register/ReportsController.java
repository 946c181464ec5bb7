package it.torinometropoli.gis.register;

import it.torinometropoli.gis.identity.Member;
import it.torinometropoli.gis.identity.Role;
import it.torinometropoli.gis.site.PageFrame;
import it.torinometropoli.gis.site.SitePage;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is done with reported errors. */
@SitePage
@RequestMapping("/registro/segnalazioni/{id:\\d{1,18}}")
class ReportsController {

    private final RegisterAccess access;
    private final AreaReports reports;

    ReportsController(RegisterAccess access, AreaReports reports) {
        this.access = access;
        this.reports = reports;
    }

    @PostMapping("/inoltro")
    String passOn(@PathVariable long id, @ModelAttribute("frame") PageFrame frame) {
        Member keeper = access.keeper();
        return done("inoltrata", frame, () -> {
            AreaReports.Report report = reports.byId(id);
            reports.passOn(report, access.municipalities(report.area()), keeper);
        });
    }

    @PostMapping("/scarto")
    String setAside(@PathVariable long id, @ModelAttribute("frame") PageFrame frame) {
        Member keeper = access.keeper();
        return done("scartata", frame, () -> reports.setAside(reports.byId(id), keeper));
    }

    @PostMapping("/chiusura")
    String close(@PathVariable long id, @ModelAttribute("frame") PageFrame frame) {
        Member member = access.member();
        return done("chiusa", frame, () -> {
            AreaReports.Report report = reports.byId(id);
            reports.close(report, member.has(Role.REGISTER_KEEPER) ? member : access.compilerOf(report.area()));
        });
    }

    private static String done(String outcome, PageFrame frame, Runnable work) {
        try {
            work.run();
            return "redirect:" + frame.to("/registro?esito=" + outcome);
        } catch (RegisterRefusal refusal) {
            return "redirect:" + frame.to("/registro?esito=" + refusal.getMessage());
        }
    }
}
