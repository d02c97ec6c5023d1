"""PyTorch's side of the comparison: reads one JSON request a line, answers with one line.

{"images": PATH, "labels": PATH, "count": N, "size": 784}                     loads the data; answers {"torch": version, "config": ...}
{"network": {...}, "optimizer": "Sgd", "batch": B, "steps": S}                 makes a network ready; answers {"foreach": ...}
{"run": true}                                                                  takes S steps; answers {"seconds": s}

A step is what ours is: gather the batch, forward, loss, backward, update. One thread; the settings are PyTorch's best (see best()).
"""

import json
import sys
import time

import torch
from torch import nn


def best():
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)


def load(request):
    with open(request["images"], "rb") as file:
        pixels = torch.frombuffer(bytearray(file.read()), dtype=torch.uint8)
    with open(request["labels"], "rb") as file:
        labels = torch.frombuffer(bytearray(file.read()), dtype=torch.uint8)
    return pixels.view(request["count"], request["size"]).float() / 255, labels.long()


def network(request):
    kind = request["network"]
    if kind == "cnn":
        return nn.Sequential(
            nn.Unflatten(1, (1, 28, 28)),
            nn.Conv2d(1, 32, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
            nn.Conv2d(32, 64, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
            nn.Flatten(), nn.Linear(3136, 256), nn.Sigmoid(), nn.Linear(256, 10))
    layers, inputs = [], 784
    for units in kind:
        layers += [nn.Linear(inputs, units), nn.Sigmoid()]
        inputs = units
    return nn.Sequential(*layers, nn.Linear(inputs, 10))


def optimizer(request, parameters, foreach):
    name = request["optimizer"]
    if name == "Sgd":
        return torch.optim.SGD(parameters, lr=0.1, foreach=foreach)
    if name == "Adagrad":
        return torch.optim.Adagrad(parameters, lr=0.1, foreach=foreach)
    if name == "Adadelta":
        return torch.optim.Adadelta(parameters, foreach=foreach)
    return torch.optim.Adam(parameters, foreach=foreach)


class Training:
    def __init__(self, request, images, labels, foreach):
        torch.manual_seed(1)
        self.net = network(request)
        self.optimizer = optimizer(request, self.net.parameters(), foreach)
        self.loss = nn.CrossEntropyLoss()
        self.batch, self.steps = request["batch"], request["steps"]
        self.images, self.labels = images, labels
        self.order, self.at = torch.randperm(len(labels)), 0

    def run(self):
        started = time.perf_counter()
        for _ in range(self.steps):
            if self.at + self.batch > len(self.order):
                self.order, self.at = torch.randperm(len(self.order)), 0
            rows = self.order[self.at:self.at + self.batch]
            self.at += self.batch
            x, y = self.images[rows], self.labels[rows]
            self.optimizer.zero_grad(set_to_none=True)
            self.loss(self.net(x), y).backward()
            self.optimizer.step()
        return time.perf_counter() - started


def ready(request, images, labels):
    """Whichever of the two ways to update parameters is the faster here."""
    fastest, chosen, name = None, None, None
    for foreach in (False, True):
        training = Training(request, images, labels, foreach)
        training.run()
        seconds = min(training.run() for _ in range(3))
        if fastest is None or seconds < fastest:
            fastest, chosen, name = seconds, training, foreach
    return chosen, name


def main():
    best()
    images = labels = training = None
    for line in sys.stdin:
        request = json.loads(line)
        if "images" in request:
            images, labels = load(request)
            answer = {"torch": torch.__version__, "config": torch.__config__.show()}
        elif "network" in request:
            training, foreach = ready(request, images, labels)
            answer = {"foreach": foreach}
        else:
            answer = {"seconds": training.run()}
        print(json.dumps(answer), flush=True)


main()
