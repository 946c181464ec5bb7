-- Prepares a new database, as its superuser: the owner, who migrates and loads, and the services' login, who only reads.
-- The names and passwords come from the environment, in the variables that the service itself reads (psql 15).

\getenv owner GIS_DATABASE_USERNAME
\getenv owner_password GIS_DATABASE_PASSWORD
\getenv services GIS_DATABASE_SERVICES_USERNAME
\getenv services_password GIS_DATABASE_SERVICES_PASSWORD

CREATE EXTENSION IF NOT EXISTS postgis;

CREATE ROLE :"owner" LOGIN PASSWORD :'owner_password';
ALTER DATABASE :"DBNAME" OWNER TO :"owner";

CREATE ROLE :"services" LOGIN PASSWORD :'services_password';
ALTER ROLE :"services" SET default_transaction_read_only = on;
