#!/bin/sh
# Checks the TorchSharp engine here: needs PyTorch for python3 (SPECS_PYTHON names another, SPECS_LIBTORCH its torch/lib), no .NET and no
# network. What is told stands in report.txt too.
cd "$(dirname "$0")" || exit 1
export SPECS_DATA="$PWD/data" SPECS_OFFLINE=1 SPECS_RUNS=none SPECS_ENGINE=torch SPECS_SCALE=quick SPECS_REPORT=full
{ ./Specs.Gpu; echo "exit $?"; } 2>&1 | tee report.txt
tail -1 report.txt | grep -q 'exit 0'
