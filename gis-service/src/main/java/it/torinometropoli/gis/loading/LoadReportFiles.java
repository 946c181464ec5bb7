package it.torinometropoli.gis.loading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes reports for people and for programs. */
public final class LoadReportFiles {

    private final JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private final SpringTemplateEngine pages = new SpringTemplateEngine();

    /** Makes a writer. */
    public LoadReportFiles() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding("UTF-8");
        pages.setTemplateResolver(templates);
        pages.setTemplateEngineMessageSource(LoadTexts.source());
    }

    /**
     * Writes {@code <name>.html} and {@code <name>.json}.
     *
     * @param folder made when it is not there
     * @param locale of the page
     * @return the page
     * @throws IOException when they cannot be written
     */
    public Path write(LoadReport report, Path folder, String name, Locale locale) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name + ".json"), json(report));
        return Files.writeString(folder.resolve(name + ".html"), page(report, locale));
    }

    /** The report as a page of its own. */
    public String page(LoadReport report, Locale locale) {
        Context context = new Context(locale);
        context.setVariable("report", report);
        return pages.process("loading/report", context);
    }

    /** The report as JSON. */
    public String json(LoadReport report) {
        return json.writeValueAsString(report);
    }
}
