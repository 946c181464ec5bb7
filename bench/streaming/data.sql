-- bench.piccoli: many small polygons of ten points; bench.grandi: 320 of 40,000 points with a hole, 640 kB each. EPSG:32632.
-- Variable: polygons is how many small ones to generate.

CREATE SCHEMA bench;

CREATE TABLE bench.piccoli AS
    SELECT id::int AS id, 'particella ' || id AS nome, chr(97 + (id % 5)::int) AS tipo, (id % 1000) / 1000.0::float8 AS misura,
           ST_SetSRID(ST_MakePolygon(ST_MakeLine(ARRAY(
               SELECT ST_MakePoint(x + 20 * cos(2 * pi() * (k % 10) / 10) + 3 * cos(id + k % 10), y + 20 * sin(2 * pi() * (k % 10) / 10))
               FROM generate_series(0, 10) AS k ORDER BY k))), 32632)::geometry(Polygon, 32632) AS geom
    FROM (SELECT id, 320000 + (id % 1000) * 100.0 AS x, 4950000 + (id / 1000) * 100.0 AS y FROM generate_series(1, :polygons) AS id) AS places;
ALTER TABLE bench.piccoli ADD PRIMARY KEY (id);
CREATE INDEX ON bench.piccoli USING gist (geom);

CREATE FUNCTION bench.ring(x float8, y float8, radius float8, points int) RETURNS geometry LANGUAGE sql AS $$
    SELECT ST_MakeLine(ARRAY(SELECT ST_MakePoint(x + (radius + 5 * sin(k % points * 37.0)) * cos(2 * pi() * (k % points) / points),
                                                 y + (radius + 5 * sin(k % points * 37.0)) * sin(2 * pi() * (k % points) / points))
                             FROM generate_series(0, points) AS k ORDER BY k))
$$;
CREATE TABLE bench.grandi AS
    SELECT id::int AS id, 'area ' || id AS nome, 'a' AS tipo, id::float8 AS misura,
           ST_SetSRID(ST_MakePolygon(bench.ring(x, y, 3000, 20000), ARRAY[bench.ring(x, y, 1000, 20000)]), 32632)::geometry(Polygon, 32632) AS geom
    FROM (SELECT id, 330000 + (id % 20) * 4000.0 AS x, 4955000 + (id / 20) * 4000.0 AS y FROM generate_series(1, 320) AS id) AS places;
ALTER TABLE bench.grandi ADD PRIMARY KEY (id);
ANALYZE bench.piccoli, bench.grandi;
