-- Places that administrators load from tables.

-- By which code the list of its source knows a place. Rows stay, so that it is the same place in every later list, and after a load was undone.
create table place_code (
    layer varchar(63) not null,
    code varchar(63) not null,
    feature_id varchar(63) not null,
    primary key (layer, code)
);

-- Entries of the CIRCA catalogue from before proposals came through the service: the other way into it. Rows stay when an entry leaves the
-- catalogue, so that its identifier is never given again; V18_1 lets only those in that are here, as far as they have come.
create table circa_back_entry (
    id varchar(63) not null primary key check (id like 'CIRCA-S-____%'),
    stato varchar(16) not null check (stato in ('accolta', 'finanziata', 'in_corso', 'conclusa')),
    source varchar(300) not null
);

create or replace view published_catalogo_circa as
    select c.id, c.nome, c.tipo, c.stato, m.nome as comune, c.comune_istat, m.zona, c.area_m2, c.proponente_tipo, a.azioni,
           c.qualita_geometria, c.geom, case when b.id is null then 'istruttoria' else 'storico' end as provenienza, b.source as fonte
    from circa_entry c
    join municipality m on m.codice_istat = c.comune_istat
    left join circa_back_entry b on b.id = c.id
    left join current_actions a on a.layer = 'catalogo_circa' and a.feature_id = c.id;

-- Municipalities that the source of a place names and that are no more.
create view published_place_past_municipality as
    select s.layer, s.feature_id, s.ordinal, p.codice_istat, p.nome, p.valido_al, m.codice_istat as oggi_istat, m.nome as oggi
    from place_statement s
    join municipality_past p on p.codice_istat = s.comune_istat
    join municipality m on m.codice_istat = p.successore;
