#!/usr/bin/env bash
# Stands for `java` where somebody would begin the DCC's signing tool anew for a document: asks the one that runs already, at the port
# DUIS_SIGNING_PORT (signing-server.ts beside it). Arguments, input, output and exit code are those of the tool.
set -euo pipefail
export LC_ALL=C

[ "${1-}" = -cp ] && shift 2
document=
for argument in "$@"; do
  if [ "$argument" = - ]; then IFS= read -r -d '' document || true; fi
done
exec 3<> "/dev/tcp/127.0.0.1/$DUIS_SIGNING_PORT"
printf '%s\0' "$@" '' "${#document}" >&3
printf '%s' "$document" >&3
read -r code length <&3
head -c "$length" <&3
cat <&3 >&2
exit "$code"
