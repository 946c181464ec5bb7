package it.torinometropoli.gis.plan;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import it.torinometropoli.gis.plan.PlanContent.Edition;
import it.torinometropoli.gis.plan.PlanContent.Indicator;
import it.torinometropoli.gis.plan.PlanContent.Project;
import it.torinometropoli.gis.plan.PlanContent.SurveyAnswer;
import it.torinometropoli.gis.tabular.DataFileException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tables of the plan, written by the owner of the database. Axes, strategies and actions are changed in place, so that what
 * refers to an action keeps doing so; the rest is written anew.
 */
@Component
public class PlanTables {

    private final JdbcClient owner;

    PlanTables(JdbcClient owner) {
        this.owner = owner;
    }

    /** Codes of the editions that the shipped files gave, which are not those that an administrator has loaded. */
    Set<String> shipped() {
        return new HashSet<>(owner.sql("SELECT code FROM plan_edition WHERE NOT loaded").query(String.class).list());
    }

    /** Codes of the editions that an administrator has loaded. */
    Set<String> loaded() {
        return new HashSet<>(owner.sql("SELECT code FROM plan_edition WHERE loaded").query(String.class).list());
    }

    /** The edition in force; empty when there is no plan. */
    public Optional<String> inForce() {
        return owner.sql("SELECT code FROM plan_edition WHERE is_current").query(String.class).optional();
    }

    /** The actions of an edition in the order of the plan; none when there is no such edition. */
    public List<PlanContent.Action> actions(String edition) {
        return owner.sql("SELECT code, strategy, title, description FROM plan_action WHERE edition = ? ORDER BY ordinal").param(edition)
                .query(PlanContent.Action.class).list();
    }

    /** Codes of all editions. */
    public Set<String> editions() {
        return new HashSet<>(owner.sql("SELECT code FROM plan_edition").query(String.class).list());
    }

    /**
     * Adds an edition that an administrator brings and puts it in force. To be called in a transaction.
     *
     * @param content of an edition that is not there
     * @param inForceFrom since when it is in force
     */
    public void renew(PlanContent content, LocalDate inForceFrom) {
        owner.sql("UPDATE plan_edition SET is_current = FALSE WHERE is_current").update();
        fill(content, "");
        owner.sql("UPDATE plan_edition SET in_force_from = ?, loaded = TRUE WHERE code = ?").params(inForceFrom, content.edition().code()).update();
    }

    /**
     * Puts an edition in force again and removes those that are none of some. To be called in a transaction.
     *
     * @param inForce its code
     * @param kept codes of the editions that stay
     */
    public void goBack(String inForce, Set<String> kept) {
        Set<String> gone = loaded();
        gone.removeAll(kept);
        gone.forEach(this::remove);
        owner.sql("UPDATE plan_edition SET is_current = (code = ?)").param(inForce).update();
    }

    private void remove(String edition) {
        List.of("plan_successor", "plan_succession").forEach(table -> owner.sql("DELETE FROM " + table + " WHERE next_edition = ?").param(edition).update());
        List.of("feature_action", "plan_project", "plan_indicator", "plan_indicator_value", "plan_survey_answer", "plan_action", "plan_strategy", "plan_axis")
                .forEach(table -> owner.sql("DELETE FROM " + table + " WHERE edition = ?").param(edition).update());
        owner.sql("DELETE FROM plan_edition WHERE code = ?").param(edition).update();
    }

    /** Checksum of the files that an edition was loaded from. */
    Optional<String> checksum(String edition) {
        return owner.sql("SELECT checksum FROM plan_edition WHERE code = ?").param(edition).query(String.class).optional();
    }

    /**
     * Makes the tables hold this edition and nothing else of it. To be called in a transaction.
     *
     * @param checksum of the files that it comes from
     * @param folder with those files, for messages
     * @throws DataFileException when an action is gone that a person has linked a place to
     */
    void write(PlanContent content, String checksum, Path folder) {
        String edition = content.edition().code();
        List.of("plan_project", "plan_indicator", "plan_survey_answer")
                .forEach(table -> owner.sql("DELETE FROM " + table + " WHERE edition = ?").param(edition).update());
        fill(content, checksum);
        removeGone(content, folder);
    }

