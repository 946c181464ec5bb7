package it.torinometropoli.gis;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole service on a free port with the shipped content, on the database that the system property
 * {@code gis.test.database} names: {@code embedded} (the default) or {@code postgis}. All such tests share one service, which offers two base
 * maps: tiles of its own, and a WMS of a host that nothing may ask.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
        "gis.base-maps[0].id=parchi", "gis.base-maps[0].name.it=Tasselli dei parchi", "gis.base-maps[0].name.en=Tiles of the parks",
        "gis.base-maps[0].kind=XYZ", "gis.base-maps[0].url=/tiles/aree_protette/{z}/{x}/{y}.png",
        "gis.base-maps[0].attribution=Città metropolitana di Torino", "gis.base-maps[1].id=altrove", "gis.base-maps[1].name.it=Mappa di altri",
        "gis.base-maps[1].name.en=Map of others", "gis.base-maps[1].kind=WMS", "gis.base-maps[1].url=https://maps.example.org/wms",
        "gis.base-maps[1].layers=sfondo", "gis.base-maps[1].attribution=Altri", "gis.base-maps[1].attribution-url=https://example.org/"})
@ContextConfiguration(initializers = TestDatabase.class)
public @interface IntegrationTest {
}
