/** Settings that more than one module needs. */
@org.springframework.modulith.ApplicationModule(displayName = "Settings", allowedDependencies = {})
package it.torinometropoli.gis.settings;
