-- What holds for proposals to the register whoever changes them: legal moves, what was decided stays, nothing rewritten but when it is sent again.
create function register_proposal_rules() returns trigger language plpgsql as $$
declare
    reason text;
    again boolean;
begin
    if tg_op = 'DELETE' then
        reason := 'proposals are kept';
    elsif tg_op = 'INSERT' then
        if new.state <> 'inviata' then
            reason := 'a proposal begins by being sent';
        end if;
    else
        again := old.state = 'restituita' and new.state = 'inviata';
        if new.state <> old.state and not exists (select 1 from register_move where from_state = old.state and to_state = new.state) then
            reason := format('no proposal goes from %s to %s', old.state, new.state);
        elsif new.state = old.state then
            reason := 'a proposal changes with its state only';
        elsif new.organisation <> old.organisation or new.municipality <> old.municipality then
            reason := 'a proposal stays with its municipality';
        elsif old.area is not null and new.area is distinct from old.area or old.area is null and new.area is not null and new.state <> 'accolta' then
            reason := 'a proposal stays with its area';
        elsif not again and (new.content <> old.content or new.source_date <> old.source_date or new.geom::text is distinct from old.geom::text
                or new.based_on is distinct from old.based_on) then
            reason := 'what was sent stays as it is';
        end if;
    end if;
    if reason is not null then
        raise exception 'Proposal to the register refused: %', reason using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger register_proposal_rules before insert or update or delete on register_proposal for each row execute function register_proposal_rules();
create index register_version_by_place on register_version using gist (geom);
