# How fast the service answers: from its cache, past it, and beside nginx with the same bytes.

themes=/countries/denmark/themes
search="/search?q=%E9%9B%BB%E5%AD%90%E7%BD%B2%E5%90%8D" # 電子署名
csv="/theme-ratings?format=csv"
threads=2
uncached_connections=32 # fewer than the service lets in
csv_connections=2
longest_settling=60
most_warm_ups=6

measure_http() {
  local size=$1
  progress "$size reports: from the cache, in turn with nginx"
  start_service "$java" "${java_options[@]}" -jar "$app/quarkus-run.jar"
  start_nginx
  prepare_nginx
  measure_changes "$size"
  in_turns "$size" cached_turns
  note_memory "$size" "with the cache"
  stop_service
  stop_nginx

  progress "$size reports: past the cache"
  start_service "$java" "${java_options[@]}" -Dkaigai.response-cache.size=0 -jar "$app/quarkus-run.jar"
  in_turns "$size" uncached_turns
  note_memory "$size" "without the cache"
  stop_service
}

# Gives nginx the bytes that the service answers with.
prepare_nginx() {
  local files=$work/nginx/files service=http://127.0.0.1:$port$themes
  mkdir -p "$files/gzip"
  curl -sf "$service" -o "$files/themes"
  curl -sf -H 'Accept-Encoding: gzip' "$service" -o "$files/gzip/themes"
  service_etag=$(etag "$service")
  nginx_etag=$(etag "http://127.0.0.1:$nginx_port/themes")
}

etag() {
  curl -sf -o /dev/null -D - "$1" | tr -d '\r' | sed -n 's/^etag: //Ip'
}

measure_changes() {
  local release milliseconds
  release=$(curl -sf "http://127.0.0.1:$port/releases" | grep -o '"release":"[0-9a-f]*"' | head -1 | cut -d'"' -f4)
  for _ in 1 2 3; do
    milliseconds=$(curl -sf -o /dev/null -w '%{time_total}' "http://127.0.0.1:$port/releases/$release/changes")
  done
  printf 'changes\t%d\t%s\n' "$1" "$milliseconds" >>"$results"
}

# Lets each turn warm up, and then all of them follow each other round by round.
in_turns() {
  local size=$1 turns=$2 round
  for ((round = 0; round <= rounds; round++)); do
    $turns "$size" "$round"
  done
}

cached_turns() {
  beside_nginx "$@" "themes" 200 /themes
  beside_nginx "$@" "themes, gzip" "200 gzip" /gzip/themes 'Accept-Encoding: gzip'
  beside_nginx "$@" "themes, 304" 304 /themes "If-None-Match: $nginx_etag" "If-None-Match: $service_etag"
  turn "$@" service "countries" 200 "$service_pid" "http://127.0.0.1:$port/countries"
}

# A turn of nginx and one of the service with the same bytes: size, round, name, expected answer, nginx's path, nginx's
# header, the service's header where it is another.
beside_nginx() {
  local size=$1 round=$2 name=$3 expected=$4 path=$5 header=${6:-} own_header=${7:-${6:-}}
  if answers "$size" "$round" "$name" "$expected" "http://127.0.0.1:$port$themes" "$own_header"; then
    turn "$size" "$round" nginx "$name" "$expected" "$nginx_pid" "http://127.0.0.1:$nginx_port$path" "$header"
    turn "$size" "$round" service "$name" "$expected" "$service_pid" "http://127.0.0.1:$port$themes" "$own_header"
  fi
}

uncached_turns() {
  local service=http://127.0.0.1:$port connections=$uncached_connections
  turn "$@" service "themes, past the cache" 200 "$service_pid" "$service$themes"
  turn "$@" service "countries, past the cache" 200 "$service_pid" "$service/countries"
  turn "$@" service "search, past the cache" 200 "$service_pid" "$service$search"
  connections=$csv_connections turn "$@" service "all theme ratings as CSV, past the cache" 200 "$service_pid" "$service$csv"
}

