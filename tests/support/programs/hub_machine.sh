#!/bin/sh
# A machine for a hub, in this process's own mount namespace (unshare --mount): accounts, homes,
# /etc, /srv and /tmp that nobody outside sees and that end with it.
#   hub_machine.sh FOLDER SETUP [--open CLOSED PATH...] -- COMMAND...
# FOLDER, which is not in any of these, holds what is written, SETUP is a script that root runs in it first. CLOSED is a folder that
# others may not enter, such as root's home: an empty one covers it, with the PATHs in it.
set -eu
folder=$1
setup=$2
shift 2
cp -a /etc "$folder/etc"
mkdir "$folder/home" "$folder/srv" "$folder/tmp" "$folder/kept"
chmod 1777 "$folder/tmp"
for name in etc home srv tmp; do
    mount --bind "$folder/$name" "/$name"
done
if [ "$1" = --open ]; then
    closed=$2
    shift 2
    paths=
    while [ "$1" != -- ]; do
        kept=$folder/kept$1
        mkdir -p "$kept"
        mount --bind "$1" "$kept"
        paths="$paths $1"
        shift
    done
    mount -t tmpfs -o mode=755 tmpfs "$closed"
    for path in $paths; do
        mkdir -p "$path"
        mount --bind "$folder/kept$path" "$path"
    done
fi
shift
sh -eu "$setup"
cd "$folder"
exec "$@"
