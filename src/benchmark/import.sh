# How long an import takes, and how much memory: all reports at once, and then one that has changed.

import_options=(-Xmx64m -XX:+UseSerialGC)

measure_import() {
  local size=$1 reports=$work/reports changed=$work/changed idle all one
  rm -rf "$reports" "$changed"
  java_here kaigai.report.GeneratedReports "$reports" "$size"
  mkdir "$changed"
  sed 's/^人口 (万人)\t.*/人口 (万人)\t1,234/' "$reports/0001.md" >"$changed/0001.md"

  kaigai import src/main/resources/reports/denmark.md
  run_measured idle releases
  run_measured all import "$reports"
  run_measured one import "$changed"
  ask_databases size "$database"
  printf 'import\t%d\t%d\t%d\t%d\t%d\t%s\t%s\t%d\n' "$size" \
    $((all_ms - idle_ms)) $((all_cpu_ms - idle_cpu_ms)) $((one_ms - idle_ms)) "$idle_ms" \
    "$(largest_heap "$work/all.log")" "$all_resident_mb" $((answer / 1048576)) >>"$results"
}

# Runs a command of the program under a name; sets <name>_ms and <name>_cpu_ms, what it took, and <name>_resident_mb, the
# most memory that was resident. Its collector logs to <name>.log.
run_measured() {
  local name=$1 begun pid cpu=0 resident=0 seen
  shift
  begun=$(now_ms)
  "$java" "${import_options[@]}" -Xlog:gc:file="$work/$name.log" -jar "$app/quarkus-run.jar" "$@" \
    >>"$work/kaigai.log" 2>&1 &
  pid=$!
  while kill -0 "$pid" 2>/dev/null; do
    seen=$(cpu_ms "$pid" 2>/dev/null) && cpu=$seen
    seen=$(resident_mb "$pid" VmHWM) && resident=${seen:-$resident}
    sleep 0.02
  done
  wait "$pid" || { tail -5 "$work/kaigai.log" >&2; return 1; }
  printf -v "${name}_ms" %d $(($(now_ms) - begun))
  printf -v "${name}_cpu_ms" %d "$cpu"
  printf -v "${name}_resident_mb" %d "$resident"
}

# The most that any collection left over: what the import really held.
largest_heap() {
  grep -o '[0-9]*M->[0-9]*M' "$1" | sed 's/.*->\([0-9]*\)M/\1/' | sort -n | tail -1
}