# A turn of one server with one request: size, round, server, name, expected answer, process, URL, header. The warm-up,
# round 0, isn't noted, and goes on for as long as the compiler takes much of the processors.
turn() {
  local size=$1 round=$2 server=$3 name=$4 expected=$5 pid=$6 url=$7 header=${8:-} cpu compiler result i
  answers "$size" "$round" "$name" "$expected" "$url" "$header" || return 0
  if ((round > 0)); then
    put_under_load "$seconds"
    printf 'load\t%d\t%d\t%s\t%s\t%d\t%s\n' "$size" "$round" "$server" "$name" "$cpu" "${result// /$'\t'}" >>"$results"
    return
  fi
  for ((i = 0; i < most_warm_ups; i++)); do
    put_under_load "$warm_up"
    ((compiler * 20 > cpu)) || return 0
  done
}

# Has a turn's request asked for some seconds; sets what came of it, and the CPU that the process and its compiler took.
put_under_load() { # SECONDS
  cpu=$(cpu_ms "$pid") compiler=$(compiler_ms "$pid")
  result=$(wrk -t "$((connections < threads ? connections : threads))" -c "$connections" \
    -d "$1s" --timeout 30s -s "$here/wrk.lua" -H "${header:-Accept: */*}" "$url" | sed -n 's/^result //p')
  cpu=$(($(cpu_ms "$pid") - cpu)) compiler=$(($(compiler_ms "$pid") - compiler))
  settle "$pid"
}

# Waits until a process is idle: it may still work for requests that nobody waits for any more.
settle() {
  local before after i
  after=$(cpu_ms "$1")
  for ((i = 0; i < longest_settling * 5; i++)); do
    before=$after
    sleep 0.2
    after=$(cpu_ms "$1")
    ((after - before > 20)) || return 0
  done
}

# Whether a URL is answered as expected, with a status and an encoding; if not, that is noted once.
answers() {
  local size=$1 round=$2 name=$3 expected=$4 url=$5 header=$6 answered
  answered=$(curl -s -o /dev/null -H "${header:-Accept: */*}" -w '%{http_code} %header{content-encoding}' "$url")
  answered=${answered% }
  if [[ $answered != "$expected" ]]; then
    ((round != 1)) || printf 'skip\t%d\t%s\t%s\t%s\n' "$size" "$name" "$expected" "$answered" >>"$results"
    return 1
  fi
}

note_memory() {
  printf 'memory\t%d\t%s\t%s\t%s\n' "$1" "$2" "$(resident_mb "$service_pid" VmRSS)" \
    "$(resident_mb "$service_pid" RssFile)" >>"$results"
}

# From the command to the first answer with status 200, several times.
measure_starts() {
  local start embedded=("$java" -jar "$app/quarkus-run.jar") # unpacking it takes more memory than a container has
  progress "starts"
  take_start_times "given PostgreSQL" "$java" "${java_options[@]}" -jar "$app/quarkus-run.jar"
  (
    unset QUARKUS_DATASOURCE_JDBC_URL QUARKUS_DATASOURCE_USERNAME QUARKUS_DATASOURCE_PASSWORD
    export KAIGAI_DATABASE_DIRECTORY=$work/embedded
    rounds=1 take_start_times "embedded PostgreSQL, in an empty folder" "${embedded[@]}"
    take_start_times "embedded PostgreSQL" "${embedded[@]}"
  )
  take_cached_starts
  for start in "${starts[@]}"; do
    read -ra command <<<"${start#*=}"
    take_start_times "${start%%=*}" "${command[@]}"
  done
}

# In turn, so that both have the same machine.
take_cached_starts() {
  [[ $plain_java && $cached_java ]] || { progress "Left out, for want of a JDK 17 and 25: starts with an AOT cache"; return 0; }
  local round
  [[ -e $cache && $java -ef $cached_java/bin/java ]] || make_aot_cache "$cached_java/bin/java"
  for ((round = 0; round < rounds; round++)); do
    rounds=1 take_start_times "given PostgreSQL, plain: $(version "$plain_java")" \
      "$plain_java/bin/java" -jar "$app/quarkus-run.jar"
    rounds=1 take_start_times "given PostgreSQL, with an AOT cache and the container's options: $(version "$cached_java")" \
      "$cached_java/bin/java" "${container_options[@]}" -XX:AOTCache="$cache" -jar "$app/quarkus-run.jar"
  done
}

version() {
  echo "JDK $(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$1/release")"
}

take_start_times() {
  local name=$1 round
  shift
  for ((round = 0; round < rounds; round++)); do
    start_service "$@"
    printf 'start\t%s\t%d\n' "$name" "$start_ms" >>"$results"
    stop_service
  done
}
