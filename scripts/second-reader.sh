#!/bin/sh
# Installs the second reader: PP-OCRv6's line recogniser, which lies in models/second-reader, and the part of OpenVINO that
# runs it, from a pinned wheel of PyPI, into ${XDG_DATA_HOME:-~/.local/share}/docai/second-reader. Nothing of it needs Python
# when DocAI runs. Both are under the Apache License 2.0; the licences are installed with them.
set -eu

OPENVINO=2026.4.1
OPENVINO_WHEEL=openvino-2026.4.1-22982-cp311-cp311-manylinux_2_28_x86_64.whl
OPENVINO_SHA256=2d22b1da03f7caf74df30e9f6417d0ab2f637e4a38e08e1dcd294d2c37407aaf
MODEL=PP-OCRv6_rec_small-int8
LIBRARIES="libopenvino_c.so.2641 libopenvino.so.2641 libopenvino_intel_cpu_plugin.so libopenvino_ir_frontend.so.2641 \
libtbb.so.12"

models=$(cd "$(dirname "$0")/../models" && pwd)
folder=${XDG_DATA_HOME:-$HOME/.local/share}/docai/second-reader
python=${PYTHON:-python3}

fail() { echo "second reader: $1" >&2; exit "${2:-69}"; }

# Loads the library and compiles the model, as DocAI does.
check() {
  (cd "$1" && sha256sum --quiet --check SHA256SUMS) && "$python" - "$1" "$MODEL" <<'PYTHON'
import ctypes, sys
folder, model = sys.argv[1:]
ov = ctypes.CDLL(folder + '/libopenvino_c.so')
core, network, compiled = ctypes.c_void_p(), ctypes.c_void_p(), ctypes.c_void_p()
failed = (ov.ov_core_create(ctypes.byref(core))
          or ov.ov_core_read_model(core, f'{folder}/{model}.xml'.encode(), None, ctypes.byref(network))
          or ov.ov_core_compile_model(core, network, b'CPU', ctypes.c_size_t(0), ctypes.byref(compiled)))
sys.exit('OpenVINO cannot load the model' if failed else 0)
PYTHON
}

# The very files that this version of DocAI was tested with.
is_current() {
  [ -e "$folder/SHA256SUMS" ] && grep -qx "openvino==$OPENVINO" "$folder/VERSIONS" &&
    cmp -s "$models/second-reader/$MODEL.bin" "$folder/$MODEL.bin" &&
    cmp -s "$models/second-reader/$MODEL.xml" "$folder/$MODEL.xml" && check "$folder"
}

if is_current; then
  echo "second reader: already in $folder"
  exit 0
fi
[ "$(uname -m)" = x86_64 ] || fail "only x86-64 is provided for; DocAI works without it"
"$python" -m pip --version >/dev/null 2>&1 ||
  fail "pip is missing: sudo apt-get install python3-pip"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$python" -m pip download --quiet --disable-pip-version-check --no-deps --only-binary :all: --dest "$work" \
  --python-version 3.11 --implementation cp --abi cp311 --abi none --platform manylinux_2_28_x86_64 --platform any \
  "openvino==$OPENVINO" || fail "the wheel cannot be downloaded from PyPI" 74
(cd "$work" && sha256sum --quiet --check) <<SUMS || fail "the wheel is not the one that was tested; nothing was installed"
$OPENVINO_SHA256  $OPENVINO_WHEEL
SUMS

new=$work/second-reader
mkdir -p "$new/licenses"
"$python" - "$work/$OPENVINO_WHEEL" "$new" "$LIBRARIES" <<'PYTHON'
import os, sys, zipfile

wheel, folder, libraries = sys.argv[1:]
with zipfile.ZipFile(wheel) as wheel:
    def take(name, path):
        with open(os.path.join(folder, path), 'wb') as file:
            file.write(wheel.read(name))

    for name in libraries.split():
        take('openvino/libs/' + name, name)
    for name in wheel.namelist():
        if '.dist-info/licenses/' in name and not name.endswith('/'):
            take(name, 'licenses/openvino-' + os.path.basename(name))
os.symlink('libopenvino_c.so.2641', os.path.join(folder, 'libopenvino_c.so'))
PYTHON
cp "$models/second-reader/$MODEL.xml" "$models/second-reader/$MODEL.bin" "$models/second-reader/characters.txt" "$new"
cp "$models/second-reader/NOTICE" "$new/licenses/model-NOTICE"
echo "openvino==$OPENVINO" > "$new/VERSIONS"
(cd "$new" && sha256sum $LIBRARIES "$MODEL.xml" "$MODEL.bin" characters.txt > SHA256SUMS)
check "$new" || fail "what was unpacked does not work here; nothing was installed" 70

mkdir -p "$(dirname "$folder")"
rm -rf "$folder"
cp -R "$new" "$folder"
echo "second reader: OpenVINO $OPENVINO and $MODEL installed into $folder ($(du -sh "$folder" | cut -f1))"
