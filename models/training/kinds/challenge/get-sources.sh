#!/bin/bash
# Buys what the challenge is made of, by name, from Debian, npm and PyPI. None of it is used in training.
# Usage: get-sources.sh FOLDER PYTHON_BIN   (about 1 GB; needs root for apt)
set -eu
folder=$1 python=$2
export DEBIAN_FRONTEND=noninteractive
apt-get install -y -qq -o DPkg::Lock::Timeout=900 --no-install-recommends \
  gnuplot-nox r-base-core plantuml default-jre-headless dia graphviz qrencode zint imagemagick librsvg2-bin \
  pango1.0-tools poppler-utils texlive-latex-base texlive-pictures lmodern \
  adwaita-icon-theme breeze-icon-theme papirus-icon-theme desktop-base gnome-backgrounds mate-backgrounds \
  gcompris-qt-data kgeography-data marble-data openclipart-svg pingus-data fonts-symbola fonts-linuxlibertine fonts-crosextra-carlito fonts-crosextra-caladea fonts-ebgaramond \
  fonts-cabin fonts-comfortaa fonts-dancingscript fonts-inconsolata fonts-quicksand \
  xvfb x11-utils xdotool xterm pcmanfm mousepad galculator scite lxterminal lxappearance openbox \
  chromium firefox-esr python3-doc debian-reference-en
mkdir -p "$folder" && cd "$folder"
[ -f package.json ] || npm init -y > /dev/null
npm install --no-audit --no-fund --save-exact @phosphor-icons/core@2.1.1 circle-flags devicon openmoji
"$python" -m pip install -q bokeh scikit-image
# Sayings for again.py: only unpacked, since the programs that tell them are not needed.
mkdir -p fortunes && (cd fortunes && apt-get download -qq fortunes fortunes-de fortunes-es && for each in *.deb; do dpkg -x "$each" .; done)
