-- The territory: zones, municipalities, named places, the CIRCA catalogue. Geometries are in EPSG:32632.
-- Columns have the names of the published attributes; data/territory/README.md says what each means.

-- Which state of which data set is loaded. The row is there from the start so that a load can lock it.
create table dataset (
    name varchar(63) not null primary key,
    checksum varchar(64) not null,
    version integer not null,
    loaded_at timestamp with time zone
);
insert into dataset (name, checksum, version) values ('territory', '', 0);

create table homogeneous_zone (
    codice integer not null primary key,
    nome varchar not null,
    comuni_numero integer not null,
    popolazione integer,
    popolazione_anno integer,
    popolazione_2011 integer not null,
    composizione_certezza varchar(16) not null,
    superficie_km2 numeric(10, 2) not null,
    fonte varchar not null,
    fonte_en varchar not null,
    qualita_geometria varchar(16) not null,
    geom geometry(geometry, 32632) not null
);

create table municipality (
    codice_istat varchar(6) not null primary key,
    nome varchar not null unique,
    zona integer not null references homogeneous_zone (codice),
    zona_certezza varchar(16) not null,
    superficie_km2 numeric(10, 2) not null,
    fonte varchar not null,
    fonte_en varchar not null,
    qualita_geometria varchar(16) not null,
    geom geometry(geometry, 32632) not null
);

create table protected_area (
    id varchar(63) not null primary key,
    codice varchar(16),
    nome varchar not null,
    tipo varchar(32) not null,
    designazione varchar not null,
    designazione_en varchar not null,
    gestore varchar,
    gestore_nota varchar,
    gestore_nota_en varchar,
    superficie_ha numeric(12, 2),
    superficie_nota varchar,
    superficie_nota_en varchar,
    comune_istat varchar(6) not null references municipality (codice_istat),
    comuni varchar,
    posizione varchar(16) not null,
    nota_posizione varchar not null,
    nota_posizione_en varchar not null,
    fonte varchar not null,
    fonte_en varchar not null,
    qualita_geometria varchar(16) not null,
    geom geometry(geometry, 32632) not null
);

create table dismissed_site (
    id varchar(63) not null primary key,
    nome varchar not null,
    uso_precedente varchar not null,
    uso_precedente_en varchar not null,
    uso_base varchar(16) not null,
    settore varchar(32) not null,
    stato varchar not null,
    stato_en varchar not null,
    stato_codice varchar(32) not null,
    contaminazione varchar(32) not null,
    area_m2 numeric(14, 2),
    area_nota varchar,
    area_nota_en varchar,
    comune_istat varchar(6) not null references municipality (codice_istat),
    comuni varchar,
    posizione varchar(16) not null,
    nota_posizione varchar not null,
    nota_posizione_en varchar not null,
    fonte varchar not null,
    fonte_en varchar not null,
    qualita_geometria varchar(16) not null,
    geom geometry(geometry, 32632) not null
);

create table restoration_place (
    id varchar(63) not null primary key,
    nome varchar not null,
    nome_en varchar not null,
    tipo varchar not null,
    tipo_en varchar not null,
    ambiente varchar(32) not null,
    strumento varchar not null,
    strumento_en varchar not null,
    importo_eur numeric(14, 2),
    importo_nota varchar,
    importo_nota_en varchar,
    comune_istat varchar(6) not null references municipality (codice_istat),
    comuni varchar,
    posizione varchar(16) not null,
    nota_posizione varchar not null,
    nota_posizione_en varchar not null,
    fonte varchar not null,
    fonte_en varchar not null,
    qualita_geometria varchar(16) not null,
    geom geometry(geometry, 32632) not null
);

-- Every municipality that a place touches: the one of its point and those that its source names.
create table place_municipality (
    layer varchar(63) not null,
    feature_id varchar(63) not null,
    comune_istat varchar(6) not null references municipality (codice_istat),
    primary key (layer, feature_id, comune_istat)
);
create index place_municipality_by_municipality on place_municipality (comune_istat);

-- The CIRCA catalogue: proposals enter it when they are accepted. No foreign key to the municipalities, which are loaded anew.
create table circa_entry (
    id varchar(63) not null primary key,
    nome varchar not null,
    tipo varchar(32) not null,
    stato varchar(16) not null check (stato in ('accolta', 'finanziata', 'in_corso', 'conclusa')),
    comune_istat varchar(6) not null,
    area_m2 numeric(14, 2),
    proponente_tipo varchar(32) not null,
    qualita_geometria varchar(16) not null,
    geom geometry(geometry, 32632) not null
);
