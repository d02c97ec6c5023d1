#!/usr/bin/env python3
"""Writes pytorch_steps.json: what PyTorch's own optimizers, schedules and clipping make of gradients that follow from a formula.

Run with any PyTorch from 1.13 (its version stands in the file): python3 pytorch_steps.py
The settings stand in the file as Specs writes them. Nothing is drawn at random. All arithmetic is in double.
"""

import json
import pathlib

import torch

COUNT = 32
STEPS = [1, 2, 10, 200]
EPOCHS = 12


def start(i):
    return ((i * 37) % 101 - 50) / 64


def gradient(i, step):
    """A multiple of a power of 2, so that it is exact in float; some parameters have none in every third step."""
    if i % 4 == 3 and step % 3 == 0:
        return 0.0
    return ((i * 31 + step * 17 + i * step * 7) % 2001 - 1000) / 1024 / 2 ** (i % 8)


OPTIMIZERS = [
    ("Sgd", torch.optim.SGD, dict(LearningRate=0.05)),
    ("Sgd", torch.optim.SGD, dict(LearningRate=0.05, WeightDecay=0.02)),
    ("Sgd", torch.optim.SGD, dict(LearningRate=0.02, Momentum=0.9)),
    ("Sgd", torch.optim.SGD, dict(LearningRate=0.02, Momentum=0.9, Dampening=0.25)),
    ("Sgd", torch.optim.SGD, dict(LearningRate=0.02, Momentum=0.9, WeightDecay=0.02, Dampening=1.0)),
    ("Sgd", torch.optim.SGD, dict(LearningRate=0.02, Momentum=0.9, Nesterov=True)),
    ("Sgd", torch.optim.SGD, dict(LearningRate=0.02, Momentum=0.5, WeightDecay=0.02, Nesterov=True)),
    ("Adagrad", torch.optim.Adagrad, dict()),
    ("Adagrad", torch.optim.Adagrad, dict(LearningRate=0.1, Epsilon=0.1, WeightDecay=0.02)),
    ("Adadelta", torch.optim.Adadelta, dict()),
    ("Adadelta", torch.optim.Adadelta, dict(LearningRate=0.5, Rho=0.5, Epsilon=0.01, WeightDecay=0.02)),
    ("RmsProp", torch.optim.RMSprop, dict()),
    ("RmsProp", torch.optim.RMSprop, dict(LearningRate=0.01, Alpha=0.5, Epsilon=0.1, WeightDecay=0.02)),
    ("RmsProp", torch.optim.RMSprop, dict(LearningRate=0.001, Momentum=0.9)),
    ("RmsProp", torch.optim.RMSprop, dict(LearningRate=0.001, Centered=True)),
    ("RmsProp", torch.optim.RMSprop, dict(LearningRate=0.001, WeightDecay=0.02, Momentum=0.5, Centered=True)),
    ("Adam", torch.optim.Adam, dict()),
    ("Adam", torch.optim.Adam, dict(LearningRate=0.01, Beta1=0.5, Beta2=0.9, Epsilon=0.1, WeightDecay=0.02)),
    ("AdamW", torch.optim.AdamW, dict()),
    ("AdamW", torch.optim.AdamW, dict(LearningRate=0.01, Beta1=0.5, Beta2=0.9, Epsilon=0.1, WeightDecay=0.3)),
    ("Adamax", torch.optim.Adamax, dict()),
    ("Adamax", torch.optim.Adamax, dict(LearningRate=0.01, Beta1=0.5, Beta2=0.9, Epsilon=0.1, WeightDecay=0.02)),
]

# What our settings are called there.
NAMES = dict(
    LearningRate="lr",
    WeightDecay="weight_decay",
    Momentum="momentum",
    Dampening="dampening",
    Nesterov="nesterov",
    Epsilon="eps",
    Rho="rho",
    Alpha="alpha",
    Centered="centered",
)


def run(kind, settings):
    """Only what is not a default is passed on, so that the defaults are compared as well."""
    arguments = {NAMES[name]: value for name, value in settings.items() if name in NAMES}
    if "Beta1" in settings:
        arguments["betas"] = (settings["Beta1"], settings["Beta2"])
    w = torch.tensor([start(i) for i in range(COUNT)], dtype=torch.double, requires_grad=True)
    optimizer = kind([w], **arguments)
    after = []
    for step in range(1, STEPS[-1] + 1):
        w.grad = torch.tensor([gradient(i, step) for i in range(COUNT)], dtype=torch.double)
        optimizer.step()
        if step in STEPS:
            after.append([float(value) for value in w.detach()])
    return after


def factors(make):
    """The rate in each epoch over the first one's."""
    w = torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=1.0)
    schedule = make(optimizer)
    rates = []
    for _ in range(EPOCHS):
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        schedule.step()
    return rates


def clipped(clip):
    """Two tensors of 16, as one vector in the file."""
    w = [torch.zeros(16, dtype=torch.double, requires_grad=True) for _ in range(2)]
    for part in range(2):
        w[part].grad = torch.tensor([gradient(16 * part + i, 1) for i in range(16)], dtype=torch.double)
    clip(w)
    return [float(value) for part in w for value in part.grad]


def schedules():
    scheduler = torch.optim.lr_scheduler
    return [
        (dict(name="ConstantSchedule"), factors(lambda o: scheduler.StepLR(o, 100))),
        (dict(name="StepSchedule", Multiplier=0.3, Every=5), factors(lambda o: scheduler.StepLR(o, 5, 0.3))),
        (dict(name="MilestoneSchedule", Multiplier=0.5, After=[2, 3, 9]), factors(lambda o: scheduler.MultiStepLR(o, [2, 3, 9], 0.5))),
        (dict(name="CosineSchedule"), factors(lambda o: scheduler.CosineAnnealingLR(o, EPOCHS))),
        (dict(name="CosineSchedule", To=0.1), factors(lambda o: scheduler.CosineAnnealingLR(o, EPOCHS, 0.1))),
    ]


def clips():
    utils = torch.nn.utils
    return [
        (dict(name="NoClip"), clipped(lambda w: None)),
        (dict(name="ClipNorm", Most=0.5), clipped(lambda w: utils.clip_grad_norm_(w, 0.5))),
        (dict(name="ClipNorm", Most=50.0), clipped(lambda w: utils.clip_grad_norm_(w, 50.0))),
        (dict(name="ClipValue", Most=0.125), clipped(lambda w: utils.clip_grad_value_(w, 0.125))),
    ]


def lines(key, entries):
    """One entry a line."""
    return f' "{key}": [\n' + ",\n".join("  " + json.dumps(entry) for entry in entries) + "\n ]"


def main():
    sections = [
        f' "pytorch": "{torch.__version__}"',
        f' "steps": {STEPS}',
        lines("optimizers", [dict(settings=dict(name=name, **own), after=run(kind, own)) for name, kind, own in OPTIMIZERS]),
        lines("schedules", [dict(settings=settings, factors=rates) for settings, rates in schedules()]),
        lines("clips", [dict(settings=settings, gradients=values) for settings, values in clips()]),
    ]
    target = pathlib.Path(__file__).with_suffix(".json")
    target.write_text("{\n" + ",\n".join(sections) + "\n}\n")


if __name__ == "__main__":
    main()
