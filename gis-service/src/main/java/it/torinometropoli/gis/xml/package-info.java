/** XML that others have written, read from start to end: one cursor, without document types, of bounded depth, with errors that name the place. */
@org.springframework.modulith.ApplicationModule(displayName = "XML", allowedDependencies = {})
package it.torinometropoli.gis.xml;
