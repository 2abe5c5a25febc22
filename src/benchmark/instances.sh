# How several services behind nginx compare with one, on this one machine.

instance_pids=()

measure_instances() {
  local size=$1 round count kind
  progress "$size reports: 1 to $instances services behind nginx"
  start_instances from
  start_instances past -Dkaigai.response-cache.size=0
  start_proxy
  for ((round = 0; round <= rounds; round++)); do
    for kind in from past; do
      for ((count = 1; count <= instances; count++)); do
        instances_turn "$size" "$round" "$kind" "$count"
      done
    done
  done
  stop_instances
}

start_instances() { # KIND JAVA-OPTION...
  local kind=$1 i
  shift
  for ((i = 1; i <= instances; i++)); do
    start_instance "$kind.$i" "$@"
  done
}

start_instance() { # NAME JAVA-OPTION...
  local name=$1
  shift
  start_service "$java" "${service_options[@]}" "$@" -jar "$app/quarkus-run.jar"
  instance_pids+=("$service_pid")
  echo "server 127.0.0.1:$port;" >"$work/$name"
  echo "$service_pid" >"$work/$name.pid"
  service_pid=
}

# One nginx listens on a port for each kind and number of services.
start_proxy() {
  local kind count
  mkdir -p "$work/proxy"
  proxy_port=$(free_port)
  {
    ((EUID)) || echo "user root;"
    echo "worker_processes 2; daemon off; pid $work/proxy/pid; error_log $work/proxy/error.log;"
    echo "events { worker_connections 4096; }"
    echo "http { access_log off; keepalive_requests 1000000000; proxy_temp_path $work/proxy/temp;"
    for kind in from past; do
      for ((count = 1; count <= instances; count++)); do
        cat <<END
upstream $kind$count { $(eval cat "$work/$kind".{1..$count}) keepalive 64; }
server { listen 127.0.0.1:$(proxy_port "$kind" "$count"); location / {
proxy_pass http://$kind$count; proxy_http_version 1.1; proxy_set_header Connection ''; } }
END
      done
    done
    echo "}"
  } >"$work/proxy/nginx.conf"
  launch_nginx "$work/proxy" "$proxy_port"
}

proxy_port() { # KIND COUNT
  echo $((proxy_port + $2 + ($([[ $1 == from ]] && echo 0 || echo "$instances")) - 1))
}

instances_turn() { # SIZE ROUND KIND COUNT
  local size=$1 round=$2 kind=$3 count=$4 before after result pids busy=$connections
  [[ $kind == from ]] || busy=$uncached_connections
  pids=$(eval cat "$work/$kind".{1..$count}.pid)
  before=$(cpu_of_all $pids)
  result=$(wrk -t "$threads" -c "$busy" -d "$((round > 0 ? seconds : warm_up))s" --timeout 30s \
    -s "$here/wrk.lua" "http://127.0.0.1:$(proxy_port "$kind" "$count")$themes" | sed -n 's/^result //p')
  after=$(cpu_of_all $pids)
  if ((round > 0)); then
    printf 'instances\t%d\t%d\t%d\t%s\t%d\t%s\n' "$size" "$round" "$count" "$kind" "$((after - before))" \
      "${result// /$'\t'}" >>"$results"
  fi
}

cpu_of_all() {
  local pid sum=0
  for pid in "$@"; do
    sum=$((sum + $(cpu_ms "$pid")))
  done
  echo "$sum"
}

stop_instances() {
  local pid
  stop_nginx
  for pid in "${instance_pids[@]}"; do
    kill "$pid" && wait "$pid" || true
  done
  instance_pids=()
}
