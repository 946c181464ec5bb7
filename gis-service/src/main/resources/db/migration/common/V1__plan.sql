-- The strategic plan: editions, axes, strategies, actions, projects, indicators, survey, and the links from places to actions.
-- Codes are the plan's own ("2", "2.1", "2.1.4") and mean something within an edition only: each edition numbers anew.
-- "ordinal" is the place of a row within its edition, because codes do not sort as text.

create table plan_edition (
    code varchar(9) not null primary key,
    title varchar not null,
    approved_on date,
    is_current boolean not null,
    checksum varchar(64) not null
);

create table plan_axis (
    edition varchar(9) not null references plan_edition (code),
    code varchar(8) not null,
    ordinal integer not null,
    title varchar not null,
    description varchar not null,
    primary key (edition, code)
);

create table plan_strategy (
    edition varchar(9) not null,
    code varchar(8) not null,
    axis varchar(8) not null,
    ordinal integer not null,
    title varchar not null,
    description varchar not null,
    primary key (edition, code),
    foreign key (edition, axis) references plan_axis (edition, code)
);

create table plan_action (
    edition varchar(9) not null,
    code varchar(8) not null,
    strategy varchar(8) not null,
    ordinal integer not null,
    title varchar not null,
    description varchar not null,
    primary key (edition, code),
    foreign key (edition, strategy) references plan_strategy (edition, code)
);

create table plan_project (
    edition varchar(9) not null,
    id varchar(8) not null,
    strategy varchar(8) not null,
    ordinal integer not null,
    link_basis varchar(16) check (link_basis in ('cross_reference', 'layout', 'wording')),
    title varchar not null,
    description varchar not null,
    programme varchar,
    urls varchar,
    primary key (edition, id),
    foreign key (edition, strategy) references plan_strategy (edition, code)
);

create table plan_project_action (
    edition varchar(9) not null,
    project varchar(8) not null,
    action varchar(8) not null,
    primary key (edition, project, action),
    foreign key (edition, project) references plan_project (edition, id) on delete cascade,
    foreign key (edition, action) references plan_action (edition, code)
);

create table plan_indicator (
    edition varchar(9) not null,
    id varchar(8) not null,
    strategy varchar(8) not null,
    ordinal integer not null,
    name varchar not null,
    description varchar not null,
    source varchar not null,
    latest_value numeric(16, 4),
    unit varchar,
    reference_year integer not null,
    note varchar,
    primary key (edition, id),
    foreign key (edition, strategy) references plan_strategy (edition, code)
);

create table plan_survey_answer (
    edition varchar(9) not null references plan_edition (code),
    id varchar(8) not null,
    ordinal integer not null,
    section varchar not null,
    question varchar not null,
    answer varchar not null,
    percentage integer not null check (percentage between 0 and 100),
    respondents integer not null,
    primary key (edition, id)
);

-- A place serves an action: made by a layer's rule (author "regola", basis = the rule) or by a person.
create table feature_action (
    layer varchar(63) not null,
    feature_id varchar(63) not null,
    edition varchar(9) not null,
    action varchar(8) not null,
    relation varchar(63) not null,
    basis varchar not null,
    author varchar(63) not null,
    created_on date not null,
    primary key (layer, feature_id, edition, action),
    foreign key (edition, action) references plan_action (edition, code)
);
create index feature_action_by_action on feature_action (edition, action);

-- What the services read. Authors of links are people and stay inside.
create view published_plan_edition as select code, title, approved_on, is_current from plan_edition;
create view published_plan_axis as select edition, code, ordinal, title, description from plan_axis;
create view published_plan_strategy as select edition, code, axis, ordinal, title, description from plan_strategy;
create view published_plan_action as select edition, code, strategy, ordinal, title, description from plan_action;
create view published_plan_project as
    select edition, id, strategy, ordinal, link_basis, title, description, programme, urls from plan_project;
create view published_plan_project_action as select edition, project, action from plan_project_action;
create view published_plan_indicator as
    select edition, id, strategy, ordinal, name, description, source, latest_value, unit, reference_year, note from plan_indicator;
create view published_plan_survey_answer as
    select edition, id, ordinal, section, question, answer, percentage, respondents from plan_survey_answer;
create view published_feature_action as
    select layer, feature_id, edition, action, relation, basis, created_on from feature_action;
