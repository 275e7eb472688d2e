#!/bin/sh
# Installs the second reader: PP-OCRv4's line recogniser and the part of OpenVINO that runs it, from two pinned wheels of
# PyPI, into ${XDG_DATA_HOME:-~/.local/share}/docai/second-reader. Nothing of it needs Python when DocAI runs.
# Both are under the Apache License 2.0; the licences are installed with them.
set -eu

OPENVINO=2026.4.1
OPENVINO_WHEEL=openvino-2026.4.1-22982-cp311-cp311-manylinux_2_28_x86_64.whl
OPENVINO_SHA256=2d22b1da03f7caf74df30e9f6417d0ab2f637e4a38e08e1dcd294d2c37407aaf
RAPIDOCR=1.4.4
RAPIDOCR_WHEEL=rapidocr_onnxruntime-1.4.4-py3-none-any.whl
RAPIDOCR_SHA256=971d7d5f223a7a808662229df1ef69893809d8457d834e6373d3854bc1782cbf
MODEL=ch_PP-OCRv4_rec_infer.onnx
MODEL_SHA256=48fc40f24f6d2a207a2b1091d3437eb3cc3eb6b676dc3ef9c37384005483683b
LIBRARIES="libopenvino_c.so.2641 libopenvino.so.2641 libopenvino_intel_cpu_plugin.so libopenvino_onnx_frontend.so.2641 \
libtbb.so.12"

folder=${XDG_DATA_HOME:-$HOME/.local/share}/docai/second-reader
python=${PYTHON:-python3}

fail() { echo "second reader: $1" >&2; exit "${2:-69}"; }

# Loads the library and compiles the model, as DocAI does; prints OpenVINO's build.
check() {
  (cd "$1" && sha256sum --quiet --check SHA256SUMS) && "$python" - "$1" "$MODEL" <<'PYTHON'
import ctypes, sys
folder, model = sys.argv[1:]
ov = ctypes.CDLL(folder + '/libopenvino_c.so')
core, network, compiled = ctypes.c_void_p(), ctypes.c_void_p(), ctypes.c_void_p()
failed = (ov.ov_core_create(ctypes.byref(core))
          or ov.ov_core_read_model(core, f'{folder}/{model}'.encode(), None, ctypes.byref(network))
          or ov.ov_core_compile_model(core, network, b'CPU', ctypes.c_size_t(0), ctypes.byref(compiled)))
sys.exit('OpenVINO cannot load the model' if failed else 0)
PYTHON
}

if [ -e "$folder/SHA256SUMS" ] && grep -q "openvino==$OPENVINO rapidocr-onnxruntime==$RAPIDOCR" "$folder/VERSIONS" &&
   check "$folder"; then
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
  "openvino==$OPENVINO" "rapidocr-onnxruntime==$RAPIDOCR" || fail "the wheels cannot be downloaded from PyPI" 74
(cd "$work" && sha256sum --quiet --check) <<SUMS || fail "a wheel is not the one that was tested; nothing was installed"
$OPENVINO_SHA256  $OPENVINO_WHEEL
$RAPIDOCR_SHA256  $RAPIDOCR_WHEEL
SUMS

new=$work/second-reader
mkdir -p "$new/licenses"
"$python" - "$work/$OPENVINO_WHEEL" "$work/$RAPIDOCR_WHEEL" "$new" "$MODEL" "$LIBRARIES" <<'PYTHON'
import os, sys, zipfile

runtime, models, folder, model, libraries = sys.argv[1:]


def take(wheel, name, path):
    with open(os.path.join(folder, path), 'wb') as file:
        file.write(wheel.read(name))


def fields(message):
    """(number, value) of every field of a protobuf message; the value of a length-delimited one is its bytes."""
    at = 0

    def varint():
        nonlocal at
        value = shift = 0
        while True:
            byte = message[at]
            at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    while at < len(message):
        key = varint()
        if key & 7 == 0:
            yield key >> 3, varint()
        else:
            size = {1: 8, 5: 4}.get(key & 7) or varint()
            yield key >> 3, message[at:at + size]
            at += size


with zipfile.ZipFile(runtime) as wheel:
    for name in libraries.split():
        take(wheel, 'openvino/libs/' + name, name)
    for name in wheel.namelist():
        if '.dist-info/licenses/' in name and not name.endswith('/'):
            take(wheel, name, 'licenses/openvino-' + os.path.basename(name))
with zipfile.ZipFile(models) as wheel:
    take(wheel, 'rapidocr_onnxruntime/models/' + model, model)
    take(wheel, next(n for n in wheel.namelist() if n.endswith('.dist-info/METADATA')), 'licenses/rapidocr-METADATA')
os.symlink('libopenvino_c.so.2641', os.path.join(folder, 'libopenvino_c.so'))

# ModelProto.metadata_props = 14, StringStringEntryProto: key = 1, value = 2.
with open(os.path.join(folder, model), 'rb') as file:
    entries = [dict(fields(value)) for number, value in fields(memoryview(file.read())) if number == 14]
characters = next(bytes(entry[2]) for entry in entries if bytes(entry[1]) == b'character')
with open(os.path.join(folder, 'characters.txt'), 'wb') as file:
    file.write(characters.rstrip(b'\n') + b'\n')
PYTHON
echo "$MODEL_SHA256  $new/$MODEL" | sha256sum --quiet --check || fail "the model is not the one that was tested"
echo "openvino==$OPENVINO rapidocr-onnxruntime==$RAPIDOCR" > "$new/VERSIONS"
(cd "$new" && sha256sum $LIBRARIES "$MODEL" characters.txt > SHA256SUMS)
check "$new" || fail "what was unpacked does not work here; nothing was installed" 70

mkdir -p "$(dirname "$folder")"
rm -rf "$folder"
cp -R "$new" "$folder"
echo "second reader: OpenVINO $OPENVINO and $MODEL installed into $folder ($(du -sh "$folder" | cut -f1))"
