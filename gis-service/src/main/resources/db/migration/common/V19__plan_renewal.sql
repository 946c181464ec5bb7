-- Editions of the plan that an administrator brings, and what becomes of the actions of the edition before. An edition that was loaded is not one
-- of the shipped files, which leave it alone.
alter table plan_edition add column in_force_from date;
alter table plan_edition add column loaded boolean default false not null;

-- What became of an action with the next edition, and the actions that go on with it: none of one that has ended.
create table plan_succession (
    edition varchar(9) not null,
    action varchar(8) not null,
    next_edition varchar(9) not null references plan_edition (code),
    kind varchar(16) not null check (kind in ('invariata', 'rinominata', 'unita', 'divisa', 'conclusa')),
    note varchar,
    primary key (edition, action, next_edition),
    foreign key (edition, action) references plan_action (edition, code)
);
create table plan_successor (
    edition varchar(9) not null,
    action varchar(8) not null,
    next_edition varchar(9) not null,
    next_action varchar(8) not null,
    primary key (edition, action, next_edition, next_action),
    foreign key (edition, action, next_edition) references plan_succession (edition, action, next_edition),
    foreign key (next_edition, next_action) references plan_action (edition, code)
);
create index plan_successor_by_next on plan_successor (next_edition, next_action);

-- The action of the edition before whose link, or whose project, this one carries on; null of what was made for the edition itself.
alter table feature_action add column from_edition varchar(9);
alter table feature_action add column from_action varchar(8);
alter table plan_project add column from_edition varchar(9);
alter table plan_project add column from_id varchar(8);

-- The edition whose actions a proposal names. There was one edition in force only until now.
alter table proposal add column plan_edition varchar(9) default '2024-2026';
alter table proposal alter column plan_edition drop default;
alter table proposal_version add column plan_edition varchar(9) default '2024-2026';
alter table proposal_version alter column plan_edition drop default;

create or replace view published_plan_edition as select code, title, approved_on, is_current, in_force_from from plan_edition;
create or replace view published_plan_project as
    select edition, id, strategy, ordinal, link_basis, title, description, programme, urls, from_edition, from_id from plan_project;
create or replace view published_feature_action as
    select layer, feature_id, edition, action, relation, basis, created_on, from_edition, from_action from feature_action;
create view published_plan_succession as select edition, action, next_edition, kind, note from plan_succession;
create view published_plan_successor as select edition, action, next_edition, next_action from plan_successor;
