-- What holds for proposals to the register whoever changes them: legal moves, what was decided stays, nothing rewritten but when it is sent again.
create trigger register_proposal_rules before insert, update, delete on register_proposal for each row
    call 'it.torinometropoli.gis.register.H2RegisterRules';
