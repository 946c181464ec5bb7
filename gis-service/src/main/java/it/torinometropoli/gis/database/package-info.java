/** The database: who connects with which rights, migrations, and what differs between H2 and PostgreSQL with PostGIS. */
@org.springframework.modulith.ApplicationModule(displayName = "Database", allowedDependencies = "settings")
package it.torinometropoli.gis.database;
