package it.torinometropoli.gis;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.test.context.TestPropertySource;

/** An {@link IntegrationTest} against a service that holds no layer in memory and gives at most 100 features at a time in WFS. */
@IntegrationTest
@TestPropertySource(properties = {"gis.features.snapshot-limit=0", "gis.wfs.max-features=100"})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface TightLimits {
}
