-- What officers see in their services: a proposal that the proposer is completing is one that was asked for completion, and its number is told.
drop view restricted_circa_in_istruttoria;
create view restricted_circa_in_istruttoria as
    select p.number as id, p.number as numero, v.title as nome, v.main_type as tipo,
           case when p.state = 'bozza' then 'integrazione_richiesta' else p.state end as stato, m.nome as comune, v.comune_istat, m.zona, v.area_m2,
           v.proposer_type as proponente_tipo, v.version as versione, v.submitted_at as inviata_il, v.geom
    from proposal p
    join proposal_version v on v.proposal = p.id and v.version = p.version
    left join municipality m on m.codice_istat = v.comune_istat
    where p.state in ('inviata', 'in_istruttoria', 'integrazione_richiesta', 'bozza');
