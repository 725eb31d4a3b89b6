#!/bin/sh
# Fetches what is drawn with into DATA (first argument): Debian packages (only unpacked), npm packages, the photos of Flickr8k.
set -eu
DATA=${1:-../kinds-data}; SHARED=${2:-../../../../shared}
mkdir -p "$DATA/deb/x" "$DATA/npm" "$DATA/photos"
cd "$DATA/deb"
while read -r package; do
  if apt-cache policy "$package" | grep -q "Candidate: [0-9]"; then apt-get download "$package"; else echo "$package is not to be had: left out" >&2; fi
done < "$OLDPWD/debian-packages.txt"
for file in *.deb; do dpkg -x "$file" x/; done
cd "$OLDPWD"; cp package.json package-lock.json "$DATA/npm/" && (cd "$DATA/npm" && npm ci --ignore-scripts --no-audit --no-fund)
mkdir -p "$DATA/ade20k" && tar xf "$SHARED/data/ade20k/images.tar" -C "$DATA/ade20k"
for file in "$SHARED"/data/flickr8k/*.tar; do tar xf "$file" -C "$DATA/photos"; done
