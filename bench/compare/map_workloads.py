"""The requests of maps, the same for every server and every run on the same boundaries: places are drawn by PostGIS from a seed."""

import math
import random
from dataclasses import dataclass, field
from urllib.parse import urlencode

SEED = 20242026
HALF_WORLD_M = math.pi * 6378137
PIXEL_M = 0.00028


@dataclass(frozen=True)
class Request:
    """A WMS query, and the address of the same tile as a resource, which our service keeps."""
    query: str
    resource: str = ""

    def query_for(self, _):
        """The query is the same for every server."""
        return self.query


@dataclass(frozen=True)
class Workload:
    """Requests of one kind."""
    name: str
    what: str
    requests: list = field(repr=False)
    picture: bool = True
    most_clients: int = 1000
    times_as_long: int = 1


def get_map(layer, crs, box, size, kind="image/png"):
    return wms("GetMap", LAYERS=layer, STYLES="", CRS=crs, BBOX=",".join(f"{number:.3f}" for number in box), WIDTH=size[0], HEIGHT=size[1],
               FORMAT=kind, TRANSPARENT="TRUE")


def wms(request, **parameters):
    return urlencode({"SERVICE": "WMS", "VERSION": "1.3.0", "REQUEST": request, **parameters}, safe=",:/;=")


def around(place, metres_per_pixel, size):
    half = [metres_per_pixel * pixels / 2 for pixels in size]
    return place[0] - half[0], place[1] - half[1], place[0] + half[0], place[1] + half[1]


def tile(place, zoom):
    """Column and row of the tile at zoom that holds a place in EPSG:3857."""
    side = 2 * HALF_WORLD_M / 2 ** zoom
    return int((place[0] + HALF_WORLD_M) // side), int((HALF_WORLD_M - place[1]) // side)


def tile_box(column, row, zoom):
    side = 2 * HALF_WORLD_M / 2 ** zoom
    west, north = column * side - HALF_WORLD_M, HALF_WORLD_M - row * side
    return west, north - side, west + side, north


def tiles(places, layer, kind="image/png", seed=0):
    chance = random.Random(SEED + seed)
    for place in places:
        zoom = chance.randint(8, 14)
        column, row = tile(place, zoom)
        yield Request(get_map(layer, "EPSG:3857", tile_box(column, row, zoom), (256, 256), kind), f"/tiles/{layer}/{zoom}/{column}/{row}.png")


def maps(places, layer, seed):
    """Maps of 1024 × 768 between 1:1,000,000 and 1:50,000."""
    chance = random.Random(SEED + seed)
    size = (1024, 768)
    for place in places:
        scale = math.exp(chance.uniform(math.log(50_000), math.log(1_000_000)))
        yield Request(get_map(layer, "EPSG:3857", around(place, scale * PIXEL_M, size), size))


def lots(places, scale):
    size = (512, 512)
    for place in places:
        yield Request(get_map("lotti", "EPSG:32632", around(place, scale * PIXEL_M, size), size))


def infos(places, layer, scale):
    size = (512, 512)
    for place in places:
        box = ",".join(f"{number:.3f}" for number in around(place, scale * PIXEL_M, size))
        yield Request(wms("GetFeatureInfo", LAYERS=layer, QUERY_LAYERS=layer, STYLES="", CRS="EPSG:32632", BBOX=box, WIDTH=size[0], HEIGHT=size[1],
                          I=size[0] // 2, J=size[1] // 2, INFO_FORMAT="text/plain", FEATURE_COUNT=1))


def places(database):
    """Random places in the territory in EPSG:3857 and EPSG:32632, and middles of lots in EPSG:32632."""
    within = f"SELECT (ST_Dump(ST_GeneratePoints(ST_Union(geom), 2000, {SEED}))).geom AS p FROM bench.comuni"
    web = database.points(f"SELECT ST_X(q), ST_Y(q) FROM (SELECT ST_Transform(p, 3857) AS q FROM ({within}) AS a) AS b")
    metric = database.points(f"SELECT ST_X(p), ST_Y(p) FROM ({within}) AS a")
    on_lots = database.points("SELECT ST_X(p), ST_Y(p) FROM (SELECT ST_Centroid(geom) AS p FROM bench.lotti ORDER BY md5(id::text) LIMIT 2000) AS a")
    return web, metric, on_lots


def workloads(database):
    """Those with the caches off, then those with our caches on."""
    web, metric, on_lots = places(database)
    legends = [Request(wms("GetLegendGraphic", LAYER=layer, STYLE="", FORMAT="image/png", SLD_VERSION="1.1.0")) for layer in ("comuni", "lotti")]
    capabilities = [Request(wms("GetCapabilities"))]
    off = [
        Workload("tiles-png", "256 × 256, zoom 8 to 14, PNG", list(tiles(web, "comuni"))),
        Workload("tiles-png8", "256 × 256, zoom 8 to 14, 8-bit PNG", list(tiles(web, "comuni", "image/png; mode=8bit"))),
        Workload("tiles-labels", "256 × 256, zoom 8 to 14, PNG, labels", list(tiles(web, "comuni_nomi"))),
        Workload("maps", "1024 × 768, 1:1,000,000 to 1:50,000, PNG", list(maps(web, "comuni", 1))),
        Workload("maps-labels", "1024 × 768, 1:1,000,000 to 1:50,000, PNG, labels", list(maps(web, "comuni_nomi", 2))),
        Workload("lots-2500", "512 × 512 of the lots, 1:2,500, labels", list(lots(on_lots, 2_500))),
        Workload("lots-25000", "512 × 512 of the lots, 1:25,000", list(lots(on_lots, 25_000))),
        Workload("lots-250000", "512 × 512 of the lots, 1:250,000", list(lots(metric, 250_000)), most_clients=2, times_as_long=4),
        Workload("info", "GetFeatureInfo on a municipality, text", list(infos(metric, "comuni", 100_000)), picture=False),
        Workload("info-lots", "GetFeatureInfo on a lot, text", list(infos(on_lots, "lotti", 2_500)), picture=False),
        Workload("legend", "GetLegendGraphic", legends),
        Workload("capabilities", "GetCapabilities 1.3.0", capabilities, picture=False),
    ]
    on = [
        Workload("cached-tiles", "the first 400 of the tiles again and again; ours as /tiles/…", list(tiles(web, "comuni"))[:400]),
        Workload("cached-legend", "GetLegendGraphic", legends),
    ]
    return off, on
