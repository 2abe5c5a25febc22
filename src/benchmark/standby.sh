# What a streaming standby adds: two services that read past the cache, both from the primary or one from each server.

measure_standby() {
  local size=$1 round layout
  find_postgresql || return 0
  progress "$size reports: a primary and a standby"
  (
    start_primary
    kaigai prepare
    kaigai import "$work/reports"
    primary_sql "CREATE ROLE kaigai_service LOGIN IN ROLE kaigai_reader"
    export QUARKUS_DATASOURCE_USERNAME=kaigai_service
    start_standby
    start_instance primary.1 -Dkaigai.response-cache.size=0
    start_instance primary.2 -Dkaigai.response-cache.size=0
    export QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://127.0.0.1:$standby_port/kaigai
    start_instance standby.1 -Dkaigai.response-cache.size=0
    start_standby_proxy
    for ((round = 0; round <= rounds; round++)); do
      standby_turn "$size" "$round" primary primary.1 primary.2
      standby_turn "$size" "$round" standby primary.1 standby.1
    done
  )
}

# Says what is missing, and that the table is left out; PostgreSQL doesn't run as root, so root needs Debian's user, too.
find_postgresql() {
  local directories=(/usr/lib/postgresql/*/bin)
  postgresql_bin=$(dirname "$(command -v pg_basebackup || true)")
  [[ -x $postgresql_bin/initdb ]] || postgresql_bin=${directories[-1]}
  if [[ ! -x $postgresql_bin/initdb ]] || { ((EUID == 0)) && ! id postgres >/dev/null 2>&1; }; then
    progress "What a standby adds is left out. Missing: postgresql. With Debian or Ubuntu: apt-get install postgresql"
    return 1
  fi
}

postgresql() { # TOOL ARGUMENT...
  local tool=$1
  shift
  if ((EUID)); then
    "$postgresql_bin/$tool" "$@"
  else
    setpriv --reuid=postgres --regid=postgres --clear-groups "$postgresql_bin/$tool" "$@"
  fi
}

start_primary() {
  servers=$(mktemp -d)
  ((EUID)) || chown postgres "$servers"
  trap stop_standby EXIT
  postgresql initdb --pgdata="$servers/primary" --username=kaigai --encoding=UTF8 --auth=trust >"$work/initdb.log"
  primary_port=$(free_port 25432)
  start_server primary "$primary_port"
  postgresql createdb --host=127.0.0.1 --port="$primary_port" --username=kaigai kaigai
  export QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://127.0.0.1:$primary_port/kaigai
  export QUARKUS_DATASOURCE_USERNAME=kaigai QUARKUS_DATASOURCE_PASSWORD=kaigai
}

start_standby() {
  postgresql pg_basebackup --pgdata="$servers/standby" --write-recovery-conf --checkpoint=fast \
    --host=127.0.0.1 --port="$primary_port" --username=kaigai
  standby_port=$(free_port $((primary_port + 1)))
  start_server standby "$standby_port"
}

start_server() { # NAME PORT
  postgresql pg_ctl --pgdata="$servers/$1" --log="$servers/$1.log" --wait start >"$work/pg_ctl.log" \
    --options="-c listen_addresses=127.0.0.1 -c port=$2 -c unix_socket_directories="
  head -1 "$servers/$1/postmaster.pid" >"$work/$1.server.pid"
}

primary_sql() {
  postgresql psql --host=127.0.0.1 --port="$primary_port" --username=kaigai --dbname=kaigai --quiet --command="$1"
}

start_standby_proxy() {
  proxy_port=$(free_port)
  begin_proxy
  proxy_to "$proxy_port" primary "$work"/primary.{1,2}
  proxy_to "$((proxy_port + 1))" standby "$work"/{primary,standby}.1
  launch_proxy "$proxy_port"
}

standby_turn() { # SIZE ROUND LAYOUT SERVICE...
  local size=$1 round=$2 layout=$3 services servers_pids before servers_before result
  shift 3
  services=$(for service in "$@"; do cat "$work/$service.pid"; done)
  servers_pids=$(cat "$work"/{primary,standby}.server.pid)
  before=$(cpu_of_all $services)
  servers_before=$(cpu_of_all $servers_pids)
  result=$(wrk -t "$threads" -c "$uncached_connections" -d "$((round > 0 ? seconds : warm_up))s" --timeout 30s \
    -s "$here/wrk.lua" "http://127.0.0.1:$((proxy_port + ($([[ $layout == primary ]] && echo 0 || echo 1))))$themes" |
    sed -n 's/^result //p')
  if ((round > 0)); then
    printf 'standby\t%d\t%d\t%s\t%d\t%s\t%d\n' "$size" "$round" "$layout" \
      "$(($(cpu_of_all $services) - before))" "${result// /$'\t'}" \
      "$(($(cpu_of_all $servers_pids) - servers_before))" >>"$results"
  fi
}

stop_standby() {
  local server pid
  for pid in ${service_pid:-} ${nginx_pid:-} "${instance_pids[@]}"; do
    kill "$pid" 2>/dev/null && wait "$pid" || true
  done
  for server in standby primary; do
    [[ ! -s ${servers:?}/$server/postmaster.pid ]] ||
      postgresql pg_ctl --pgdata="$servers/$server" --mode=immediate stop >/dev/null || true
  done
  rm -rf "$servers"
}
