#!/bin/sh
# Make .venv (or the folder named second) and install into it, at exactly the versions of the lock,
# what learning (lab, the default), grading (grade) or developing (dev) needs.
# PYTHON names the interpreter to use; otherwise the newest that the course supports is taken.
set -eu
cd "$(dirname "$0")/.."
level=${1:-lab}
venv=${2:-.venv}
supported='import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))'

if [ ! -d "$venv" ]; then
    found=
    for candidate in ${PYTHON:-python3.13 python3.12 python3.11 python3 python}; do
        if command -v "$candidate" >/dev/null 2>&1 && "$candidate" -c "$supported" 2>/dev/null; then
            found=$candidate
            break
        fi
    done
    if [ -z "$found" ]; then
        echo "No Python 3.11, 3.12 or 3.13 found (looked for: ${PYTHON:-python3.13 python3.12 python3.11 python3 python})." >&2
        echo "Install one, or name it: make PYTHON=/path/to/python3.12 ..." >&2
        exit 1
    fi
    version=$("$found" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    if ! "$found" -c 'import ensurepip, venv' 2>/dev/null; then
        echo "Python $version cannot make virtual environments: its venv module is not installed." >&2
        echo "On Debian and Ubuntu: sudo apt-get install python$version-venv" >&2
        exit 1
    fi
    echo "Making $venv with Python $version ..."
    "$found" -m venv "$venv"
fi

python=$venv/bin/python
[ -x "$python" ] || python=$venv/Scripts/python.exe
if ! "$python" -c "$supported" 2>/dev/null; then
    echo "$venv does not work, or its Python is not 3.11 to 3.13: remove the folder and try again." >&2
    exit 1
fi
case $level in
    lab) extras=lab lock=requirements.txt size="2.8 GB" ;;
    grade) extras=grade lock=requirements.txt size="2.9 GB" ;;
    dev) extras=dev lock=requirements-dev.txt size="3.4 GB" ;;
    *) echo "setup_venv.sh [lab|grade|dev] [FOLDER], not $level" >&2; exit 2 ;;
esac
echo "Installing what $level needs into $venv (the first time 2 to 5 minutes and about $size) ..."
"$python" -m pip install --quiet --no-compile --disable-pip-version-check --constraint "$lock" --editable ".[$extras]"
# pip would compile on one core. A package's template that is no Python is no matter.
"$python" -m compileall -qq -j 0 "$("$python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')" || :
echo "To type commands of this course, once for each terminal: source $venv/bin/activate"
# Each level holds the ones before it.
for done in lab grade dev; do
    touch "$venv/.up-to-date-$done"
    [ "$done" != "$level" ] || break
done
