"""The requests of features, the same for every server and every run on the same boundaries: places and names are drawn by PostGIS from a seed."""

from dataclasses import dataclass, field
from urllib.parse import urlencode
from xml.sax.saxutils import escape

SEED = 20242026
PAGE = 1000
LOTS_PAGE = 500
# Side of the area that is asked for, in metres
MUNICIPALITIES_SIDE_M = 20_000
LOTS_SIDE_M = 1_000
DEGREES = "urn:ogc:def:crs:OGC:1.3:CRS84"

FORMATS = {"ours": {"geojson": "application/geo+json", "gml": "application/gml+xml; version=3.2"},
           "mapserver": {"geojson": "application/json", "gml": "application/gml+xml; version=3.2"},
           "qgis": {"geojson": "application/vnd.geo+json", "gml": "GML3"}}


@dataclass(frozen=True)
class Request:
    """Features of one layer, whatever the server.

    box: least x and y, greatest x and y in EPSG:32632; name: of the features wanted; count: 0 for all
    """
    layer: str
    kind: str = "geojson"
    box: tuple = ()
    name: str = ""
    start: int = 0
    count: int = 0
    hits: bool = False
    resource: str = ""

    def query_for(self, server):
        """WFS 2.0.0, or 1.1.0 where the server knows no later version. Of a box and a name only one can be asked for."""
        parameters = self.version_1_1() if server == "qgis" else self.version_2_0()
        if self.hits:
            parameters["RESULTTYPE"] = "hits"
        else:
            parameters["OUTPUTFORMAT"] = FORMATS["ours" if server.startswith("ours") else server][self.kind]
            if self.kind == "geojson" and server != "qgis":
                parameters["SRSNAME"] = "EPSG:4326" if server == "mapserver" else DEGREES
        if self.start:
            parameters["STARTINDEX"] = self.start
        return urlencode({"SERVICE": "WFS", **parameters}, safe=",:/;=")

    def version_2_0(self):
        parameters = {"VERSION": "2.0.0", "REQUEST": "GetFeature", "TYPENAMES": self.layer}
        if self.box:
            parameters["BBOX"] = self.corners() + ",urn:ogc:def:crs:EPSG::32632"
        if self.name:
            parameters["FILTER"] = ('<fes:Filter xmlns:fes="http://www.opengis.net/fes/2.0"><fes:PropertyIsEqualTo><fes:ValueReference>nome'
                                    f"</fes:ValueReference><fes:Literal>{escape(self.name)}</fes:Literal></fes:PropertyIsEqualTo></fes:Filter>")
        if self.count:
            parameters["COUNT"] = self.count
        return parameters

    def version_1_1(self):
        parameters = {"VERSION": "1.1.0", "REQUEST": "GetFeature", "TYPENAME": self.layer}
        if self.box:
            parameters["BBOX"] = self.corners() + ",EPSG:32632"
        if self.name:
            parameters["FILTER"] = ('<ogc:Filter xmlns:ogc="http://www.opengis.net/ogc"><ogc:PropertyIsEqualTo><ogc:PropertyName>nome'
                                    f"</ogc:PropertyName><ogc:Literal>{escape(self.name)}</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>")
        if self.count:
            parameters["MAXFEATURES"] = self.count
        return parameters

    def corners(self):
        return ",".join(f"{number:.2f}" for number in self.box)


@dataclass(frozen=True)
class Workload:
    """Requests of one kind."""
    name: str
    what: str
    requests: list = field(repr=False)
    most_clients: int = 1000
    times_as_long: int = 1
    large_shapes: bool = False


def around(place, side):
    return place[0] - side / 2, place[1] - side / 2, place[0] + side / 2, place[1] + side / 2


def workloads(database):
    """Those of GetFeature that are measured in requests per second."""
    within = f"SELECT (ST_Dump(ST_GeneratePoints(ST_Union(geom), 500, {SEED}))).geom AS p FROM bench.comuni"
    places = database.points(f"SELECT ST_X(p), ST_Y(p) FROM ({within}) AS a")
    on_lots = database.points("SELECT ST_X(p), ST_Y(p) FROM (SELECT ST_Centroid(geom) AS p FROM bench.lotti ORDER BY md5(id::text) LIMIT 500) AS a")
    names = [row[0] for row in database.rows("SELECT nome FROM bench.comuni ORDER BY md5(nome)")]
    numbers = [row[0] for row in database.rows("SELECT nome FROM bench.lotti ORDER BY md5(id::text) LIMIT 200")]
    last_page = max(0, min(LOTS_PAGE, int(database.points("SELECT count(*) FROM bench.lotti")[0][0]) // PAGE) - 1)
    return [
        Workload("whole-geojson", "all municipalities, GeoJSON in degrees", [Request("comuni")], large_shapes=True),
        Workload("whole-gml", "all municipalities, GML in EPSG:32632", [Request("comuni", "gml")], large_shapes=True),
        Workload("bbox", "municipalities in 20 km by 20 km, GeoJSON", [Request("comuni", box=around(place, MUNICIPALITIES_SIDE_M)) for place in places],
                 large_shapes=True),
        Workload("bbox-lots", "lots in 1 km by 1 km, GeoJSON", [Request("lotti", box=around(place, LOTS_SIDE_M)) for place in on_lots]),
        Workload("attribute", "the municipality of a name, GeoJSON", [Request("comuni", name=name) for name in names]),
        Workload("attribute-lots", "the lot of a name, without an index in the database, GeoJSON", [Request("lotti", name=name) for name in numbers],
                 most_clients=8, times_as_long=2),
        Workload("hits", "how many municipalities in 20 km by 20 km", [Request("comuni", box=around(place, MUNICIPALITIES_SIDE_M), hits=True)
                                                                       for place in places]),
        Workload("hits-lots", "how many lots in 1 km by 1 km", [Request("lotti", box=around(place, LOTS_SIDE_M), hits=True) for place in on_lots]),
        Workload("page-1", "the first 1,000 lots, GeoJSON", [Request("lotti", count=PAGE)]),
        Workload(f"page-{last_page + 1}", f"1,000 lots from {last_page * PAGE:,} on, GeoJSON", [Request("lotti", start=last_page * PAGE, count=PAGE)],
                 times_as_long=2),
    ]
