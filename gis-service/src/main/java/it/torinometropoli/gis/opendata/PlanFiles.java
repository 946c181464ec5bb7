package it.torinometropoli.gis.opendata;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import it.torinometropoli.gis.ows.ServiceProvider;
import it.torinometropoli.gis.site.PageProblem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The plan as files, and what the page of the data says of them. */
@Component
class PlanFiles {

    /** Where they are, relative to the service. */
    static final String PATH = "/dati/piano";

    private final PlanRows plan;
    private final PlanTerms terms;
    private final ServiceProvider publisher;
    private final MessageSource messages;
    private final JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    PlanFiles(PlanRows plan, PlanTerms terms, ServiceProvider publisher, MessageSource messages) {
        this.plan = plan;
        this.terms = terms;
        this.publisher = publisher;
        this.messages = messages;
    }

    /**
     * An edition as the page of the data shows it.
     *
     * @param code its years
     * @param title what it is called, in Italian
     * @param tables those that have rows
     * @param linked address of all of it as JSON-LD, relative to the service
     * @param description address of what the columns mean, relative to the service
     * @param licence the conditions of use
     * @param citation how to name it
     */
    record Offer(String code, String title, List<File> tables, String linked, String description, PlanTerms licence, String citation) {
    }

    /**
     * A table as a file.
     *
     * @param title what it holds, in the reader's language
     * @param href its address, relative to the service
     */
    record File(String title, String href) {
    }

    /** The editions, the latest first. */
    List<Offer> offers(String root, Locale locale) {
        return plan.editions().stream().map(edition -> offer(edition, root, locale)).toList();
    }

    private Offer offer(PlanRows.Edition edition, String root, Locale locale) {
        String path = PATH + "/" + edition.code();
        List<File> tables = Arrays.stream(PlanTable.values()).filter(table -> plan.has(table, edition.code()))
                .map(table -> new File(messages.getMessage("opendata.plan.table." + table.fileName(), null, locale),
                        path + "/" + table.fileName() + ".csv")).toList();
        return new Offer(edition.code(), edition.title(), tables, path + ".jsonld", path + "/csv-metadata.json", terms,
                new PlanDescription(edition, terms, publisher, root).citation());
    }

    /** @throws PageProblem when there is no such edition or table */
    byte[] csv(String edition, String table) {
        PlanRows.Edition there = edition(edition);
        PlanTable wanted = PlanTable.named(table).orElseThrow(() -> PageProblem.notThere("opendata.plan.noTable", table,
                Arrays.stream(PlanTable.values()).map(PlanTable::fileName).collect(Collectors.joining(", "))));
        return PlanCsv.of(wanted, plan.of(wanted, edition), List.of(terms.name(), publisher.name(), there.code()));
    }

    /**
     * What the files of tables hold (W3C Metadata Vocabulary for Tabular Data, 2015).
     *
     * @throws PageProblem when there is no such edition
     */
    byte[] tableMetadata(String edition, String root) {
        return json.writeValueAsBytes(new PlanTableMetadata(new PlanDescription(edition(edition), terms, publisher, root), messages).document());
    }

    /**
     * The edition as linked data.
     *
     * @throws PageProblem when there is no such edition
     */
    byte[] linked(String edition, String root) {
        PlanDescription description = new PlanDescription(edition(edition), terms, publisher, root);
        return json.writeValueAsBytes(new PlanGraph(description, plan).document());
    }

    private PlanRows.Edition edition(String code) {
        List<PlanRows.Edition> editions = plan.editions();
        return editions.stream().filter(edition -> edition.code().equals(code)).findFirst().orElseThrow(() -> PageProblem
                .notThere("opendata.plan.noEdition", code, editions.stream().map(PlanRows.Edition::code).collect(Collectors.joining(", "))));
    }
}
