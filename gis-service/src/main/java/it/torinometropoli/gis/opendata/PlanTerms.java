package it.torinometropoli.gis.opendata;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Under which conditions the plan may be used as data ({@code gis.plan-licence.*}). Where its publisher says nothing else, what an Italian public
 * administration publishes is open data (Codice dell’amministrazione digitale, article 52, paragraph 2).
 *
 * @param name the name of the licence
 * @param url the address of its text
 */
@ConfigurationProperties("gis.plan-licence")
record PlanTerms(@DefaultValue("CC BY 4.0") String name, @DefaultValue("https://creativecommons.org/licenses/by/4.0/") URI url) {
}
