#!/usr/bin/env bash
# Puts whisper.cpp's server into the folder $1, for the tests that drive the real engine.
#
# Debian's stable release has no package of it, and the one of the unstable suite wants newer libraries than the system's.
# So it is fetched through an apt of its own that knows nothing of the system, unpacked beside it with the libraries and
# the loader it needs, and started through that loader: nothing of the system is touched, and no right is needed.
set -euo pipefail
target=$1

. /etc/os-release
case "${ID:-}/$(uname -m)" in
    debian/x86_64) triplet=x86_64-linux-gnu loader=ld-linux-x86-64.so.2 ;;
    debian/aarch64) triplet=aarch64-linux-gnu loader=ld-linux-aarch64.so.1 ;;
    *) echo "whisper.cpp's server is installed on Debian only (amd64, arm64)." >&2; exit 1 ;;
esac

# The mirror that this machine takes its own packages from.
mirror=$({ cat /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null || true; } |
    sed -n -e 's/^URIs: *\([^ ]*\).*/\1/p' -e 's/^deb *\(\[[^]]*\] *\)\{0,1\}\([^ ]*\) .*/\2/p' |
    awk '!/security/ && !found { found = 1; print }')
[ -n "$mirror" ] || { echo "No Debian mirror is configured on this machine." >&2; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work"/apt/etc/apt/{apt.conf.d,preferences.d,trusted.gpg.d} "$work"/apt/var/{lib/dpkg,lib/apt/lists/partial,cache/apt/archives/partial,log/apt}
: >"$work/apt/var/lib/dpkg/status"
echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror sid main" >"$work/apt/etc/apt/sources.list"
own_apt() {
    apt-get -qq -o Dir="$work/apt" -o Dir::State::status="$work/apt/var/lib/dpkg/status" -o APT::Sandbox::User="$(id -un)" \
        -o Acquire::Check-Valid-Until=false -o Acquire::Languages=none "$@"
}
own_apt update
own_apt -y --no-install-recommends --download-only install whisper.cpp-tools

mkdir -p "$work"/unpacked/usr/{lib,lib64}
ln -s usr/lib "$work/unpacked/lib"
ln -s usr/lib64 "$work/unpacked/lib64"
for package in "$work"/apt/var/cache/apt/archives/*.deb; do
    dpkg-deb --fsys-tarfile "$package" | tar -x --keep-directory-symlink --no-same-owner -C "$work/unpacked"
done

# One flat folder: the engine looks for its back ends beside the loader.
libraries=$work/unpacked/usr/lib/$triplet
flat=$work/flat
mkdir "$flat"
cp -L "$work/unpacked/usr/bin/whisper-server" "$flat/whisper-server.bin"
cp -L "$libraries/$loader" "$flat/ld.so"
paths=$(find "$libraries" -name '*.so*' -printf '%h\n' | sort -u | paste -sd :)
"$flat/ld.so" --library-path "$paths" --list "$flat/whisper-server.bin" |
    sed -n 's/.*=> \([^ ]*\) .*/\1/p' | sort -u | while read -r library; do cp -Ln "$library" "$flat/"; done
find "$libraries" -path '*ggml/backends*' -name '*.so' -exec cp -Ln {} "$flat/" \;
cat >"$flat/whisper-server" <<'END'
#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
exec "$here/ld.so" --library-path "$here" "$here/whisper-server.bin" "$@"
END
chmod +x "$flat/whisper-server"
"$flat/whisper-server" --help >/dev/null 2>&1

mkdir -p "$(dirname "$target")"
rm -rf "$target"
mv "$flat" "$target"
