package it.torinometropoli.gis.site;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;

/** The texts of the site and the language in which a request is answered. */
@Configuration(proxyBeanMethods = false)
class SiteConfiguration {

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(TextBundles.names().toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setDefaultLocale(Locale.ITALIAN);
        return source;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new ReaderLanguage();
    }
}
