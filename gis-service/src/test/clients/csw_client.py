"""Harvests a running service's catalogue with OWSLib, as national catalogues do: capabilities, pages of records, each record by its identifier.

Usage: csw_client.py SERVICE_ADDRESS
"""

import sys
import warnings

from owslib.csw import CatalogueServiceWeb
from owslib.ows import ExceptionReport
from owslib.fes import And, BBox, PropertyIsEqualTo, PropertyIsLike

warnings.simplefilter("ignore", FutureWarning)

ISO = "http://www.isotc211.org/2005/gmd"
PAGE = 4


def check(condition, message):
    if not condition:
        raise SystemExit(f"FAILED {message}")


def harvest(csw):
    """Every record in ISO 19139 by its identifier, page by page."""
    found, start = {}, 1
    while start:
        csw.getrecords2(outputschema=ISO, typenames="gmd:MD_Metadata", esn="full", startposition=start, maxrecords=PAGE)
        check(csw.results["returned"] <= PAGE, "a page is longer than asked for")
        found.update(csw.records)
        start = csw.results["nextrecord"]
    check(len(found) == csw.results["matches"], f"{len(found)} records of {csw.results['matches']}")
    return found


def ask(csw, *constraints):
    csw.getrecords2(constraints=list(constraints), maxrecords=50)
    return set(csw.records)


def main(address):
    csw = CatalogueServiceWeb(f"{address}/csw")
    check({operation.name for operation in csw.operations} == {"GetCapabilities", "DescribeRecord", "GetRecords", "GetRecordById"}, "operations")
    check(csw.identification.title and csw.provider.name, "the service says who it is")
    csw.describerecord()
    check(b"SchemaComponent" in csw.response, "DescribeRecord gives no schema")

    records = harvest(csw)
    datasets = [key for key, record in records.items() if record.hierarchy == "dataset"]
    services = [key for key, record in records.items() if record.hierarchy == "service"]
    check(len(datasets) == 6 and len(services) == 5, f"{len(datasets)} datasets and {len(services)} services")
    for key in datasets:
        identification = records[key].identificationinfo[0]
        check(identification.title and identification.abstract and identification.useconstraints, f"{key} lacks title, abstract or conditions")
        check([f"{code}:metadati" for code in identification.uricode] == [key], f"{key} is about {identification.uricode}")
        check(identification.contact[0].email and identification.topiccategory, f"{key} lacks a contact or its topic")
        check(records[key].dataquality.lineage, f"{key} does not tell where its data come from")
        check(records[key].distribution.online, f"{key} cannot be had anywhere")

    for elements in ("brief", "summary"):
        csw.getrecords2(outputschema=ISO, typenames="gmd:MD_Metadata", esn=elements, maxrecords=50)
        check({record.datestamp for record in csw.records.values()} == {record.datestamp for record in records.values()} and set(csw.records) == set(records),
              f"the {elements} set tells which records have changed")

    for key in records:
        csw.getrecordbyid(id=[key])
        check(list(csw.records) == [key] and csw.records[key].title, f"{key} is not found by its identifier")

    everything = PropertyIsEqualTo("dc:type", "dataset")
    check(ask(csw, everything) == set(datasets), "the type tells datasets from services")
    check(ask(csw, PropertyIsLike("csw:AnyText", "%Natura 2000%")), "nothing about Natura 2000")
    csw.getrecords2(cql="Type = 'service'", maxrecords=50)
    check(set(csw.records) == set(services), "conditions in CQL")
    check(ask(csw, PropertyIsEqualTo("apiso:ServiceType", "discovery")) == {key for key in services if "csw" in key}, "queryables of the profile")
    torino = BBox([7.0, 45.0, 7.8, 45.2])
    check(ask(csw, And([everything, torino])) and not ask(csw, BBox([12.0, 41.0, 13.0, 42.0])), "records by their place")
    try:
        csw.getrecords2(outputschema="urn:other")
        raise SystemExit("FAILED an unknown schema is not refused")
    except ExceptionReport as refused:
        check(refused.locator == "outputSchema", f"the refusal names {refused.locator}")
    print(f"{len(records)} records harvested")


if __name__ == "__main__":
    main(sys.argv[1])
