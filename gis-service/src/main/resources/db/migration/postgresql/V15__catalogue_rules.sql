-- The catalogue shows what was accepted, as far as it has come since, whoever writes to it.
create function circa_entry_rules() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from proposal where number = new.id and state = new.stato) then
        raise exception 'Entry refused: there is no proposal % in state %', new.id, new.stato using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger circa_entry_rules before insert or update on circa_entry for each row execute function circa_entry_rules();
