package it.torinometropoli.gis.render;

import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.settings.Folders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RenderConfiguration {

    @Bean
    ShippedFonts shippedFonts(Folders folders) {
        return new ShippedFonts(folders.kept().resolve("fonts"));
    }

    @Bean
    MapPainter mapPainter(FeatureSources features, ShippedFonts fonts) {
        return new MapPainter(features::snapshot, fonts);
    }

    @Bean
    LegendPainter legendPainter(ShippedFonts fonts) {
        return new LegendPainter(fonts);
    }
}
