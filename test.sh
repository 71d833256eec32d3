#!/usr/bin/env bash
# Runs every test. Installs what the tests drive (PostgreSQL, Chromium, hledger, ffmpeg, and whisper.cpp's server in a
# folder of its own) where it is missing and it may; tests whose program is not there say so and are skipped.
#
#   ./test.sh                 everything
#   ./test.sh Domain.Tests    one test project
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
configuration=${CONFIGURATION:-Release}

have() { command -v "$1" >/dev/null 2>&1; }
have_postgres() { have initdb || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null; }
have_chromium() { have chromium || have chromium-browser || have google-chrome; }

install_missing() {
    local packages=() root=()
    have_postgres || packages+=(postgresql)
    have_chromium || packages+=(chromium)
    have hledger || packages+=(hledger)
    have ffmpeg || packages+=(ffmpeg)
    [ ${#packages[@]} -eq 0 ] && return 0

    if [ "$(id -u)" -ne 0 ]; then
        if ! have sudo || ! sudo -n true 2>/dev/null; then
            echo "Not installed, and there is no right to install: ${packages[*]}. Their tests will be skipped."
            return 0
        fi
        root=(sudo -n)
    fi
    echo "Installing for the tests: ${packages[*]}"
    if have apt-get; then
        "${root[@]}" apt-get update -qq &&
            "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
    elif have dnf; then
        "${root[@]}" dnf install -y -q "${packages[@]/postgresql/postgresql-server}"
    else
        echo "No package manager that this script knows. Their tests will be skipped."
    fi || echo "The installation failed. Their tests will be skipped."
}

# In a folder outside of the tree: it is fetched once, and not by every checkout.
install_whisper() {
    export ABTAMIM_WHISPER=${ABTAMIM_WHISPER:-$HOME/.cache/abtamim/whisper}
    [ -x "$ABTAMIM_WHISPER/whisper-server" ] && return 0
    echo "Installing for the tests: whisper.cpp's server"
    tests/install-whisper.sh "$ABTAMIM_WHISPER" >/dev/null ||
        echo "The installation failed. The tests of whisper.cpp's server will be skipped."
}

if ! have dotnet; then
    echo "The .NET 10 SDK is missing: https://dotnet.microsoft.com/download" >&2
    exit 1
fi
install_missing
install_whisper

dotnet build Abtamim.sln -c "$configuration" -v quiet -nologo || { echo "0 passed, 1 failed, 0 skipped"; exit 1; }

passed=0 failed=0 skipped=0 status=0
log=$(mktemp)
trap 'rm -f "$log"' EXIT
for project in tests/*.Tests; do
    name=$(basename "$project")
    [ $# -gt 0 ] && [ "$1" != "$name" ] && continue
    echo "== $name"
    # One project after the other: the load and crash tests want the machine for themselves.
    dotnet test --project "$project" -c "$configuration" --no-build --no-ansi 2>&1 | tee "$log"
    code=${PIPESTATUS[0]}
    count() { awk -v key="$1:" '$1 == key { value = $2 } END { print value + 0 }' "$log"; }
    passed=$((passed + $(count succeeded))) failed=$((failed + $(count failed))) skipped=$((skipped + $(count skipped)))
    if [ "$code" -ne 0 ] && [ "$code" -ne 8 ] && [ "$(count failed)" -eq 0 ]; then
        echo "$name ended with code $code." >&2
        failed=$((failed + 1))
    fi
    [ "$code" -eq 0 ] || [ "$code" -eq 8 ] || status=1
done
echo
echo "$passed passed, $failed failed, $skipped skipped"
[ "$status" -eq 0 ] && [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
