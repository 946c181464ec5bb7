/**
 * Files that people add to what they propose, kept in the database: told by content, bounded, photos without the facts that cameras write into
 * them, served so that no browser runs them. Who may see or add them is for the modules to say that use it.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Attachments", allowedDependencies = "database")
package it.torinometropoli.gis.attachment;
