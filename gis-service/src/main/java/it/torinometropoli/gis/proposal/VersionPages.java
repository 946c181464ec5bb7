package it.torinometropoli.gis.proposal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import it.torinometropoli.gis.site.Crumb;
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Two versions of a proposal beside each other, fields and shapes. */
@Component
class VersionPages {

    private final ProposalAccess access;
    private final ProposalHistory history;
    private final ActionSuggestions plan;
    private final FieldWords words;
    private final MessageSource messages;

    VersionPages(ProposalAccess access, ProposalHistory history, ActionSuggestions plan, FieldWords words, MessageSource messages) {
        this.access = access;
        this.history = history;
        this.plan = plan;
        this.words = words;
        this.messages = messages;
    }

    /** Numbers of versions; null for those that the page chooses. */
    record Pair(Integer from, Integer to) {
    }

    /**
     * A field of both versions.
     *
     * @param changed whether they differ
     */
    record Line(String label, boolean changed, List<FieldWords.Value> before, List<FieldWords.Value> after) {
    }

    /** The page with two versions. */
    ModelAndView page(long id, Pair asked, Locale locale) {
        access.officer();
        Proposal proposal = access.readable(id);
        List<ProposalVersion> all = history.versions(id);
        ProposalVersion later = version(all, asked.to() == null ? all.size() : asked.to());
        ProposalVersion earlier = version(all, asked.from() == null ? Math.max(1, later.version() - 1) : asked.from());
        VersionDifferences differences = VersionDifferences.between(earlier, later);
        ModelAndView page = new ModelAndView("review/versions");
        page.addObject("proposal", proposal);
        page.addObject("proposalTitle", later.text(ProposalForm.TITLE));
        page.addObject("versions", all);
        page.addObject("earlier", earlier);
        page.addObject("later", later);
        page.addObject("differences", differences);
        page.addObject("lines", lines(earlier, later, locale));
        page.addObject("picture", picture(earlier.shape(), later.shape()));
        page.addObject("crumbs", List.of(new Crumb(messages.getMessage("review.queue", null, locale), ReviewDesk.PATH),
                new Crumb(proposal.number(), ReviewDesk.PATH + "/" + id), Crumb.here(messages.getMessage("review.versions", null, locale))));
        return page;
    }

    private static ProposalVersion version(List<ProposalVersion> all, int number) {
        return all.stream().filter(version -> version.version() == number).findFirst().orElseThrow(ProposalProblem::notThere);
    }

    private List<Line> lines(ProposalVersion earlier, ProposalVersion later, Locale locale) {
        FieldWords.Reader ofEarlier = plan.reader(earlier, locale);
        FieldWords.Reader ofLater = plan.reader(later, locale);
        return ProposalForm.fields().stream().filter(field -> !field.personal()).map(field -> {
            Object before = earlier.fields().get(field.name());
            Object after = later.fields().get(field.name());
            return new Line(words.label(field.name(), locale), !Objects.equals(before, after), words.of(field, before, ofEarlier),
                    words.of(field, after, ofLater));
        }).toList();
    }

    private static ShapePicture picture(Geometry before, Geometry after) {
        Map<String, Geometry> shapes = new LinkedHashMap<>();
        shapes.put("before", before);
        shapes.put("after", after);
        return ShapePicture.of(shapes);
    }
}
