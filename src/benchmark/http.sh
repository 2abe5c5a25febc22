# How fast the service answers: from its cache, past it, and nginx with the same bytes.

themes=/countries/denmark/themes
ratings=/theme-ratings?rating=benchmark
countries=/countries
search=/search?q=%E9%9B%BB%E5%AD%90 # 電子
csv=/theme-ratings?format=csv
words=(の 電 電子 電子署名 デジタル "デジタル 署名" 2022 ID MitID digital xyzzy)
threads=2
uncached_connections=32 # fewer than the service lets in
csv_connections=2
longest_settling=60
most_warm_ups=6

measure_http() {
  local size=$1
  progress "$size reports: from the cache, in turn with nginx"
  start_service "$java" "${service_options[@]}" -jar "$app/quarkus-run.jar"
  start_nginx
  prepare_nginx
  measure_changes "$size"
  in_turns "$size" cached_turns
  note_memory "$size" "with the cache"
  stop_service

  progress "$size reports: past the cache, in turn with nginx"
  start_service "$java" "${service_options[@]}" -Dkaigai.response-cache.size=0 -jar "$app/quarkus-run.jar"
  in_turns "$size" uncached_turns
  progress "$size reports: search, word by word"
  in_turns "$size" search_turns
  note_memory "$size" "without the cache"
  stop_service
  stop_nginx
}

# Gives nginx the bytes that the service answers with.
prepare_nginx() {
  local files=$work/nginx/files service=http://127.0.0.1:$port name
  mkdir -p "$files/gzip"
  for name in themes ratings search countries csv; do
    curl -sf "$service${!name}" -o "$files/$name"
  done
  curl -sf -H 'Accept-Encoding: gzip' "$service$themes" -o "$files/gzip/themes"
  service_etag=$(etag "$service$themes")
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

# Warms up each turn, and then runs all of them in each round.
in_turns() {
  local size=$1 turns=$2 round
  for ((round = 0; round <= rounds; round++)); do
    $turns "$size" "$round"
  done
}

cached_turns() {
  beside_nginx "$@" "themes" 200 "$themes" /themes
  beside_nginx "$@" "themes, gzip" "200 gzip" "$themes" /gzip/themes 'Accept-Encoding: gzip'
  beside_nginx "$@" "themes, 304" 304 "$themes" /themes "If-None-Match: $service_etag" "If-None-Match: $nginx_etag"
  beside_nginx "$@" "countries" 200 "$countries" /countries
}

uncached_turns() {
  local connections=$uncached_connections
  beside_nginx "$@" "themes, past the cache" 200 "$themes" /themes
  beside_nginx "$@" "benchmark ratings, past the cache" 200 "$ratings" /ratings
  beside_nginx "$@" "search for 電子, past the cache" 200 "$search" /search
  beside_nginx "$@" "countries, past the cache" 200 "$countries" /countries
  connections=$csv_connections
  beside_nginx "$@" "all theme ratings as CSV" 200 "$csv" /csv
}

# One request at a time, so that the latency is the time that the search takes.
search_turns() {
  local word connections=1 warm_up=$seconds most_warm_ups=1 kind=word
  for word in "${words[@]}"; do
    turn "$@" service "$word" 200 "$service_pid" "http://127.0.0.1:$port/search?q=$(url_encoded "$word")"
  done
}

url_encoded() { # TEXT
  printf %s "$1" | od -An -v -tx1 | tr -d '\n' | tr ' ' %
}

# A turn of nginx and one of the service with the same bytes: size, round, name, expected answer, the service's path,
# nginx's, the service's header, nginx's where it is another.
beside_nginx() {
  local size=$1 round=$2 name=$3 expected=$4 path=$5 file=$6 header=${7:-} nginx_header=${8:-${7:-}}
  if answers "$size" "$round" "$name" "$expected" "http://127.0.0.1:$port$path" "$header"; then
    turn "$size" "$round" nginx "$name" "$expected" "$nginx_pid" "http://127.0.0.1:$nginx_port$file" "$nginx_header"
    turn "$size" "$round" service "$name" "$expected" "$service_pid" "http://127.0.0.1:$port$path" "$header"
  fi
}

# A turn of one server with one request: size, round, server, name, expected answer, process, URL, header. Round 0 is the
# warm-up, whose result is not kept, and which goes on while the compiler uses much of the processors.
turn() {
  local size=$1 round=$2 server=$3 name=$4 expected=$5 pid=$6 url=$7 header=${8:-} cpu compiler result i
  answers "$size" "$round" "$name" "$expected" "$url" "$header" || return 0
  if ((round > 0)); then
    put_under_load "$seconds"
    printf '%s\t%d\t%d\t%s\t%s\t%d\t%s\n' "${kind:-load}" "$size" "$round" "$server" "$name" "$cpu" "${result// /$'\t'}" >>"$results"
    return
  fi
  for ((i = 0; i < most_warm_ups; i++)); do
    put_under_load "$warm_up"
    ((compiler * 20 > cpu)) || return 0
  done
}

# Sends a turn's request for some seconds; sets result, and the CPU that the process and its compiler used.
put_under_load() { # SECONDS
  cpu=$(cpu_ms "$pid") compiler=$(compiler_ms "$pid")
  result=$(wrk -t "$((connections < threads ? connections : threads))" -c "$connections" \
    -d "$1s" --timeout 30s -s "$here/wrk.lua" -H "${header:-Accept: */*}" "$url" | sed -n 's/^result //p')
  cpu=$(($(cpu_ms "$pid") - cpu)) compiler=$(($(compiler_ms "$pid") - compiler))
  settle "$pid"
}

# Waits until a process is idle: it may still work on requests whose clients have gone.
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

# Whether a URL is answered with the expected status and encoding; if not, that is noted once.
answers() {
  local size=$1 round=$2 name=$3 expected=$4 url=$5 header=$6 answered
  answered=$(curl -s -o /dev/null -H "${header:-Accept: */*}" -w '%{http_code} %header{content-encoding}' "$url")
  answered=${answered% }
  if [[ $answered != "$expected" ]]; then
    ((round != 1)) || printf 'skip\t%d\t%s\t%s\t%s\n' "$size" "$name" "$expected" "$answered" >>"$results"
    return 1
  fi
}

note_memory() { # SIZE NAME
  printf 'memory\t%d\t%s\t%s\t%s\t%s\n' "$1" "$2" "$(resident_mb "$service_pid" VmRSS)" \
    "$(resident_mb "$service_pid" RssFile)" "$(heap_bytes)" >>"$results"
}
