package it.torinometropoli.gis.loading;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.torinometropoli.gis.loading.Change.Kind;
import it.torinometropoli.gis.loading.Finding.Level;
import it.torinometropoli.gis.plan.PlanContent;
import it.torinometropoli.gis.plan.PlanRenewal;
import it.torinometropoli.gis.plan.PlanRenewal.Succession;
import it.torinometropoli.gis.plan.PlanTables;
import org.springframework.stereotype.Component;

/**
 * Loads the next edition of the plan with what becomes of every action of the one in force. The edition before stays readable; the links of places go
 * on with the actions that go on, and stay as history besides.
 */
@Component
class PlanEditionLoader implements DatasetLoader {

    private static final String EDITIONS = "plan_edition";
    static final List<String> FILES = Stream.concat(PlanEditionFile.FILES.stream(), Stream.of(PlanSuccessionFile.NAME)).toList();

    private final PlanTables tables;
    private final PlanRenewal renewal;
    private final PlanProposals proposals;
    private final IndicatorTable indicators;

    PlanEditionLoader(PlanTables tables, PlanRenewal renewal, PlanProposals proposals, IndicatorTable indicators) {
        this.indicators = indicators;
        this.tables = tables;
        this.renewal = renewal;
        this.proposals = proposals;
    }

    @Override
    public Dataset dataset() {
        return Dataset.PLAN;
    }

    @Override
    public boolean takesMapping() {
        return false;
    }

    @Override
    public List<String> tables() {
        return List.of(EDITIONS);
    }

    @Override
    public void load(LoadRequest request, LoadJournal journal) throws IOException {
        String before = tables.inForce().orElseThrow();
        PlanArchive archive = PlanArchive.read(request.file(), FILES, journal);
        journal.endIfRefused();
        journal.readFrom("CSV", "");
        journal.begin(LoadStep.CHECK);
        PlanEditionFile.Read read = new PlanEditionFile(archive, journal).read();
        PlanContent content = read.content();
        check(content.edition(), before, read.inForceFrom(), journal);
        List<Succession> successions = new PlanSuccessionFile(tables.actions(before), content.actions(), journal).read(archive);
        journal.endIfRefused();
        journal.begin(LoadStep.WRITE);
        tables.renew(content, read.inForceFrom());
        renewal.follow(before, content.edition().code(), successions);
        carry(new Renewed(before, content, successions), journal);
        journal.countTaken(content.axes().size() + content.strategies().size() + content.actions().size() + content.projects().size()
                + content.indicators().size() + content.survey().size());
    }

    private record Renewed(String before, PlanContent content, List<Succession> successions) {

        String now() {
            return content.edition().code();
        }
    }

    private void check(PlanContent.Edition edition, String before, LocalDate inForceFrom, LoadJournal journal) {
        if (tables.editions().contains(edition.code())) {
            journal.note(Finding.of(Level.REFUSED, "plan_known", edition.code()).in(PlanEditionFile.FACTS + ": code"));
        } else if (edition.code().compareTo(before) < 0) {
            journal.note(Finding.of(Level.REFUSED, "plan_not_later", edition.code(), before).in(PlanEditionFile.FACTS + ": code"));
        }
        if (inForceFrom != null && inForceFrom.isAfter(LocalDate.now())) {
            journal.note(Finding.of(Level.WARNING, "plan_in_future", inForceFrom).in(PlanEditionFile.FACTS + ": in_force_from"));
        }
    }

    private void carry(Renewed renewed, LoadJournal journal) {
        Map<String, Integer> links = renewal.links(renewed.before());
        Map<String, Integer> carried = renewal.carryLinks(renewed.before(), renewed.now());
        Map<String, String> titles = tables.actions(renewed.before()).stream().collect(Collectors.toMap(PlanContent.Action::code, PlanContent.Action::title));
        Set<String> heirs = new HashSet<>();
        for (Succession one : renewed.successions()) {
            heirs.addAll(one.next());
            journal.compared(new Change(renewed.before() + " " + one.action(), titles.get(one.action()), kind(one), count(links, one), count(carried, one),
                    (one.kind() + " " + String.join(", ", one.next())).strip()));
        }
        renewed.content().actions().stream().filter(action -> !heirs.contains(action.code())).forEach(action -> journal.compared(
                new Change(renewed.now() + " " + action.code(), action.title(), Kind.NEW, null, BigDecimal.ZERO, "")));
        tell(renewed, links, carried, journal);
    }

    private static Kind kind(Succession one) {
        return switch (one.kind()) {
            case "invariata" -> Kind.SAME;
            case "conclusa" -> Kind.ENDED;
            default -> Kind.CHANGED;
        };
    }

    private static BigDecimal count(Map<String, Integer> counts, Succession one) {
        return BigDecimal.valueOf(counts.getOrDefault(one.action(), 0));
    }

    private void tell(Renewed renewed, Map<String, Integer> links, Map<String, Integer> carried, LoadJournal journal) {
        journal.note(Finding.of(Level.NOTE, "plan_links", sum(links, renewed, ""), sum(links, renewed, "conclusa"), sum(links, renewed, "divisa"),
                carried.values().stream().mapToInt(Integer::intValue).sum()));
        if (renewed.content().projects().isEmpty()) {
            PlanRenewal.Projects projects = renewal.carryProjects(renewed.before(), renewed.now());
            journal.note(Finding.of(Level.NOTE, "plan_projects", projects.carried(), projects.left()));
        }
        PlanProposals.Counts named = proposals.waiting(renewed.before(), renewed.successions());
        journal.note(Finding.of(Level.NOTE, "plan_proposals", named.drafts(), named.pending(), named.ended()));
    }

    private static int sum(Map<String, Integer> links, Renewed renewed, String kind) {
        return renewed.successions().stream().filter(one -> kind.isEmpty() || one.kind().equals(kind))
                .mapToInt(one -> links.getOrDefault(one.action(), 0)).sum();
    }

    /** Goes back unless people have worked with the edition meanwhile, since what they named would mean something else. */
    @Override
    public void restore(PreviousRows rows, LoadJournal journal) {
        String now = tables.inForce().orElseThrow();
        int links = renewal.ownLinks(now);
        int named = proposals.naming(now);
        if (links + named > 0) {
            journal.note(Finding.of(Level.REFUSED, "plan_in_use", now, links, named));
        }
        if (!indicators.values(now).isEmpty()) {
            journal.note(Finding.of(Level.REFUSED, "plan_has_values", now));
        }
        journal.endIfRefused();
        List<PreviousRows.Row> then = rows.rows(EDITIONS);
        String before = then.stream().filter(row -> Boolean.parseBoolean(row.text("is_current")) || "t".equals(row.text("is_current")))
                .map(row -> row.text("code")).findFirst().orElseThrow();
        tables.goBack(before, then.stream().map(row -> row.text("code")).collect(Collectors.toSet()));
        journal.countTaken(then.size());
    }
}
