#!/usr/bin/env bash
# Measures imports, answers and starts at several sizes, compares them with nginx and with an earlier version, and prints
# Markdown tables.
set -euo pipefail

usage() {
  cat <<'END'
Usage: src/benchmark/run.sh [OPTION…]

  --sizes 31,310,3100     numbers of generated reports; Denmark's is added to them
  --rounds 5              rounds, in each of which every server has its turn
  --seconds 5             seconds per turn
  --warm-up 20            seconds of a turn before the first round, repeated while the compiler is busy
  --connections 64        connections that are kept busy
  --java-options "…"      options for the service's JVM
  --container             run the service with the options of its container of 256 MiB, and with an AOT cache if the JDK is
                          25 or newer; sizes above 310 run without
  --against DIR           also measure the starts of another version of the program, from its folder quarkus-app
  --plain-java HOME       JDK for the starts without an AOT cache; default: a 17 in /usr/lib/jvm, or else the one that runs
  --cached-java HOME      JDK 25 or newer for the starts with an AOT cache; default: a 25 in /usr/lib/jvm; without one
                          they are left out
  --instances 3           number of services behind a proxy to compare with one, at the first size; 0 leaves it out
  --imports-only          leave out answers and starts
  --no-build              use the program in target/

A short run: --sizes 31 --rounds 2 --seconds 2 --warm-up 4

The databases are created on the server that QUARKUS_DATASOURCE_JDBC_URL, _USERNAME and _PASSWORD name, and dropped again;
without them the program's own PostgreSQL is started in a temporary folder. JAVA_HOME selects the Java that runs.
END
}

# Prints the home of the first JDK of a version in /usr/lib/jvm, or nothing.
find_jdk() {
  local java
  for java in /usr/lib/jvm/*"$1"*/bin/java; do
    [[ ! -x $java ]] || { dirname "$(dirname "$java")"; return; }
  done
}

here=$(cd "$(dirname "$0")" && pwd)
sizes=31,310,3100
rounds=5
seconds=5
warm_up=20
connections=64
java_options=()
in_container=false
largest_in_container=310
against=
# The image's options. No container limits the memory here, and an older Java ignores options that it doesn't know.
mapfile -t container_options < <(grep -o '"-XX:[^"]*"' "$here/../../docker/Dockerfile" | tr -d '"' | grep -v AOTCache=)
container_options+=(-XX:MaxRAM=256m -XX:+IgnoreUnrecognizedVMOptions)
mapfile -t training_options < <(grep -o -- '-XX:SharedBaseAddress=[^ ]*' "$here/../../docker/image/train")
plain_java=$(find_jdk 17)
cached_java=$(find_jdk 25)
instances=3
http=true
build=true
while (($#)); do
  case $1 in
    --sizes) sizes=$2; shift 2 ;;
    --rounds) rounds=$2; shift 2 ;;
    --seconds) seconds=$2; shift 2 ;;
    --warm-up) warm_up=$2; shift 2 ;;
    --connections) connections=$2; shift 2 ;;
    --java-options) read -ra java_options <<<"$2"; shift 2 ;;
    --container) in_container=true; shift ;;
    --against) against=$(cd "$2" && pwd); shift 2 ;;
    --plain-java) plain_java=$2; shift 2 ;;
    --cached-java) cached_java=$2; shift 2 ;;
    --instances) instances=$2; shift 2 ;;
    --imports-only) http=false; shift ;;
    --no-build) build=false; shift ;;
    --help) usage; exit ;;
    *) usage >&2; exit 2 ;;
  esac
done

cd "$here/../.."
. "$here/processes.sh"
. "$here/import.sh"
. "$here/http.sh"
. "$here/instances.sh"
. "$here/starts.sh"

plain_java=${plain_java:-$(dirname "$(dirname "$(realpath "$(command -v "$java")")")")}
require_tools java:default-jdk-headless jcmd:default-jdk-headless curl wrk nginx:nginx-light
if $build; then
  require_tools mvn:maven
  mvn -q -B package -DskipTests -Dquarkus.package.jar.type=aot-jar
fi

work=$(mktemp -d)
results=$work/results.tsv
cache=$work/kaigai.aot
trap clean_up EXIT
trap 'exit 130' INT TERM

open_databases
for size in ${sizes//,/ }; do
  progress "$size reports: import"
  create_database "$size"
  measure_import "$size"
  $http || continue
  service_options=("${java_options[@]}")
  if $in_container && ((size <= largest_in_container)); then
    export "$(grep -o 'MALLOC_ARENA_MAX=.*' docker/Dockerfile)"
    service_options+=("${container_options[@]}")
    if makes_aot_caches "$java"; then
      [[ -e $cache ]] || make_aot_cache "$java" "$cache"
      service_options+=(-XX:AOTCache="$cache")
    fi
  fi
  measure_http "$size"
  if [[ $size == "${sizes%%,*}" ]]; then
    ((instances == 0)) || measure_instances "$size"
    measure_starts "$size"
    measure_replay "$size"
  fi
done
java_here "$here/Tables.java" "$results" "$(machine)"
