#!/usr/bin/env bash
# Runs a test program on a real screen with a window manager: what the focus does can be seen nowhere else.
#   onscreen.sh PROGRAM [SLOT...]
# Ends with 77, which ctest counts as skipped, where the tools are missing.
set -euo pipefail
for tool in xvfb-run openbox; do
    command -v $tool >/dev/null || { echo "skipped: $tool is missing"; exit 77; }
done
if [ "${1:-}" = inside ]; then
    shift
    openbox >/dev/null 2>&1 &
    manager=$!
    trap 'kill $manager 2>/dev/null || true' EXIT
    sleep 1
    program=$1
    shift
    "$program" -platform xcb "$@"
    exit
fi
exec xvfb-run -a -s "-screen 0 1920x1200x24" "$(readlink -f "$0")" inside "$@"
