-- The load of another data set by which this one has ended: zones that were given hold until municipalities are loaded anew. Undoing that load brings it back.
alter table data_load add column ended_by bigint references data_load (id);
