# The service without the tests. docker-compose.yml runs it beside PostGIS.

FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY pom.xml ./
COPY geotools-core geotools-core
COPY gis-service gis-service
RUN mvn -B -q -ntp -Dmaven.test.skip=true package \
    && java -Djarmode=tools -jar gis-service/target/gis-service-*.jar extract --destination /app \
    && mv /app/gis-service-*.jar /app/gis-service.jar

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin gis \
    && install -d -o gis -g gis /var/lib/gis
COPY --from=build /app /app
COPY docker/healthy /app/healthy
COPY layers /srv/gis/layers
COPY sld-styles /srv/gis/sld-styles
COPY data /srv/gis/data
ENV GIS_HOME=/srv/gis GIS_VAR=/var/lib/gis
USER gis
EXPOSE 8080
VOLUME /var/lib/gis
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 CMD ["/app/healthy"]
ENTRYPOINT ["java", "-Xmx256m", "-XX:+UseSerialGC", "-XX:NewRatio=3", "-jar", "/app/gis-service.jar"]
