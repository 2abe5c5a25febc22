#!/usr/bin/env bash
# Measures imports and answers at several sizes, holds them against nginx, and prints Markdown tables.
set -euo pipefail

usage() {
  cat <<'END'
Usage: src/benchmark/run.sh [OPTION…]

  --sizes 31,310,3100     how many generated reports; Denmark's comes on top
  --rounds 5              rounds, in each of which every server has its turn
  --seconds 5             seconds of a turn
  --warm-up 20            seconds of a turn before the first round, once more for as long as the compiler is busy
  --connections 64        connections that are kept busy
  --java-options "…"      options for the service's JVM
  --container             the options that the service has in its container of 256 MiB, and with a JDK of 25 or newer its AOT
                          cache
  --plain-java HOME       a JDK to take start times with; /usr/lib/jvm has a 17, or else it is left out
  --cached-java HOME      one of 25 or newer, for starts with an AOT cache; /usr/lib/jvm has a 25, or else it is left out
  --start "NAME=COMMAND"  one more command to take the start time of; may be repeated
  --instances 3           how many services behind a proxy to compare with one, with the first size; 0 leaves it out,
                          and what a standby of PostgreSQL adds as well
  --imports-only          leaves answers and starts out
  --no-build              takes the program that is in target/

A short run: --sizes 31 --rounds 2 --seconds 2 --warm-up 4

The databases are made on the server that QUARKUS_DATASOURCE_JDBC_URL, _USERNAME and _PASSWORD name, and dropped again;
without them the program's own PostgreSQL is started in a temporary folder. JAVA_HOME says which Java runs.
END
}

# The first JDK of a version that a distribution's packages have put here; nothing where there is none.
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
# The image's own, but that there is no container to tell the memory, and that an older Java passes over what it doesn't know.
mapfile -t container_options < <(grep -o '"-XX:[^"]*"' "$here/../../docker/Dockerfile" | tr -d '"' | grep -v AOTCache=)
container_options+=(-XX:MaxRAM=256m -XX:+IgnoreUnrecognizedVMOptions)
mapfile -t training_options < <(grep -o -- '-XX:SharedBaseAddress=[^ ]*' "$here/../../docker/image/train")
plain_java=$(find_jdk 17)
cached_java=$(find_jdk 25)
starts=()
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
    --plain-java) plain_java=$2; shift 2 ;;
    --cached-java) cached_java=$2; shift 2 ;;
    --start) starts+=("$2"); shift 2 ;;
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
. "$here/standby.sh"

require_tools java:default-jdk-headless curl wrk nginx:nginx-light
if $build; then
  require_tools mvn:maven
  mvn -q -B package -DskipTests -Dquarkus.package.jar.type=aot-jar
fi

work=$(mktemp -d)
results=$work/results.tsv
cache=$work/kaigai.aot
if $in_container; then
  java_options+=("${container_options[@]}")
  export "$(grep -o 'MALLOC_ARENA_MAX=.*' docker/Dockerfile)"
fi
trap clean_up EXIT
trap 'exit 130' INT TERM

open_databases
for size in ${sizes//,/ }; do
  progress "$size reports: import"
  create_database "$size"
  measure_import "$size"
  if $in_container && $http && [[ ! -e $cache ]] && makes_aot_caches "$java"; then
    make_aot_cache "$java"
    java_options+=(-XX:AOTCache="$cache")
  fi
  if $http; then
    measure_http "$size"
    if ((instances > 0)) && [[ $size == "${sizes%%,*}" ]]; then
      measure_instances "$size"
      measure_standby "$size"
    fi
  fi
done
if $http; then
  measure_starts
fi
java_here "$here/Tables.java" "$results" "$(machine)"
