-- H2 copies a table to add columns, and a trigger on it then has the name of the copy until the next start. Those that the service makes itself it
-- makes again where they are missing.
drop trigger proposal_rules;
create trigger proposal_rules before insert, update, delete on proposal for each row call 'it.torinometropoli.gis.proposal.H2ProposalRules';
drop trigger if exists append_only_proposal_version;
drop trigger if exists change_of_feature_action;
drop trigger if exists change_of_plan_edition;
drop trigger if exists change_of_plan_project;
drop trigger if exists change_of_municipality;
