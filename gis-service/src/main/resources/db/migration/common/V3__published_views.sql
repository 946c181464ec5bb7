-- What the services read: one view per layer, with the actions of the current plan edition that each feature serves.

create view current_actions as
    select link.layer, link.feature_id, string_agg(link.action, ';' order by action.ordinal) as azioni
    from feature_action link
    join plan_edition edition on edition.code = link.edition and edition.is_current
    join plan_action action on action.edition = link.edition and action.code = link.action
    group by link.layer, link.feature_id;

create view published_zone_omogenee as
    select cast(z.codice as varchar) as id, z.nome, z.codice, z.comuni_numero, z.popolazione, z.popolazione_anno, z.popolazione_2011,
           z.composizione_certezza, z.superficie_km2, z.fonte, z.fonte_en, a.azioni, z.qualita_geometria, z.geom
    from homogeneous_zone z
    left join current_actions a on a.layer = 'zone_omogenee' and a.feature_id = cast(z.codice as varchar);

create view published_comuni as
    select m.codice_istat as id, m.nome, m.codice_istat, m.zona, z.nome as zona_nome, m.zona_certezza, m.superficie_km2,
           m.fonte, m.fonte_en, a.azioni, m.qualita_geometria, m.geom
    from municipality m
    join homogeneous_zone z on z.codice = m.zona
    left join current_actions a on a.layer = 'comuni' and a.feature_id = m.codice_istat;

create view published_aree_protette as
    select p.id, p.nome, p.codice, p.tipo, p.designazione, p.designazione_en, p.gestore, p.gestore_nota, p.gestore_nota_en,
           p.superficie_ha, p.superficie_nota, p.superficie_nota_en, p.comuni, m.nome as comune, p.comune_istat, m.zona,
           p.posizione, p.nota_posizione, p.nota_posizione_en, p.fonte, p.fonte_en, a.azioni, p.qualita_geometria, p.geom
    from protected_area p
    join municipality m on m.codice_istat = p.comune_istat
    left join current_actions a on a.layer = 'aree_protette' and a.feature_id = p.id;

create view published_aree_dismesse as
    select p.id, p.nome, p.uso_precedente, p.uso_precedente_en, p.uso_base, p.settore, p.stato, p.stato_en, p.stato_codice,
           p.contaminazione, p.area_m2, p.area_nota, p.area_nota_en, p.comuni, m.nome as comune, p.comune_istat, m.zona,
           p.posizione, p.nota_posizione, p.nota_posizione_en, p.fonte, p.fonte_en, a.azioni, p.qualita_geometria, p.geom
    from dismissed_site p
    join municipality m on m.codice_istat = p.comune_istat
    left join current_actions a on a.layer = 'aree_dismesse' and a.feature_id = p.id;

create view published_luoghi_ripristino as
    select p.id, p.nome, p.nome_en, p.tipo, p.tipo_en, p.ambiente, p.strumento, p.strumento_en, p.importo_eur, p.importo_nota,
           p.importo_nota_en, p.comuni, m.nome as comune, p.comune_istat, m.zona,
           p.posizione, p.nota_posizione, p.nota_posizione_en, p.fonte, p.fonte_en, a.azioni, p.qualita_geometria, p.geom
    from restoration_place p
    join municipality m on m.codice_istat = p.comune_istat
    left join current_actions a on a.layer = 'luoghi_ripristino' and a.feature_id = p.id;

create view published_catalogo_circa as
    select c.id, c.nome, c.tipo, c.stato, m.nome as comune, c.comune_istat, m.zona, c.area_m2, c.proponente_tipo, a.azioni,
           c.qualita_geometria, c.geom
    from circa_entry c
    join municipality m on m.codice_istat = c.comune_istat
    left join current_actions a on a.layer = 'catalogo_circa' and a.feature_id = c.id;

-- Which municipalities each place touches.
create view published_place_municipality as
    select layer, feature_id, comune_istat from place_municipality
    union all
    select 'catalogo_circa', id, comune_istat from circa_entry;
