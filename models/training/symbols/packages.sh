#!/bin/sh
# Fetches into DATA (first argument) what pictures are made of: npm packages with icons, logos, flags, emoji and CLDR; Debian's fonts; photos.
set -eu
DATA=${1:-../symbols-data}; SHARED=${2:-../../../../shared}
FONTS="fonts-open-sans fonts-roboto-unhinted fonts-lato fonts-quicksand fonts-cabin fonts-comfortaa fonts-lobster fonts-play fonts-inconsolata fonts-dancingscript
fonts-ebgaramond fonts-cantarell fonts-bebas-neue fonts-league-spartan fonts-courier-prime fonts-comic-neue fonts-inter fonts-hack fonts-vollkorn fonts-karmilla
fonts-linuxlibertine fonts-oldstandard fonts-jura"
mkdir -p "$DATA/npm" "$DATA/deb/x" "$DATA/photos" "$DATA/coco"
cp package.json package-lock.json "$DATA/npm/" && (cd "$DATA/npm" && npm ci --ignore-scripts --no-audit --no-fund)
(cd "$DATA/deb" && apt-get download $FONTS && for file in *.deb; do dpkg -x "$file" x/; done)
tar xf "$SHARED/data/flickr8k/images-dev-test.tar" -C "$DATA/photos"
tar xf "$SHARED/data/coco-94/images.tar" -C "$DATA/coco"
