-- Prepares a new database, as its superuser: the owner, who migrates and loads, the services' login, who only reads, and the login of the
-- restricted area, who gets from the service what its tables need.
-- The names and passwords come from the environment, in the variables that the service itself reads (psql 15).

\getenv owner GIS_DATABASE_USERNAME
\getenv owner_password GIS_DATABASE_PASSWORD
\getenv services GIS_DATABASE_SERVICES_USERNAME
\getenv services_password GIS_DATABASE_SERVICES_PASSWORD
\getenv workflow GIS_DATABASE_WORKFLOW_USERNAME
\getenv workflow_password GIS_DATABASE_WORKFLOW_PASSWORD

CREATE EXTENSION IF NOT EXISTS postgis;

CREATE ROLE :"owner" LOGIN PASSWORD :'owner_password';
ALTER DATABASE :"DBNAME" OWNER TO :"owner";

CREATE ROLE :"services" LOGIN PASSWORD :'services_password';
ALTER ROLE :"services" SET default_transaction_read_only = on;

CREATE ROLE :"workflow" LOGIN PASSWORD :'workflow_password';
