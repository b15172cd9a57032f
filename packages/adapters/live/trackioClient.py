"""Trackio's own client and server, for the tests: `seed`, `export FOLDER` and `serve PORT`, in TRACKIO_DIR."""

import json
import sys
from pathlib import Path

import trackio
from trackio.sqlite_storage import SQLiteStorage

command, *words = sys.argv[1:]
nan, inf = float("nan"), float("inf")


def run(project, name, config, body):
    made = trackio.init(project=project, name=name, config=config, embed=False, auto_log_gpu=False)
    body()
    trackio.finish()
    return made.id


def plain():
    for i, loss in enumerate([3.0, 2.5, 2.0]):
        trackio.log({"train_loss": loss, "lr": 1e-3, "note": "text", "ok": True, "eval": {"f1": 0.5}}, step=10 * i)
        trackio.log({"eval_loss": loss + 0.25}, step=10 * i)
        trackio.log_system({"gpu_utilization": 50 + i, "train_loss": 99})
    trackio.log({"weights": trackio.Histogram([1, 2, 3])}, step=20)


def nonfinite():
    for value in [1.5, nan, inf, -inf, None]:
        trackio.log({"eval_loss": value, "train_loss": 1})


def repeated():
    for step, loss in [(10, 3.0), (20, 2.0), (20, 1.75), (5, 4.0), (10, 2.75)]:
        trackio.log({"train_loss": loss}, step=step)
    trackio.log({"train_loss": 1.0})


def trainer():
    for i in range(4):
        trackio.log({"train/loss": 2 - i / 4, "train/epoch": (i + 1) / 2, "train/global_step": 50 * (i + 1)})
        trackio.log({"eval/loss": 2.5 - i / 4, "train/epoch": (i + 1) / 2, "train/global_step": 50 * (i + 1)})


def texts():
    trackio.log({"note": "nothing that is a number"})


def long():
    for i in range(12_000):
        trackio.log({"train_loss": 12_000 - i})


def seed():
    secrets = {"hub_token": "hf_secret", "optim": {"name": "adamw", "betas": [0.9, 0.95], "api_key": "sk-secret"}}
    runs = {"plain": ({"lr": 1e-3, "model_name_or_path": "gpt2", "eps": inf, **secrets}, plain), "nonfinite": ({"lr": 1}, nonfinite)}
    runs |= {"repeated": ({}, repeated), "trainer": ({"num_train_epochs": 2, "max_steps": 200}, trainer), "texts": ({}, texts)}
    ids = {name: run("Bytes lab", name, *of) for name, of in runs.items()}
    ids["other"] = run("other", "other", {"seed": 7}, repeated)
    if "--long" in words:
        ids["long"] = run("long", "long", {}, long)
    return ids


def export():
    # What a Space writes beside its databases, and what a frozen one is made of.
    SQLiteStorage._dataset_import_attempted = True
    SQLiteStorage.export_to_parquet()
    for project in SQLiteStorage.get_projects():
        SQLiteStorage.export_for_static_space(project, Path(words[0]) / project)


if command == "serve":
    trackio.show(open_browser=False, block_thread=True, server_port=int(words[0]))
else:
    print(json.dumps({"seed": seed, "export": export}[command]()))
