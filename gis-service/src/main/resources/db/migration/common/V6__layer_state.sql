-- Since when each layer has the features that it has: the date of the data that goes with every download.
-- "version" is the checksum of the features; any instance that reads others than those noted notes the new ones.

create table layer_state (
    layer varchar(127) not null primary key,
    version varchar(127) not null,
    since timestamp with time zone not null
);
