package it.torinometropoli.gis.wms;

import java.util.Locale;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.render.LegendLook;
import it.torinometropoli.gis.render.LegendPainter;
import it.torinometropoli.gis.render.LegendRules;
import it.torinometropoli.gis.settings.Caches;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class LegendsIT {

    @Autowired
    private Catalog catalog;
    @Autowired
    private LegendPainter painter;

    private LegendSubject subject;

    @BeforeEach
    void choose() {
        subject = LegendSubject.of(catalog.layer("comuni").orElseThrow(), "comuni", catalog);
    }

    @Test
    void aUsualLegendIsLaidOutOnceForEachLanguage() {
        Legends legends = new Legends(painter, catalog, new Caches(true));

        assertThat(legends.of(subject, LegendRules.ALL, Locale.ITALIAN, LegendLook.USUAL)).isSameAs(legends.whole(subject, Locale.ITALIAN))
                .isNotSameAs(legends.whole(subject, Locale.ENGLISH));
    }

    @Test
    void nothingIsKeptWhereNoAnswersAre() {
        Legends legends = new Legends(painter, catalog, new Caches(false));

        assertThat(legends.whole(subject, Locale.ITALIAN)).isNotSameAs(legends.whole(subject, Locale.ITALIAN));
    }
}
