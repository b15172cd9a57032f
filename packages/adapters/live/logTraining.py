"""Logs trainings as the Trainer's own callbacks do: `TRACKER FILE FOLDER`, where FILE holds what the Trainer logged."""

import json
import math
import sys
from pathlib import Path

tracker, file, folder = sys.argv[1:]
trainings = json.loads(Path(file).read_text())


def rewritten(row):
    names = {f"eval/{key[5:]}" if key.startswith("eval_") else f"train/{key}": value for key, value in row.items()}
    return {name: value for name, value in names.items() if name != "train/step"}


def mlflow_callback(training):
    import mlflow

    mlflow.set_experiment("tinyllama")
    with mlflow.start_run(run_name=training["name"]):
        mlflow.log_params({key: value for key, value in training["args"].items() if value not in (None, "")})
        for row in training["log"]:
            mlflow.log_metrics({key: value for key, value in row.items() if key != "step"}, step=row["step"])


def tensorboard_callback(training):
    from tensorboard.compat.proto.event_pb2 import Event
    from tensorboard.compat.proto.summary_pb2 import Summary
    from tensorboard.summary.writer.event_file_writer import EventFileWriter

    writer = EventFileWriter(str(Path(folder) / training["name"]))
    for i, row in enumerate(training["log"]):
        for name, value in rewritten(row).items():
            summary = Summary(value=[Summary.Value(tag=name, simple_value=value)])
            writer.add_event(Event(wall_time=1_700_000_000 + i, step=row["step"], summary=summary))
    writer.close()


def wandb_callback(training):
    import wandb

    run = wandb.init(project="tinyllama", name=training["name"], config=training["args"], mode="offline", dir=folder)
    run.define_metric("train/global_step")
    run.define_metric("*", step_metric="train/global_step", step_sync=True)
    for row in training["log"]:
        run.log({**rewritten(row), "train/global_step": row["step"]})
    run.finish()


def trackio_callback(training):
    import trackio

    trackio.init(project="tinyllama", name=training["name"], config=training["args"], embed=False, auto_log_gpu=False)
    for row in training["log"]:
        trackio.log({**rewritten(row), "train/global_step": row["step"]})
    trackio.finish()


log = {
    "mlflow": mlflow_callback,
    "tensorboard": tensorboard_callback,
    "wandb": wandb_callback,
    "trackio": trackio_callback,
}[tracker]
for training in trainings:
    assert all(math.isfinite(value) for row in training["log"] for value in row.values())
    log(training)
