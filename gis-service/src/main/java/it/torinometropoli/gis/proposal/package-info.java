/** The CIRCA catalogue's proposals: drafts, versions, what their shapes tell, submission, review, publication, compensation ledger, calls. */
@org.springframework.modulith.ApplicationModule(displayName = "CIRCA proposals",
        allowedDependencies = {"database", "geo", "catalog", "feature", "site", "identity", "outbox", "audit", "attachment", "ows", "print",
            "geofile", "download", "plan"})
package it.torinometropoli.gis.proposal;
