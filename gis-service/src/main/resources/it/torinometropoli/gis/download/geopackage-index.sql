-- The triggers that keep the spatial index of a table right when somebody changes it (OGC 12-128r17, annex F.3). {i} is the index, {t} the
-- table, {c} its geometry column, {k} its key.

CREATE TRIGGER "{i}_insert" AFTER INSERT ON "{t}" WHEN (NEW."{c}" NOT NULL AND NOT ST_IsEmpty(NEW."{c}"))
BEGIN
    INSERT OR REPLACE INTO "{i}" VALUES (NEW."{k}", ST_MinX(NEW."{c}"), ST_MaxX(NEW."{c}"), ST_MinY(NEW."{c}"), ST_MaxY(NEW."{c}"));
END;

CREATE TRIGGER "{i}_update1" AFTER UPDATE OF "{c}" ON "{t}"
WHEN OLD."{k}" = NEW."{k}" AND (NEW."{c}" NOTNULL AND NOT ST_IsEmpty(NEW."{c}"))
BEGIN
    INSERT OR REPLACE INTO "{i}" VALUES (NEW."{k}", ST_MinX(NEW."{c}"), ST_MaxX(NEW."{c}"), ST_MinY(NEW."{c}"), ST_MaxY(NEW."{c}"));
END;

CREATE TRIGGER "{i}_update2" AFTER UPDATE OF "{c}" ON "{t}" WHEN OLD."{k}" = NEW."{k}" AND (NEW."{c}" ISNULL OR ST_IsEmpty(NEW."{c}"))
BEGIN
    DELETE FROM "{i}" WHERE id = OLD."{k}";
END;

CREATE TRIGGER "{i}_update3" AFTER UPDATE ON "{t}" WHEN OLD."{k}" != NEW."{k}" AND (NEW."{c}" NOTNULL AND NOT ST_IsEmpty(NEW."{c}"))
BEGIN
    DELETE FROM "{i}" WHERE id = OLD."{k}";
    INSERT OR REPLACE INTO "{i}" VALUES (NEW."{k}", ST_MinX(NEW."{c}"), ST_MaxX(NEW."{c}"), ST_MinY(NEW."{c}"), ST_MaxY(NEW."{c}"));
END;

CREATE TRIGGER "{i}_update4" AFTER UPDATE ON "{t}" WHEN OLD."{k}" != NEW."{k}" AND (NEW."{c}" ISNULL OR ST_IsEmpty(NEW."{c}"))
BEGIN
    DELETE FROM "{i}" WHERE id IN (OLD."{k}", NEW."{k}");
END;

CREATE TRIGGER "{i}_delete" AFTER DELETE ON "{t}" WHEN OLD."{c}" NOT NULL
BEGIN
    DELETE FROM "{i}" WHERE id = OLD."{k}";
END;

INSERT INTO gpkg_extensions VALUES ('{t}', '{c}', 'gpkg_rtree_index', 'http://www.geopackage.org/spec130/#extension_rtree', 'write-only');
