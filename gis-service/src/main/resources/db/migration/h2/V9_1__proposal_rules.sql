-- What holds for proposals whoever changes them: legal moves, numbers and versions that stay, nothing rewritten after submission.
create trigger proposal_rules before insert, update, delete on proposal for each row call 'it.torinometropoli.gis.proposal.H2ProposalRules';
create spatial index proposal_version_by_place on proposal_version (geom);
