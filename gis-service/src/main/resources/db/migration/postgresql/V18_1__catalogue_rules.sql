-- The catalogue shows what was accepted here, as far as it has come since, and what a file has brought from before.
create or replace function circa_entry_rules() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from proposal where number = new.id and state = new.stato)
            and not exists (select 1 from circa_back_entry where id = new.id and stato = new.stato) then
        raise exception 'Entry refused: there is no proposal % in state %', new.id, new.stato using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
