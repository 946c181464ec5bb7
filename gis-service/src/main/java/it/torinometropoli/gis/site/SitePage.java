package it.torinometropoli.gis.site;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.stereotype.Controller;

/**
 * A controller of pages within the frame of the site, {@code site/layout}. Its templates find a {@link PageFrame} as {@code frame}; a
 * {@link PageProblem} becomes a page that tells what is wrong.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Controller
public @interface SitePage {
}
