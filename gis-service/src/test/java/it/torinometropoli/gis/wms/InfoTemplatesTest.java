package it.torinometropoli.gis.wms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.CatalogException;
import it.torinometropoli.gis.feature.Snapshots;
import it.torinometropoli.gis.settings.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InfoTemplatesTest {

    private static final String ROOT = "http://localhost";
    private static final InfoCard CARD = new InfoCard("laghi", "Laghi", "laghi.1", "Lago <b>Nero</b>",
            List.of(new InfoCard.Entry("nome", "Nome", "Lago <b>Nero</b>", "name")));

    @TempDir
    private Path home;

    @Test
    void whatAFeatureHoldsIsEscaped() throws IOException {
        assertThat(templates("<p th:text=\"${value.nome}\" th:title=\"${title}\"></p>[[${language}]]").write(CARD, ROOT, Locale.ITALIAN))
                .contains("<p title=\"Lago &lt;b&gt;Nero&lt;/b&gt;\">Lago &lt;b&gt;Nero&lt;/b&gt;</p>it");
    }

    @Test
    void anAttributeWithoutAValueIsNothing() throws IOException {
        assertThat(templates("<p th:text=\"${value.misura}\"></p>").write(CARD, ROOT, Locale.ENGLISH)).contains("<p></p>");
    }

    @Test
    void mostLayersHaveNone() throws IOException {
        assertThat(templates("<p></p>").write(new InfoCard("fiumi", "Fiumi", "fiumi.1", "Po", List.of()), ROOT, Locale.ITALIAN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p th:utext=\"${value.nome}\">", "[(${value.nome})]", "<SCRIPT src='x'>", "<a href='javascript:f()'>"})
    void aTemplateThatWouldRunWhatFeaturesHoldIsRefused(String template) {
        assertThatThrownBy(() -> templates("<p>\n" + template + "\n</p>")).isInstanceOf(CatalogException.class)
                .hasMessageContaining("laghi.html, line 2").hasMessageContaining("use th:text");
    }

    @Test
    void aTemplateThatNamesWhatIsNotThereIsRefused() {
        assertThatThrownBy(() -> templates("<p th:text=\"${value.profondita}\"></p>")).isInstanceOf(CatalogException.class)
                .hasMessageContaining("laghi.html").hasMessageContaining("'profondita' cannot be found");
    }

    private InfoTemplates templates(String laghi) throws IOException {
        Files.createDirectories(home.resolve("layers/templates"));
        Files.writeString(home.resolve("layers/templates/laghi.html"), laghi);
        Catalog catalog = new Catalog(List.of(Snapshots.layer("laghi", null).snapshot().layer()), List.of(), Map.of());
        return new InfoTemplates(catalog, new Folders(home.toString(), home.toString(), "", ""));
    }
}
