# Sourced by what needs a container engine. Without one that answers, ../shared/tools/container-engine brings one up for
# as long as the script runs: it needs no registry. $engine is then its folder, and empty where the engine is the
# machine's own.

repo=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
engine=
engine_is_ours=

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  else
    sudo "$@"
  fi
}

install_missing() {
  local command=$1 package=$2
  if ! command -v "$command" >/dev/null; then
    as_root apt-get update -q
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$package"
  fi
}

# A Docker API, not only a socket that somebody has left behind.
engine_answers() {
  case ${DOCKER_HOST:-unix:///var/run/docker.sock} in
    unix://*)
      local socket=${DOCKER_HOST:-unix:///var/run/docker.sock}
      curl -s --max-time 5 --unix-socket "${socket#unix://}" http://engine/_ping >/dev/null
      ;;
    *)
      curl -s --max-time 5 "${DOCKER_HOST/#tcp:/http:}/_ping" >/dev/null
      ;;
  esac
}

start_engine() {
  install_missing curl curl
  if ! engine_answers; then
    echo "== No container engine answers: one is brought up"
    local folder=$repo/target/container-engine variables
    variables=$("$repo/../shared/tools/container-engine" "$folder")
    eval "$variables"
    engine_is_ours=yes
  fi
  # It may also have been brought up before, by whoever started us.
  local folder=${DOCKER_HOST:-}
  folder=$(dirname "${folder#unix://}")
  if [ -x "$folder/in-namespace" ]; then
    engine=$folder
  fi
}

stop_engine() {
  if [ -n "$engine_is_ours" ]; then
    "$repo/../shared/tools/container-engine" "$engine" stop
  fi
}
