#!/bin/sh
# Install the Debian packages named as arguments (bubblewrap, chromium) that are missing, where this
# can be done without a password; otherwise print the command to type, and go on.
set -u

present() {
    case $1 in
        bubblewrap) command -v bwrap >/dev/null 2>&1 ;;
        chromium)
            command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 ||
                command -v google-chrome >/dev/null 2>&1
            ;;
        *) command -v "$1" >/dev/null 2>&1 ;;
    esac
}

purpose() {
    case $1 in
        bubblewrap) echo "the sandbox that submissions are graded in" ;;
        chromium) echo "the browser that the notebook tests drive" ;;
        *) echo "needed by the course's tools" ;;
    esac
}

missing=
for package in "$@"; do
    present "$package" || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

for package in $missing; do
    echo "Missing: $package, $(purpose "$package")."
done
if ! command -v apt-get >/dev/null 2>&1; then
    echo "This system has no apt-get: install$missing with its own package manager. Going on without."
    exit 0
fi
sudo=
[ "$(id -u)" = 0 ] || sudo="sudo -n"
if [ -n "$sudo" ] && ! sudo -n true 2>/dev/null; then
    echo "Install it with:  sudo apt-get install -y$missing"
    echo "Going on without."
    exit 0
fi
echo "Installing$missing with apt-get (about a minute) ..."
log=$(mktemp)
# shellcheck disable=SC2086  # a list of words on purpose
if { $sudo apt-get update -qq && $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
    --no-install-recommends $missing; } >"$log" 2>&1; then
    rm -f "$log"
else
    tail -n 5 "$log"
    rm -f "$log"
    echo "apt-get failed. Try:  sudo apt-get update && sudo apt-get install -y$missing"
    echo "Going on without."
fi
exit 0
