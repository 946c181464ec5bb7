-- The tables that every server publishes: bench.comuni from the boundaries given, bench.lotti generated. EPSG:32632.
-- Variables: name is the column with the names of the boundaries, lots the number of polygons to generate.

CREATE TABLE bench.comuni AS
    SELECT row_number() OVER (ORDER BY :"name", id)::int AS id, :"name"::text AS nome, round((ST_Area(geom) / 1e6)::numeric, 2)::float8 AS superficie_km2,
           ST_Multi(ST_MakeValid(geom))::geometry(MultiPolygon, 32632) AS geom
    FROM bench.boundaries;
ALTER TABLE bench.comuni ADD PRIMARY KEY (id);
CREATE INDEX ON bench.comuni USING gist (geom);

-- The lots of one block of 10 by 10 in rows, turned by an angle. Neighbours share their corners, which lie somewhat off the lattice,
-- and the bends of their edges: none, one or two on each, so that a lot has 4 to 12 corners, mostly 6 to 10.
CREATE FUNCTION bench.lots(x float8, y float8, side float8, angle float8) RETURNS SETOF geometry LANGUAGE plpgsql AS $$
DECLARE
    ux float8 := side * cos(angle);
    uy float8 := side * sin(angle);
    u float8;
    v float8;
    k int;
    bends int;
    corner geometry[];
    right1 geometry[];
    right2 geometry[];
    up1 geometry[];
    up2 geometry[];
BEGIN
    FOR i IN 0..10 LOOP
        FOR j IN 0..10 LOOP
            k := i * 11 + j;
            u := i - 5 + 0.2 * (random() - 0.5);
            v := j - 5 + 0.2 * (random() - 0.5);
            corner[k] := ST_MakePoint(x + u * ux - v * uy, y + u * uy + v * ux);
            bends := (random() * 16)::int;
            v := j - 5 + 0.2 * (random() - 0.5);
            IF bends & 1 = 1 THEN right1[k] := ST_MakePoint(x + (u + 0.33) * ux - v * uy, y + (u + 0.33) * uy + v * ux); END IF;
            IF bends & 2 = 2 THEN right2[k] := ST_MakePoint(x + (u + 0.66) * ux - v * uy, y + (u + 0.66) * uy + v * ux); END IF;
            u := i - 5 + 0.2 * (random() - 0.5);
            IF bends & 4 = 4 THEN up1[k] := ST_MakePoint(x + u * ux - (v + 0.33) * uy, y + u * uy + (v + 0.33) * ux); END IF;
            IF bends & 8 = 8 THEN up2[k] := ST_MakePoint(x + u * ux - (v + 0.66) * uy, y + u * uy + (v + 0.66) * ux); END IF;
        END LOOP;
    END LOOP;
    FOR i IN 0..9 LOOP
        FOR j IN 0..9 LOOP
            k := i * 11 + j;
            -- ST_MakeLine leaves out what is null
            RETURN NEXT ST_MakePolygon(ST_MakeLine(ARRAY[corner[k], right1[k], right2[k], corner[k + 11], up1[k + 11], up2[k + 11], corner[k + 12],
                right2[k + 1], right1[k + 1], corner[k + 1], up2[k], up1[k], corner[k]]));
        END LOOP;
    END LOOP;
END
$$;

-- One block in a square of 600 m that lies in the territory, the squares in an order that only looks random.
DO 'BEGIN PERFORM setseed(0.20242026); END';
CREATE TABLE bench.lotti AS
    WITH squares AS (SELECT s.i, s.j, ST_X(ST_Centroid(s.geom)) AS x, ST_Y(ST_Centroid(s.geom)) AS y
                     FROM ST_SquareGrid(600, (SELECT ST_SetSRID(ST_Extent(geom), 32632) FROM bench.comuni)) s
                     WHERE EXISTS (SELECT FROM bench.comuni c WHERE ST_Contains(c.geom, ST_Centroid(s.geom)))),
         blocks AS (SELECT x, y, 22 + 17 * random() AS side, pi() * random() AS angle
                    FROM (SELECT x, y FROM squares ORDER BY md5(i || ',' || j) LIMIT (:lots + 99) / 100) chosen),
         generated AS (SELECT row_number() OVER ()::int AS id, lot FROM blocks, bench.lots(x, y, side, angle) lot)
    SELECT id, id::text AS nome, ST_SetSRID(lot, 32632)::geometry(Polygon, 32632) AS geom FROM generated WHERE id <= :lots;
ALTER TABLE bench.lotti ADD PRIMARY KEY (id);
CREATE INDEX ON bench.lotti USING gist (geom);
ANALYZE bench.comuni, bench.lotti;
