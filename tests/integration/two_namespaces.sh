#!/bin/sh
# Two network namespaces with a cable between them: runs a command in one while the other listens.
# two_namespaces.sh CAPTURE FOLDER SECONDS COMMAND...   (inside `unshare -rn`)
# Leaves FOLDER/ear.txt (what arrived in the other) and FOLDER/here.txt (what passed any interface of this one).
set -eu
capture=$1
folder=$2
seconds=$3
shift 3

ip link set lo up
ip link add name air0 type veth peer name ear0
ip link add name other0 type veth peer name other1
ip addr add 10.77.0.1/24 dev air0
ip addr add 10.88.0.1/24 dev other0
ip link set air0 up
ip link set other0 up
ip link set other1 up
ip route add default dev other0 # the way a careless program would send

unshare -n "$capture" ear0 >"$folder/ear.txt" &
ear=$!
while [ "$(readlink "/proc/$ear/ns/net")" = "$(readlink /proc/self/ns/net)" ]; do :; done
ip link set ear0 netns "$ear"
"$capture" any >"$folder/here.txt" &
here=$!
trap 'kill "$ear" "$here" 2>/dev/null || true' EXIT
until grep -q ready "$folder/ear.txt" && grep -q ready "$folder/here.txt"; do :; done
timeout --signal=INT --kill-after=10 "$seconds" "$@" || true
