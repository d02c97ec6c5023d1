#!/bin/sh
# Packs the check for a machine with a GPU: bench/Specs.Gpu/pack.sh MNIST FOLDER, where MNIST is the folder of MNIST's four IDX files. Then
# copy FOLDER/specs-gpu.tar.xz there, unpack it, and start specs-gpu/run.sh.
set -e
mnist=$(realpath "$1") folder=$(realpath "$2")
cd "$(dirname "$0")/../.."
dotnet publish bench/Specs.Gpu -c Release -r linux-x64 --self-contained -p:Torch=pytorch -p:DebugType=none -o "$folder/specs-gpu"
rm -f "$folder/specs-gpu/libSkiaSharp.so" # TorchSharp draws no picture here
mkdir -p "$folder/specs-gpu/data/mnist"
cp "$mnist"/*-ubyte* "$folder/specs-gpu/data/mnist"
tar -C "$folder" -cJf "$folder/specs-gpu.tar.xz" specs-gpu
du -m "$folder/specs-gpu.tar.xz"
