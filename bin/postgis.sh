# shellcheck shell=bash disable=SC2154
# A PostGIS cluster of one run, in a temporary folder. Sourced after common.sh, whose variables it reads, not run.

readonly LEAST_POSTGRESQL=15

# Sets postgresql to the folder with the programs of the newest PostgreSQL that has PostGIS.
find_postgresql() {
  postgresql=
  local folder version
  for folder in /usr/lib/postgresql/*/bin; do
    version=$(basename "$(dirname "$folder")")
    if [ -x "$folder/initdb" ] && [ "$version" -ge "$LEAST_POSTGRESQL" ] &&
      [ -e "/usr/share/postgresql/$version/extension/postgis.control" ]; then
      postgresql=$folder
    fi
  done
  [ -n "$postgresql" ]
}

# PostgreSQL refuses to run as root.
as_database_user() {
  if [ "$(id -u)" -eq 0 ]; then
    (cd / && exec runuser -u postgres -- "$@")
  else
    "$@"
  fi
}

free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 12000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
  done
  printf '%s' "$port"
}

# Starts a cluster with one database, made ready for the service by docker/database.sql, and without the guards against power cuts.
# Sets cluster (its folder), postgis_port, postgis_owner (the login of the owner) and postgis_password. Ends with the script.
#   $1 name of the database; the others are settings of PostgreSQL, such as shared_buffers=1GB
start_postgis() {
  local database=$1 setting options
  shift
  postgis_port=$(free_port)
  # shellcheck disable=SC2034  # for the scripts that source this one
  postgis_owner=gis
  postgis_password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  cluster=$(mktemp -d "${TMPDIR:-/tmp}/gis-postgis.XXXXXX")
  trap stop_postgis EXIT
  if [ "$(id -u)" -eq 0 ]; then
    chown postgres "$cluster"
  fi
  options="-p $postgis_port -k $cluster"
  for setting in listen_addresses=127.0.0.1 fsync=off synchronous_commit=off full_page_writes=off "$@"; do
    options+=" -c $setting"
  done
  as_database_user "$postgresql/initdb" -D "$cluster/data" -U postgres --auth-local=trust --auth-host=scram-sha-256 \
    --encoding=UTF8 --locale=C.UTF-8 --no-sync >"$cluster/initdb.log" || fail "initdb failed: $(tail -n 1 "$cluster/initdb.log")"
  as_database_user "$postgresql/pg_ctl" -D "$cluster/data" -l "$cluster/data/log" -w -s start -o "$options" ||
    fail "PostgreSQL did not start: $(tail -n 1 "$cluster/data/log")"
  as_database_user "$postgresql/createdb" -h "$cluster" -p "$postgis_port" -U postgres "$database"
  as_database_user env GIS_DATABASE_USERNAME="$postgis_owner" GIS_DATABASE_PASSWORD="$postgis_password" \
    GIS_DATABASE_SERVICES_USERNAME=gis_services GIS_DATABASE_SERVICES_PASSWORD="$postgis_password" \
    GIS_DATABASE_WORKFLOW_USERNAME=gis_workflow GIS_DATABASE_WORKFLOW_PASSWORD="$postgis_password" \
    "$postgresql/psql" -h "$cluster" -p "$postgis_port" -U postgres -d "$database" -X -q -v ON_ERROR_STOP=1 <"$root/docker/database.sql"
}

# Adds an empty database of the same owner to the cluster.
#   $1 its name
add_database() {
  as_database_user "$postgresql/createdb" -h "$cluster" -p "$postgis_port" -U postgres -O "$postgis_owner" "$1"
  as_database_user "$postgresql/psql" -h "$cluster" -p "$postgis_port" -U postgres -d "$1" -X -q -c "CREATE EXTENSION postgis"
}

stop_postgis() {
  if [ -e "$cluster/data/postmaster.pid" ]; then
    as_database_user "$postgresql/pg_ctl" -D "$cluster/data" -m immediate -s stop || true
  fi
  rm -rf "$cluster"
}
