package it.torinometropoli.gis;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.audit.AuditConfiguration;
import it.torinometropoli.gis.database.InstanceLock;
import it.torinometropoli.gis.identity.MunicipalOrganisations;
import it.torinometropoli.gis.ingest.TerritoryLoader;
import it.torinometropoli.gis.loading.LoadReport;
import it.torinometropoli.gis.loading.LoadReportFiles;
import it.torinometropoli.gis.loading.LoadRequest;
import it.torinometropoli.gis.loading.Loads;
import it.torinometropoli.gis.loading.RemoteFile;
import it.torinometropoli.gis.plan.PlanLoader;
import it.torinometropoli.gis.plan.PlanRenewal;
import it.torinometropoli.gis.plan.PlanTables;
import it.torinometropoli.gis.register.RegisterInStep;
import it.torinometropoli.gis.settings.Folders;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;

/** The command line of loading: the database and what loads, without the service. */
final class LoadCommand {

    private static final int REFUSED = 1;
    private static final int MISUSED = 2;
    private static final int SHOWN = 20;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final ConfigurableApplicationContext context;
    private final PrintStream out;

    private LoadCommand(ConfigurableApplicationContext context, PrintStream out) {
        this.context = context;
        this.out = out;
    }

    /** What a load needs of the service. */
    @EnableAutoConfiguration(exclude = {UserDetailsServiceAutoConfiguration.class, OAuth2ClientAutoConfiguration.class})
    @ComponentScan(basePackages = {"it.torinometropoli.gis.database", "it.torinometropoli.gis.loading", "it.torinometropoli.gis.ingest"},
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
    @ConfigurationPropertiesScan({"it.torinometropoli.gis.database", "it.torinometropoli.gis.loading", "it.torinometropoli.gis.settings"})
    @Import({AuditConfiguration.class, MunicipalOrganisations.class, PlanLoader.class, PlanRenewal.class, PlanTables.class, RegisterInStep.class})
    static class Parts {
    }

    /**
     * Loads or undoes, and says on the output what came of it.
     *
     * @param words as they stand on the command line
     * @return 0 when it was done, 1 when the file was not taken, 2 when the command was wrong
     */
    static int run(List<String> words, PrintStream out, PrintStream errors) {
        LoadArguments arguments;
        try {
            arguments = LoadArguments.of(words);
        } catch (IllegalArgumentException wrong) {
            errors.println("load: " + wrong.getMessage() + " (see bin/load --help)");
            return MISUSED;
        }
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Parts.class).web(WebApplicationType.NONE)
                .properties("management.endpoint.health.validate-group-membership=false")
                .run(arguments.settings().toArray(String[]::new))) {
            return new LoadCommand(context, out).run(arguments);
        } catch (IOException | UncheckedIOException failed) {
            errors.println("load: " + failed.getMessage());
            return REFUSED;
        }
    }

    private int run(LoadArguments arguments) throws IOException {
        context.getBean(InstanceLock.class).run(context.getBean(PlanLoader.class)::load);
        context.getBean(InstanceLock.class).run(context.getBean(TerritoryLoader.class)::load);
        LoadReport report = arguments.undo() ? undo(arguments) : load(arguments);
        if (report == null) {
            return REFUSED;
        }
        if (report.outcome() == LoadReport.Outcome.LOADED || report.outcome() == LoadReport.Outcome.UNDONE) {
            context.getBean(MunicipalOrganisations.class).keepInStep();
        }
        tell(report, arguments);
        return report.done() ? 0 : REFUSED;
    }

    private LoadReport undo(LoadArguments arguments) {
        return context.getBean(Loads.class).undo(arguments.dataset(), arguments.locale()).orElseGet(() -> {
            out.printf("%s: there is no load to undo%n", arguments.dataset().code());
            return null;
        });
    }

    private LoadReport load(LoadArguments arguments) throws IOException {
        String name = arguments.file();
        if (!name.contains("://")) {
            return load(arguments, Path.of(name), Path.of(name).getFileName().toString());
        }
        Path fetched = Files.createTempFile("gis-load", "");
        try {
            context.getBean(RemoteFile.class).fetch(address(name), fetched);
            return load(arguments, fetched, name);
        } finally {
            Files.delete(fetched);
        }
    }

    private LoadReport load(LoadArguments arguments, Path file, String name) {
        return context.getBean(Loads.class).load(new LoadRequest(arguments.dataset(), file, name, arguments.origin(), System.getProperty("user.name", "?"),
                arguments.trial()), arguments.locale());
    }

    private static URI address(String text) throws IOException {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException wrong) {
            throw new IOException("'%s' is no address".formatted(text), wrong);
        }
    }

    private void tell(LoadReport report, LoadArguments arguments) throws IOException {
        Path folder = arguments.options().containsKey("report") ? Path.of(arguments.options().get("report"))
                : context.getBean(Folders.class).kept().resolve("caricamenti");
        Path page = new LoadReportFiles().write(report, folder, "%s-%s".formatted(report.dataset(), LocalDateTime.now().format(STAMP)), arguments.locale());
        report.findings().stream().limit(SHOWN).forEach(finding -> out.printf("%s%s %s%n", finding.level(),
                finding.row() > 0 ? " [" + finding.row() + (finding.field().isEmpty() ? "" : " " + finding.field()) + "]" : "", finding.text()));
        if (report.findings().size() > SHOWN) {
            out.printf("… %d more in the report%n", report.findings().size() - SHOWN);
        }
        out.printf("%s %s: %s%s%n%s%n", report.dataset(), report.outcome(), counts(report),
                report.discrepancies().isEmpty() ? "" : "; places in another municipality than their source says: %d".formatted(report.discrepancies().size()), page);
    }

    private static String counts(LoadReport report) {
        LoadReport.Counts counts = report.counts();
        return report.outcome() == LoadReport.Outcome.UNDONE ? "brought back %d".formatted(counts.taken())
                : "read %d, left out %d, taken %d (changed %d, repaired %d), rejected %d".formatted(counts.read(), counts.leftOut(), counts.taken(),
                        counts.changed(), counts.repaired(), counts.rejected());
    }
}
