"""What MLflow's own client does in the live test: logs the runs, and reads back what became of them."""

import json
import os
import sys
import tempfile

import mlflow
from mlflow import MlflowClient
from mlflow.entities import DatasetInput, Dataset, InputTag, Metric, Param, RunTag

START = 1_700_000_000_000


def seed(client):
    experiment = client.create_experiment("bert")
    other = client.create_experiment("other")
    ids = {}

    def log(name, metrics=(), params=(), tags=(), status="FINISHED", experiment_id=experiment):
        run_id = client.create_run(
            experiment_id, start_time=START, run_name=name, tags=dict(tags)
        ).info.run_id
        points = [Metric(key, value, START + 1000 * i, step) for i, (key, value, step) in enumerate(metrics)]
        for start in range(0, len(points), 1000):
            client.log_batch(run_id, metrics=points[start : start + 1000])
        client.log_batch(
            run_id,
            params=[Param(key, value) for key, value in params],
            tags=[RunTag("mlflow.user", "somebody")],
        )
        if status in ("FINISHED", "FAILED", "KILLED"):
            client.set_terminated(run_id, status=status, end_time=START + 120_000)
        elif status == "SCHEDULED":
            client.update_run(run_id, status=status)
        ids[name] = run_id
        return run_id

    nan, inf = float("nan"), float("inf")
    trainer = log(
        "trainer",
        metrics=[
            row
            for step in (10, 20, 30)
            for row in (("loss", 3 - step / 20, step), ("learning_rate", 3e-05, step), ("epoch", step / 10, step))
        ]
        + [("eval_loss", 2.5, 10), ("eval_loss", 2.0, 20), ("eval_loss", 2.25, 30)]
        + [("train_runtime", 100.5, 30), ("train_loss", 2.0, 30), ("eval/acc_top1", 0.5, 30)],
        params=[
            ("learning_rate", "3e-05"),
            ("seed", "7"),
            ("num_train_epochs", "3"),
            ("max_steps", "30"),
            ("fp16", "True"),
            ("lr_scheduler", "None"),
            ("code", "007"),
            ("_name_or_path", "bert-base-uncased"),
            ("hub_token", "hf_secret"),
        ],
        tags=[("stage", "prod"), ("api_key", "sk-secret")],
    )
    client.log_inputs(
        trainer,
        [
            DatasetInput(
                Dataset("sst2", "abc123", "local", "{}"),
                [InputTag("mlflow.data.context", "eval")],
            )
        ],
    )
    log_model(client, experiment, trainer)
    log("nonfinite", metrics=[("eval_loss", v, 10 * (i + 1)) for i, v in enumerate([1.5, nan, inf, -inf])])
    log(
        "duplicates",
        metrics=[("loss", 3.0, 10), ("loss", 2.0, 20), ("loss", 2.5, 10), ("loss", 1.0, -5), ("loss", nan, 10)],
    )
    log("stepless", metrics=[("loss", 3.0 - i / 10, 0) for i in range(5)])
    parent = log("parent")
    log("child", metrics=[("loss", 1.0, 1)], tags=[("mlflow.parentRunId", parent)])
    log("failed", status="FAILED", params=[("seed", "1")])
    log("killed", metrics=[("loss", 9.0, 1)], status="KILLED")
    log("running", metrics=[("loss", 8.0, 1)], status="RUNNING")
    log("scheduled", status="SCHEDULED")
    client.delete_run(log("deleted", metrics=[("loss", 7.0, 1)]))
    log("elsewhere", metrics=[("accuracy", 0.5, 1)], experiment_id=other)
    if "--long" in sys.argv:
        log("long", metrics=[("loss", float(i % 97), i) for i in range(26_000)], experiment_id=other)
    return ids


def log_model(client, experiment, run_id):
    if hasattr(client, "log_outputs"):
        from mlflow.entities import LoggedModelOutput

        model = client.create_logged_model(experiment, name="best", source_run_id=run_id)
        client.log_outputs(run_id, [LoggedModelOutput(model.model_id, step=20)])
        client.log_model_artifacts(model.model_id, model_files())
    else:
        history = [{"run_id": run_id, "artifact_path": "model", "flavors": {}}]
        client.set_tag(run_id, "mlflow.log-model.history", json.dumps(history))
        client.log_artifacts(run_id, model_files(), "model")
    client.log_text(run_id, "written by hand", "notes.txt")


def model_files():
    folder = tempfile.mkdtemp()
    os.makedirs(f"{folder}/tokenizer")
    for path, text in model_texts.items():
        with open(f"{folder}/{path}", "w", encoding="utf-8") as file:
            file.write(text)
    return folder


model_texts = {"config.json": '{"layers": 2}', "größe & maß.txt": "2 MB", "tokenizer/merges.txt": "a b"}


def read(client, run_ids):
    runs = [client.get_run(run_id) for run_id in run_ids]
    return [{"stage": run.info.lifecycle_stage, "tags": run.data.tags} for run in runs]


client = MlflowClient()
command, *rest = [word for word in sys.argv[1:] if not word.startswith("--")]
print(json.dumps(seed(client) if command == "seed" else read(client, rest)))
