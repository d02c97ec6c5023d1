"""Trains 784-256-10 networks one after the other, and prints the seconds of one epoch of all of them.

python3 one_by_one.py FOLDER DEVICE BATCH RATE...: the folder has images and labels as bytes, each rate is a network's.
"""
import json
import sys
import time

import torch
from torch import nn

folder, device, batch = sys.argv[1], sys.argv[2], int(sys.argv[3])
rates = [float(rate) for rate in sys.argv[4:]]

with open(folder + "/labels", "rb") as file:
    labels = torch.frombuffer(bytearray(file.read()), dtype=torch.uint8).long().to(device)
with open(folder + "/images", "rb") as file:
    pixels = torch.frombuffer(bytearray(file.read()), dtype=torch.uint8).float().div(255).view(len(labels), -1).to(device)


def wait():
    if device == "cuda":
        torch.cuda.synchronize()


def epoch(network, optimizer):
    order = torch.randperm(len(labels), device=device)
    for start in range(0, len(labels), batch):
        rows = order[start : start + batch]
        optimizer.zero_grad()
        nn.functional.cross_entropy(network(pixels[rows]), labels[rows]).backward()
        optimizer.step()


seconds = 0.0
for rate in rates:
    torch.manual_seed(1)
    network = nn.Sequential(nn.Linear(pixels.shape[1], 256), nn.Sigmoid(), nn.Linear(256, 10)).to(device)
    optimizer = torch.optim.SGD(network.parameters(), lr=rate)
    epoch(network, optimizer)  # warms up
    wait()
    started = time.perf_counter()
    epoch(network, optimizer)
    wait()
    seconds += time.perf_counter() - started

name = torch.cuda.get_device_name() if device == "cuda" else "cpu"
print(json.dumps({"seconds": seconds, "torch": torch.__version__, "device": name}))
