# shellcheck shell=bash
# What bench/maps and bench/features share: their options, the packages they need and the tables in a PostGIS cluster of the run. Sourced, not run.

# shellcheck source-path=SCRIPTDIR source=../../bin/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/../../bin/common.sh"
# shellcheck source-path=SCRIPTDIR source=../../bin/postgis.sh
. "$(dirname "${BASH_SOURCE[0]}")/../../bin/postgis.sh"

readonly DATABASE=gis_bench
readonly PYTHON=/usr/bin/python3

# The options that are the same for every comparison, for its usage text.
common_options() {
  cat <<'TEXT'
  --quick               2 clients only
  --clients LIST        how many clients ask at once (1,2,8,32)
  --seconds N           length of one run (2)
  --rounds N            how often each server has its turn (2)
  --others LIST         whom to compare with (mapserver,qgis)
  --lots N              how many polygons the generated layer has (1000000)
  --name-column NAME    the column with the municipality's name (found by itself when called nome, name, comune or similar)
  --keep DIR            folder for one answer of each server per workload and for the tables as results.md (a temporary one, removed)
  --record              writes the tables to their section of bench/RESULTS.md
  --help                this text

GIS_HEAP is our service's heap and JAVA_OPTIONS are more options for its Java, as for bin/serve, -XX:TieredStopAtLevel=4 when there are none: all
compilers, as in the container. It is warmed up until it gets no faster, a minute at most. The Debian packages that are missing are
installed. That of nginx, the front of the FastCGI servers, may start an nginx of its own, which this does not use or stop.
TEXT
}

clients=1,2,8,32 seconds=2 rounds=2 only='' others=mapserver,qgis lots=1000000 name_column='' keep='' record='' boundaries=''

# The script that sources this one has a function usage.
parse_options() {
  while [ $# -gt 0 ]; do
    case $1 in
      -h | --help) usage; exit 0 ;;
      --quick) clients=2 seconds=2 rounds=2 ;;
      --record) record=$root/bench/RESULTS.md ;;
      --clients | --seconds | --rounds | --only | --others | --lots | --name-column | --keep)
        [ $# -ge 2 ] || fail "the option $1 needs a value (see --help)"
        case $1 in
          --clients) clients=$2 ;;
          --seconds) seconds=$2 ;;
          --rounds) rounds=$2 ;;
          --only) only=$2 ;;
          --others) others=$2 ;;
          --lots) lots=$2 ;;
          --name-column) name_column=$2 ;;
          --keep) keep=$2 ;;
        esac
        shift
        ;;
      -*) fail "unknown option '$1' (see --help)" ;;
      *) boundaries=$1 ;;
    esac
    shift
  done
  [ -n "$boundaries" ] || { usage >&2; exit 1; }
  [ -r "$boundaries" ] || fail "there is no file $boundaries"
  local number
  for number in "$seconds" "$rounds" "$lots"; do
    [[ $number =~ ^[1-9][0-9]{0,7}$ ]] || fail "'$number' is not a whole number"
  done
}

# Arguments: packages of QGIS Server's services.
install_what_is_missing() {
  local packages=() service
  find_postgresql || packages+=(postgresql postgresql-postgis)
  command -v ogr2ogr >/dev/null || packages+=(gdal-bin)
  command -v nginx >/dev/null || packages+=(nginx-light)
  command -v wrk >/dev/null || packages+=(wrk)
  [ -x /usr/lib/cgi-bin/mapserv ] || packages+=(cgi-mapserver)
  for service in qgis-server-bin "$@"; do
    dpkg-query -W "$service" >/dev/null 2>&1 || packages+=("$service")
  done
  "$PYTHON" -c 'import qgis, PyQt5' 2>/dev/null || packages+=(python3-qgis)
  if [ "${#packages[@]}" -gt 0 ]; then
    install_packages "${packages[@]}"
    find_postgresql || fail "PostgreSQL $LEAST_POSTGRESQL or later with PostGIS is needed, and the packages of this system are older"
  fi
}

query() {
  PGPASSWORD=$postgis_password "$postgresql/psql" -h 127.0.0.1 -p "$postgis_port" -U "$postgis_owner" -d "$DATABASE" -X -q -A -t \
    -v ON_ERROR_STOP=1 "$@"
}

# Sets name_column to the column of the boundaries that holds the names.
find_name_column() {
  [ -z "$name_column" ] || return 0
  name_column=$(query -c "SELECT column_name FROM information_schema.columns
    WHERE table_schema = 'bench' AND table_name = 'boundaries' AND column_name IN ('nome', 'name', 'comune', 'denominazione', 'com_name')
    ORDER BY column_name = 'nome' DESC, column_name = 'name' DESC LIMIT 1")
  [ -n "$name_column" ] || fail "no column of $boundaries looks like a name; say which with --name-column"
}

load() {
  printf 'Loading the boundaries and generating %s lots\n' "$lots" >&2
  query -c 'CREATE SCHEMA bench'
  PGPASSWORD=$postgis_password ogr2ogr -f PostgreSQL "PG:host=127.0.0.1 port=$postgis_port user=$postgis_owner dbname=$DATABASE" "$boundaries" \
    -nln bench.boundaries -nlt MULTIPOLYGON -t_srs EPSG:32632 -lco GEOMETRY_NAME=geom -lco FID=id -lco PRECISION=NO ||
    fail "ogr2ogr could not load $boundaries"
  find_name_column
  query -v name="$name_column" -v lots="$lots" -f "$root/bench/compare/data.sql"
}

# Runs a comparison on freshly loaded tables.
#   $1 its program in bench/compare; the others are packages of QGIS Server's services
compare() {
  local program=$1
  shift
  require_jdk
  install_what_is_missing "$@"
  start_postgis "$DATABASE" shared_buffers=1GB max_connections=100 max_parallel_workers_per_gather=0
  load
  export BENCH_DATABASE_PORT=$postgis_port BENCH_DATABASE_NAME=$DATABASE BENCH_DATABASE_USER=$postgis_owner BENCH_DATABASE_PASSWORD=$postgis_password
  BENCH_DATABASE_PID=$(head -n 1 "$cluster/data/postmaster.pid")
  export BENCH_DATABASE_PID
  "$PYTHON" "$root/bench/compare/$program" --clients "$clients" --seconds "$seconds" --rounds "$rounds" --only "$only" --others "$others" \
    ${keep:+--keep "$keep"} ${record:+--record "$record"}
}
