/** Mails that the service sends: written in the transaction of what they tell of, sent afterwards, tried again while the server is down. */
@org.springframework.modulith.ApplicationModule(displayName = "Outbox", allowedDependencies = {"database", "site"})
package it.torinometropoli.gis.outbox;
