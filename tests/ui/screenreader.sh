#!/usr/bin/env bash
# Plays a screen reader before the real workstation and a real server: see screenreader.py. FIRSTLINE_BIN: the programs.
# Ends with 77, which ctest counts as skipped, where the tools are missing; tests/run installs them.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
bin=${FIRSTLINE_BIN:?name the folder of the programs}

skip()
{
    echo "skipped: $1 is missing; tests/run installs it"
    exit 77
}

for tool in Xvfb dbus-run-session; do
    command -v $tool >/dev/null || skip $tool
done
# The system's own Python, for its packages.
python=/usr/bin/python3
[ -x $python ] || skip $python
$python -c 'import gi; gi.require_version("Atspi", "2.0"); from gi.repository import Atspi' 2>/dev/null ||
    skip "python3-gi or gir1.2-atspi-2.0"

# A second life inside the bus of its own.
if [ "${1:-}" = inside ]; then
    shift
    "$bin/firstline" --profile "$HOME/profile" --server "$1" --user anna --password-file "$HOME/desk/demo-password" \
        --trust "$(head -n 1 "$HOME/desk/server.sha256" | tr -d '[:space:]')" --language en --theme contrast &
    program=$!
    trap 'kill $program 2>/dev/null || true' EXIT
    "$python" "$here/screenreader.py" "$2" "Label printer is silent" "We are on our way" "Changed the ribbon"
    exit
fi

home=$(mktemp -d)
pids=()
finish()
{
    for pid in "${pids[@]}"; do
        kill "$pid" 2>/dev/null || true
    done
    # The next run must not find a screen that is just going.
    wait 2>/dev/null || true
    rm -rf "$home"
}
trap finish EXIT

# await SENTENCE COMMAND...: until the command is true.
await()
{
    local sentence=$1
    shift
    for _ in $(seq 300); do
        "$@" && return
        sleep 0.1
    done
    echo "waited in vain for $sentence" >&2
    exit 1
}

"$bin/firstline-server" init --data "$home/desk" --demo --language en >"$home/init.log" 2>&1 ||
    { cat "$home/init.log" >&2; exit 1; }
"$bin/firstline-server" serve --data "$home/desk" --listen 127.0.0.1:0 >"$home/server.log" 2>&1 &
pids+=($!)
await "the server" grep -q "listening on" "$home/server.log"
url=$(grep -o 'https://[0-9.:]*' "$home/server.log" | head -n 1)

exec 7>"$home/display"
Xvfb -displayfd 7 -screen 0 1680x1000x24 -nolisten tcp >/dev/null 2>&1 7>&7 &
pids+=($!)
await "the screen" test -s "$home/display"
person=$("$bin/firstline-server" export --data "$home/desk" contacts --format csv | awk -F, 'NR == 2 { print $3 }')

mkdir -m 700 "$home/runtime"
status=0
env -u WAYLAND_DISPLAY -u DBUS_SESSION_BUS_ADDRESS -u AT_SPI_BUS_ADDRESS HOME="$home" XDG_RUNTIME_DIR="$home/runtime" \
    XDG_CONFIG_HOME="$home/config" XDG_DATA_HOME="$home/data" XDG_CACHE_HOME="$home/cache" DISPLAY=":$(cat "$home/display")" \
    QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 QT_SCALE_FACTOR=1 NO_AT_BRIDGE=0 \
    dbus-run-session -- "$0" inside "$url" "$person" >"$home/reader.log" 2>"$home/noise.log" || status=$?
cat "$home/reader.log"
if [ $status -ne 0 ]; then
    grep -v "dbus-daemon\|SpiRegistry\|Deprecat" "$home/noise.log" | tail -n 60 >&2
    exit $status
fi

# What it did stands on the server.
number=$(awk '/^number / { print $2 }' "$home/reader.log")
"$bin/firstline-server" export --data "$home/desk" tickets --query "number:$number" --format json >"$home/ticket.json"
for wanted in "Label printer is silent" "We are on our way" "Changed the ribbon"; do
    grep -q "$wanted" "$home/ticket.json" || { echo "the server's ticket $number lacks: $wanted" >&2; cat "$home/ticket.json" >&2; exit 1; }
done
echo "the server has ticket $number: registered, answered, solved"
