# shellcheck shell=bash disable=SC2154
# How bin/serve and bin/load build what they run. Sourced after common.sh, whose variables it reads, not run.

module=$root/gis-service
app=$module/target/app
stamp=$app/built

build_is_current() {
  [ -e "$stamp" ] && [ -z "$(find "$root/pom.xml" "$root/geotools-core/pom.xml" "$module/pom.xml" "$module/src/main" \
    -newer "$stamp" -print -quit)" ]
}

build() {
  require_build_tools
  printf 'Building the service (some minutes the first time)\n' >&2
  mvn -B -q -ntp -f "$root/pom.xml" -Dmaven.test.skip=true package || fail "the build failed"
  rm -rf "$app"
  "$java" -Djarmode=tools -jar "$module"/target/gis-service-*.jar extract --destination "$app" >/dev/null
  mv "$app"/gis-service-*.jar "$app/gis-service.jar"
  touch "$stamp"
}
