-- The catalogue shows what was accepted, as far as it has come since, whoever writes to it.
create trigger circa_entry_rules before insert, update on circa_entry for each row call 'it.torinometropoli.gis.proposal.H2CatalogueRules';
