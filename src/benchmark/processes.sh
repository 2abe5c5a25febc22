# The processes of a benchmark: the databases, the service, and how to end them.

app=target/quarkus-app
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
first_port=18080

progress() {
  echo "$(date +%T) $*" >&2
}

# Takes commands, with the Debian package behind a colon where its name is another; says which packages are missing.
require_tools() {
  local tool missing=()
  for tool in "$@"; do
    command -v "${tool%:*}" >/dev/null || missing+=("${tool#*:}")
  done
  if ((${#missing[@]})); then
    echo "Missing: ${missing[*]}. With Debian or Ubuntu: apt-get install ${missing[*]}" >&2
    exit 1
  fi
}

# Runs a Java file, or a class, that uses the program's own classes.
java_here() {
  "$java" -cp "$app/app/*:$app/lib/main/*:target/test-classes" "$@"
}

# Starts Databases.java, which answers lines on a pipe.
open_databases() {
  coproc DATABASES { java_here "$here/Databases.java" "$work/postgresql" 2>"$work/databases.log"; }
  databases_pid=$DATABASES_PID
  databases_in=${DATABASES[1]}
  databases_out=${DATABASES[0]}
}

ask_databases() {
  echo "$*" >&"$databases_in"
  read -r answer <&"$databases_out" || { cat "$work/databases.log" >&2; exit 1; }
}

# Creates an empty database and makes the program use it.
create_database() {
  database=kaigai_benchmark_$$_$1
  ask_databases create "$database"
  use_database $answer
}

use_database() { # URL USERNAME PASSWORD
  export QUARKUS_DATASOURCE_JDBC_URL=$1 QUARKUS_DATASOURCE_USERNAME=$2 QUARKUS_DATASOURCE_PASSWORD=$3
}

kaigai() {
  "$java" -jar "$app/quarkus-run.jar" "$@" >>"$work/kaigai.log" 2>&1
}

# Whether a Java is new enough for an AOT cache that one run makes.
makes_aot_caches() { # JAVA
  "$1" -XX:AOTCacheOutput="$work/none.aot" -version >/dev/null 2>&1
}

# Makes an AOT cache of the program, by a run on the database that is used.
make_aot_cache() { # JAVA FILE
  start_service "$1" "${container_options[@]}" "${training_options[@]}" -XX:AOTCacheOutput="$2" -jar "$app/quarkus-run.jar"
  stop_service
}

free_port() { # [FIRST]
  local port=${1:-$first_port}
  while is_open "$port"; do
    ((port++))
  done
  echo "$port"
}

is_open() { # PORT
  { exec {connected}<>"/dev/tcp/127.0.0.1/$1"; } 2>/dev/null && exec {connected}>&-
}

# Starts a command that serves on $port and waits until it answers; sets service_pid, management_port and start_ms.
start_service() {
  port=$(free_port)
  management_port=$(free_port $((port + 1)))
  local begun
  begun=$(now_ms)
  QUARKUS_HTTP_PORT=$port QUARKUS_MANAGEMENT_PORT=$management_port QUARKUS_SHUTDOWN_DELAY=0S \
    "$@" >>"$work/service.log" 2>&1 &
  service_pid=$!
  until is_open "$port"; do # asking takes more of the processor than looking
    expect_service
    sleep 0.01
  done
  until curl -sf -o /dev/null "http://127.0.0.1:$port/countries/denmark/themes"; do
    expect_service
    sleep 0.01
  done
  start_ms=$(($(now_ms) - begun))
}

expect_service() {
  kill -0 "$service_pid" 2>/dev/null || { tail -20 "$work/service.log" >&2; exit 1; }
}

stop_service() {
  kill "$service_pid"
  wait "$service_pid" || true
  service_pid=
}

start_nginx() {
  nginx_port=$(free_port)
  mkdir -p "$work/nginx/files"
  {
    ((EUID)) || echo "user root;"
    cat <<END
worker_processes 2;
daemon off;
pid $work/nginx/pid;
error_log $work/nginx/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile off;
  keepalive_requests 1000000000;
  default_type application/json;
  client_body_temp_path $work/nginx/body;
  server {
    listen 127.0.0.1:$nginx_port;
    root $work/nginx/files;
    location /gzip/ { add_header Content-Encoding gzip; }
  }
}
END
  } >"$work/nginx/nginx.conf"
  launch_nginx "$work/nginx" "$nginx_port"
}

# Starts nginx with the nginx.conf of a folder and waits until it listens on a port; sets nginx_pid.
launch_nginx() {
  nginx -p "$1" -c "$1/nginx.conf" -e "$1/error.log" &
  nginx_pid=$!
  until is_open "$2"; do
    kill -0 "$nginx_pid" 2>/dev/null || { cat "$1/error.log" >&2; exit 1; }
    sleep 0.05
  done
}

stop_nginx() {
  kill "$nginx_pid"
  wait "$nginx_pid" || true
  nginx_pid=
}

clean_up() {
  local pid
  for pid in ${service_pid:-} ${nginx_pid:-} "${instance_pids[@]}"; do
    kill "$pid" 2>/dev/null && wait "$pid" || true
  done
  if [[ ${databases_pid:-} ]]; then
    exec {databases_in}>&-
    wait "$databases_pid" || true
  fi
  rm -rf "$work"
}

now_ms() {
  date +%s%3N
}

# Prints the milliseconds of CPU that a process and its children have used so far.
cpu_ms() {
  local children
  children=$(cat /proc/"$1"/task/*/children)
  sed 's/.*) //' "/proc/$1/stat" ${children:+$(printf '/proc/%s/stat ' $children)} |
    used_ms
}

# The same of a JVM's compiler threads; 0 for another program.
compiler_ms() { # PID
  sed -n 's/^[0-9]* (C[12] Compiler[^)]*) //p' /proc/"$1"/task/*/stat | used_ms
}

# Adds up the CPU in stat files, whose lines begin behind the process's name.
used_ms() {
  awk -v second="$(getconf CLK_TCK)" '{ ticks += $12 + $13 } END { printf "%d", ticks * 1000 / second }'
}

# A value of /proc/PID/status in MB: VmRSS, resident now; VmHWM, the most that was.
resident_mb() {
  awk -v name="$2:" '$1 == name { printf "%.0f", $2 / 1024 }' "/proc/$1/status" 2>/dev/null
}

# Prints the bytes of the service's heap that are in use after a collection.
heap_bytes() {
  "${java%java}jcmd" "$service_pid" GC.run >/dev/null
  curl -sf "http://127.0.0.1:$management_port/q/metrics" |
    awk '/^jvm_memory_used_bytes{area="heap"/ { bytes += $NF } END { printf "%d", bytes }'
}

machine() {
  printf '%s cores of %s, %s GB; %s; %s; %d connections, %d rounds of %d s' \
    "$(nproc)" \
    "$(sed -n 's/model name.*: //p' /proc/cpuinfo | head -1)" \
    "$(awk '/MemTotal/ { printf "%.0f", $2 / 1048576 }' /proc/meminfo)" \
    "$("$java" -version 2>&1 | head -1 | tr -d '"')" \
    "$(nginx -v 2>&1 | sed 's/.*: //')" \
    "$connections" "$rounds" "$seconds"
}
