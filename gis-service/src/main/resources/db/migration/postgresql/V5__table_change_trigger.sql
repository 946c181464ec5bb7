-- What the triggers on the tables of published layers call, with the owner's rights whoever changes the table.
-- No writer waits for another: each adds a row of its own.

create function note_table_change() returns trigger language plpgsql security definer set search_path from current as $$
declare
    changed constant text := tg_table_schema || '.' || tg_table_name;
begin
    delete from table_change where id in (
        select id from table_change where table_name = changed and noted_at < now() - interval '1 hour' for update skip locked);
    insert into table_change (table_name, change_id) values (changed, pg_current_xact_id()::text) on conflict do nothing;
    perform pg_notify('gis_table_change', changed);
    return null;
end $$;