    private void fill(PlanContent content, String checksum) {
        String edition = content.edition().code();
        writeEdition(content.edition(), checksum);
        PlanLevel.AXIS.write(owner, edition, content.axes().stream()
                .map(axis -> new PlanLevel.Entry(axis.code(), null, axis.title(), axis.description())).toList());
        PlanLevel.STRATEGY.write(owner, edition, content.strategies().stream()
                .map(strategy -> new PlanLevel.Entry(strategy.code(), strategy.axis(), strategy.title(), strategy.description())).toList());
        PlanLevel.ACTION.write(owner, edition, content.actions().stream()
                .map(action -> new PlanLevel.Entry(action.code(), action.strategy(), action.title(), action.description())).toList());
        writeProjects(edition, content.projects());
        writeIndicators(edition, content.indicators());
        writeSurvey(edition, content.survey());
    }

    private void writeEdition(Edition edition, String checksum) {
        int updated = owner.sql("UPDATE plan_edition SET title = ?, approved_on = ?, is_current = ?, checksum = ? WHERE code = ?")
                .params(edition.title(), edition.approvedOn(), edition.current(), checksum, edition.code()).update();
        if (updated == 0) {
            owner.sql("INSERT INTO plan_edition (code, title, approved_on, is_current, checksum) VALUES (?, ?, ?, ?, ?)")
                    .params(edition.code(), edition.title(), edition.approvedOn(), edition.current(), checksum).update();
        }
    }

    private void removeGone(PlanContent content, Path folder) {
        String edition = content.edition().code();
        Set<String> goneActions = PlanLevel.ACTION.codes(owner, edition);
        content.actions().forEach(action -> goneActions.remove(action.code()));
        for (String action : goneActions) {
            owner.sql("DELETE FROM feature_action WHERE edition = ? AND action = ? AND author = ?")
                    .params(edition, action, LinkRules.AUTHOR).update();
            int links = owner.sql("SELECT count(*) FROM feature_action WHERE edition = ? AND action = ?")
                    .params(edition, action).query(Integer.class).single();
            if (owner.sql("SELECT count(*) FROM plan_succession WHERE edition = ? AND action = ?").params(edition, action).query(Integer.class).single() > 0) {
                throw new DataFileException(folder.resolve("actions.csv"), 0, "action %s is gone, but a later edition goes on with it".formatted(action));
            }
            if (links > 0) {
                throw new DataFileException(folder.resolve("actions.csv"), 0,
                        "action %s is gone, but people have linked places to it: %d".formatted(action, links));
            }
        }
        PlanLevel.ACTION.delete(owner, edition, goneActions);
        Set<String> goneStrategies = PlanLevel.STRATEGY.codes(owner, edition);
        content.strategies().forEach(strategy -> goneStrategies.remove(strategy.code()));
        PlanLevel.STRATEGY.delete(owner, edition, goneStrategies);
        Set<String> goneAxes = PlanLevel.AXIS.codes(owner, edition);
        content.axes().forEach(axis -> goneAxes.remove(axis.code()));
        PlanLevel.AXIS.delete(owner, edition, goneAxes);
    }

    private void writeProjects(String edition, List<Project> projects) {
        int ordinal = 0;
        for (Project project : projects) {
            owner.sql("INSERT INTO plan_project (edition, id, strategy, ordinal, link_basis, title, description, programme, urls) "
                    + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(edition, project.id(), project.strategy(), ++ordinal, project.linkBasis(), project.title(),
                            project.description(), project.programme(), String.join(";", project.urls())).update();
            for (String action : project.actions()) {
                owner.sql("INSERT INTO plan_project_action (edition, project, action) VALUES (?, ?, ?)")
                        .params(edition, project.id(), action).update();
            }
        }
    }

    private void writeIndicators(String edition, List<Indicator> indicators) {
        int ordinal = 0;
        for (Indicator indicator : indicators) {
            owner.sql("INSERT INTO plan_indicator (edition, id, strategy, ordinal, name, description, source, latest_value, unit, "
                    + "reference_year, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(edition, indicator.id(), indicator.strategy(), ++ordinal, indicator.name(), indicator.description(),
                            indicator.source(), indicator.value(), indicator.unit(), indicator.year(), indicator.note()).update();
        }
    }

    private void writeSurvey(String edition, List<SurveyAnswer> answers) {
        int ordinal = 0;
        for (SurveyAnswer answer : answers) {
            owner.sql("INSERT INTO plan_survey_answer (edition, id, ordinal, section, question, answer, percentage, respondents) "
                    + "VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(edition, answer.id(), ++ordinal, answer.section(), answer.question(), answer.answer(), answer.percent(),
                            answer.base()).update();
        }
    }
}
