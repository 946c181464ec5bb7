-- Values of the plan's indicators that an administrator brings: what was measured, and what is aimed at. "period" is a year or a day of it. The latest
-- value that the plan's documents print stays in plan_indicator.
create table plan_indicator_value (
    edition varchar(9) not null,
    indicator varchar(8) not null,
    kind varchar(16) not null check (kind in ('misura', 'obiettivo')),
    period varchar(10) not null,
    amount numeric(16, 4) not null,
    unit varchar,
    source varchar not null,
    note varchar,
    primary key (edition, indicator, kind, period)
);
create view published_plan_indicator_value as
    select edition, indicator, kind, period, amount, unit, source, note from plan_indicator_value;
