# From the command to the first answer, and how an AOT cache's training data bears on speed.

start_pairs=5

# Starts follow each other in turn, so that all have the same machine: without an AOT cache and with one, of this version and
# of the earlier one.
measure_starts() {
  local size=$1 pair
  own="$QUARKUS_DATASOURCE_JDBC_URL $QUARKUS_DATASOURCE_USERNAME $QUARKUS_DATASOURCE_PASSWORD"
  progress "starts"
  if [[ $against ]]; then
    prepare_earlier
  fi
  if [[ $cached_java ]]; then
    [[ -e $cache && $java -ef $cached_java/bin/java ]] || make_aot_cache "$cached_java/bin/java" "$cache"
  else
    progress "Left out for want of a JDK 25: starts with an AOT cache"
  fi
  for ((pair = 0; pair < start_pairs; pair++)); do
    start_both_ways this "$app" "$cache" $own
    [[ ! $against ]] || start_both_ways earlier "$against" "$work/earlier.aot" $earlier
  done
  use_database $own
  (
    unset QUARKUS_DATASOURCE_JDBC_URL QUARKUS_DATASOURCE_USERNAME QUARKUS_DATASOURCE_PASSWORD
    export KAIGAI_DATABASE_DIRECTORY=$work/embedded
    # Unpacking PostgreSQL takes more memory than a container has.
    take_start_time this "embedded PostgreSQL, in an empty folder" "$java" -jar "$app/quarkus-run.jar"
    take_start_time this "embedded PostgreSQL, Denmark's report alone" "$java" -jar "$app/quarkus-run.jar"
  )
}

# Imports the same reports into a database of the earlier version.
prepare_earlier() {
  local app=$against
  create_database earlier
  earlier="$QUARKUS_DATASOURCE_JDBC_URL $QUARKUS_DATASOURCE_USERNAME $QUARKUS_DATASOURCE_PASSWORD"
  kaigai import src/main/resources/reports/denmark.md
  kaigai import "$work/reports"
  [[ ! $cached_java ]] || make_aot_cache "$cached_java/bin/java" "$work/earlier.aot"
}

start_both_ways() { # VERSION FOLDER AOT-CACHE URL USERNAME PASSWORD
  local version=$1 folder=$2 aot=$3
  use_database "${@:4}"
  take_start_time "$version" "JDK $(java_version "$plain_java"), without options" \
    "$plain_java/bin/java" -jar "$folder/quarkus-run.jar"
  [[ ! $cached_java ]] ||
    take_start_time "$version" "JDK $(java_version "$cached_java"), AOT cache, the container's options" \
      "$cached_java/bin/java" "${container_options[@]}" -XX:AOTCache="$aot" -jar "$folder/quarkus-run.jar"
}

java_version() { # HOME
  sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$1/release"
}

take_start_time() { # VERSION NAME COMMAND...
  start_service "${@:3}"
  printf 'start\t%s\t%s\t%d\n' "$1" "$2" "$start_ms" >>"$results"
  stop_service
}

# The tenth second of load past the cache, with the training data in the AOT cache and without: it may keep the compiler from
# optimising as much as it would otherwise (JDK-8386852).
measure_replay() {
  [[ $cached_java ]] || return 0
  local size=$1 round sign pid url=$themes header= connections=$uncached_connections cpu compiler result
  progress "the AOT cache's training data"
  for ((round = 1; round <= rounds; round++)); do
    for sign in + -; do
      start_service "$cached_java/bin/java" "${container_options[@]}" "-XX:${sign}AOTReplayTraining" -XX:AOTCache="$cache" \
        -Dkaigai.response-cache.size=0 -jar "$app/quarkus-run.jar"
      pid=$service_pid url=http://127.0.0.1:$port$themes
      put_under_load 9
      put_under_load 1
      printf 'replay\t%d\t%d\t%s\t%s\t%d\t%s\n' "$size" "$round" service "-XX:${sign}AOTReplayTraining" "$cpu" \
        "${result// /$'\t'}" >>"$results"
      stop_service
    done
  done
}
