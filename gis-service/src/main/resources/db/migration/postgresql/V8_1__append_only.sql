-- What the triggers on append-only tables call: rows stay as they were written, whoever asks.

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The table % is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
