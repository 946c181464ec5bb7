package it.torinometropoli.gis.register;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.identity.Member;
import it.torinometropoli.gis.identity.Organisation;
import it.torinometropoli.gis.identity.Organisations;
import it.torinometropoli.gis.identity.Role;
import it.torinometropoli.gis.site.MapPicture;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts proposals beside what is published. */
@Component
class ProposalViews {

    private final AreaTables tables;
    private final AreaWords words;
    private final Organisations organisations;

    ProposalViews(@Qualifier("workflow") JdbcClient workflow, Dialect dialect, AreaWords words, Organisations organisations) {
        this.tables = new AreaTables(workflow, dialect);
        this.words = words;
        this.organisations = organisations;
    }

    /** A proposal as a person sees it: of one that is closed, what was before it and what it brought. */
    ProposalView of(RegisterProposal proposal, Member reader, Locale locale) {
        AreaVersion latest = proposal.addsArea() ? null : tables.latest(proposal.area()).orElse(null);
        AreaState before = proposal.addsArea() ? null : before(proposal);
        AreaState after = ProposedState.of(before, proposal.submission(), proposal.municipality());
        List<ProposalView.Row> rows = words.columns(locale).stream().filter(column -> !column.equals(AreaState.MUNICIPALITY))
                .map(column -> row(column, before, after, locale)).filter(row -> row.before() != null || row.after() != null).toList();
        boolean keeper = reader.has(Role.REGISTER_KEEPER);
        boolean own = RegisterAccess.own(proposal, reader);
        ProposalState state = proposal.state();
        return new ProposalView(proposal, state.code(), proposal.addsArea(), after.text(AreaState.NAME), organisations.byId(proposal.organisation()).map(Organisation::name).orElse(""),
                day(RegisterDay.of(proposal.submittedAt()), locale), day(proposal.submission().sourceDate(), locale), words.source(after, locale), rows,
                rows.stream().filter(ProposalView.Row::changed).count(), latest == null ? 0 : latest.number(),
                state.open() && latest != null && latest.number() != proposal.basedOn(),
                proposal.submission().shape() == null ? null : ShapeComparison.of(before == null ? null : before.shape(), after.shape(), locale),
                MapPicture.of(after.shape().getEnvelopeInternal(), RegisterHistory.LAYER),
                new ProposalView.May(keeper && state == ProposalState.INVIATA, own && state == ProposalState.RESTITUITA, own && state.open()));
    }

    /** What is published, or was when the proposal was decided. */
    private AreaState before(RegisterProposal proposal) {
        if (proposal.state().open()) {
            return tables.published(proposal.area()).or(() -> tables.version(proposal.area(), proposal.basedOn()).map(AreaVersion::state)).orElseThrow();
        }
        return tables.version(proposal.area(), proposal.basedOn()).map(AreaVersion::state).orElseThrow();
    }

    private ProposalView.Row row(String column, AreaState before, AreaState after, Locale locale) {
        String was = before == null ? null : words.value(before, column, locale);
        String is = words.value(after, column, locale);
        return new ProposalView.Row(words.title(column, locale), was, is, !Objects.equals(was, is));
    }

    /** A day in words. */
    static String day(LocalDate day, Locale locale) {
        return day == null ? null : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
    }
}
