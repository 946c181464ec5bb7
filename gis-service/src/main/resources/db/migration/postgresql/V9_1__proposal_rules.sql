-- What holds for proposals whoever changes them: legal moves, numbers and versions that stay, nothing rewritten after submission.
create function proposal_rules() returns trigger language plpgsql as $$
declare
    reason text;
begin
    if tg_op = 'DELETE' then
        reason := 'proposals are kept';
    elsif tg_op = 'INSERT' then
        if new.state <> 'bozza' or new.version <> 0 then
            reason := 'a proposal begins as a draft';
        end if;
    elsif new.state <> old.state and not exists (select 1 from proposal_move where from_state = old.state and to_state = new.state) then
        reason := format('no proposal goes from %s to %s', old.state, new.state);
    elsif new.version <> old.version and not (new.version = old.version + 1 and old.state = 'bozza' and new.state = 'inviata') then
        reason := 'versions are made by submission, one at a time';
    elsif new.version = old.version and old.state = 'bozza' and new.state = 'inviata' then
        reason := 'submission makes a version';
    elsif old.number is not null and new.number is distinct from old.number then
        reason := 'a number stays';
    elsif new.organisation <> old.organisation then
        reason := 'a proposal stays with its organisation';
    elsif old.state <> 'bozza' and (new.content <> old.content or new.geom::text is distinct from old.geom::text) then
        reason := 'what was submitted stays as it is';
    end if;
    if reason is not null then
        raise exception 'Proposal refused: %', reason using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger proposal_rules before insert or update or delete on proposal for each row execute function proposal_rules();
create index proposal_version_by_place on proposal_version using gist (geom);
create index circa_entry_by_place on circa_entry using gist (geom);
